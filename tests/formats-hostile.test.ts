import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { newFilm } from '../lib/film.ts';
import { FileError, formats, openFile, openText, recognise } from '../lib/formats/index.ts';
import { json } from '../lib/formats/json.ts';
import { newReview } from '../lib/review.ts';
import { anyLog, files } from './formats-arbitrary.ts';

async function open(bytes: Uint8Array, name = 'x') {
  return openFile({ name, size: bytes.length, bytes: async () => bytes });
}

/** Reads to the end; a file as a whole may be refused, and nothing else may be thrown. */
async function survives(bytes: Uint8Array): Promise<void> {
  try {
    const content = await open(bytes);
    for (const format of formats) format.recognises?.(content);
    const format = recognise(content);
    for (const _ of format?.read?.(content) ?? []);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    expect(error.message).toMatch(/\.$/);
  }
}

const log = [
  {
    film: {
      ...newFilm('f', { title: 'Her', year: 2013, directors: ['Spike Jonze'] }),
      keys: ['imdb:tt1798709', 'tmdb:152601'] as never,
    },
    reviews: [
      newReview(
        'r',
        'f',
        {
          score: { value: 9, best: 10 },
          tldr: 'Warm, "odd".',
          body: 'One.\n\n**Two**, <three>.',
          watchedOn: '2014-02-14' as never,
          tags: ['a', 'b'],
        },
        '2026-01-01T00:00:00.000Z',
      ),
      newReview('s', 'f', { body: 'Again.', rewatch: true }, '2026-01-02T00:00:00.000Z'),
    ],
  },
];

describe('a file that was cut off or changed', () => {
  for (const format of formats.filter(({ write }) => write)) {
    test(`of ${format.name} is read as far as it goes, or refused with a sentence`, { timeout: 60_000 }, async () => {
      for (const { bytes } of await files(format, log)) {
        // Every byte on request; otherwise enough of them to meet every part of a small file.
        const step = process.env.FC_RUNS ? 1 : 7;
        for (let end = 0; end < bytes.length; end += step) await survives(bytes.subarray(0, end));
        const change = fc.tuple(fc.nat(bytes.length), fc.uint8Array({ maxLength: 8 }), fc.nat(8));
        await fc.assert(
          fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
            let changed = bytes;
            for (const [at, put, out] of changes)
              changed = Buffer.concat([changed.subarray(0, at), put, changed.subarray(at + out)]);
            await survives(changed);
          }),
          { numRuns: 50 },
        );
      }
    });
  }

  test('is refused as a whole where it is our JSON: never half a log', async () => {
    const [file] = await files(json, log);
    for (let end = 0; end < file!.bytes.length - 2; end++) {
      const text = Buffer.from(file!.bytes.subarray(0, end)).toString();
      expect(() => [...json.read!(openText('x', text))]).toThrow(FileError);
    }
  });
});

test('every format survives any text at all', { timeout: 60_000 }, async () => {
  const headers = [
    'Title,Year',
    'Const,Title,Your Rating',
    'Date,Name,Year,Letterboxd URI',
    '<rss xmlns:letterboxd="x">',
    '---\na: b',
    '[{"movie":',
    '<div class="h-review">',
    'title,info,links,timestamp',
    '',
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...headers), fc.string({ unit: 'binary', maxLength: 200 }), async (head, text) => {
      const content = openText('x.md', `${head}\n${text}`);
      for (const format of formats) {
        try {
          for (const _ of format.read?.(content) ?? []);
        } catch (error) {
          if (!(error instanceof FileError)) throw error;
        }
      }
    }),
    { numRuns: 500 },
  );
});

describe('an archive', () => {
  const bomb = (files: Record<string, Uint8Array>) => open(zipSync(files, { level: 9 }), 'x.zip');

  test('that unpacks to 200 times its size is refused', async () => {
    await expect(bomb({ 'a.csv': new Uint8Array(3_000_000) })).rejects.toThrow('unpacks to far too much');
  });

  test('that lies about its sizes is counted while it is unpacked', async () => {
    const bytes = zipSync({ 'a.csv': new Uint8Array(3_000_000) }, { level: 9 });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    await expect(open(bytes)).rejects.toThrow('unpacks to far too much');
  });

  test('of more than 10,000 files is refused', async () => {
    const bytes = zipSync({ 'a.txt': strToU8('x') });
    new DataView(bytes.buffer).setUint16(bytes.length - 12, 10_001, true);
    await expect(open(bytes)).rejects.toThrow('too many files');
  });

  test('within an archive is left unread, and names are labels only', async () => {
    const inner = zipSync({ 'a.txt': strToU8('x') });
    const content = await bomb({ 'inner.txt': inner, '../../etc/Her (2013).txt': strToU8('Nine of ten.\n\n9/10') });
    expect(content.unread).toEqual(['inner.txt']);
    expect([...formats.at(-1)!.read!(content)]).toMatchObject([
      { film: { title: 'Her', year: 2013 }, review: { score: { value: 9, best: 10 } } },
    ]);
  });

  test('with a password is refused with a sentence', async () => {
    const bytes = zipSync({ 'a.txt': strToU8('x') });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    await expect(open(bytes)).rejects.toThrow('password');
  });
});

describe('a large or hostile text', () => {
  const within = async (milliseconds: number, text: string, name = 'x.txt') => {
    const started = performance.now();
    await survives(new TextEncoder().encode(text));
    const content = openText(name, text);
    for (const format of formats) {
      try {
        for (const _ of format.read?.(content) ?? []);
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
      }
    }
    expect(performance.now() - started).toBeLessThan(milliseconds);
  };
  const hostile: Record<string, string> = {
    brackets: '['.repeat(200_000),
    asterisks: '*'.repeat(200_000),
    quotes: '"'.repeat(200_000),
    'quoted cells in one column': `title,x\n${'"a"\n'.repeat(20_000)}`,
    blanks: ' '.repeat(200_000),
    'blank lines': '\n'.repeat(200_000),
    digits: '9/1'.repeat(70_000),
    'open elements': '<div class="h-review">'.repeat(10_000),
    'open tags': '<a '.repeat(70_000),
    attributes: `<a ${'b=" '.repeat(50_000)}`,
    references: '&#'.repeat(100_000),
    comments: '<!--'.repeat(50_000),
    'raw elements': '<title>'.repeat(30_000),
    'front matter': `---\n${'a: &a [*a, *a]\n'.repeat(2_000)}---\n`,
    'nested front matter': `---\na: ${'['.repeat(5_000)}\n---\n`,
    names: `Directed by ${'a and '.repeat(30_000)}`,
    strings: `Tags: ${'"a\\'.repeat(50_000)}`,
    stars: '★'.repeat(100_000),
    separators: 'Title: '.repeat(30_000),
    'the same film': `Date,Name,Year,Letterboxd URI\n${'2020-01-01,Her,2013,https://boxd.it/x\n'.repeat(10_000)}`,
  };
  for (const [name, text] of Object.entries(hostile)) {
    test(`of ${name} takes no format long`, { timeout: 60_000 }, () => within(30_000, text));
  }

  test('of 200,000 rows is read row by row within seconds', { timeout: 60_000 }, () => {
    const row =
      'tt1798709,9,2014-02-14,Her,Her,https://www.imdb.com/title/tt1798709/,Movie,8,126,2013,"Drama",1,2013-10-12,Spike Jonze\n';
    const content = openText(
      'x.csv',
      `Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors\n${row.repeat(200_000)}`,
    );
    const started = performance.now();
    let count = 0;
    for (const found of recognise(content)!.read!(content)) count += 'skipped' in found ? 0 : 1;
    expect(count).toBe(200_000);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test('of 155 MB is refused before it is read', async () => {
    const sized = (size: number, head: string) => ({
      name: 'x',
      size,
      bytes: async (first?: number) => {
        if (first === undefined) throw new Error('read');
        return strToU8(head).subarray(0, first);
      },
    });
    await expect(openFile(sized(155_000_000, '{"format":"another-log"'))).rejects.toThrow('at most 150 MB');
    // Our own may be larger: a backup of 100,000 reviews with their history is.
    await expect(openFile(sized(155_000_000, '{"format":"matinee-log","version"'))).rejects.toThrow('read');
    await expect(openFile(sized(455_000_000, '{"format":"matinee-log","version"'))).rejects.toThrow('at most 450 MB');
  });
});

test('a log of any kind opened as another kind is refused or skipped, never half taken', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      anyLog,
      fc.constantFrom(...formats.filter(({ write }) => write)),
      fc.constantFrom(...formats),
      async (films, from, to) => {
        for (const { bytes } of await files(from, films)) {
          try {
            const content = await open(bytes);
            for (const _ of to.read?.(content) ?? []);
          } catch (error) {
            if (!(error instanceof FileError)) throw error;
          }
        }
      },
    ),
    { numRuns: 200 },
  );
});
