import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { newFilm } from '../lib/film.ts';
import { csvRecords } from '../lib/formats/csv-text.ts';
import { formats, openText } from '../lib/formats/index.ts';
import { newReview } from '../lib/review.ts';
import { files } from './formats-arbitrary.ts';

const nasty = [
  'a"b',
  '"',
  '""',
  'a,b',
  ';',
  'l1\nl2',
  'l1\r\nl2',
  '\n',
  ' x ',
  'x\\',
  '\\"',
  '=1',
  "'",
  '\t',
  'é👩‍👩‍👧',
  'שלום',
  '&lt;',
  '<b>',
  ']]>',
  '%',
  '#',
  '- x',
  ': y',
  '{}',
  '\u2028',
  'a\n\n---\nb',
];
const log = nasty.map((text, i) => ({
  film: {
    ...newFilm(`f${i}`, { title: `${i}${text}`, year: 2000 + i, directors: ['Spike Jonze'] }),
    keys: [`imdb:tt${1_000_000 + i}`, `tmdb:${100 + i}`] as never,
  },
  reviews: [
    newReview(
      `r${i}`,
      `f${i}`,
      {
        tldr: text,
        body: `${text}|\n\n${text}`,
        score: { value: 9, best: 10 },
        watchedOn: '2014-02-14' as never,
        tags: ['one', 'two'],
      },
      '2026-01-01T00:00:00.000Z',
    ),
  ],
}));

const tables = [
  'csv',
  'spreadsheet',
  'letterboxd',
  'imdb',
  'tmdb',
  'trakt-csv',
  'simkl',
  'movary',
  'yamtrack',
  'neodb',
];

/** The CSV files that a format writes, out of its archive where it is one. */
async function csvFiles(name: string): Promise<string[]> {
  const written = await files(formats.find((format) => format.name === name)!, log);
  const texts = written.flatMap(({ name, bytes }) =>
    name.endsWith('.zip') ? Object.values(unzipSync(bytes)) : [bytes],
  );
  return texts.map((bytes) =>
    Buffer.from(bytes)
      .toString()
      .replace(/^\ufeff/, ''),
  );
}

/** Runs a program of another language, which prints records as JSON; `undefined`, with a word, where there is none. */
function outside(program: string, args: (file: string) => string[], text: string): string[][] | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'formats-'));
  try {
    const file = join(folder, 'x.csv');
    writeFileSync(file, text);
    const { status, stdout, stderr, error } = spawnSync(program, args(file), {
      encoding: 'utf8',
      maxBuffer: 50_000_000,
    });
    if (error) return undefined;
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const python =
  'import csv,json,sys\nsys.stdout.write(json.dumps(list(csv.reader(open(sys.argv[1],newline="",encoding="utf-8"),strict=True))))';
const php =
  '$f=fopen($argv[1],"r");$a=[];while(($r=fgetcsv($f,0,",","\\"","\\\\"))!==false)$a[]=$r;echo json_encode($a);';
const has = (program: string) => !spawnSync(program, ['--version']).error;
for (const program of ['python3', 'php', 'xmllint']) if (!has(program)) console.log(`skipped: no ${program}`);

describe('independent readers agree with what is written', () => {
  for (const name of tables) {
    test(`${name}: Papa Parse`, async () => {
      for (const text of await csvFiles(name)) {
        const { data, errors } = Papa.parse<string[]>(text, {
          skipEmptyLines: true,
          newline: text.includes('\r\n') ? '\r\n' : '\n',
          delimiter: ',',
        });
        expect(errors).toEqual([]);
        expect(data).toEqual([...csvRecords(text)]);
      }
    });

    test.skipIf(!has('python3'))(`${name}: Python’s csv, strictly`, async () => {
      for (const text of await csvFiles(name))
        expect(outside('python3', (file) => ['-c', python, file], text)).toEqual([...csvRecords(text)]);
    });

    // Only those whose readers are written in PHP have to bear its escape character.
    test.skipIf(!has('php') || name !== 'movary')(`${name}: PHP’s fgetcsv`, async () => {
      for (const text of await csvFiles(name))
        expect(outside('php', (file) => ['-r', php, file], text)).toEqual([...csvRecords(text)]);
    });
  }

  test('notes: YAML’s parser gives front matter with the right kinds, flat', async () => {
    for (const frontMatter of ['obsidian', 'hugo', 'jekyll'] as const) {
      const [zip] = await files(formats.find(({ name }) => name === 'notes')!, log, { frontMatter });
      const members = Object.entries(unzipSync(zip!.bytes));
      expect(members.length).toBe(log.length);
      for (const [i, [path, bytes]] of members.entries()) {
        expect(path).toMatch(/^[^/\\:*?"<>|#^[\]]+\.md$/);
        const fields = parseYaml(Buffer.from(bytes).toString().split('\n---\n')[0]!.slice(4));
        expect(fields).toMatchObject({
          title: log[i]!.film.title,
          year: 2000 + i,
          directors: ['Spike Jonze'],
          score: 9,
          score_max: 10,
          watched: '2014-02-14',
          tags: ['one', 'two'],
          tldr: nasty[i],
        });
        expect(Object.values(fields).every((value) => typeof value !== 'object' || Array.isArray(value))).toBe(true);
      }
    }
  });

  test.skipIf(!has('xmllint'))('feed: an XML validator finds it well-formed', async () => {
    const [file] = await files(formats.find(({ name }) => name === 'feed')!, log);
    const { status, stderr } = spawnSync('xmllint', ['--noout', '-'], {
      input: Buffer.from(file!.bytes),
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test.skipIf(!has('python3'))('feed: Python’s XML parser finds every entry with what Atom requires', async () => {
    const [file] = await files(formats.find(({ name }) => name === 'feed')!, log);
    const program =
      'import sys,json,xml.etree.ElementTree as E\nn="{http://www.w3.org/2005/Atom}"\nr=E.fromstring(sys.stdin.buffer.read())\nprint(json.dumps([[e.findtext(n+t) for t in ("id","title","updated")] for e in r.iter(n+"entry")]+[[r.findtext(n+t) for t in ("id","title","updated")]]))';
    const { stdout, stderr } = spawnSync('python3', ['-c', program], {
      input: Buffer.from(file!.bytes),
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const found: (string | null)[][] = JSON.parse(stdout);
    expect(found.length).toBe(log.length + 1);
    expect(found.flat().every(Boolean)).toBe(true);
  });

  test('page: its h-review markup alone gives title, score and words', async () => {
    const page = formats.find(({ name }) => name === 'page')!;
    const [file] = await files(page, log);
    const html = Buffer.from(file!.bytes)
      .toString()
      .replace(/<script.*?<\/script>/g, '');
    const rows = [...page.read!(openText('x', html))];
    expect(rows.length).toBe(log.length);
    for (const [i, row] of rows.entries()) {
      const title = log[i]!.film.title.replace(/\s+/g, ' ').trim();
      expect(row).toMatchObject({
        film: { title, year: 2000 + i, keys: [`imdb:tt${1_000_000 + i}`] },
        review: { score: { value: 9, best: 10 } },
      });
    }
  });

  test('page: every review has what search engines require of schema.org’s Review', async () => {
    const [file] = await files(formats.find(({ name }) => name === 'page')!, log, { author: 'A. Person' });
    const blocks = [
      ...Buffer.from(file!.bytes)
        .toString()
        .matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g),
    ].map((match) => JSON.parse(match[1]!));
    expect(blocks.length).toBe(log.length);
    for (const [i, block] of blocks.entries()) {
      expect(block).toMatchObject({
        '@context': 'https://schema.org',
        '@type': 'Review',
        author: { '@type': 'Person', name: 'A. Person' },
        itemReviewed: { '@type': 'Movie', name: log[i]!.film.title },
        reviewRating: { '@type': 'Rating', ratingValue: 9, bestRating: 10 },
        datePublished: '2026-01-01',
      });
    }
  });
});
