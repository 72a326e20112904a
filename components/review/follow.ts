import { type Draft, type Log, type News, review as reviewOf, type StoredReview } from '../../lib/log/log.ts';

/** A form as far as its draft goes. */
type Form = {
  draft: Draft | null;
  window: string;
  dirty: boolean;
  writing: unknown;
  over: boolean;
  saved: (review: StoredReview) => void;
};

/**
 * The form goes the way of its draft that has ended: it shows the review that was saved, or is empty (`clear`). Where
 * anything was typed in it since, it stays, and its words are a draft of their own. Loaded when a draft has ended.
 */
export async function follow(log: Log, form: Form, { reviews: [saved] }: News, clear: () => void): Promise<void> {
  const { draft } = form;
  if (!draft) return;
  const [kept, review] = await Promise.all([log.db.get('drafts', draft.id), saved && reviewOf(log, saved)]);
  if (kept || form.draft !== draft || form.dirty || form.writing || form.over) return;
  if (review) {
    // Heard of a save of this form too, whose end then shows the same once more.
    form.over = true;
    form.saved(review);
    return;
  }
  // What is typed from now on is another draft: it must not replace this one, should that be brought back.
  form.window = crypto.randomUUID();
  clear();
}
