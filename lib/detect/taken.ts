import type { Field, Say } from './claim.ts';
import type { Asked } from './detector.ts';
import { interval, lasting } from './lines.ts';
import { type Page, textOf } from './page.ts';
import { namesIn } from './people.ts';
import { clean, fold, minutesIn, yearIn } from './text.ts';

/** How far a labelled fact speaks for a film. */
const weights: Record<string, number> = {
  directors: 3,
  actors: 1,
  minutes: 1,
  originalTitle: 1.5,
  year: 0.5,
  more: 0.4,
  work: 1.5,
  other: -3,
  broadcast: -2,
};

/** "10 weeks" is how long a course is. */
const weeks = /\d ?(?:week|day|month|woche|tag|semain|jour|mois|seman|d[ií]as|mes)/i;

const isDisc = (text: string) => /dvd|blu-?ray/i.test(text);
const publisher = /^(?:publi|édit)/i;
const birth = /^(?:born|geb|f[øö]d|na[rc]|urod|szül|date|дата)/i;

/** What the facts of a page have said so far. */
export type Taken = {
  /** The fields that were told. */
  said: Set<string>;
  /** The directors named, as many as films. */
  directed: Set<string>;
  /** The running times that stand beside directors. */
  timed: Set<string>;
  /** The short text that stands before the one being read: a title above its credits. */
  before: string;
  /** Says what a labelled fact tells of the film, and how far it speaks for one. */
  take: (field: string, label: string, values: string[]) => void;
  takeMinutes: (label: string, value?: string) => void;
  /** Says a title above the credits (or, above 3, under its own label), where the headline holds it among other words: `<b>HER</b><br>Directed by …`. */
  takeTitle: (above: string, otherwise: number) => void;
};

/** Weighs labelled facts, each field of a page mostly once. `heading` is the one that the page's facts stand after. */
export function takeFacts(page: Page, say: Say, asked: Asked, heading: Element | undefined): Taken {
  const { claims, signOf, isName, readTitle } = asked;
  const said = new Set<string>();
  const directed = new Set<string>();
  const timed = new Set<string>();
  const repeated = new Set<string>();

  const takeTitle = (above: string, otherwise: number) => {
    const name = fold(above);
    if (above.length > 89 || !/[^\d\W]|[^!-~]/.test(name) || isName(above, page.names)) return;
    const headlines = [textOf(heading), page.title].map(fold);
    const within =
      headlines[0] !== name &&
      headlines.some((headline) => headline.startsWith(name) || (otherwise > 3 && headline.includes(name)));
    if (within || otherwise) say('title', 'label', readTitle(above, page.names).title, within ? 9.2 : otherwise);
  };
  const takeMinutes = (label: string, value = '') => {
    if (value && !said.has('minutes')) take('minutes', label, [value]);
  };

  /** Each of these says the values of its fields, and yields how far they speak for a film. */
  const weighPeople = (field: 'directors' | 'actors', values: string[], value: string) => {
    const names = namesIn(values);
    if (!names.length) return 0;
    if (field === 'directors') {
      const [time] = lasting.exec(value) ?? [];
      if (time) timed.add(time);
      // A series' films by one director name that one again and again.
      const all = names.join();
      if (directed.has(all) || directed.add(all).size > 1) return 0;
      takeMinutes('', time);
      takeTitle(taken.before, claims.title?.some(({ weight }) => weight > 1.9) ? 0 : 3);
    }
    for (const name of names) say(field, 'label', name, 3);
    // One plain word is as often a trade or a place as a person.
    return (weights[field] ?? 0) / (!names[1] && /^[A-Za-z]+$/.test(names[0] ?? '') ? 3 : 1);
  };
  const weighValue = (field: string, label: string, value: string) => {
    if (field === 'minutes' && weeks.test(value)) return 0;
    const read = field === 'minutes' ? minutesIn(value) : field === 'year' ? yearIn(value) : value;
    if (!read || read === 1) return 0;
    if (interval.test(label + value)) say('film', 'label', value, -5);
    say(field as Field, 'label', read, field === 'year' && value.length > 9 ? 2 : 3);
    return said.has(field) ? 0 : weights[field];
  };
  const weighOther = (field: string, label: string, value: string) => {
    if (field === 'kind') return (signOf(value)?.weight ?? 0) * 1.7 || (isDisc(value) ? 1.5 : 0.1);
    if (field === 'series') return Number(/\d+/.exec(value)?.[0] ?? 1) > 1 ? -5 : 0;
    if (field === 'more' && /[(,] ?(?:18|19|20)\d\d\)?$/.test(value)) {
      say('year', 'label', yearIn(value), 2);
      return 2;
    }
    // Who publishes a disc in a library is no sign of a book; nor when a film's people were born, of a person's page.
    const ofFilm = (publisher.test(label) && isDisc(page.title)) || (birth.test(label) && directed.size);
    return field === 'other' && ofFilm ? 0 : weights[field];
  };

  const take = (field: string, label: string, values: string[]) => {
    const value = clean(values.join(' ')).slice(0, 200);
    if (!value) return;
    const repeats = field === 'other' || field === 'more';
    if (field === 'title') {
      said.add(field);
      return takeTitle(value, 3.2);
    }
    const weight =
      field === 'directors' || field === 'actors'
        ? weighPeople(field, values, value)
        : /^(?:minutes|year|originalTitle)$/.test(field)
          ? weighValue(field, label, value)
          : weighOther(field, label, value);
    if (!weight || (repeats && (repeated.has(label) || repeated.add(label).size > 4))) return;
    if (!repeats) said.add(field);
    say('film', 'label', `${clean(label)}: ${value}`, weight);
  };
  const taken: Taken = { said, directed, timed, before: '', take, takeMinutes, takeTitle };
  return taken;
}
