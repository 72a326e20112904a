import { describe, expect, test } from 'vitest';
import type { Claims } from './claim.ts';
import { readProse } from './prose.ts';

/** What is said of a film in a text whose page names a title. */
function read(text: string, title = 'Night Harbour') {
  const claims: Claims = { title: [{ source: 'heading', said: title, weight: 4 }] };
  const said: string[] = [];
  let sum = 0;
  readProse(text, claims, (field, _source, value, weight) => {
    if (field === 'film') sum += weight;
    else said.push(`${field}: ${value}`);
  });
  return { sum, said };
}

describe('what sentences say of the page’s title', () => {
  test.for([
    ['Night Harbour is a 2019 British drama film.', 2.5],
    ['“Night Harbour” (2019) is a slow, quiet thriller about a diver.', 2.5],
    ['Ann Bell dives in “Night Harbour” (2019), and so do we.', 1.7],
    ['Night Harbour stars Ann Bell as a diver.', 2.5],
    ['Night Harbour est un très beau film.', 2.5],
    ['Night Harbour es una película sobre el mar.', 2.5],
    ['Night Harbour ist ein ruhiger Spielfilm.', 2.5],
    ['Night Harbour — фильм о водолазе.', 2.5],
    ['Night Harbour tells a story of the sea.', 1.4],
    ['Tonight we show the film “Night Harbour”.', 1.4],
    ['Am Freitag läuft der Film „Night Harbour“.', 1.4],
  ] as const)('%s', ([text, weight]) => {
    expect(read(text).sum).toBe(weight);
  });

  test.for([
    'Night Harbour is a character in the 2001 film Low Tide.',
    'Night Harbour is a drama series in six parts.',
    'Night Harbour is a film festival on the coast.',
    'Night Harbour is the harbour of a town where films are made.',
    'Night Harbour is a novel. A film was made of it.',
    'The quiet harbour is the subject of a film.',
  ])('not: %s', (text) => {
    expect(read(text).sum).toBe(0);
  });

  test('a library’s note on a disc says that it is a film, and of which year', () => {
    expect(read('Originally released as a motion picture in 2001.')).toEqual({ sum: 4, said: ['year: 2001'] });
  });

  test('a credit in a sentence names the director', () => {
    expect(read('It is a quiet drama directed by Kat Lowe in 2019.').said).toEqual(['directors: Kat Lowe']);
    expect(read('Una película dirigida por Kat Lowe').said).toEqual(['directors: Kat Lowe']);
    expect(read('Kat Lowe’s debut feature is daring.').said).toEqual(['directors: Kat Lowe']);
    expect(read('The play was directed by Kat Lowe.').said).toEqual([]);
  });
});
