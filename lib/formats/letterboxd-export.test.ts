import { expect, it } from 'vitest';
import { openText, recognise } from './index.ts';

it('keeps the scores of two films of one title and year apart, which Letterboxd tells by their addresses', () => {
  const content = openText(
    'ratings.csv',
    'Date,Name,Year,Letterboxd URI,Rating\n2023-01-01,Pinocchio,2022,https://boxd.it/aaaa,4.5\n2023-02-01,Pinocchio,2022,https://boxd.it/bbbb,1\n',
  );
  const rows = [...(recognise(content)?.read?.(content) ?? [])];
  const read = rows.flatMap((row) => ('skipped' in row ? [] : [[row.film.keys, row.review.score?.value]]));
  expect(read).toEqual([
    [['boxd:aaaa'], 4.5],
    [['boxd:bbbb'], 1],
  ]);
});

it('gives a viewing neither the score nor the address of another film of its title and year', () => {
  const parts = [
    [
      'diary.csv',
      'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n2023-01-01,Pinocchio,2022,https://boxd.it/3xYz1,,,,2023-01-01\n',
    ],
    ['ratings.csv', 'Date,Name,Year,Letterboxd URI,Rating\n2023-02-01,Pinocchio,2022,https://boxd.it/bbbb,1\n'],
    [
      'watched.csv',
      'Date,Name,Year,Letterboxd URI\n2023-01-01,Pinocchio,2022,https://boxd.it/aaaa\n2023-02-01,Pinocchio,2022,https://boxd.it/bbbb\n',
    ],
  ].map(([path, text]) => ({ path: path as string, text: text as string }));
  const content = { ...openText('letterboxd.zip', ''), parts };
  const rows = [...(recognise(content)?.read?.(content) ?? [])];
  // Which of the two the diary means its own address does not say; but one film never has two Letterboxd addresses.
  for (const row of rows) if (!('skipped' in row)) expect(row.film.keys?.length ?? 0).toBeLessThan(2);
});
