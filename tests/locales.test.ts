import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { problems } from '../lib/formats/problem.ts';
import { room, sharedWords } from './locales-room.ts';

const root = dirname(import.meta.dirname);
const read = (path: string) => readFileSync(join(root, path), 'utf8');

type Tree = { [name: string]: string | Tree };
type Words = Map<string, string>;

function flatten(tree: Tree, path = ''): [key: string, value: string][] {
  return Object.entries(tree ?? {}).flatMap(([name, value]): [string, string][] =>
    typeof value === 'object' ? flatten(value, `${path}${name}.`) : [[path + name, value]],
  );
}

/** Every locale by its file's name, each key as a path with dots. A key that stands twice throws. */
const locales = new Map<string, Words>(
  globSync('locales/*.yml', { cwd: root }).map((path) => [basename(path, '.yml'), new Map(flatten(parse(read(path))))]),
);
const english: Words = locales.get('en') ?? new Map();
const others = [...locales].filter(([name]) => name !== 'en');

/** The plural categories of CLDR. https://cldr.unicode.org/index/cldr-spec/plural-rules */
const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];
const formOf = (key: string) => key.split('.').at(-1) ?? '';
const stemOf = (key: string) => key.slice(0, key.lastIndexOf('.'));
/** What is counted: a stem with both an `one` and an `other` in English. */
const counted = new Set(
  [...english.keys()].map(stemOf).filter((stem) => ['one', 'other'].every((form) => english.has(`${stem}.${form}`))),
);
const isForm = (key: string) => counted.has(stemOf(key)) && categories.includes(formOf(key));

const placeholders = (text: string) => [...new Set(text.match(/\$\d/g) ?? [])].sort();

/** Widths as they are on screen, about: a CJK letter is two, a mark or an invisible sign none, a placeholder two. */
function width(text: string): number {
  return [...text.replace(/\$\d/g, '00')].reduce((sum, letter) => {
    if (/[\p{M}\p{Cf}]/u.test(letter)) return sum;
    return sum + (/[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7af\uff00-\uff60]/.test(letter) ? 2 : 1);
  }, 0);
}

/** Names of things, formats and services, and signs: the same in every language. */
const sameEverywhere =
  /^(Matinee|TL;DR|Markdown|Letterboxd|Trakt \((JSON|CSV)\)|Simkl|Movary|Yamtrack|NeoDB|Ctrl ↵|⌘ ↵|[^\p{L}]*)$/u;
/** What may stand beside a placeholder: `$1 min`, `$1 h`, and `$1s` for a decade. */
const units = /^(min|h|s)$/;

function mayEqual(locale: string, value: string): boolean {
  if (sameEverywhere.test(value.trim())) return true;
  const shared = (sharedWords[locale] ?? '').split(' ');
  const letters = value.replace(/\$\d/g, '').match(/\p{L}+/gu) ?? [];
  return letters.every((word) => units.test(word) || shared.includes(word.toLowerCase()));
}

describe('the locales', () => {
  test('were found', () => {
    expect(english.size).toBeGreaterThan(300);
    expect(others.length).toBeGreaterThan(5);
  });

  test.each([...locales])('%s names its language as BCP 47 does, by its file’s name', (name, words) => {
    expect(words.get('language')).toBe(name.replace('_', '-'));
  });

  test.each([...locales])('%s holds words only: no number, list or empty text', (_, words) => {
    const wrong = [...words].filter(([, value]) => typeof value !== 'string' || value !== value.trim() || value === '');
    expect(wrong).toEqual([]);
  });

  test.each(others)('%s has every key of English, and no other', (_, words) => {
    const wanted = [...english.keys()].filter((key) => !isForm(key));
    expect(wanted.filter((key) => !words.has(key))).toEqual([]);
    expect([...words.keys()].filter((key) => !english.has(key) && !isForm(key))).toEqual([]);
  });

  test.each([...locales])('%s has each plural form of its language, and no other', (name, words) => {
    const { pluralCategories } = new Intl.PluralRules(name.replace('_', '-')).resolvedOptions();
    const wanted = [...counted].flatMap((stem) => pluralCategories.map((form) => `${stem}.${form}`));
    expect(wanted.filter((key) => !words.has(key))).toEqual([]);
    expect([...words.keys()].filter((key) => isForm(key) && !wanted.includes(key))).toEqual([]);
  });

  test.each(others)('%s has the placeholders of English', (name, words) => {
    const rules = new Intl.PluralRules(name.replace('_', '-'));
    const wrong = [...words].flatMap(([key, value]) => {
      const original = english.get(isForm(key) ? `${stemOf(key)}.other` : key);
      if (original === undefined) return [];
      const [wanted, found] = [placeholders(original), placeholders(value)];
      const alone = isForm(key) && said(rules, key) && found.join() === wanted.filter((each) => each !== '$1').join();
      return alone || found.join() === wanted.join() ? [] : [`${key}: ${value}`];
    });
    expect(wrong).toEqual([]);
  });

  test.each([...locales])('%s is calm: no exclamation mark', (_, words) => {
    expect([...words].filter(([, value]) => /[!！¡]/.test(value))).toEqual([]);
  });

  test.each([...locales])('%s fits: tabs, buttons, chips and the manifest', (_, words) => {
    const long = Object.entries(room).flatMap(([key, most]) => {
      const value = words.get(key) ?? '';
      return width(value) > most ? [`${key}: ${value} (${width(value)}, at most ${most})`] : [];
    });
    expect(long).toEqual([]);
  });

  test.each(others)('%s is translated: equal to English only in names and shared words', (name, words) => {
    const equal = [...words].filter(([key, value]) => value === english.get(key) && !mayEqual(name, value));
    expect(equal).toEqual([]);
  });

  test('say of a file that cannot be read what the command line says', () => {
    for (const [why, sentence] of Object.entries(problems))
      expect([why, english.get(`file.${why}`)]).toEqual([why, sentence]);
  });

  test('have room given only to labels that there are', () => {
    expect(Object.keys(room).filter((key) => !english.has(key))).toEqual([]);
  });
});

/** Whether a form stands for one number only, so that the number may be said in words or left out. */
function said(rules: Intl.PluralRules, key: string): boolean {
  const numbers = Array.from({ length: 200 }, (_, at) => at).filter((at) => rules.select(at) === formOf(key));
  // “The only viewing” counts none to zero: nothing is said of no viewing.
  const positive = english.get(`${stemOf(key)}.one`)?.includes('1') ? numbers : numbers.filter((at) => at > 0);
  return positive.length <= 1;
}

/** Keys whose last part is only known when the words are shown: `` t(`skip.${why}`) ``. The part must be a word of the code. */
const dynamic = [
  'backup.',
  'field.',
  'file.',
  'film.',
  'formats.',
  'history.',
  'keys.',
  'log.',
  'log.column_',
  'loss.',
  'options.',
  'options.column_',
  'problem.',
  'query.',
  'query.field_',
  'query.part_',
  'query.problem_',
  'review.',
  'scale.',
  'share.',
  'sites.',
  'skip.',
  'source.',
  'statistics.',
  'teach_',
  'note.',
];

describe('the words of the code', () => {
  const code = ['wxt.config.ts', ...globSync('{components,entrypoints,lib}/**/*.{ts,tsx}', { cwd: root })]
    .filter((path) => !/\.(test|setup)\.tsx?$/.test(path))
    .map(read)
    .join('\n');
  const quoted = new Set(
    [...code.matchAll(/(['"`])([A-Za-z][\w.]*)\1|__MSG_(\w+)__/g)].map((found) => found[2] ?? found[3] ?? ''),
  );
  const words = new Set(code.match(/[A-Za-z][\w-]*/g));

  /** Whether the code has a word for the last part: as it is, in kebab case, or as words apart (`score lost`). */
  const spoken = (part: string) =>
    words.has(part) ||
    words.has(part.replaceAll('_', '-')) ||
    code.includes(`'${part.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}'`);

  const used = (key: string): boolean => {
    const name = isForm(key) ? stemOf(key) : key;
    const flat = name.replaceAll('.', '_');
    if (quoted.has(name) || quoted.has(flat)) return true;
    return dynamic.some((prefix) => {
      const start = prefix.replaceAll('.', '_');
      return flat.startsWith(start) && spoken(flat.slice(start.length).replace(/Purpose$/, ''));
    });
  };

  test('use every key of English', () => {
    expect([...english.keys()].filter((key) => !used(key))).toEqual([]);
  });

  test('complete each prefix in the list', () => {
    expect(dynamic.filter((prefix) => !code.includes(`\`${prefix}\${`))).toEqual([]);
  });
});
