import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvRecords } from '../lib/formats/csv-text.ts';
import { formats } from '../lib/formats/index.ts';
import { files } from './formats-arbitrary.ts';
import { nastyLog as log } from './formats-nasty.ts';

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
// PHP's reader as it is by default, with a backslash that guards a quote, and as RFC 4180 has it, without one.
const php = (guard: string) =>
  `$f=fopen($argv[1],"r");$a=[];while(($r=fgetcsv($f,0,",",'"','${guard}'))!==false)$a[]=$r;echo json_encode($a);`;
const has = (program: string) => !spawnSync(program, ['--version']).error;
for (const program of ['python3', 'php']) if (!has(program)) console.log(`skipped: no ${program}`);

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

    test(`${name}: csv-parse, in its strict mode`, async () => {
      for (const text of await csvFiles(name)) {
        const records = parseCsv(text, { relax_quotes: false, relax_column_count: false, skip_empty_lines: true });
        expect(records).toEqual([...csvRecords(text)]);
      }
    });

    test.skipIf(!has('php'))(`${name}: PHP’s fgetcsv`, async () => {
      // Only what a program in PHP takes in has to bear its escape character.
      const guards = name === 'movary' ? ['\\\\', ''] : [''];
      for (const text of await csvFiles(name))
        for (const guard of guards)
          expect(outside('php', (file) => ['-r', php(guard), file], text)).toEqual([...csvRecords(text)]);
    });
  }
});
