import { type Log, type Save, type StoredReview, saveReview } from '../../lib/log/log.ts';
import type { ReviewFacts } from '../../lib/review.ts';

/** A form as far as it goes on while it is being saved. */
type Form = { now: () => ReviewFacts; draft: () => Save['draft'] | null };

/** Saves what was typed while `review` was being saved, as edits of it, until nothing more was. Loaded where anything was. */
export async function saveTypedSince(log: Log, review: StoredReview, form: Form, save: Save): Promise<StoredReview> {
  let saved = review;
  for (let now: ReviewFacts | undefined; now !== form.now(); ) {
    now = form.now();
    const more = { ...save, review: now, reviewId: saved.id, from: undefined, draft: form.draft() ?? undefined };
    saved = (await saveReview(log, more)).review;
  }
  return saved;
}
