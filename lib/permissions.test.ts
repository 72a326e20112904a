import { describe, expect, it } from 'vitest';
import { hostTyped, othersOf } from './permissions.ts';

describe('a site that the person types', () => {
  it.each([
    ['kino.example', 'kino.example'],
    ['https://www.kino.example/heute?tag=1', 'kino.example'],
    ['КИНО.рф', 'xn--h1adke.xn--p1ai'],
    ['kino', undefined],
    ['a film', undefined],
    ['*', undefined],
    ['https://', undefined],
    ['', undefined],
  ])('%s is taken as %s', (text, host) => expect(hostTyped(text)).toBe(host));
});

describe('what was granted', () => {
  it('beyond the table is listed too, so that it can be taken back', () => {
    expect(othersOf(['*://*.imdb.com/*', 'https://notes.example/*', '*://*/*', '<all_urls>'])).toEqual([
      'https://notes.example/*',
    ]);
  });
});
