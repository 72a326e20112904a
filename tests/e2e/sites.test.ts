import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Screen, waitFor } from '../../scripts/drive/screen.ts';
import { exportOne } from '../../scripts/road.ts';
import { root } from '../../scripts/tool.ts';
import { hears, type Session, startSession } from './session.ts';

const sites = ['imdb', 'letterboxd', 'tmdb', 'rottentomatoes', 'wikipedia', 'allocine', 'douban', 'csfd'];
const seed = join(root, '../shared/seed/her-2013.txt');

/** A review as people write them: curly quotes, dashes, blank lines, and a line that looks like a mark-up. */
const words = {
  tldr: 'An “odd” one – and I liked it more than I thought I would… 100%.',
  body: '“her” isn’t about machines.\n\nIt’s about being heard, *really* heard.\nAnd about trousers.\n\n\nThe end.',
};

/** Fills a field at once, as a paste does: key by key is tried elsewhere. */
function paste(label: string, text: string): boolean {
  const field = [...document.querySelectorAll('textarea')].find(
    (one) => one.labels?.[0]?.textContent?.trim() === label,
  );
  if (!field) return false;
  field.value = text;
  return field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Adds a viewing of a film that another site's page made known: by its key, or as the log's film that is proposed. */
async function addViewing(popup: Screen): Promise<void> {
  const offered = () => [...document.querySelectorAll('button')].map((one) => one.textContent ?? '');
  const name = await waitFor(
    async () => (await popup.run(offered)).find((one) => /^(Watched again|Yes, the same film)$/.test(one)),
    async () => `The film is not known here:\n${await popup.text()}`,
  );
  if (name !== 'Watched again') {
    await popup.tabTo(name, 'button');
    await popup.press('Enter');
  }
  await popup.tabTo('Watched again', 'button');
  await popup.press('Enter');
}

async function write(popup: Screen, { tldr, body }: typeof words): Promise<void> {
  await popup.until(() => document.querySelector('textarea') !== null);
  const isNine = () => document.querySelector<HTMLInputElement>('input[type=range]')?.value === '9';
  // The form listens for keys a moment after it stands there.
  await waitFor(
    async () => {
      if (!(await popup.run(isNine))) await popup.press('9');
      return popup.run(isNine);
    },
    () => 'The form took no score.',
  );
  await popup.run(paste, 'TL;DR', tldr);
  await popup.run(paste, 'Review', body);
  await popup.press('Control+Enter');
  await hears(popup, 'Saved');
}

/** The log as plain text: one file, or a zip of several. */
async function exportText(session: Session): Promise<string[]> {
  const options = await session.tab('options.html#transfer');
  const file = await exportOne(options, 'Plain text', session.downloads);
  const bytes = readFileSync(file);
  await options.close();
  rmSync(file);
  return file.endsWith('.zip')
    ? Object.values(unzipSync(bytes)).map((each) => strFromU8(each))
    : [bytes.toString('utf8')];
}

describe('a review typed on any of the eight sites', () => {
  let session: Session;
  const known = new Set<string>();
  beforeAll(async () => {
    session = await startSession();
  });
  afterAll(() => session?.end());

  for (const site of sites) {
    const page = join(root, 'tests/pages', site, 'film.html');
    test.skipIf(!existsSync(page))(`names the film on ${site}, and is exported as it was typed`, async () => {
      const address = session.pages.addresses.get(page) ?? '';
      const popup = await session.popupOn(address);
      const film = JSON.parse(readFileSync(page.replace('.html', '.json'), 'utf8')) as { title: string; year?: number };
      await popup.shows(film.title);
      if (film.year) expect(await popup.text()).toContain(String(film.year));
      const mine = { ...words, tldr: `${words.tldr} On ${site}.` };
      if (known.has(film.title)) await addViewing(popup);
      known.add(film.title);
      await write(popup, mine);
      await popup.close();
      const texts = await exportText(session);
      const text = texts.find((one) => one.includes(mine.tldr));
      expect(text).toContain(`TL;DR – ${mine.tldr} 9/10\n\n${mine.body}`);
      if (film.year) expect(text).toMatch(new RegExp(`^Released in ${film.year}\n`));
    });
    if (!existsSync(page)) console.log(`skipped: there is no page for ${site} in tests/pages`);
  }
});

if (!existsSync(seed)) console.log('skipped: no shared data');
describe.skipIf(!existsSync(seed))('a review as people keep them, in a text file', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession();
  });
  afterAll(() => session?.end());

  test('is imported, shown, and exported as the same text, character for character', async () => {
    const options = await session.tab('options.html#transfer');
    await options.choose(seed);
    await options.shows('1 new review');
    await options.tabTo('Import', 'button');
    await options.press('Enter');
    await hears(options, 'Imported');
    await options.close();
    const text = readFileSync(seed, 'utf8');
    expect(await exportText(session)).toEqual([text]);
    const popup = await session.popupOn('https://films.example/her');
    // A text names no key, so the film of the page is proposed as the one of the log, never taken for it.
    await popup.tabTo('Yes, the same film', 'button');
    await popup.press('Enter');
    await popup.shows('An oddly touching, subtly realistic look');
    await popup.close();
    // From then on the film has its page's keys, and the text says them on a line of its own.
    const [keyed = ''] = await exportText(session);
    expect(keyed).toContain('\nKeys: imdb:tt1798709 ');
    expect(keyed.replace(/^Keys: .*\n/m, '')).toBe(text);
  });
});
