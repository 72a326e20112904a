import { useEffect, useRef, useState } from 'preact/hooks';
import type { Log, StoredReview } from '../../lib/log/log.ts';
import { focusNext } from '../frame/focus-next.ts';
import { useLater } from '../frame/use-later.ts';
import { plural, t } from '../frame/words.ts';
import { ReviewView } from '../review/ReviewView.tsx';
import { ShareToggle } from '../share/ShareToggle.tsx';
import { OpenedFilm } from './OpenedFilm.tsx';
import { useOpened } from './use-opened.ts';
import { useRemove } from './use-remove.ts';

const loadEditing = () => import('./Editing.tsx').then((module) => module.Editing);
const loadReading = () => import('../review/reading.ts');
const loadVersions = () => import('../history/Versions.tsx').then((module) => module.Versions);

/** What is being written instead of a review that is there: one of another viewing. */
const again = 'again';

type Props = {
  log: Log;
  id: string;
  /** The review whose form is open, or `again`; kept outside, so that it is the same in every shape of the log. */
  editing: string | null;
  edit: (what: string | null) => void;
  close: () => void;
};

/** A review opened where it stands in the log: its film and every viewing of it, with all that can be done to them. */
export function Inside({ log, id, editing, edit, close }: Props) {
  const opened = useOpened(log, id);
  const [versions, setVersions] = useState<string | null>(null);
  const remove = useRemove(log);
  const Editing = useLater(editing !== null, loadEditing);
  const reading = useLater(true, loadReading);
  const Versions = useLater(versions !== null, loadVersions);
  const section = useRef<HTMLElement>(null);
  // The form that had the focus goes away: the focus goes to the review it was of.
  const was = useRef(editing);
  useEffect(() => {
    const of = was.current === again ? '' : `="${CSS.escape(was.current ?? '')}"`;
    if (was.current && !editing) section.current?.querySelector<HTMLElement>(`[data-viewing${of}] button`)?.focus();
    was.current = editing;
  }, [editing]);
  if (!opened) return opened === null ? null : <p class="quiet">{t('frame.loading')}</p>;
  const { film, viewings } = opened;
  const form = (review: StoredReview | null) =>
    Editing && (
      <Editing log={log} film={film} viewings={[...viewings].reverse()} review={review} end={() => edit(null)} />
    );
  const viewing = (review: StoredReview) => (
    <>
      <ReviewView review={review} />
      <div class="actions" data-viewing={review.id}>
        <button type="button" class="second" onClick={() => edit(review.id)}>
          {t('review.edit')}
        </button>
        {review === viewings[0] && (
          <button type="button" class="second" onClick={() => edit(again)}>
            {t('review.again')}
          </button>
        )}
        <button type="button" class="second" onClick={() => remove(review.id).then(() => focusNext())}>
          {t('review.delete')}
        </button>
        <button
          type="button"
          class="second"
          aria-expanded={versions === review.id}
          onClick={() => setVersions(versions === review.id ? null : review.id)}
        >
          {t('log.versions')}
        </button>
        <ShareToggle log={log} review={review} />
      </div>
      {versions === review.id && Versions && <Versions log={log} reviewId={review.id} film={film} />}
    </>
  );
  return (
    <section ref={section} class="opened" aria-label={film.title}>
      <OpenedFilm log={log} film={film} close={close}>
        <p class="quiet">{plural('log.viewings', viewings.length)}</p>
      </OpenedFilm>
      {editing === again && <div class="opened-viewing">{form(null)}</div>}
      {viewings.map((review) => (
        <div key={review.id} class={`opened-viewing ${review.id === id && viewings.length > 1 ? 'this' : ''}`}>
          {(editing === review.id && form(review)) || viewing(review)}
        </div>
      ))}
      {reading && (
        <reading.Joining
          log={log}
          known={{ film, reviews: [...viewings].reverse() }}
          sighting={null}
          changed={() => {}}
          turnTo={() => {}}
        />
      )}
    </section>
  );
}
