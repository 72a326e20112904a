import { useEffect, useState } from 'preact/hooks';
import { type Draft, draft as draftOf, type Log, type StoredFilm, type StoredReview, tags } from '../../lib/log/log.ts';
import { type Scale, scaleFor } from '../../lib/scales.ts';
import { readSettings, scaleNamed } from '../../lib/settings.ts';
import { factsOf } from '../../lib/transfer/compare.ts';
import { plain } from '../film/subject.ts';
import { useNotify } from '../frame/notify.ts';
import { t } from '../frame/words.ts';
import { Writing } from '../review/Writing.tsx';

type Props = { log: Log; review: StoredReview; film: StoredFilm; end: () => void };

/** A review edited where it stands in the log, with its draft. */
export function Editing({ log, review, film, end }: Props) {
  const notify = useNotify();
  const [start, begin] = useState<{ scale: Scale; draft: Draft | null; tags: string[]; from: StoredReview }>();
  const id = `edit:${review.id}`;
  // Another window may save meanwhile: the form goes on with what it began with.
  useEffect(() => {
    let current = true;
    Promise.all([readSettings(), draftOf(log, id), tags(log)])
      .then(([settings, draft, known]) => {
        const scale = scaleFor(review.score, scaleNamed(settings.scale));
        if (current) begin({ scale, draft: draft ?? null, tags: known.map(({ tag }) => tag), from: review });
      })
      .catch(notify.problem);
    return () => {
      current = false;
    };
  }, [log, id]);
  if (!start) return <p class="quiet">{t('frame.loading')}</p>;
  const { year, minutes, ...facts } = film;
  return (
    <Writing
      log={log}
      film={plain({ ...facts, year: year ?? undefined, minutes: minutes ?? undefined })}
      filmId={film.id}
      editing={review}
      draft={start.draft}
      draftId={id}
      start={factsOf(start.from)}
      scale={start.scale}
      tags={start.tags}
      mac={/Mac|iPhone|iPad/.test(navigator.platform)}
      active
      saved={end}
      cancel={end}
    />
  );
}
