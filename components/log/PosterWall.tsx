import { Fragment, type Ref } from 'preact';
import { t } from '../frame/words.ts';
import { Marked } from './Marked.tsx';
import { Marks } from './Marks.tsx';
import { Pick } from './Pick.tsx';
import { ScoreMark } from './ScoreMark.tsx';
import type { Shown } from './shown.ts';
import { useFilms } from './use-reviews.ts';

/** The log as a wall of posters; a film without one has its title drawn. */
export function PosterWall({ log, ids, reviews, view, chunk, words, selection, stop, opened, open, inside }: Shown) {
  const films = useFilms(
    log,
    ids.slice(view.from, view.to).flatMap((id) => reviews.get(id)?.filmId ?? []),
  );
  return (
    <section aria-label={t('log.list')} ref={view.list as Ref<HTMLElement>}>
      <div style={{ blockSize: `${view.above}px` }} />
      {view.shown.map((at) => (
        <ul key={at} class="wall" ref={(element) => view.measure(at, element)}>
          {ids.slice(at * chunk, (at + 1) * chunk).map((id) => {
            const review = reviews.get(id);
            if (!review) return <li key={id} class="card coming" />;
            const { title, year } = review.filmLine;
            const poster = films.get(review.filmId)?.poster;
            return (
              <Fragment key={id}>
                <li class={`card ${selection.ids.has(id) ? 'picked' : ''}`} data-row={id}>
                  <button
                    type="button"
                    data-review={id}
                    tabIndex={stop === id ? 0 : -1}
                    aria-expanded={opened === id}
                    onClick={() => open(id)}
                  >
                    {poster ? (
                      <img class="poster" src={poster} alt="" />
                    ) : (
                      <span class="poster drawn" aria-hidden="true">
                        <span>{title.slice(0, 40)}</span>
                      </span>
                    )}
                    <span class="card-title" dir="auto" title={title}>
                      <Marked text={title} words={words} /> {year && <span class="quiet">{year}</span>}
                    </span>
                  </button>
                  <span class="card-line">
                    <ScoreMark score={review.score} />
                    <Marks rewatch={review.rewatch} liked={review.liked} />
                  </span>
                  <Pick id={id} title={title} selection={selection} stop={stop === id} />
                </li>
                {opened === id && <li class="inside">{inside}</li>}
              </Fragment>
            );
          })}
        </ul>
      ))}
      <div style={{ blockSize: `${view.below}px` }} />
    </section>
  );
}
