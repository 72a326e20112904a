import { formatScore, type Score } from '../score.ts';
import { fieldOf } from './fields.ts';
import { parseQuery } from './parse.ts';
import type { Range, Term } from './query.ts';

/** The text of a query: `parseQuery` reads the same terms from it again. */
export function printQuery(terms: readonly Term[]): string {
  return terms.map(printTerm).join(' ');
}

/** The text of one term, in its shortest form. */
export function printTerm(term: Term): string {
  const not = term.not && term.is !== 'has' ? '-' : '';
  if (term.is === 'words') return not + wordsOf(term.text);
  return `${not}${fieldOf(term)}:${writtenValue(term)}`;
}

/** A score as a query takes it: `8` is of ten, all others say of how many. */
export function printScore({ value, best }: Score): string {
  return best === 10 ? String(value) : `${value}/${best}`;
}

function writtenValue(term: Exclude<Term, { is: 'words' }>): string {
  if (term.is === 'score') return rangeOf(term.range, mixed(term.range) ? formatScore : printScore);
  if ('range' in term) return rangeOf<string | number>(term.range as Range<string | number>, String);
  if ('text' in term) return /[\s"“„\\]/.test(term.text) ? quoted(term.text) : term.text;
  if (term.is === 'has') return term.what;
  return term.is === 'id' ? term.ids.join(',') : '';
}

function rangeOf<T>(range: Range<T>, print: (value: T) => string): string {
  if (range.op === '..') return `${print(range.value)}..${print(range.to)}`;
  return (range.op === '=' ? '' : range.op) + print(range.value);
}

/** Whether the second bound's best would be taken for the first's too. */
function mixed(range: Range<Score>): boolean {
  return range.op === '..' && range.value.best === 10 && range.to.best !== 10;
}

/** Words as they are where they read as themselves, else in quotation marks. */
function wordsOf(text: string): string {
  const [first, second] = /\s/.test(text) ? [] : parseQuery(text);
  const same = !second && first?.term?.is === 'words' && !first.term.not && first.term.text === text;
  return same ? text : quoted(text);
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
