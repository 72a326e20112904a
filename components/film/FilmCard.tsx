import type { ComponentChildren } from 'preact';
import type { FilmFacts } from '../../lib/film.ts';
import { t } from '../frame/words.ts';

/** The film on its ticket: poster, title, original title where it differs, year, directors, running time. */
export function FilmCard({
  film,
  unsure,
  children,
}: {
  film: FilmFacts;
  unsure?: boolean;
  children?: ComponentChildren;
}) {
  const meta = [
    film.year ? String(film.year) : '',
    film.directors?.join(', ') ?? '',
    film.minutes ? t('film.minutes', [String(film.minutes)]) : '',
  ].filter(Boolean);
  return (
    <section class={`ticket ${unsure ? 'unsure' : ''}`}>
      {film.poster ? (
        <img class="poster" src={film.poster} alt={t('film.poster', [film.title])} />
      ) : (
        <div class="poster drawn" aria-hidden="true">
          <span>{film.title.slice(0, 24)}</span>
        </div>
      )}
      <div class="film">
        <h1 dir="auto" title={film.title}>
          {film.title}
        </h1>
        {film.originalTitle && film.originalTitle !== film.title && (
          <p class="original" dir="auto">
            {film.originalTitle}
          </p>
        )}
        {meta.length > 0 && (
          <p class="meta">
            {meta.map((part, at) => (
              <>
                {at > 0 && ' · '}
                <bdi>{part}</bdi>
              </>
            ))}
          </p>
        )}
        {children}
      </div>
    </section>
  );
}
