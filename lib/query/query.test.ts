import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../day.ts';
import { aliases, fields } from './fields.ts';
import { parseQuery, termsOf } from './parse.ts';
import { printQuery } from './print.ts';
import { parts, type Range, type Term } from './query.ts';

const terms = (text: string) => termsOf(parseQuery(text));
const problems = (text: string) =>
  parseQuery(text).flatMap(({ from, to, problem }) => (problem ? [{ word: text.slice(from, to), ...problem }] : []));

function ranges<T>(value: fc.Arbitrary<T>, before: (one: T, other: T) => boolean): fc.Arbitrary<Range<T>> {
  return fc.oneof(
    fc.record({ op: fc.constantFrom('=', '>=', '>', '<=', '<'), value }),
    fc.tuple(value, value).map(([one, other]): Range<T> => {
      const [from, to] = before(other, one) ? [other, one] : [one, other];
      return { op: '..', value: from, to };
    }),
  );
}
const scores = fc
  .constantFrom(5, 10, 100, 15, 1)
  .chain((best) => fc.integer({ min: 0, max: best * 4 }).map((quarters) => ({ value: quarters / 4, best })));
const days = fc
  .tuple(fc.nat(40_000), fc.constantFrom(4, 7, 10))
  .map(([from, length]) => addDays('1925-01-01' as Day, from).slice(0, length));
// Values are trimmed, as they stand between white space.
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((it) => it.trim())
  .filter(Boolean);
const anyTerm: fc.Arbitrary<Term> = fc
  .oneof(
    fc.record({
      is: fc.constant('words' as const),
      text: fc.oneof(text, fc.constantFrom('score:8', '-x', '"', 'no:', 'scroe:1')),
    }),
    fc.record({
      is: fc.constant('score' as const),
      range: ranges(scores, (a, b) => a.value * b.best < b.value * a.best),
    }),
    fc.record({
      is: fc.constantFrom('year' as const, 'minutes' as const),
      range: ranges(fc.nat(9999), (a, b) => a < b),
    }),
    fc.record({
      is: fc.constantFrom('watched' as const, 'added' as const, 'changed' as const),
      range: ranges(days, (a, b) => a < b),
    }),
    fc.record({
      is: fc.constantFrom('tag' as const, 'director' as const, 'actor' as const, 'title' as const, 'venue' as const),
      text,
    }),
    fc.record({ is: fc.constantFrom('liked' as const, 'rewatch' as const, 'spoilers' as const) }),
    fc.record({ is: fc.constant('has' as const), what: fc.constantFrom(...parts) }),
    fc.record({ is: fc.constant('id' as const), ids: fc.array(fc.uuid(), { minLength: 1, maxLength: 3 }) }),
  )
  .chain((term) => fc.boolean().map((not) => (not ? { ...term, not: true as const } : term)));

describe('the query language', () => {
  test('reads every kind of term', () => {
    const query =
      'score:>=8 tag:cinema year:1970..1979 director:"Agnès Varda" watched:2026-03 liked: -rewatch: no:score "long take" rain';
    expect(terms(query)).toEqual([
      { is: 'score', range: { op: '>=', value: { value: 8, best: 10 } } },
      { is: 'tag', text: 'cinema' },
      { is: 'year', range: { op: '..', value: 1970, to: 1979 } },
      { is: 'director', text: 'Agnès Varda' },
      { is: 'watched', range: { op: '=', value: '2026-03' } },
      { is: 'liked' },
      { is: 'rewatch', not: true },
      { is: 'has', what: 'score', not: true },
      { is: 'words', text: 'long take' },
      { is: 'words', text: 'rain' },
    ]);
    expect(printQuery(terms(query))).toBe(query);
  });

  test('reads what people and their keyboards write for the same', () => {
    expect(printQuery(terms('year:1970s SCORE:≥4½/5 tags:x “long take” score:7…9 score:3..4/5 year:1979..1970'))).toBe(
      'year:1970..1979 score:>=4.5/5 tag:x "long take" score:7..9 score:3/5..4/5 year:1970..1979',
    );
    expect(printQuery(terms('liked:no no:liked -no:score year:2000.. watched:..2025-06'))).toBe(
      '-liked: -liked: has:score year:>=2000 watched:<=2025-06',
    );
  });

  test('is documented: what docs/query.md writes is read without a problem, and every name of a field stands there', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/query.md'), 'utf8');
    const column = page.split('\n').flatMap((line) => /^\| (`.*?) \| /.exec(line)?.[1] ?? []);
    const written = column.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, query]) => query ?? ''));
    expect(written.length).toBeGreaterThan(25);
    for (const query of written) {
      expect(problems(query), query).toEqual([]);
      expect(terms(query).length, query).toBeGreaterThan(0);
    }
    const grammar = page.slice(page.indexOf('```'), page.lastIndexOf('```'));
    expect(
      [...grammar.matchAll(/^(?:field| {9}\/) .*$/gm)]
        .join()
        .match(/"[a-z]+"/g)
        ?.map((name) => JSON.parse(name)),
    ).toEqual(Object.keys(fields));
    for (const name of [...Object.keys(aliases), ...parts]) expect(page).toContain(`\`${name}\``);
  });

  test('leaves colons, hyphens and quotation marks of titles alone', () => {
    for (const words of ['Alien:', '2001:', 'Mission:Impossible', 'Spider-Man', '12"', '-', 'L’Avventura', '時計:'])
      expect(terms(words)).toEqual([{ is: 'words', text: words }]);
  });

  test('says what is wrong at the word', () => {
    expect(problems('rain score:lots year:19x watched:2026-13 liked:much no:thing tag: scroe:8 score:11')).toEqual([
      { word: 'score:lots', kind: 'score', field: 'score' },
      { word: 'year:19x', kind: 'number', field: 'year' },
      { word: 'watched:2026-13', kind: 'day', field: 'watched' },
      { word: 'liked:much', kind: 'yes', field: 'liked' },
      { word: 'no:thing', kind: 'part', field: 'no' },
      { word: 'tag:', kind: 'empty', field: 'tag' },
      { word: 'scroe:8', kind: 'field', field: 'scroe', meant: 'score' },
      { word: 'score:11', kind: 'score', field: 'score' },
    ]);
  });

  test('finds nothing where a part is not understood, so that a slip never stands for the whole log', () => {
    const nothing = [{ is: 'id', ids: [] }];
    for (const query of ['scroe:<3', 'score:abc', 'yaer:1970', 'tag:', '-tag:', 'tag:rain score:lots', 'no:thing her'])
      expect(terms(query), query).toEqual(nothing);
    for (const query of ['', ' ', '""']) expect(terms(query), query).toEqual([]);
  });

  test('reads from the text of any terms the same terms', () => {
    fc.assert(
      fc.property(fc.array(anyTerm, { maxLength: 6 }), (given) => {
        expect(terms(printQuery(given))).toEqual(given);
      }),
    );
  });

  test('takes any text: what it reads, printed, reads the same, and every place is within the text and in order', () => {
    const letters = fc.constantFrom(...'score:tag:no:<>=..-"“”„\\ /½8 a\n：é'.split(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: letters, maxLength: 60 }), fc.string({ unit: 'grapheme' })), (any) => {
        const parsed = parseQuery(any);
        const read = termsOf(parsed);
        expect(terms(printQuery(read))).toEqual(read);
        const places = parsed.flatMap(({ from, to }) => [from, to]);
        expect(places).toEqual([...places].sort((one, other) => one - other));
        expect(parsed.every(({ from, to }) => from < to && to <= any.length)).toBe(true);
      }),
    );
  });

  test('takes time linear in the text', () => {
    for (const part of ['"', '-', 'a:', 'score:', '\\', '"\\', ' ', 'score:1..', '-"x" ']) {
      const start = performance.now();
      parseQuery(part.repeat(200_000 / part.length));
      expect(performance.now() - start, part).toBeLessThan(2000);
    }
  });
});
