import { expect, it } from 'vitest';
import { readReview } from './read.ts';

it.each([
  ['Her (2013)\n\nWatched on March 14, 2015 with my sister, who cried.\n\nThe rest.\n', 'with my sister'],
  ['Her (2013)\n\nSeen 2015-03-14 at the Odeon in 35mm, front row.\n\nThe rest.\n', 'front row'],
  ['Her (2013)\n\nVerdict: 9/10, and the best thing Jonze has done.\n\nThe rest.\n', 'the best thing Jonze has done'],
])('loses no word of %j', (text, words) => {
  const { review } = readReview(text, 'her.txt');
  expect(JSON.stringify(review)).toContain(words);
});

it('takes the music of a film for no score', () => {
  const { review } = readReview(
    'Her (2013)\n\nA film to love.\n\nThe score – a lush, wistful thing – stays for days.\n',
    '',
  );
  expect(review.score).toBeUndefined();
});

it('keeps the whole of a note that is one sentence beginning with its day', () => {
  const { review } = readReview('Watched on March 14, 2015, and it has not let go of me since.\n', 'Her (2013).txt');
  expect(review.body ?? '').toContain('not let go of me');
});
