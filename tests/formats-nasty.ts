import { newFilm } from '../lib/film.ts';
import { newReview } from '../lib/review.ts';

/** Texts that trip up the readers of tables, of front matter and of markup. */
export const nasty = [
  'a"b',
  '"',
  '""',
  'a,b',
  ';',
  'l1\nl2',
  'l1\r\nl2',
  '\n',
  ' x ',
  'x\\',
  '\\"',
  '=1',
  "'",
  '\t',
  'é👩‍👩‍👧',
  'שלום',
  '&lt;',
  '<b>',
  ']]>',
  '%',
  '#',
  '- x',
  ': y',
  '{}',
  '\u2028',
  'a\n\n---\nb',
];
/** A film and a review for each of them, the text in every field that holds words. */
export const nastyLog = nasty.map((text, i) => ({
  film: {
    ...newFilm(`f${i}`, { title: `${i}${text}`, year: 2000 + i, directors: ['Spike Jonze'] }),
    keys: [`imdb:tt${1_000_000 + i}`, `tmdb:${100 + i}`] as never,
  },
  reviews: [
    newReview(
      `r${i}`,
      `f${i}`,
      {
        tldr: text,
        body: `${text}|\n\n${text}`,
        score: { value: 9, best: 10 },
        watchedOn: '2014-02-14' as never,
        tags: ['one', 'two'],
      },
      '2026-01-01T00:00:00.000Z',
    ),
  ],
}));
