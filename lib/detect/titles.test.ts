import { describe, expect, test } from 'vitest';
import { readTitle } from './titles.ts';

const names = ['imdb', 'thecastlecinema', 'rottentomatoes', 'letterboxd', 'myblog'];

describe('a title is freed of', () => {
  test.for([
    ['Her (2013) - IMDb', 'Her', 2013],
    ['Her (2013) - Full Cast & Crew - IMDb', 'Her', 2013],
    ['Marvel Rising (TV Movie 2018) - IMDb', 'Marvel Rising', 2018],
    ['Uncle Buck (1989 film)', 'Uncle Buck', 1989],
    ['Her (2013) ⭐ 8.0 | Drama, Romance', 'Her', 2013],
    ['Rotten Tomatoes: Kick-Ass', 'Kick-Ass', 0],
    ['Cine-real presents: Her', 'Her', 0],
    ['2001: A Space Odyssey (70mm)', '2001: A Space Odyssey', 0],
    ['Her + Q&A with Spike Jonze', 'Her', 0],
    ['Her + intro by the director', 'Her', 0],
    ['Film review: Her', 'Her', 0],
    ['Her movie review', 'Her', 0],
    ['Assistir Bacurau online', 'Bacurau', 0],
    ['Spider-Man 4K Ultra HD', 'Spider-Man', 0],
    ['Осколки (фильм, 2007)', 'Осколки', 2007],
  ] as const)('its wrapper: %s', ([text, title, year]) => {
    expect(readTitle(text, () => names)).toMatchObject({ title, year });
  });

  test.for([
    'Review',
    'Trailer Park Boys',
    'Watchmen',
    'Kinsey',
    'Film',
    'Good Night, and Good Luck.',
    'Romeo + Juliet',
    'Mission: Impossible',
    'Fate/Grand Order: Camelot 1 - Wandering; Agateram',
    '(500) Days of Summer',
    '[REC]',
    'Blade Runner 2049',
    'tick, tick... BOOM!',
  ])('nothing that is its own: %s', (title) => {
    expect(readTitle(title, () => names).title).toBe(title);
  });
});

test('what is taken off is kept as evidence', () => {
  expect(readTitle('House (TV Series 2004–2012) - IMDb', () => names).rest).toContain('TV Series');
});

test.for(['Dune : Deuxième partie', 'Mission : Impossible'])(
  'a colon between spaces stays where it is: %s',
  (title) => {
    expect(readTitle(title, () => names).title).toBe(title);
  },
);

test.for(['Her Blu-ray', 'Her Blu-ray Disc', 'Her 4K UHD + Blu-ray'])(
  'the disc is no part of the title: %s',
  (text) => {
    expect(readTitle(text, () => names).title).toBe('Her');
  },
);
