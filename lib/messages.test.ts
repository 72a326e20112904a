import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSight } from './messages.ts';

const own = 'matinee';
const url = 'https://films.example/her';
const sender = { id: own, url, frameId: 0, tab: { id: 7 } };
const seen = { url, film: { title: 'Her', year: 2013, keys: ['imdb:tt1798709'] } };

describe('a message', () => {
  it('from our script in the page is a sight of that tab', () => {
    expect(toSight(seen, sender, own)).toEqual({ ...seen, tab: 7 });
    expect(toSight({ url, film: null }, sender, own)).toEqual({ url, film: null, tab: 7 });
    expect(toSight({ ...seen, again: true }, sender, own)).toEqual({ ...seen, again: true, tab: 7 });
  });

  it.each([
    ['another extension', { ...sender, id: 'other' }],
    ['a frame in the page', { ...sender, frameId: 3 }],
    ['a page of ours', { ...sender, tab: undefined }],
    ['a sender without an address', { ...sender, url: undefined }],
    ['another site', { ...sender, url: 'https://evil.example/' }],
    ['nobody', {}],
  ])('from %s is ignored', (_, from) => {
    expect(toSight(seen, from, own)).toBeNull();
  });

  it.each([
    ['list', 'export', 'delete', 'import', 'settings'].map((type) => ({ type })),
    { ...seen, delete: 'all' },
    { ...seen, again: 'all' },
    { ...seen, film: { ...seen.film, keys: ['no key'] } },
    { ...seen, film: { ...seen.film, keys: Array.from({ length: 21 }, (_, at) => `imdb:tt${at}`) } },
    { ...seen, film: { ...seen.film, title: 'x'.repeat(1001) } },
    { ...seen, url: 'not an address' },
    { film: seen.film },
  ])('that says anything else is ignored: %j', (message) => {
    expect(toSight(message, sender, own)).toBeNull();
  });

  it('of any shape is a sight or nothing, and never an exception', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), fc.anything(), (message, from) => {
        expect(toSight(message, (from ?? {}) as never, own)).toBeNull();
      }),
    );
  });
});
