import { useEffect, useId, useState } from 'preact/hooks';
import { type Change, type Log, type StoredFilm, saveReview, undo, versions as versionsOf } from '../../lib/log/log.ts';
import type { Review } from '../../lib/review.ts';
import { factsOf } from '../../lib/transfer/compare.ts';
import { useNotify } from '../frame/notify.ts';
import { language, t } from '../frame/words.ts';
import { instantInWords } from './act-words.ts';
import { Compared } from './Compared.tsx';

type Version = { change: Change; review: Review };

/** The versions of a review, two of them side by side with what changed; an earlier one can be brought back. */
export function Versions({ log, reviewId, film }: { log: Log; reviewId: string; film: StoredFilm }) {
  const notify = useNotify();
  const id = useId();
  const [all, setAll] = useState<Version[]>();
  const [left, setLeft] = useState<number | null>(null);
  const [right, setRight] = useState<number | null>(null);
  useEffect(() => {
    let current = true;
    const read = () =>
      versionsOf(log, reviewId).then((found) => {
        const there = found.flatMap(({ change, review }) => (review ? [{ change, review }] : []));
        if (current) setAll(there);
      }, notify.problem);
    read();
    const unlisten = log.listen(({ reviews, more }) => (more || reviews.includes(reviewId)) && read());
    return () => {
      current = false;
      unlisten();
    };
  }, [log, reviewId, notify]);

  if (!all) return <p class="quiet">{t('frame.loading')}</p>;
  if (all.length < 2) return <p class="quiet">{t('history.onlyOne')}</p>;
  const later = right ?? all.length - 1;
  const earlier = left ?? Math.max(0, later - 1);
  const [one, other] = [all[earlier], all[later]];
  if (!one || !other) return null;
  const name = ({ change }: Version) => instantInWords(change.when, language());

  const bring = async () => {
    try {
      const { act } = await saveReview(log, { film: film.id, reviewId, review: factsOf(one.review) });
      const back = act ? () => void undo(log, act).catch(notify.problem) : undefined;
      notify.say({ said: t('history.brought', [name(one)]), undo: back, shown: true });
      setLeft(null);
      setRight(null);
    } catch (error) {
      notify.problem(error);
    }
  };
  const choice = (at: number, set: (at: number) => void, label: string, suffix: string) => (
    <span>
      <label class="label" for={`${id}${suffix}`}>
        {label}
      </label>
      <select
        id={`${id}${suffix}`}
        class="field"
        value={at}
        onChange={(event) => set(Number(event.currentTarget.value))}
      >
        {all.map((version, place) => (
          <option key={version.change.seq} value={place}>
            {place + 1}. {name(version)}
          </option>
        ))}
      </select>
    </span>
  );
  return (
    <section class="versions" aria-label={t('history.versions', [film.title])}>
      <div class="versions-choice">
        {choice(earlier, setLeft, t('history.earlier'), 'l')}
        {choice(later, setRight, t('history.later'), 'r')}
        <button type="button" class="second" onClick={bring}>
          {t('history.bring')}
        </button>
      </div>
      <Compared one={one.review} other={other.review} />
    </section>
  );
}
