import type { Film, Key } from '../film.ts';
import type { Review } from '../review.ts';
import { yearOfCell } from './facts.ts';
import type { Format, Loss } from './format.ts';
import { keysOf } from './keys.ts';
import { lossList } from './loss-list.ts';
import { scoreLoss } from './scale.ts';
import { foldedTldr, unfoldedTldr } from './tldr.ts';

/** How a list stands in one cell, and comes back from it. */
export type ListForm = { join: (items: readonly string[]) => string; split: (text: string) => string[] };

/** What a format has room for; what is not named is lost. */
export type Carries = {
  /** The service's scale, or `exact`: value and scale as given. */
  score?: { best: number; step: number } | 'exact';
  /** `apart`: TL;DR and body each on their own. A function: both in one field, and how that comes back. */
  words?: 'apart' | ((folded: string) => string);
  day?: boolean;
  rewatch?: boolean;
  liked?: boolean;
  spoilers?: boolean;
  tags?: ListForm;
  venue?: boolean;
  aspects?: boolean;
  /** `original`: the original title, but no others. */
  otherTitles?: 'original' | ListForm;
  /** How the title comes back, where not every title does as it is. */
  title?: (title: string) => string;
  /** How the year comes back; by default any but 0, which services take for "unknown". */
  year?: (year: number) => number | undefined;
  directors?: ListForm;
  actors?: ListForm;
  /** Running times but 0, which services take for "unknown". */
  minutes?: boolean | 'with 0';
  poster?: boolean;
  /** Families of keys, of which the first of each is carried; `all` of them otherwise. */
  keys?: readonly string[] | 'all';
  /** Whether the service keeps one entry of a film. */
  oneEntry?: boolean;
  /** Whether the review is not written at all. */
  leavesOut?: (film: Film, review: Review) => boolean;
};

/** The losses of a format, from what it carries. */
export function lossesBy(carries: Carries): NonNullable<Format['losses']> {
  return (film, review, all) => {
    if (carries.leavesOut?.(film, review)) return ['left out'];
    return lossList(
      carries.oneEntry && all.length > 1 && 'viewings joined',
      scoreLost(carries, review),
      ...wordsLost(carries, review),
      review.watchedOn && !carries.day && 'day lost',
      review.rewatch && !carries.rewatch && 'rewatch lost',
      review.liked && !carries.liked && 'liked lost',
      review.spoilers && !carries.spoilers && 'spoilers lost',
      listLost(carries.tags, review.tags, 'tags lost', 'tags changed'),
      review.venue && !carries.venue && 'venue lost',
      Object.keys(review.aspects).length > 0 && !carries.aspects && 'aspects lost',
      carries.title && carries.title(film.title) !== film.title && 'title changed',
      film.year !== null && (carries.year ?? yearBack)(film.year) !== film.year && 'year lost',
      titlesLost(carries, film) && 'other titles lost',
      listLost(carries.directors, film.directors, 'directors lost', 'directors changed'),
      listLost(carries.actors, film.actors, 'actors lost', 'actors lost'),
      film.minutes !== null &&
        (film.minutes === 0 ? carries.minutes !== 'with 0' : !carries.minutes) &&
        'running time lost',
      film.poster && !carries.poster && 'poster lost',
      ...keysLost(carries, film),
      review.changed !== review.created && 'history lost',
    );
  };
}

/** The keys that a format with room for these families carries, the first of each. */
export function keysOfFamilies({ keys }: Film, families: readonly string[]): Key[] {
  return families.flatMap((family) => {
    const key = keys.find((candidate) => candidate.startsWith(`${family}:`));
    return key ? keysOf({ [family]: key.slice(family.length + 1) }) : [];
  });
}

/** The items with a mark between, blanks around them and the mark within them taken out. */
export function listForm(mark: string, written = `${mark} `): ListForm {
  return {
    join: (items) =>
      items
        .map((item) => item.replaceAll(mark, ' ').replace(/\s+/g, ' ').trim())
        .filter(Boolean)
        .join(written),
    split: (text) =>
      text
        .split(mark)
        .map((item) => item.trim())
        .filter(Boolean),
  };
}

function yearBack(year: number): number | undefined {
  return yearOfCell(String(year));
}

function scoreLost({ score }: Carries, review: Review): Loss | undefined {
  if (!review.score || score === 'exact') return undefined;
  return score ? scoreLoss(review.score, score.best, score.step) : 'score lost';
}

function wordsLost({ words }: Carries, review: Review): (Loss | false)[] {
  if (words === 'apart' || (!review.tldr && !review.body)) return [];
  if (!words) return ['words lost'];
  const back = unfoldedTldr(words(foldedTldr(review)));
  return [(back.tldr !== review.tldr || back.body !== review.body) && 'words changed'];
}

function listLost(form: ListForm | undefined, items: readonly string[], lost: Loss, changed: Loss): Loss | false {
  if (items.length === 0) return false;
  if (!form) return lost;
  return !sameList(form.split(form.join(items)), items) && changed;
}

function titlesLost({ otherTitles }: Carries, film: Film): boolean {
  if (!otherTitles) return film.originalTitle !== '' || film.otherTitles.length > 0;
  if (otherTitles === 'original') return film.otherTitles.length > 0;
  return listLost(otherTitles, film.otherTitles, 'other titles lost', 'other titles lost') !== false;
}

function keysLost({ keys }: Carries, film: Film): (Loss | false)[] {
  if (keys === 'all') return [];
  const carried = keys ? keysOfFamilies(film, keys) : [];
  return [carried.length < film.keys.length && 'keys lost', keys !== undefined && carried.length === 0 && 'no key'];
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}
