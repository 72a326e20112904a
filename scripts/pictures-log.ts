import type { Day } from '../lib/day.ts';
import type { Key } from '../lib/film.ts';
import type { Viewing } from './make-log.ts';

type Told = [
  title: string,
  year: number,
  director: string,
  watchedOn: string,
  score: string,
  tldr: string,
  tags?: string,
];

/** What the log of the README's pictures holds; scores as they would be said, `4.5/5`. */
const told: Told[] = [
  [
    'Stalker',
    1979,
    'Andrei Tarkovsky',
    '2026-11-21',
    '10/10',
    'Three men walk through a meadow, and it is the tensest thing I know.',
    'cinema',
  ],
  [
    'Perfect Days',
    2023,
    'Wim Wenders',
    '2026-11-14',
    '9/10',
    'A man cleans toilets, listens to cassettes and looks up. It is enough.',
    'cinema',
  ],
  [
    'Cléo de 5 à 7',
    1962,
    'Agnès Varda',
    '2026-11-08',
    '4.5/5',
    'Ninety minutes of waiting in which Paris turns from a mirror into a window.',
  ],
  [
    '千と千尋の神隠し',
    2001,
    'Hayao Miyazaki',
    '2026-10-31',
    '9/10',
    'The train over the water still makes everybody in the room go quiet.',
    'family',
  ],
  [
    'Aftersun',
    2022,
    'Charlotte Wells',
    '2026-10-18',
    '9/10',
    'What a child saw, and what she understood twenty years later.',
  ],
  [
    'Ocean’s Eleven',
    2001,
    'Steven Soderbergh',
    '2026-10-03',
    '7/10',
    'Nobody sweats, everybody eats. A very good evening.',
    'family',
  ],
  ['Le Samouraï', 1967, 'Jean-Pierre Melville', '2026-09-26', '8/10', 'Grey rooms, a bird, a hat. Silence as a plan.'],
  [
    'Jeanne Dielman',
    1975,
    'Chantal Akerman',
    '2026-09-12',
    '10/10',
    'A potato left on the stove too long is the loudest thing in it.',
    'cinema',
  ],
  [
    'The Green Knight',
    2021,
    'David Lowery',
    '2026-08-30',
    '6/10',
    'Moss and dread, beautiful; I was never sure that anyone was in it.',
  ],
  [
    'Yi Yi',
    2000,
    'Edward Yang',
    '2026-08-15',
    '10/10',
    'A boy photographs the backs of heads, since people cannot see those themselves.',
  ],
  [
    'Mad Max: Fury Road',
    2015,
    'George Miller',
    '2026-07-19',
    '8/10',
    'There and back again, and I would have gone once more.',
    'cinema',
  ],
  ['Paterson', 2016, 'Jim Jarmusch', '2026-07-04', '8/10', 'A week, a bus, a dog that knows more than it says.'],
];

/** A small log of films that everybody knows, the oldest viewing first. */
export const picturesLog: Viewing[] = told.toReversed().map(([title, year, director, day, said, tldr, tags], i) => {
  const [value = 0, best = 10] = said.split('/').map(Number);
  return {
    film: { title, year, directors: [director], keys: [`imdb:tt${9_000_000 + i}` as Key] },
    review: { score: { value, best }, tldr, watchedOn: day as Day, tags: tags?.split(' ') ?? [] },
    created: `${day}T21:${10 + i}:00.000Z`,
  };
});
