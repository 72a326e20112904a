import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Sighting } from '../../lib/detect/sighting.ts';
import type { FilmFacts } from '../../lib/film.ts';
import { type Draft, type Log, type StoredReview, saveReview } from '../../lib/log/log.ts';
import type { ReviewFacts } from '../../lib/review.ts';
import type { Scale } from '../../lib/scales.ts';
import { useNotify } from '../frame/notify.ts';
import { t } from '../frame/words.ts';
import { ReviewForm } from './ReviewForm.tsx';
import { useDraft } from './use-draft.ts';

type Props = {
  log: Log;
  film: FilmFacts;
  filmId: string | null;
  /** What the person corrected of the film, to be kept with the log's. */
  mend?: FilmFacts;
  /** The review being edited; `null` writes a new one. */
  editing: StoredReview | null;
  draft: Draft | null;
  /** The draft's name where none is kept yet. */
  draftId: string;
  /** What a new form holds before anything is typed. */
  start: ReviewFacts;
  scale: Scale;
  tags: string[];
  /** What was selected on the page. */
  quote?: string;
  /** What was seen of the page, whose published review is offered. */
  offered?: Sighting | null;
  /** Earlier viewings of the film. */
  earlier?: readonly StoredReview[];
  mac: boolean;
  active: boolean;
  saved: (review: StoredReview) => void;
  cancel?: () => void;
};

/** Writing a review: the form, its draft, and the save that is called one only when it is on disk. */
export function Writing(props: Props) {
  const { log, film, filmId, editing, scale } = props;
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const subject = { id: props.draftId, film, filmId, reviewId: editing?.id ?? null };
  const failed = useCallback((error: unknown) => notify.problem(error), [notify]);
  const draft = useDraft(log, subject, props.draft, props.start, failed, props.saved);
  const form = useRef<HTMLDivElement>(null);

  const focusScore = () => form.current?.querySelector<HTMLElement>('#score')?.focus({ preventScroll: true });
  // Before it is painted, so that a digit that comes with the first glance is the score.
  useLayoutEffect(() => focusScore(), []);

  const save = async () => {
    if (busy) return;
    setBusy(true);
    try {
      await draft.keep();
      const save = {
        film: filmId ? { ...film, id: filmId } : film,
        review: draft.now(),
        reviewId: editing?.id,
        from: editing ? props.start : undefined,
        mend: props.mend,
        draft: draft.draft() ?? undefined,
      };
      let { act, review } = await saveReview(log, save);
      if (save.review !== draft.now()) {
        act = null;
        review = await (await import('./typed-since.ts')).saveTypedSince(log, review, draft, save);
      }
      draft.end();
      notify.say(
        review.score || review.tldr || review.body
          ? { said: t('review.saved') }
          : (await import('./unwritten.ts')).savedUnwritten(log, act, notify),
      );
      props.saved(review);
    } catch (error) {
      notify.problem(error);
      setBusy(false);
    }
  };

  const discard = async () => {
    const bringBack = await draft.discard();
    notify.say({ said: t('review.discarded'), undo: bringBack });
    // What was pressed is gone, and the form begins anew.
    focusScore();
  };

  return (
    <div ref={form}>
      <ReviewForm
        facts={draft.facts}
        change={draft.change}
        save={save}
        scale={scale}
        now={log.clock()}
        tags={props.tags}
        mac={props.mac}
        active={props.active}
        busy={busy}
        log={log}
        quote={props.quote}
        offered={props.offered}
        earlier={props.earlier}
      >
        {draft.state === 'restored' && <span>{t('review.draftRestored')} </span>}
        {draft.state === 'kept' && <span>{t('review.draftKept')} </span>}
        {(draft.state === 'restored' || draft.state === 'kept') && (
          <button type="button" class="link" onClick={discard}>
            {t('review.discard')}
          </button>
        )}
        {props.cancel && draft.state === 'none' && (
          <button type="button" class="link" onClick={props.cancel}>
            {t(editing ? 'review.cancelEdit' : 'log.cancel')}
          </button>
        )}
      </ReviewForm>
    </div>
  );
}
