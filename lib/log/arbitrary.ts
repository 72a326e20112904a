import fc from 'fast-check';
import type { Day } from '../day.ts';
import type { Key } from '../film.ts';
import type { ReviewFacts } from '../review.ts';
import * as log from './log.ts';
import { nextSteps } from './since.ts';
import { redo, undo } from './undo.ts';

/** For tests: the two ways through the history. */
export const reverse = { undo, redo };

const films = [
  { title: 'Her', year: 2013, directors: ['Spike Jonze'], keys: ['imdb:tt1798709'] },
  { title: 'Elle', originalTitle: 'Her', keys: ['tmdb:152601', 'imdb:tt1798709'] },
  { title: 'Cléo de 5 à 7', year: 1962, directors: ['Agnès Varda'], actors: ['Corinne Marchand'], minutes: 90 },
  { title: 'Untitled', poster: 'data:image/webp;base64,AA==' },
  { title: '千と千尋の神隠し', otherTitles: ['Spirited Away'], keys: ['tmdb:129', 'wikidata:Q155653'] },
].map((film) => ({ ...film, keys: (film.keys ?? []) as Key[] }));

const word = fc.constantFrom('', 'long take', 'Tränen', '一番', 'a\nb', '9/10');
const day = fc.constantFrom('2026-01-01', '2025-12-31', '2026-02-14').map((text) => text as Day);
const score = fc.record({ value: fc.integer({ min: 0, max: 10 }), best: fc.constant(10) });
const whole = {
  tldr: word,
  body: word,
  watchedOn: day,
  score,
  tags: fc.uniqueArray(fc.constantFrom('cinema', 'home', '__proto__'), { maxLength: 2 }),
  liked: fc.boolean(),
  rewatch: fc.boolean(),
  spoilers: fc.boolean(),
  venue: fc.constantFrom('', 'Kino Lumen'),
  aspects: fc.dictionary(fc.constantFrom('acting', 'script'), score),
} satisfies { [field in keyof ReviewFacts]-?: unknown };
const facts = fc.record(whole, { requiredKeys: [] });
const pick = fc.nat({ max: 20 });
const filmFacts = fc.constantFrom(...films);
const one = <T extends string>(...names: T[]) => fc.constantFrom(...names);

/** For tests: every kind of change; `on` and `to` choose among what the log has at that moment. */
export const change = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: one('save'), film: filmFacts, facts }) },
  fc.record({ do: one('save again', 'edit', 'mend', 'bulk', 'import'), on: pick, film: filmFacts, facts }),
  fc.record({ do: one('delete', 'restore', 'film'), on: pick, film: filmFacts }),
  fc.record({ do: one('merge', 'split'), on: pick, to: pick }),
  fc.record({ do: one('purge', 'purge old', 'undo', 'redo') }),
);
/** A change to be made. */
export type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** An act and how it is taken back: an undo by a redo, all else by an undo. */
export type Step = { act: string; back: 'undo' | 'redo' };

/** For tests: one of a list, whatever the number. */
export const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

/** For tests: makes a change, where the log has what it is about; resolves to its act. */
export async function make(open: log.Log, change: Change, later: () => void = () => {}): Promise<string | null> {
  if (change.do === 'save') return (await log.saveReview(open, { film: change.film, review: change.facts })).act;
  if (change.do === 'purge') return log.emptyTrash(open);
  if (change.do === 'purge old') {
    later();
    return log.purgeTrash(open);
  }
  const reviews = await open.db.getAll('reviews');
  const known = await open.db.getAll('films');
  if (!('on' in change)) return null;
  const film = at(known, change.on);
  const review = at(reviews, change.on);
  if (!film || !review) return null;
  if (change.do === 'delete') return log.deleteReview(open, review.id);
  if (change.do === 'restore') return log.restoreReview(open, review.id);
  if (change.do === 'film') return (await log.editFilm(open, film.id, change.film)).act;
  if (change.do === 'merge') return (await log.mergeFilms(open, film.id, at(known, change.to)?.id ?? '')).act;
  if (change.do === 'split') {
    return (await log.splitFilm(open, film.id, [review.id, at(reviews, change.to)?.id ?? ''], film.keys.slice(1))).act;
  }
  if (!('facts' in change)) return null;
  const { facts: given } = change;
  if (change.do === 'save again') return (await log.saveReview(open, { film: film.id, review: given })).act;
  if (change.do === 'mend') {
    const mend = { ...change.film, minutes: 126 };
    return (await log.saveReview(open, { film: review.filmId, review: given, reviewId: review.id, mend })).act;
  }
  if (change.do === 'edit') {
    return (await log.saveReview(open, { film: change.film, review: given, reviewId: review.id })).act;
  }
  const instant = '2024-05-06T07:08:09.000Z';
  const arrived = { created: instant, changed: instant, deleted: change.on % 3 === 0 ? instant : null };
  const [second, third] = [at(reviews, change.on + 1), at(reviews, change.on + 2)];
  return log.applyAll(
    open,
    [
      // First, as what follows may leave it without a review, and so take it away.
      { do: 'film', filmId: film.id, facts: { minutes: 126, otherTitles: ['Ella'] } },
      { do: 'change', reviewId: review.id, review: given },
      { do: 'delete', reviewId: second?.id ?? '' },
      { do: 'restore', reviewId: third?.id ?? '' },
      { do: 'save', film: change.film, review: given },
      { do: 'save', id: `arrived ${change.on % 4}`, film: change.film, review: given, ...arrived },
    ],
    change.do,
  );
}

/** For tests: makes a change in a log with a history: an undo or a redo is one too. */
export async function step(open: log.Log, change: Change, later: () => void): Promise<Step | null> {
  if (change.do !== 'undo' && change.do !== 'redo') {
    const act = await make(open, change, later);
    return act === null ? null : { act, back: 'undo' };
  }
  const next = nextSteps(await log.acts(open), '')[change.do];
  if (next === undefined) return null;
  const done = await reverse[change.do](open, next);
  return done.act === null ? null : { act: next, back: change.do === 'undo' ? 'redo' : 'undo' };
}

const every = (...names: Change['do'][]) =>
  names.map(
    (name, on) => ({ do: name, on, to: on + 1, film: films[on % films.length], facts: { tldr: name } }) as Change,
  );

/** For tests: every kind of change once at least, so that each of the log's acts is made. */
export const allKinds = every(
  'save',
  'save',
  'save again',
  'edit',
  'mend',
  'film',
  'import',
  'undo',
  'redo',
  'bulk',
  'delete',
  'restore',
  'merge',
  'split',
  'delete',
  'purge',
  'undo',
  'delete',
  'purge old',
);
