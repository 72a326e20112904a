import { spawnSync } from 'node:child_process';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import matter from 'gray-matter';
import { mf2 } from 'microformats-parser';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { WriteOptions } from '../lib/formats/format.ts';
import { formats, openText } from '../lib/formats/index.ts';
import { files } from './formats-arbitrary.ts';
import { nastyLog as log, nasty } from './formats-nasty.ts';

const formatNamed = (name: string) => formats.find((format) => format.name === name)!;
const has = (program: string) => !spawnSync(program, ['--version']).error;
for (const program of ['python3', 'xmllint']) if (!has(program)) console.log(`skipped: no ${program}`);

async function written(name: string, options?: WriteOptions): Promise<string> {
  const [file] = await files(formatNamed(name), log, options);
  return Buffer.from(file!.bytes).toString();
}

describe('notes', () => {
  for (const frontMatter of ['obsidian', 'hugo', 'jekyll'] as const) {
    const members = async () => {
      const [zip] = await files(formatNamed('notes'), log, { frontMatter });
      return Object.entries(unzipSync(zip!.bytes)).map(([path, bytes]) => ({
        path,
        text: Buffer.from(bytes).toString(),
      }));
    };

    test(`for ${frontMatter}: YAML’s parser gives front matter with the right kinds, flat`, async () => {
      const all = await members();
      expect(all.length).toBe(log.length);
      for (const [i, { path, text }] of all.entries()) {
        expect(path).toMatch(/^[^/\\:*?"<>|#^[\]]+\.md$/);
        const fields = parseYaml(text.split('\n---\n')[0]!.slice(4));
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
    });

    test(`for ${frontMatter}: gray-matter gives the same fields, the day as a day, and the words below`, async () => {
      for (const [i, { text }] of (await members()).entries()) {
        const { data, content } = matter(text);
        const { film, reviews } = log[i]!;
        expect(data).toMatchObject({ title: film.title, year: film.year, score: 9, score_max: 10, tldr: nasty[i] });
        // YAML 1.1 makes a date of a plain day; it must be that day wherever it is read.
        expect((data.watched as Date).toISOString()).toBe('2014-02-14T00:00:00.000Z');
        expect(content.replace(/^\n/, '')).toBe(reviews[0]!.body);
      }
    });
  }
});

describe('the feed', () => {
  test('is valid XML by a validator, and its reader finds every entry with what Atom requires', async () => {
    const xml = await written('feed');
    expect(XMLValidator.validate(xml)).toBe(true);
    const { feed } = new XMLParser().parse(xml) as {
      feed: { id: string; title: string; updated: string; entry: object[] };
    };
    expect(feed).toMatchObject({ id: 'urn:matinee:log', title: 'Films', updated: '2026-03-14T21:05:00.000Z' });
    expect(feed.entry.length).toBe(log.length);
    for (const entry of feed.entry)
      expect(entry).toMatchObject({
        id: expect.stringMatching(/^urn:uuid:/),
        title: expect.anything(),
        updated: expect.any(String),
      });
  });

  test.skipIf(!has('xmllint'))('is well-formed for xmllint', async () => {
    const { status, stderr } = spawnSync('xmllint', ['--noout', '-'], {
      input: await written('feed'),
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test.skipIf(!has('python3'))('has for Python’s XML parser every entry with what Atom requires', async () => {
    const program =
      'import sys,json,xml.etree.ElementTree as E\nn="{http://www.w3.org/2005/Atom}"\nr=E.fromstring(sys.stdin.buffer.read())\nprint(json.dumps([[e.findtext(n+t) for t in ("id","title","updated")] for e in r.iter(n+"entry")]+[[r.findtext(n+t) for t in ("id","title","updated")]]))';
    const { stdout, stderr } = spawnSync('python3', ['-c', program], {
      input: await written('feed'),
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const found: (string | null)[][] = JSON.parse(stdout);
    expect(found.length).toBe(log.length + 1);
    expect(found.flat().every(Boolean)).toBe(true);
  });
});

/** What search engines require of a review: FORMATS.md §19. Each sentence is what is wrong. */
function wrongIn(block: Record<string, unknown>): string[] {
  const { author, itemReviewed, reviewRating } = block as Record<string, Record<string, unknown> | undefined>;
  const name = author?.name;
  const { ratingValue, bestRating = 5, worstRating = 1 } = reviewRating ?? {};
  const rules: Record<string, boolean> = {
    'is not of schema.org': block['@context'] === 'https://schema.org' && block['@type'] === 'Review',
    'names no author': author?.['@type'] === 'Person' && typeof name === 'string' && name !== '' && name.length < 100,
    'is of nothing with a name':
      itemReviewed?.['@type'] === 'Movie' && typeof itemReviewed.name === 'string' && itemReviewed.name !== '',
    'has no number for its rating': reviewRating?.['@type'] === 'Rating' && typeof ratingValue === 'number',
    'is rated outside of its scale':
      Number(ratingValue) <= Number(bestRating) && Number(ratingValue) >= Number(worstRating),
    'has no day': /^\d{4}-\d{2}-\d{2}/.test(String(block.datePublished)),
  };
  return Object.entries(rules).flatMap(([sentence, holds]) => (holds ? [] : [sentence]));
}

describe('the page', () => {
  test('has in every review what search engines require of schema.org’s Review', async () => {
    const html = await written('page', { author: 'A. Person' });
    const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(
      (match) => JSON.parse(match[1]!) as Record<string, unknown>,
    );
    expect(blocks.map(wrongIn)).toEqual(log.map(() => []));
    expect(blocks.map((block) => (block.itemReviewed as { name: string }).name)).toEqual(
      log.map(({ film }) => film.title),
    );
  });

  test('would be found out by these rules', () => {
    expect(wrongIn({ '@type': 'Review', reviewRating: { '@type': 'Rating', ratingValue: 9 } })).toEqual([
      'is not of schema.org',
      'names no author',
      'is of nothing with a name',
      'is rated outside of its scale',
      'has no day',
    ]);
  });

  test('gives an independent parser of microformats every review with film, score, words, tags, author and day', async () => {
    const { items } = mf2(await written('page', { author: 'A. Person' }), { baseUrl: 'https://films.example/' });
    expect(items.length).toBe(log.length);
    for (const [i, { type, properties }] of items.entries()) {
      const { film, reviews } = log[i]!;
      const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
      expect(type).toEqual(['h-review']);
      const [item] = properties.item as { type: string[]; properties: Record<string, string[]> }[];
      expect(item?.type).toEqual(['h-product']);
      expect(flat(item?.properties.name?.[0] ?? '')).toBe(flat(`${film.title} (${film.year})`));
      expect(item?.properties.url).toEqual([`https://www.imdb.com/title/tt${1_000_000 + i}/`]);
      expect(properties).toMatchObject({ rating: ['9'], best: ['10'], published: ['2026-01-01T00:00:00.000Z'] });
      expect(properties.category).toEqual(['one', 'two']);
      expect(flat(String(properties.summary?.[0] ?? ''))).toBe(flat(reviews[0]!.tldr));
      const [content] = properties.content as { value: string }[];
      // Its Markdown is elements there.
      const plain = (text: string) => flat(text).replace(/[\\#> -]/g, '');
      expect(plain(content?.value ?? '')).toBe(plain(reviews[0]!.body));
      expect(JSON.stringify(properties.author)).toContain('A. Person');
    }
  });

  test('gives its h-review markup alone as title, score and words to our reader', async () => {
    const html = (await written('page')).replace(/<script.*?<\/script>/g, '');
    const rows = [...formatNamed('page').read!(openText('x', html))];
    expect(rows.length).toBe(log.length);
    for (const [i, row] of rows.entries()) {
      const title = log[i]!.film.title.replace(/\s+/g, ' ').trim();
      expect(row).toMatchObject({
        film: { title, year: 2000 + i, keys: [`imdb:tt${1_000_000 + i}`] },
        review: { score: { value: 9, best: 10 } },
      });
    }
  });
});
