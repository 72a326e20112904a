import { useState } from 'preact/hooks';
import type { Log, StoredReview } from '../../lib/log/log.ts';
import { useLater } from '../frame/use-later.ts';
import { plural, t } from '../frame/words.ts';
import { ReviewView } from '../review/ReviewView.tsx';
import { useOpened } from './use-opened.ts';
import { useRemove } from './use-remove.ts';

const loadEditing = () => import('./Editing.tsx').then((module) => module.Editing);
const loadVersions = () => import('../history/Versions.tsx').then((module) => module.Versions);

type Props = { log: Log; id: string /** Whether the form is wanted at once. */; edit: boolean; close: () => void };

/** A review opened where it stands in the log: every viewing of its film, each to be edited and with its versions. */
export function Inside({ log, id, edit, close }: Props) {
  const opened = useOpened(log, id);
  const [editing, setEditing] = useState<string | null>(edit ? id : null);
  const [versions, setVersions] = useState<string | null>(null);
  const remove = useRemove(log);
  const Editing = useLater(editing !== null, loadEditing);
  const Versions = useLater(versions !== null, loadVersions);
  if (!opened) return opened === null ? null : <p class="quiet">{t('frame.loading')}</p>;
  const { film, viewings } = opened;
  const people = [film.year, film.directors.join(', '), film.minutes && t('film.minutes', [String(film.minutes)])];
  const viewing = (review: StoredReview) =>
    editing === review.id && Editing ? (
      <Editing log={log} review={review} film={film} end={() => setEditing(null)} />
    ) : (
      <>
        <ReviewView review={review} />
        <div class="actions">
          <button type="button" class="second" onClick={() => setEditing(review.id)}>
            {t('review.edit')}
          </button>
          <button type="button" class="second" onClick={() => remove(review.id)}>
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
        </div>
        {versions === review.id && Versions && <Versions log={log} reviewId={review.id} film={film} />}
      </>
    );
  return (
    <section class="opened" aria-label={film.title}>
      <div class="opened-film">
        {film.poster && <img class="poster" src={film.poster} alt={t('film.poster', [film.title])} />}
        <div>
          <p class="opened-title" dir="auto">
            {film.title}
          </p>
          <p class="quiet">
            <bdi>{people.filter(Boolean).join(' · ')}</bdi>
          </p>
          <p class="quiet">{plural('log.viewings', viewings.length)}</p>
        </div>
        <button type="button" class="second" onClick={close}>
          {t('log.close')}
        </button>
      </div>
      {viewings.map((review) => (
        <div key={review.id} class={`opened-viewing ${review.id === id && viewings.length > 1 ? 'this' : ''}`}>
          {viewing(review)}
        </div>
      ))}
    </section>
  );
}
