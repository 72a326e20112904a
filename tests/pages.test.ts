import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { filmAt, siteAt } from '../lib/detect/address.ts';
import { detectFilm } from '../lib/detect/detect.ts';
import { see } from '../lib/detect/see.ts';
import type { Sighting } from '../lib/detect/sighting.ts';
import { sites } from '../lib/detect/sites/index.ts';

const root = join(import.meta.dirname, 'pages');
const siteFiles = join(import.meta.dirname, '..', 'lib', 'detect', 'sites');
const files = globSync('*/*.html', { cwd: root }).sort();

/** What a page's sighting has to hold at least; `null` where the page is about no film. */
type Expected = {
  confidence?: string;
  title: string;
  originalTitle?: string;
  year?: number;
  directors?: string[];
  keys?: string[];
} | null;

/** From least to most: a page may be seen more surely than it has to be. */
const levels = ['', 'guess', 'likely', 'sure'];

const window = new Window();

function open(file: string): { document: Document; address: string } {
  const text = readFileSync(join(root, file), 'utf8');
  const address = /^<!-- (https?:\S+) -->/.exec(text)?.[1] ?? '';
  const document = new window.DOMParser().parseFromString(text.replace(/^<!--.*-->\n/, ''), 'text/html');
  return { document: document as unknown as Document, address };
}

describe('a page of ours in tests/pages', () => {
  test.for(files)('is seen for what it is: %s', (file) => {
    const { document, address } = open(file);
    const expected = JSON.parse(readFileSync(join(root, file.replace(/html$/, 'json')), 'utf8')) as Expected;
    expect(address, 'the first line is a comment with the address').not.toBe('');
    const sighting = detectFilm(document, address);
    if (!expected) return expect(sighting && sighting.confidence !== 'guess' ? sighting : null).toBeNull();
    expect(sighting?.url).toBe(address);
    const { confidence, keys, ...fields } = expected;
    if (confidence)
      expect(levels.indexOf(sighting?.confidence ?? '')).toBeGreaterThanOrEqual(levels.indexOf(confidence));
    expect(sighting?.film).toMatchObject(fields);
    for (const key of keys ?? []) expect(sighting?.film.keys).toContain(key);
  });

  test('tells by address and markup, where its text is not wanted for the film, what it tells with its text', () => {
    const known = files.filter((file) => {
      const { document, address } = open(file);
      const { sighting, wanting } = see(document, address);
      if (wanting === 'film' || !filmAt(address)) return false;
      const whole = detectFilm(document, address);
      const told = ({ confidence, film }: Partial<Sighting>) => [
        confidence === 'guess',
        film?.title,
        film?.year,
        film?.keys,
      ];
      expect(told(sighting ?? {}), file).toEqual(told(whole ?? {}));
      return whole !== null;
    });
    // Of these the icon tells without a look at their text.
    expect(known.length).toBeGreaterThan(50);
  });

  test('names a site of the list by its folder', () => {
    const folders = new Set(files.map((file) => file.split(/[/\\]/)[0] ?? ''));
    for (const folder of folders) expect(existsSync(join(siteFiles, `${folder}.ts`)), folder).toBe(true);
  });
});

describe('the list of sites', () => {
  const names = readdirSync(siteFiles)
    .filter((name) => name !== 'index.ts')
    .map((name) => basename(name, '.ts'));

  test('holds every file of its folder', () => {
    const text = readFileSync(join(siteFiles, 'index.ts'), 'utf8');
    for (const name of names) expect(text).toContain(`from './${name}.ts'`);
    expect(sites.length).toBe(names.length);
  });

  test.for(names)('has a page of a film for %s', (name) => {
    const pages = globSync(`${name}/*.html`, { cwd: root });
    const wanted = pages.filter((page) => existsSync(join(root, page.replace(/html$/, 'json'))));
    expect(wanted.length).toBe(pages.length);
    expect(pages.length).toBeGreaterThan(0);
  });

  test('names no site and no host twice', () => {
    const all = sites.map(({ name }) => name);
    expect(new Set(all).size).toBe(all.length);
    const hosts = sites.flatMap((site) => site.hosts);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  test.for(sites.map((site) => [site.name, site] as const))('leaves the look-alikes of %s alone', ([, site]) => {
    for (const host of site.hosts) {
      expect(siteAt(`https://${host}/`)).toBe(site);
      expect(siteAt(`https://a.b.${host}/`)).toBeDefined();
      for (const other of [`not${host}`, `${host}.evil.example`, `${host}evil`, `evil.example/${host}`])
        expect(siteAt(`https://${other}/`)?.hosts ?? []).not.toContain(host);
      expect(siteAt(`ftp://${host}/`)).toBeUndefined();
    }
  });

  test.for(sites.map((site) => [site.name, site] as const))('reads the paths of %s in linear time', ([, site]) => {
    const long = ['a', '1', '/', '-', 'a-', '/1', '%20', '=', 'film/'].map((part) => part.repeat(1900 / part.length));
    const starts = ['/', '/film/', '/movie/', '/title/', '/a/b/'];
    const before = performance.now();
    for (const text of long) for (const start of starts) filmAt(`https://${site.hosts[0]}${start}${text}`);
    // A pattern that backtracks takes seconds for these; the limit leaves room for a busy machine.
    expect(performance.now() - before).toBeLessThan(500);
  });
});
