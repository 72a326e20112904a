import { expect, it } from 'vitest';
import { openText, recognise } from './index.ts';

const read = (text: string) => {
  const content = openText('films.csv', text);
  return [...(recognise(content)?.read?.(content) ?? [])].map((row) => ('skipped' in row ? row : row.review));
};

it('takes no public rating for the score of a person who gave none', () => {
  const [first, second] = read('Title,Year,Rating,My Rating\nHer,2013,8.0,9\nAlien,1979,8.5,\n');
  expect(first).toEqual({ score: { value: 9, best: 10 } });
  expect(second).toEqual({});
});

it('takes no day on which a film was noted for the day of a viewing that has its own column', () => {
  const [first, second] = read(
    'Title,Year,Date,Watched Date\nHer,2013,2024-01-05,2024-01-02\nAlien,1979,2024-02-01,\n',
  );
  expect(first).toEqual({ watchedOn: '2024-01-02' });
  expect(second).toEqual({});
});
it('keeps a thumb that is down as it keeps one that is up', () => {
  const content = openText('films.csv', 'Title,Rating\nHer,👍\nAlien,👎\n');
  const scores = [...(recognise(content)?.read?.(content) ?? [])].map((row) =>
    'skipped' in row ? row : (row.review.score ?? row.unread),
  );
  expect(scores).toEqual([
    { value: 1, best: 1, as: 'thumbs' },
    { value: 0, best: 1, as: 'thumbs' },
  ]);
});
