import { describe, expect, it } from 'vitest';
import type { Day } from '../day.ts';
import { newReview } from '../review.ts';
import { rowOf } from './rows.ts';
import type { StoredReview } from './schema.ts';

const line = (body: string, tldr = '') => {
  const review = newReview('r', 'f', { body, tldr, watchedOn: '2026-03-14' as Day }, '2026-03-14T00:00:00.000Z');
  return rowOf({ ...review, filmLine: { title: 'Her', originalTitle: '', year: 2013 } } as StoredReview).line;
};

describe('the line that a row shows', () => {
  it.each([
    ['# A love story', 'A love story'],
    ['> He said **nothing** at all.', 'He said nothing at all.'],
    ['- Slow, and `better` for it.', 'Slow, and better for it.'],
    ['See [the trailer](https://films.example/her), then ||the end||.', 'See the trailer, then ….'],
    ['The **killer** is the _butler_, and ||everyone dies at the end||.', 'The killer is the butler, and ….'],
    ['||He||, ||she|| and ||**they** [all](https://a.example/)||', '…, … and …'],
    ['Then ||everyone\ndies||, and *that* is all.', 'Then …, and that is all.'],
    [`He ||dies ${'at the very end '.repeat(40)}||.`, 'He …'],
    ['***Both*** and _both **at once**_, (*so*)', 'Both and both at once, (so)'],
    ['*one* _two_ *three*', 'one two three'],
    ['_Il été_, *夏* and _it_s', 'Il été, 夏 and _it_s'],
    ['2 * 3 * 4 and snake_case_names stay', '2 * 3 * 4 and snake_case_names stay'],
    ['#1 of the year', '#1 of the year'],
    ['\n\nThe first line\nthe second', 'The first line'],
  ])('of the body %j is %j', (body, shown) => {
    expect(line(body)).toBe(shown);
  });

  it('is the TL;DR as it was written, where there is one', () => {
    expect(line('# Body', 'Five *stars*')).toBe('Five *stars*');
  });

  it('is short, whatever is written', () => {
    expect(line('*'.repeat(100_000))).toHaveLength(0);
    expect(line(`${'a'.repeat(1000)}`)).toHaveLength(200);
    expect(line('[('.repeat(50_000)).length).toBeLessThanOrEqual(200);
  });
});
