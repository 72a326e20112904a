import { type Field, fieldNamed, fieldNear, fields } from './fields.ts';
import { type Parsed, type Part, type Problem, parts, type Term } from './query.ts';
import { dayBefore, readDay, readNumber, readRange, readScores } from './values.ts';

const closing: Record<string, string> = { '"': '"', '“': '”', '„': '“”' };
const isSpace = (letter: string | undefined) => letter !== undefined && /\s/.test(letter);

/**
 * The terms of a query in their order, each with its place in the text. Every text is a query: what is no term of a
 * known field is words to look for, and a value that its field does not take is a problem at that word.
 * In time linear in the text. The grammar stands in docs/query.md.
 */
export function parseQuery(text: string): Parsed[] {
  const found: Parsed[] = [];
  let at = 0;
  while (at < text.length) {
    if (isSpace(text[at])) {
      at++;
      continue;
    }
    const from = at;
    const not = text[at] === '-' && at + 1 < text.length && !isSpace(text[at + 1]);
    if (not) at++;
    const name = nameAt(text, at);
    const field = name && fieldNamed(name);
    const near = name && !field ? fieldNear(name) : undefined;
    if (name && (field || near)) at += name.length + 1;
    const value = valueAt(text, at);
    at = value.to;
    const place = { from, to: at };
    if (name && near) found.push({ ...place, problem: { kind: 'field', field: name, meant: near } });
    else if (field) found.push({ ...place, ...read(field, value.text, not) });
    else if (value.text.trim()) found.push({ ...place, term: turned({ is: 'words', text: value.text }, not) });
  }
  return found;
}

/** The terms to ask; where a part is not understood, one that finds nothing: a slip never stands for more than was meant. */
export function termsOf(parsed: readonly Parsed[]): Term[] {
  const terms = parsed.flatMap(({ term }) => term ?? []);
  return terms.length < parsed.length ? [{ is: 'id', ids: [] }] : terms;
}

/** The letters before a colon, if this is where they stand. */
function nameAt(text: string, at: number): string | undefined {
  const name = /^[a-z]{1,20}(?=[:：])/i.exec(text.slice(at, at + 21))?.[0];
  return name;
}

/** A value: in quotation marks, where `\` keeps the next one, or up to the next white space. */
function valueAt(text: string, start: number): { text: string; to: number } {
  const closers = closing[text[start] ?? ''];
  let at = start;
  if (closers === undefined) {
    while (at < text.length && !isSpace(text[at])) at++;
    return { text: text.slice(start, at), to: at };
  }
  let value = '';
  for (at++; at < text.length && !closers.includes(text[at] ?? ''); at++) {
    if (text[at] === '\\' && at + 1 < text.length) at++;
    value += text[at];
  }
  return { text: value, to: Math.min(at + 1, text.length) };
}

type Read = { term: Term } | { problem: Problem };

function read(field: Field, value: string, not: boolean): Read {
  const kind = fields[field];
  if (!value.trim() && kind !== 'yes') return { problem: { kind: 'empty', field } };
  const term = termOf(field, value.trim());
  return term
    ? { term: turned(term, not) }
    : { problem: { kind: kind === 'text' || kind === 'ids' ? 'empty' : kind, field } };
}

function turned(term: Term, not: boolean): Term {
  if (!not) return term;
  const { not: was, ...rest } = term;
  return was ? rest : { ...rest, not: true };
}

function termOf(field: Field, value: string): Term | undefined {
  switch (field) {
    case 'score': {
      const range = readScores(value);
      return range && { is: field, range };
    }
    case 'year':
    case 'minutes': {
      const decade = field === 'year' && /^(\d{3})0s$/.exec(value)?.[1];
      const written = decade ? `${decade}0..${decade}9` : value;
      const range = readRange(written, readNumber, (one, other) => one < other);
      return range && { is: field, range };
    }
    case 'watched':
    case 'added':
    case 'changed': {
      const range = readRange(value, readDay, dayBefore);
      return range && { is: field, range };
    }
    case 'liked':
    case 'rewatch':
    case 'spoilers':
      if (value === '' || value === 'yes') return { is: field };
      return value === 'no' ? { is: field, not: true } : undefined;
    case 'no':
    case 'has':
      return hasTerm(value.toLowerCase(), field === 'no');
    case 'id': {
      const ids = value.split(',').filter(Boolean);
      return ids.length > 0 ? { is: 'id', ids } : undefined;
    }
    default:
      return { is: field, text: value };
  }
}

function hasTerm(value: string, lacks: boolean): Term | undefined {
  const not = lacks ? { not: true as const } : {};
  const known = fieldNamed(value);
  if (known === 'liked' || known === 'rewatch' || known === 'spoilers') return { is: known, ...not };
  const what = known === 'watched' ? 'day' : (known ?? value);
  return parts.includes(what as Part) ? { is: 'has', what: what as Part, ...not } : undefined;
}
