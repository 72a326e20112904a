import { useState } from 'preact/hooks';
import type { Sighting } from '../../lib/detect/sighting.ts';
import {
  type Found,
  film as filmOf,
  type Log,
  mergeFilms,
  review as reviewOf,
  reviewsOf,
  type StoredFilm,
  search,
  splitFilm,
  undo,
} from '../../lib/log/log.ts';
import { focusNext } from '../frame/focus-next.ts';
import { useNotify } from '../frame/notify.ts';
import { t } from '../frame/words.ts';
import { ReviewLine } from '../review/ReviewLine.tsx';
import { useSettings } from '../review/use-settings.ts';
import { plain } from './subject.ts';

/** So many films are offered, and so many reviews looked through for them. */
const offered = 8;
const looked = 60;

type Props = {
  log: Log;
  known: Found;
  /** What the page in front shows. */
  sighting: Sighting | null;
  /** The film as it is after a merge or a split. */
  changed: (found: Found) => void;
  /** Goes on with another film as that of the page. */
  turnTo: (found: Found) => void;
};

/** Making one film of two, and two of one: for films that their numbers could not tell. Both can be undone. */
export function Joining({ log, known, sighting, changed, turnTo }: Props) {
  const notify = useNotify();
  // Beside a form that asks for a score before it shows the earlier ones, neither are they told here.
  const veiled = useSettings().earlierScore === 'after mine';
  const [text, type] = useState('');
  const [films, offer] = useState<StoredFilm[]>([]);
  const done = async (act: string | null, film: StoredFilm, said: string, show = changed) => {
    show({ film, reviews: await reviewsOf(log, film.id) });
    const takeBack = async () => {
      if (act) await undo(log, act);
      show(known);
    };
    notify.say({ said, undo: () => takeBack().catch(notify.problem) });
    focusNext();
  };
  const find = async (words: string) => {
    type(words);
    const ids = await search(log, words.trim().split(/\s+/).filter(Boolean), { limit: looked });
    const reviews = await Promise.all(ids.map((id) => reviewOf(log, id)));
    const filmIds = [...new Set(reviews.map((review) => review?.filmId))].filter((id) => id && id !== known.film.id);
    const found = await Promise.all(filmIds.slice(0, offered).map((id) => filmOf(log, id as string)));
    offer(found.filter((film) => film !== undefined));
  };
  const merge = (other: StoredFilm) =>
    mergeFilms(log, known.film.id, other.id)
      .then(({ act, film }) => done(act, film, t('join.merged', [film.title])))
      .catch(notify.problem);
  const split = (reviewId: string) =>
    splitFilm(log, known.film.id, [reviewId], [])
      .then(({ act, film }) => done(act, film, t('join.split', [film.title])))
      .catch(notify.problem);
  const ofPage = (sighting?.film.keys ?? []).filter((key) => known.film.keys.includes(key));
  const partPage = ({ film }: Sighting) =>
    splitFilm(log, known.film.id, [], ofPage, plain(film))
      .then(({ act, film }) => done(act, film, t('join.paged'), turnTo))
      .catch(notify.problem);
  return (
    <details class="joining">
      <summary class="link">{t('join.title')}</summary>
      <label class="label" for="join-find">
        {t('join.find')}
      </label>
      <input
        id="join-find"
        type="search"
        class="field"
        value={text}
        onInput={(event) => find(event.currentTarget.value).catch(notify.problem)}
      />
      <ul>
        {films.map((film) => (
          <li key={film.id}>
            <button type="button" class="link" onClick={() => merge(film)}>
              {t('join.same', [film.year ? `${film.title} (${film.year})` : film.title])}
            </button>
          </li>
        ))}
      </ul>
      {sighting && ofPage.length > 0 && (
        <button type="button" class="link" onClick={() => partPage(sighting)}>
          {t('join.page')}
        </button>
      )}
      {known.reviews.length > 1 && (
        <ul>
          {known.reviews.map((review) => (
            <li key={review.id}>
              <button type="button" class="link" onClick={() => split(review.id)}>
                {t('join.apart')} <ReviewLine review={review} veiled={veiled} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
