import * as v from 'valibot';
import { siteAt } from '../detect/address.ts';
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
  selectors: Selectors /** What our own rules of the host were then. */;
  against: string;
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

/** The texts that a lesson's selectors find on a page; a poster is its picture's address. */
export type Texts = Partial<Record<Part, string[]>>;

/**
 * A sighting by what the person taught: their fields win, the detector's fill what they did not point at. `null` where
 * the page has no such title, or our own rules have changed since and found a film themselves.
 */
export function byLesson(lesson: Lesson, texts: Texts, address: string, seen: Sighting | null): Sighting | null {
  if (seen && lesson.against !== rulesOf(address)) return null;
  const { title, year } = readTitle(clean(texts.title?.[0] ?? ''), () => []);
  if (!title) return null;
  const directors = (texts.directors ?? []).flatMap((text) => clean(text).split(/\s*[,;、/]\s*/)).filter(Boolean);
  const ownYear = yearIn(clean(texts.year?.[0] ?? '')) || year;
  const film: SightedFilm = {
    ...seen?.film,
    title,
    ...(ownYear && { year: Number(ownYear) }),
    ...(directors.length > 0 && { directors: directors.slice(0, 10) }),
    ...(texts.poster?.[0] && { posterAddress: texts.poster[0] }),
  };
  const said = { source: 'taught' as const, said: title };
  return {
    url: address,
    confidence: 'sure',
    film,
    evidence: { ...seen?.evidence, title: [said] },
    ...(seen?.site && { site: seen.site }),
  };
}

/** A lesson as text for a report of a fault: the host and the selectors, nothing of the page. */
export function asReport({ host, selectors, when }: Lesson): string {
  const lines = Object.entries(selectors).map(([part, found]) => `${part}: ${found}`);
  return [`host: ${host}`, `taught: ${when.slice(0, 10)}`, ...lines].join('\n');
}
