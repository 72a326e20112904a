import type { Parsed, Range, Term } from '../../lib/query/index.ts';
import { formatScore } from '../../lib/score.ts';
import { language, plural, t } from '../frame/words.ts';

/** A term as a chip says it, in the person's language. */
export function termInWords(term: Term): string {
  if (term.is === 'has') return t(term.not ? 'query.no' : 'query.has', [t(`query.part_${term.what}`)]);
  const said = plainTerm(term);
  return term.not ? t('query.not', [said]) : said;
}

function plainTerm(term: Exclude<Term, { is: 'has' }>): string {
  switch (term.is) {
    case 'words':
      return t('query.word', [term.text]);
    case 'score':
      return t('query.score', [rangeInWords(term.range, formatScore, ofNumbers)]);
    case 'minutes':
      return t('query.minutes', [rangeInWords(term.range, String, ofNumbers)]);
    case 'year':
      return t('query.year', [rangeInWords(term.range, String)]);
    case 'watched':
    case 'added':
    case 'changed':
      return t(`query.${term.is}`, [rangeInWords(term.range, dayPart)]);
    case 'liked':
    case 'rewatch':
    case 'spoilers':
      return t(`query.${term.is}`);
    case 'id':
      return plural('log.picked', term.ids.length);
    default:
      return t(`query.${term.is}`, [term.text]);
  }
}

const ofDays = { '>=': 'query.from', '<=': 'query.until', '>': 'query.after', '<': 'query.before' } as const;
const ofNumbers = { '>=': 'query.atLeast', '<=': 'query.atMost', '>': 'query.over', '<': 'query.under' } as const;

function rangeInWords<T>(
  range: Range<T>,
  say: (value: T) => string,
  bounds: typeof ofDays | typeof ofNumbers = ofDays,
): string {
  if (range.op === '..') return `${say(range.value)}–${say(range.to)}`;
  return range.op === '=' ? say(range.value) : t(bounds[range.op], [say(range.value)]);
}

/** A year, a month or a day in the person's own way of writing it. */
export function dayPart(text: string): string {
  const [year = 0, month, date] = text.split('-').map(Number);
  if (month === undefined) return text;
  const noon = new Date(2000, month - 1, date ?? 15, 12);
  noon.setFullYear(year);
  const options = date ? { dateStyle: 'medium' as const } : { month: 'long' as const, year: 'numeric' as const };
  return new Intl.DateTimeFormat(language(), options).format(noon);
}

/** What is wrong with a term, in a sentence that names the very word; empty where nothing is. */
export function problemInQuery(parsed: Parsed, text: string): string {
  if (!parsed.problem) return '';
  const { kind, field, meant } = parsed.problem;
  const word = text.slice(parsed.from, parsed.to);
  return t(`query.problem_${kind}`, [word, meant ? word.replace(field, meant) : '']);
}

/** What a part of a query is called on its chip. */
export function chipOf(parsed: Parsed, text: string): string {
  return parsed.term ? termInWords(parsed.term) : text.slice(parsed.from, parsed.to);
}

/** The text without one of its parts. */
export function withoutPart(text: string, { from, to }: Parsed): string {
  return `${text.slice(0, from).trimEnd()} ${text.slice(to).trimStart()}`.trim();
}

/** The words of a query that are marked where they stand. */
export function markedWords(terms: readonly Term[]): string[] {
  return terms.flatMap((term) => (term.is === 'words' && !term.not ? [term.text] : []));
}
