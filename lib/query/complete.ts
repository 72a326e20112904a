import { dayOf } from '../day.ts';
import { allFacts } from '../log/all-facts.ts';
import { fold } from '../log/fold.ts';
import { type Log, tags } from '../log/log.ts';
import { type Field, fieldNamed, fields } from './fields.ts';
import { parseQuery } from './parse.ts';
import { printTerm } from './print.ts';
import { type Place, parts } from './query.ts';

/** The word the caret is in: which field it is a value of (`null`: perhaps a field's name), and its beginning. */
export type Wanted = Place & { not: boolean; field: Field | null; start: string };

/** What the word could become. */
export type Offer = {
  /** Replaces the word. */
  text: string;
  /** Whether it is a field's name that wants a value next. */
  open: boolean;
  /** How many reviews have it, where that is known. */
  count?: number;
};

/** So many are offered. */
const most = 8;

/** What is being typed at the caret; `null` where nothing can be offered for it. */
export function wantedAt(text: string, caret: number): Wanted | null {
  const word = parseQuery(text).find(({ from, to }) => from < caret && caret <= to);
  if (!word) return null;
  const place = { from: word.from, to: word.to };
  const typed = text.slice(word.from, caret);
  const shown = /^(-?)#(?=.)/.exec(typed);
  if (shown) return { ...place, not: shown[1] === '-', field: 'tag', start: typed.slice(shown[0].length) };
  const [, minus = '', name = '', quote = ''] = /^(-?)([a-z]{1,20})[:：](["“„]?)/i.exec(typed.slice(0, 30)) ?? [];
  const field = fieldNamed(name);
  if (field)
    return { ...place, not: minus === '-', field, start: typed.slice(minus.length + name.length + 1 + quote.length) };
  const letters = /^(-?)([a-z]{2,20})$/i.exec(typed.slice(0, 30));
  return letters ? { ...place, not: letters[1] === '-', field: null, start: letters[2] ?? '' } : null;
}

/** What could stand there, the likeliest first. */
export async function offersFor(log: Log, wanted: Wanted): Promise<Offer[]> {
  const { field, not } = wanted;
  // A tag may be typed as it is shown.
  const start = fold(wanted.start).replace(field === 'tag' ? /^#/ : '', '');
  const minus = not ? '-' : '';
  if (field === null) {
    const names = Object.keys(fields).filter((name) => name.startsWith(start) && name !== 'id');
    return names.map((name) => ({ text: `${minus}${name}:`, open: fields[name as Field] !== 'yes' }));
  }
  if (field === 'no' || field === 'has')
    return parts
      .filter((part) => part.startsWith(start) && part !== start)
      .map((part) => ({ text: `${minus}${field}:${part}`, open: false }));
  if (fields[field] === 'day') {
    const today = dayOf(log.clock());
    const days = [today.slice(0, 7), today.slice(0, 4), String(Number(today.slice(0, 4)) - 1)];
    return days.filter((day) => day.startsWith(start) && day !== start).map((day) => done(`${minus}${field}:${day}`));
  }
  if (field !== 'tag' && field !== 'director' && field !== 'actor' && field !== 'venue') return [];
  const values = field === 'tag' ? await tagsWith(log, start) : await valuesWith(log, field, start);
  return values
    .slice(0, most)
    .map(({ value, count }) => ({ ...done(minus + printTerm({ is: field, text: value })), count }))
    .filter(({ text }) => fold(text) !== `${minus}${field}:${start}`);
}

const done = (text: string) => ({ text, open: false });

async function tagsWith(log: Log, start: string) {
  const found = (await tags(log)).filter(({ tag }) => fold(tag).includes(start));
  const first = ({ tag }: { tag: string }) => (fold(tag).startsWith(start) ? 0 : 1);
  return found.sort((one, other) => first(one) - first(other)).map(({ tag, count }) => ({ value: tag, count }));
}

/** Directors, actors or venues in which these letters occur, those met most often first. */
async function valuesWith(log: Log, field: 'director' | 'actor' | 'venue', start: string) {
  const counts = new Map<string, number>();
  for (const facts of await allFacts(log)) {
    for (const value of field === 'venue' ? [facts.venue] : facts[`${field}s`])
      if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const found = [...counts].filter(([value]) => fold(value).includes(start));
  return found.sort((one, other) => other[1] - one[1]).map(([value, count]) => ({ value, count }));
}

/** The text with an offer in the place of the word, and where the caret stands then. */
export function withOffer(text: string, { from, to }: Place, offer: Offer): { text: string; caret: number } {
  const before = text.slice(0, from) + offer.text;
  const after = text.slice(to).trimStart();
  if (offer.open) return { text: before + (after && ` ${after}`), caret: before.length };
  return { text: `${before} ${after}`, caret: before.length + 1 };
}
