import * as v from 'valibot';
import { tracking } from '../corrections.ts';
import { siteAt } from '../detect/address.ts';
import { fieldOf } from '../detect/labels.ts';
import { namesIn } from '../detect/people.ts';
import type { SightedFilm, Sighting } from '../detect/sighting.ts';
import { clean, yearIn } from '../detect/text.ts';
import { readTitle } from '../detect/titles.ts';
import type { Instant } from '../review.ts';

/** The parts of a page a person can point at. */
export const parts = ['title', 'year', 'directors', 'poster'] as const;
/** A word of `parts`. */
export type Part = (typeof parts)[number];

/** Where each part stands on the pages of one host, as CSS selectors. */
export type Selectors = Partial<Record<Part, string>>;

/** What a person taught about the pages of a host. It holds no text of any page. */
export type Lesson = {
  host: string;
  selectors: Selectors;
  /** What our own rules of the host were then. */
  against: string;
  /** The shape of the address it was taught on; absent in lessons that were kept before there was any. */
  shape?: string;
  when: Instant;
};

const selector = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

/** What the teacher's script may say: the address it ran on, and selectors; at least one for the title. */
export const taught = v.strictObject({
  taught: v.strictObject({
    url: v.pipe(v.string(), v.maxLength(4000), v.url()),
    selectors: v.strictObject({
      title: selector,
      year: v.optional(selector),
      directors: v.optional(selector),
      poster: v.optional(selector),
    }),
  }),
});

/** Our own rules of the address's site as text: where they have changed since, the lesson wins no longer. */
export function rulesOf(address: string): string {
  const site = siteAt(address);
  if (!site) return '';
  return JSON.stringify(site, (_, value: unknown) => (value instanceof RegExp ? value.source : value));
}

/**
 * What addresses of a site have in common where they show the same kind of page: how many parts the path has and, of
 * several, the first; and the names in the query: `/film/*`, `/*?id`.
 */
export function shapeOf(address: string): string {
  const { pathname, searchParams } = new URL(address);
  const [first, ...more] = pathname.split('/').filter(Boolean);
  const parts = first === undefined ? [] : more.length > 0 ? [first, ...more.map(() => '*')] : ['*'];
  const names = [...new Set(searchParams.keys())].filter((name) => !tracking.test(name)).sort();
  return `/${parts.join('/')}${names.length > 0 ? `?${names.join('&')}` : ''}`;
}

/** The texts that a lesson's selectors find on a page; a poster is its picture's address. */
export type Texts = Partial<Record<Part, string[]>>;

/**
 * A sighting by what the person taught: their fields win, the detector's fill what they did not point at. `null` where
 * the page has no such title, or our own rules have changed since and found a film themselves. Where the detector sees
 * no film and the address is of another shape it is a guess: the front page has a heading, too.
 */
export function byLesson(lesson: Lesson, texts: Texts, address: string, seen: Sighting | null): Sighting | null {
  if (seen && lesson.against !== rulesOf(address)) return null;
  const { title, year } = readTitle(clean(texts.title?.[0] ?? ''), () => []);
  if (!title) return null;
  const directors = namesIn((texts.directors ?? []).map((text) => withoutLabel(clean(text))));
  const ownYear = yearIn(clean(texts.year?.[0] ?? '')) || year;
  const own: Partial<SightedFilm> = {
    title,
    ...(ownYear && { year: Number(ownYear) }),
    ...(directors.length > 0 && { directors }),
    ...(texts.poster?.[0] && { posterAddress: texts.poster[0] }),
  };
  const evidence = { ...seen?.evidence };
  for (const field of ['title', 'year', 'directors'] as const)
    if (own[field]) evidence[field] = [{ source: 'taught', said: [own[field]].flat().join(', ').slice(0, 200) }];
  const alike = !lesson.shape || lesson.shape === shapeOf(address);
  return {
    ...seen,
    url: address,
    confidence: alike || (seen && seen.confidence !== 'guess') ? 'sure' : 'guess',
    film: { ...seen?.film, ...own, title },
    evidence,
  };
}

/** “Directed by Spike Jonze”, “Regie: Spike Jonze”: the name alone. */
function withoutLabel(text: string): string {
  if (fieldOf(text) !== 'directors') return text;
  return text.replace(/^(?:[^:：]{1,30}[:：]|\S{1,30}(?: (?:by|de|di|von|par|por|av|af|van|door))?) */u, '');
}

/** A lesson as text for a report of a fault: the host and the selectors, nothing of the page. */
export function asReport({ host, selectors, when }: Lesson): string {
  const lines = Object.entries(selectors).map(([part, found]) => `${part}: ${found}`);
  return [`host: ${host}`, `taught: ${when.slice(0, 10)}`, ...lines].join('\n');
}
