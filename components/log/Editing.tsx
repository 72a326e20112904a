import { useEffect, useState } from 'preact/hooks';
import {
  type Draft,
  draft as draftOf,
  drafts,
  isDraftOf,
  type Log,
  type StoredFilm,
  type StoredReview,
  tags,
} from '../../lib/log/log.ts';
import { type Scale, scaleFor } from '../../lib/scales.ts';
import { readSettings, scaleNamed } from '../../lib/settings.ts';
import { factsOf } from '../../lib/transfer/compare.ts';
import { draftIdOf, plain } from '../film/subject.ts';
import { useNotify } from '../frame/notify.ts';
import { t } from '../frame/words.ts';
import { Writing } from '../review/Writing.tsx';

type Props = {
  log: Log;
  film: StoredFilm;
  /** Every viewing of the film, the oldest first. */
  viewings: StoredReview[];
  /** The review being edited; `null` writes one of another viewing. */
  review: StoredReview | null;
  end: () => void;
};

type Start = { scale: Scale; draft: Draft | null; tags: string[]; from: StoredReview | null };

/** A review written where its film stands in the log, with its draft. */
export function Editing({ log, film, viewings, review, end }: Props) {
  const notify = useNotify();
  const [start, begin] = useState<Start>();
  const { year, minutes, ...facts } = film;
  const given = plain({ ...facts, year: year ?? undefined, minutes: minutes ?? undefined });
  const known = { film, reviews: viewings };
  const id = review ? `edit:${review.id}` : draftIdOf(given, known);
  const begun = async () =>
    review ? draftOf(log, id) : (await drafts(log)).find((draft) => !draft.reviewId && isDraftOf(draft, given, known));
  // Another window may save meanwhile: the form goes on with what it began with.
  useEffect(() => {
    let current = true;
    Promise.all([readSettings(), begun(), tags(log)])
      .then(([settings, draft, used]) => {
        const own = scaleNamed(settings.scale);
        const scale = review ? scaleFor(review.score, own) : own;
        if (current) begin({ scale, draft: draft ?? null, tags: used.map(({ tag }) => tag), from: review });
      })
      .catch(notify.problem);
    return () => {
      current = false;
    };
  }, [log, id]);
  if (!start) return <p class="quiet">{t('frame.loading')}</p>;
  return (
    <Writing
      log={log}
      film={given}
      filmId={film.id}
      editing={review}
      draft={start.draft}
      draftId={id}
      start={start.from ? factsOf(start.from) : { rewatch: true }}
      scale={start.scale}
      tags={start.tags}
      earlier={review ? undefined : viewings}
      mac={/Mac|iPhone|iPad/.test(navigator.platform)}
      active
      saved={end}
      cancel={end}
    />
  );
}
