import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Key } from '../../lib/film.ts';
import { newFilm } from '../../lib/film.ts';
import { json } from '../../lib/formats/json.ts';
import { newReview } from '../../lib/review.ts';
import type { Screen } from '../../scripts/drive/screen.ts';
import { exportOne } from '../../scripts/road.ts';
import { files } from '../formats-arbitrary.ts';
import { addresses, hears, openLog, type Session, startSession } from './session.ts';

const image = '<img src="https://tracker.example/x.png" onerror="globalThis.canary=1">';
const script = '</script><script>globalThis.canary=1</script>';
const drawing = '<svg onload=globalThis.canary=1>';
const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString'];

/** Films and reviews that mean harm in every field: markup, addresses that run, names that objects have, directions. */
const harm = [
  {
    film: newFilm('__proto__', {
      title: image,
      originalTitle: script,
      otherTitles: [drawing, "{{constructor.constructor('globalThis.canary=1')()}}"],
      year: 2013,
      directors: [drawing],
      actors: [script, image],
      keys: ['letterboxd:__proto__' as Key],
    }),
    reviews: [
      newReview(
        'constructor',
        '__proto__',
        {
          score: { value: 9, best: 10 },
          tldr: script,
          body: `${image}\n\n[read](javascript:globalThis.canary=1) ![seen](https://tracker.example/y.png) ${drawing}\n\n<details open ontoggle=globalThis.canary=1>x</details>`,
          tags: [drawing, ...names],
          venue: image,
        },
        '2026-01-02T00:00:00.000Z',
      ),
    ],
  },
  {
    film: newFilm('hasOwnProperty', {
      title: `\u202Egpj.exe ${'Z'}${'\u0301'.repeat(200)}\u200b ${'W'.repeat(200)}`,
      directors: names,
      keys: ['letterboxd:constructor' as Key],
    }),
    reviews: [newReview('toString', 'hasOwnProperty', { body: '\u202E.kcab' }, '2026-01-01T00:00:00.000Z')],
  },
];

/** What would be if anything of it were more than text; empty where nothing is. */
function harmDone(screen: Screen) {
  return screen.run(() => {
    const marked = [...document.querySelectorAll('[onerror],[onload],[ontoggle],[onclick],iframe,object,embed')];
    const links = [...document.querySelectorAll('a[href]')].map(
      (link) => new URL(link.getAttribute('href') ?? '', document.baseURI).protocol,
    );
    return [
      'canary' in globalThis && 'something ran',
      ...marked.map((element) => element.outerHTML.slice(0, 200)),
      ...links.filter((protocol) => !/^(?:https?|chrome-extension|moz-extension|file):$/.test(protocol)),
      ...[...document.images].map(({ src }) => src).filter((src) => /^https?:/.test(src)),
      document.documentElement.scrollWidth > document.documentElement.clientWidth && 'it reaches out sideways',
    ].filter((wrong) => wrong !== false);
  });
}

describe('a file that means harm in every field', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession();
  });
  // Ends with an error where anything was asked for that is no sample page.
  afterAll(() => session?.end());

  const section = async (name: string, shown: string) => {
    const tab = await session.tab(`options.html#${name}`);
    await tab.shows(shown);
    return tab;
  };

  test('is text in its preview, and is brought in as that', async () => {
    const [file] = await files(json, harm);
    const path = join(session.downloads, 'harm.json');
    writeFileSync(path, file?.bytes ?? '');
    const tab = await section('transfer', 'Bring reviews in');
    await tab.choose(path);
    await tab.shows('2 new reviews');
    expect(await harmDone(tab)).toEqual([]);
    await tab.tabTo('Import', 'button');
    await tab.press('Enter');
    await hears(tab, 'Imported 2 reviews');
    await tab.close();
  });

  test('is text wherever the log shows it, wide and narrow', async () => {
    const tab = await section('log', image);
    for (const shape of ['Table', 'Posters', 'Films']) {
      await tab.tabTo(shape, 'button');
      await tab.press('Enter');
      await tab.until(() => document.querySelector('[data-review]'));
      for (const width of [1100, 320]) {
        await tab.page.setViewport({ width, height: 800 });
        expect(await harmDone(tab), `${shape}, ${width} wide`).toEqual([]);
      }
      await tab.page.setViewport({ width: 1100, height: 800 });
    }
    await tab.run(() => (document.querySelector('[data-review]') as HTMLElement).click());
    await tab.until(() => document.querySelector('.inside'));
    expect(await harmDone(tab)).toEqual([]);
    await tab.close();
    for (const [name, shown] of [
      ['statistics', '__proto__'],
      ['history', 'Imported 2 reviews'],
      ['trash', 'The trash is empty'],
    ] as const) {
      const other = await section(name, shown);
      await other.run(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await harmDone(other), name).toEqual([]);
      await other.close();
    }
  });

  test('is text in the popup’s log, and found by its tags, whatever they are called', async () => {
    const popup = await session.popupOn(addresses.plain);
    await openLog(popup);
    await popup.shows('2 reviews');
    expect(await harmDone(popup)).toEqual([]);
    for (const query of ['tag:__proto__', 'tag:constructor', 'director:hasOwnProperty']) {
      await popup.tabTo('Find in your log', 'combobox');
      await popup.type(`${query} `);
      await popup.shows('1 of 2 reviews');
      await popup.press('Control+a');
      await popup.press('Backspace');
    }
    await popup.close();
  });

  test('is text in the page that is written of it, too', async () => {
    const tab = await section('transfer', 'Web page');
    const path = await exportOne(tab, 'Web page', session.downloads);
    await tab.close();
    const page = session.running().asScreen(await session.running().newPage(`file://${path}`));
    await page.shows('onerror="globalThis.canary=1"');
    expect(await harmDone(page)).toEqual([]);
    await page.close();
  });
});
