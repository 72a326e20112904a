import { describe, expect, it } from 'vitest';
import { scales } from '../scales.ts';
import { actedBy, directedBy, releasedIn, scoredIn, tagged, titled, watchedFrom } from './queries.ts';
import { monthNumber } from './times.ts';

describe('what a bar opens', () => {
  it('is text in the query language', () => {
    const [ten] = scales;
    if (!ten) throw new Error('no scale');
    expect(releasedIn(1970, 1979)).toBe('year:1970..1979');
    expect(releasedIn(1975, 1975)).toBe('year:1975');
    expect(directedBy('Agnès Varda')).toBe('director:"Agnès Varda"');
    expect(actedBy('Björk')).toBe('actor:Björk');
    expect(actedBy('William "Billy" Wilder')).toBe('actor:"William Billy Wilder"');
    expect(tagged('cinema')).toBe('tag:cinema');
    expect(titled('Her', 2013)).toBe('title:Her year:2013');
    expect(watchedFrom(monthNumber('2026-03'), monthNumber('2026-03'))).toBe('watched:2026-03');
    expect(watchedFrom(monthNumber('2026-01'), monthNumber('2026-12'))).toBe('watched:2026');
    expect(scoredIn({ over: 0.8, to: 0.9, count: 1 }, ten)).toBe('score:>8 score:<=9');
    expect(scoredIn({ over: 0.9, to: 1, count: 1 }, ten)).toBe('score:>9');
    expect(scoredIn({ over: null, to: 0, count: 1 }, ten)).toBe('score:<=0');
  });
});
