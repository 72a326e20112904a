import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { ensureBrowser } from '../browsers.ts';
import { openReader, type SavedPage } from '../detect.ts';
import { root } from '../tool.ts';
import { bundle } from './bundle.ts';
import { median, type Round } from './compare.ts';

/** Real saved film pages where they lie beside the repository, else our own small ones. */
function filmPages(): { from: string; pages: SavedPage[] } {
  const manifest = join(root, '../shared/film-pages/manifest.jsonl');
  if (existsSync(manifest)) {
    const lines = readFileSync(manifest, 'utf8').split('\n').filter(Boolean);
    const all = lines.map((line) => JSON.parse(line) as SavedPage & { kind: string });
    const pages = all.filter(({ kind }) => kind === 'film');
    return { from: 'saved pages', pages: pages.map((page) => ({ ...page, file: join(dirname(manifest), page.file) })) };
  }
  const files = globSync('tests/pages/*/film.html', { cwd: root }).map((file) => join(root, file));
  const address = (file: string) => /^<!-- (\S+) -->/.exec(readFileSync(file, 'utf8'))?.[1];
  return { from: 'our own small pages', pages: files.map((file) => ({ file, url: address(file) })) };
}

/**
 * In the page: the detector against the floor, warm, in turns. The floor is what nobody can do without: one query for
 * JSON-LD, parsing it, and eight reads.
 */
const measure = (what: 'whole' | 'told') => `(address) => {
  const reads = ['title', 'h1', 'link[rel=canonical]', 'meta[property="og:title"]', 'meta[property="og:type"]',
    'meta[property="og:image"]', 'meta[name=description]', 'link[rel~=icon]'];
  const floor = () => {
    let sum = 0;
    for (const block of document.querySelectorAll('script[type="application/ld+json"]')) {
      try { sum += Object.keys(JSON.parse(block.textContent)).length; } catch {}
    }
    for (const selector of reads) {
      const element = document.querySelector(selector);
      sum += (element?.getAttribute('content') ?? element?.getAttribute('href') ?? element?.textContent ?? '').length;
    }
    return sum;
  };
  const detect = () => detector.${what}(document, address);
  const time = (work, times) => {
    const start = performance.now();
    for (let at = 0; at < times; at++) work();
    return (performance.now() - start) / times;
  };
  // As many turns as fill 5 ms, so that the clock's steps do not count.
  const turns = (work) => Math.max(1, Math.ceil(5 / Math.max(0.005, time(work, 5))));
  const many = { floor: turns(floor), detect: turns(detect) };
  const rounds = [];
  for (let round = 0; round < 9; round++) {
    const first = time(floor, many.floor);
    const ours = time(detect, many.detect);
    rounds.push({ first, ours, second: time(floor, many.floor) });
  }
  return rounds;
}`;

/** Every film page's rounds, each page's in its middle; the pages' names beside them. */
export async function detection(
  limit: number,
  what: 'whole' | 'told',
): Promise<{ from: string; pages: { file: string; round: Round }[] }> {
  const { from, pages } = filmPages();
  const step = Math.max(1, Math.floor(pages.length / limit));
  const some = pages.filter((_, at) => at % step === 0).slice(0, limit);
  const detector = await bundle('scripts/bench/detect-in-page.ts', 'detector');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const executablePath = await ensureBrowser('chrome');
  const browser = await puppeteer.launch({ executablePath, args: [...sandbox, '--disable-extensions'] });
  try {
    const read = await openReader(browser);
    const measured = [];
    for (const page of some) {
      const rounds = await read<Round[]>(page, detector, measure(what));
      const middle = (part: keyof Round) => median(rounds.map((round) => round[part]));
      const round = { ours: middle('ours'), first: middle('first'), second: middle('second') };
      measured.push({ file: page.file, round });
    }
    return { from, pages: measured };
  } finally {
    await browser.close();
  }
}
