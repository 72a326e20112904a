import { expect, test } from 'vitest';
import { newFilm } from '../film.ts';
import { csv } from '../formats/csv.ts';
import { type Format, openText, type ReadOptions } from '../formats/index.ts';
import { json } from '../formats/json.ts';
import { letterboxd } from '../formats/letterboxd.ts';
import { newReview } from '../review.ts';
import { gapsOf } from './gaps.ts';

const gapsIn = (format: Format, text: string, options?: ReadOptions) =>
  gapsOf([...format.read!(openText('log.csv', text), options)]);

test('what stands in a table and cannot be read is told from what does not stand there', () => {
  const table = 'Film;Note;Vu le\nLe Samouraï;9;3/4/2020\nPlaytime;8,5;13/4/2020\nMon oncle;11;31/02/2020\nTrafic;;\n';
  expect(gapsIn(csv, table)).toMatchObject({
    score: 1,
    day: 1,
    unread: { score: 1, day: 1 },
    guesses: [{ guess: { best: 10, date: { text: '3/4/2020', day: '2020-04-03' } } }],
  });
  const letterboxdTable = 'Title,Rating10,WatchedDate\nHeat,11,31/02/2020\nHer,,\nRan,0,\n';
  expect(gapsIn(letterboxd, letterboxdTable)).toMatchObject({ score: 2, day: 2, unread: { score: 1, day: 1 } });
});

test('days that no date of a table tells the order of are left open, and said is said', () => {
  const table = 'Title,My rating /10,Watched on\nHeat,9,3/4/2020\nHer,8,5/5/2020\n';
  expect(gapsIn(csv, table)).toMatchObject({
    unread: { score: 0, day: 1 },
    guesses: [{ guess: { date: { text: '3/4/2020', day: null } } }],
  });
  expect(gapsIn(csv, table, { dayFirst: true })).toMatchObject({ unread: { day: 0 }, guesses: [] });
});

test('our own complete copy has no gaps: what is empty there was left empty', async () => {
  const films = async function* () {
    const film = newFilm('f', { title: 'Her' });
    yield { film, reviews: [newReview('r', 'f', {}, '2026-01-01T00:00:00.000Z')] };
  };
  let text = '';
  for await (const { chunks } of json.write!(films, new Date('2026-03-14T20:00:00Z')))
    for await (const chunk of chunks) text += chunk;
  expect(gapsIn(json, text)).toMatchObject({ score: 0, day: 0, words: 0, directors: 0 });
});
