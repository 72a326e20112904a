import { expect, it } from 'vitest';
import { newFilm } from '../film.ts';
import { newReview } from '../review.ts';
import { formatNamed } from './index.ts';

const film = newFilm('f', { title: 'Her', year: 2013, keys: ['tmdb:152601', 'imdb:tt1798709'] as never });
const viewing = (id: string, watchedOn: string, value: number) =>
  newReview(
    id,
    'f',
    { watchedOn: watchedOn as never, score: { value, best: 10 }, tldr: `Words ${id}` },
    '2024-01-01T00:00:00.000Z',
  );
const all = [viewing('a', '2014-03-01', 7), viewing('b', '2024-05-02', 10)];

it.each(['neodb', 'simkl', 'tmdb', 'imdb'])('says of %s that it keeps one entry a film', (name) => {
  expect(formatNamed(name)?.losses?.(film, all[0]!, all)).toContain('viewings joined');
});
