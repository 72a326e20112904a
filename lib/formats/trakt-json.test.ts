import { expect, it } from 'vitest';
import { openText, type Row, recognise } from './index.ts';

it('puts the score of a film on its latest viewing, as Trakt writes the newest first', () => {
  const movie = { title: 'Her', year: 2013, ids: { trakt: 1, imdb: 'tt1798709', tmdb: 152601 } };
  const history = [
    { id: 2, watched_at: '2024-05-02T20:00:00.000Z', action: 'watch', type: 'movie', movie },
    { id: 1, watched_at: '2014-03-01T20:00:00.000Z', action: 'watch', type: 'movie', movie },
  ];
  const ratings = [{ rated_at: '2024-05-02T23:00:00.000Z', rating: 10, type: 'movie', movie }];
  const comments = [{ type: 'movie', movie, comment: { id: 1, comment: 'Better the second time', spoiler: false } }];
  const parts = [
    ['watched-history-1.json', history],
    ['ratings-movies.json', ratings],
    ['comments-movies.json', comments],
  ].map(([path, list]) => ({ path: path as string, text: JSON.stringify(list) }));
  const content = { ...openText('trakt.zip', ''), parts };
  const rows = [...(recognise(content)?.read?.(content) ?? [])] as Row[];
  const reviews = rows.flatMap((row) => ('skipped' in row ? [] : [row.review]));
  expect(reviews).toEqual([
    { watchedOn: '2024-05-02', score: { value: 10, best: 10 }, body: 'Better the second time' },
    { watchedOn: '2014-03-01' },
  ]);
});
