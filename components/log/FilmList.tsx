import { Fragment, type Ref } from 'preact';
import { rowOf } from '../../lib/log/log.ts';
import { t } from '../frame/words.ts';
import { dayInWords } from '../review/ReviewView.tsx';
import { Marked } from './Marked.tsx';
import { Marks } from './Marks.tsx';
import { Pick } from './Pick.tsx';
import { ScoreMark } from './ScoreMark.tsx';
import type { Shown } from './shown.ts';
import { useFilms } from './use-reviews.ts';

/** The log film by film, each with every viewing of it below. */
export function FilmList({ log, ids, reviews, view, chunk, words, selection, stop, opened, open, inside }: Shown) {
  const films = useFilms(
    log,
    ids.slice(view.from, view.to).flatMap((id) => reviews.get(id)?.filmId ?? []),
  );
  const filmOf = (row: number) => reviews.get(ids[row] ?? '')?.filmId;
  return (
    <section aria-label={t('log.list')} ref={view.list as Ref<HTMLElement>}>
      <div style={{ blockSize: `${view.above}px` }} />
      {view.shown.map((at) => (
        <ul key={at} class="film-list" ref={(element) => view.measure(at, element)}>
          {ids.slice(at * chunk, (at + 1) * chunk).map((id, place) => {
            const review = reviews.get(id);
            if (!review) return <li key={id} class="viewing coming" />;
            const film = films.get(review.filmId);
            const first = filmOf(at * chunk + place - 1) !== review.filmId;
            const { title, originalTitle, year } = review.filmLine;
            const day = review.watchedOn ? dayInWords(review.watchedOn, 'medium') : t('review.noDay');
            const people = film?.directors.join(', ');
            return (
              <li key={id} class={first ? 'first' : ''} data-row={id}>
                {first && (
                  <h2 class="film-line" dir="auto" title={title}>
                    <Marked text={title} words={words} />
                    <span>
                      {[originalTitle !== title && originalTitle, year, people].filter(Boolean).map((part, at) => (
                        <Fragment key={part}>
                          {at > 0 ? ' · ' : ' '}
                          <bdi>{part}</bdi>
                        </Fragment>
                      ))}
                    </span>
                  </h2>
                )}
                <div class={`viewing ${selection.ids.has(id) ? 'picked' : ''}`}>
                  <Pick id={id} title={title} selection={selection} stop={stop === id} />
                  <ScoreMark score={review.score} />
                  <button
                    type="button"
                    data-review={id}
                    tabIndex={stop === id ? 0 : -1}
                    aria-expanded={opened === id}
                    aria-label={t('log.open', [`${title}, ${day}`])}
                    onClick={() => open(id)}
                  >
                    {day}
                  </button>
                  <span class="viewing-line" dir="auto">
                    <Marked text={rowOf(review).line} words={words} />
                  </span>
                  <span class="when">
                    <Marks rewatch={review.rewatch} liked={review.liked} />
                  </span>
                </div>
                {opened === id && <div class="inside">{inside}</div>}
              </li>
            );
          })}
        </ul>
      ))}
      <div style={{ blockSize: `${view.below}px` }} />
    </section>
  );
}
