import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/drive/screen.ts';
import { root } from '../../scripts/tool.ts';
import { addresses as films, hears, type Session, startSession } from './session.ts';
import { iconsOf } from './told.ts';

const site = 'https://www.justwatch.com/us';
const her = `${site}/movie/her`;
const heat = `${site}/movie/heat`;
const paris = `${site}/movie/paris-texas`;

/** Goes on inside the page: the address at once, what it shows after `delay` milliseconds. */
const goOn = (slug: string, delay: number) => `goOn(${JSON.stringify(slug)}, ${delay})`;

/**
 * How sites go on inside their pages, on our page of each: the address, what it shows, in which order and how late.
 * `shows` makes the page that of the other film, as a whole or its parts; the way is a script in the page.
 */
const ways: { site: string; how: string; to: string; film: string; swaps: string[][]; way: string }[] = [
  {
    site: 'netflix',
    how: 'pushes the address, and brings the data late',
    to: '/gb/title/70023965',
    film: 'Ran',
    swaps: [
      ['Roma', 'Ran'],
      ['2018', '1985'],
      ['80240715', '70023965'],
      ['Alfonso Cuarón', 'Akira Kurosawa'],
    ],
    way: 'history.pushState(null, "", to); setTimeout(shows, 600)',
  },
  {
    site: 'primevideo',
    how: 'names the former film as its own until its data come, part by part',
    to: '/region/eu/detail/0ABCDEFGHIJKLMNOPQRSTUVWXY',
    film: 'Emma.',
    swaps: [
      ['Saltburn', 'Emma.'],
      ['2023', '2020'],
      ['0KRGHGZCHKS920ZQGY5LBRF7MA', '0ABCDEFGHIJKLMNOPQRSTUVWXY'],
      ['Emerald Fennell', 'Autumn de Wilde'],
    ],
    way: 'history.pushState(null, "", to); setTimeout(shows, 200, "title"); setTimeout(shows, 400, "body"); setTimeout(shows, 700)',
  },
  {
    site: 'mubi',
    how: 'replaces the address, and brings another film of that title late',
    to: '/en/gb/films/in-the-mood-for-love-2001',
    film: 'In the Mood for Love',
    swaps: [
      ['2000', '2001'],
      ['Wong Kar-wai', 'Nobody Else'],
    ],
    way: 'history.replaceState(null, "", to); setTimeout(shows, 600)',
  },
  {
    site: 'trakt',
    how: 'brings the data before the address',
    to: '/movies/aftersun-2022',
    film: 'Aftersun',
    swaps: [
      ['Past Lives', 'Aftersun'],
      ['2023', '2022'],
      ['Celine Song', 'Charlotte Wells'],
      ['tt13238346', 'tt19770238'],
      ['666277', '965150'],
    ],
    way: 'shows(); setTimeout(() => history.pushState(null, "", to), 300)',
  },
  {
    site: 'appletv',
    how: 'empties itself until the data come',
    to: '/gb/movie/ran/umc.cmc.11111111111111111111111111',
    film: 'Ran',
    swaps: [
      ['CODA', 'Ran'],
      ['2021', '1985'],
      ['Siân Heder', 'Akira Kurosawa'],
    ],
    way: 'history.pushState(null, "", to); document.title = "Apple TV"; document.head.querySelector("script").remove(); document.body.replaceChildren(); setTimeout(shows, 600)',
  },
  {
    site: 'disneyplus',
    how: 'never brings the data',
    to: '/en-gb/browse/entity-11111111-cdca-4fab-9723-d3d42f382d34',
    film: '',
    swaps: [],
    way: 'history.pushState(null, "", to)',
  },
  {
    site: 'hbomax',
    how: 'goes on before the data came, which come then for a moment',
    to: '/gb/en/movies/barbie/11111111-19bd-493f-96f9-ad3e753af981',
    film: 'Barbie',
    swaps: [
      ['The Batman', 'Barbie'],
      ['2022', '2023'],
      ['Matt Reeves', 'Greta Gerwig'],
    ],
    way: `history.pushState(null, "", "/gb/en/movies/dune/22222222-19bd-493f-96f9-ad3e753af981");
      setTimeout(() => history.pushState(null, "", to), 100);
      setTimeout(() => { document.title = "Dune (2021) • Movies • HBO Max"; document.querySelector("h1").textContent = "Dune"; }, 400);
      setTimeout(shows, 1200)`,
  },
];

/** Goes that way from our page of the site. */
const go = (page: string, { to, swaps, way }: (typeof ways)[number]) => `{
  const to = ${JSON.stringify(to)};
  const next = new DOMParser().parseFromString(${JSON.stringify(swaps.reduce((text, [old = '', other = '']) => text.replaceAll(old, other), page))}, 'text/html');
  const shows = (part) => {
    document.title = next.title;
    if (part !== 'title') document.body.replaceChildren(...next.cloneNode(true).body.childNodes);
    if (!part) document.head.replaceChildren(...next.cloneNode(true).head.childNodes);
  };
  ${way};
}`;

describe('a site that goes on inside its page', () => {
  let session: Session;
  let icons: Awaited<ReturnType<typeof iconsOf>>;
  beforeAll(async () => {
    session = await startSession();
    icons = await iconsOf(session);
  });
  afterAll(() => session?.end());

  test('is known by what it shows now, though the popup opens while it still shows the former film', async () => {
    const page = await session.running().newPage(her);
    await page.evaluate(goOn('heat', 600));
    const popup = await session.running().openPopup(page);
    await popup.until(() => document.querySelector('textarea') !== null);
    expect(await popup.text()).toContain('Heat');
    expect(await popup.text()).not.toContain('Her');
    await popup.press('8');
    await popup.press('Control+Enter');
    await hears(popup, 'Saved');
    await popup.close();
    await page.close();
  });

  test('never has the former film on its icon', async () => {
    await session.running().permit('https://www.justwatch.com/*', true);
    const page = await session.running().newPage(her);
    await icons.comesToSay(her, '', 'Her: not reviewed yet');
    await page.evaluate(goOn('heat', 900));
    // The time of one message from the page.
    await new Promise((resolve) => setTimeout(resolve, 150));
    for (let look = 0; look < 8; look++) expect((await icons.says(heat))?.title ?? '').not.toContain('Her');
    await icons.comesToSay(heat, '8', 'Heat: you gave it 8 out of 10');
    await page.evaluate(goOn('', 300));
    await icons.comesToSay(`${site}/new`, '', 'Matinee');
    await page.evaluate(goOn('paris-texas', 300));
    await icons.comesToSay(paris, '', 'Paris, Texas: not reviewed yet');
    await page.evaluate('history.go(-2)');
    await icons.comesToSay(heat, '8', 'Heat: you gave it 8 out of 10');
    // A popup opened on the way back waits for the film that was loaded first, too.
    await page.evaluate('history.back()');
    const popup = await session.running().openPopup(page);
    await popup.until(() => document.querySelector('textarea') !== null);
    expect(await popup.run(() => document.querySelector('h1')?.textContent)).toBe('Her');
    await popup.close();
  });

  test.each(ways)('$site $how: the icon shows the new film or none, never the former', async (each) => {
    const file = join(root, 'tests/pages', each.site, 'film.html');
    const from = session.pages.addresses.get(file) ?? '';
    const { title } = JSON.parse(readFileSync(file.replace('.html', '.json'), 'utf8')) as { title: string };
    await session.running().permit(`https://${new URL(from).host}/*`, true);
    const page = await session.running().newPage(from);
    await icons.comesToSay(from, '', `${title}: not reviewed yet`);
    await page.evaluate(go(readFileSync(file, 'utf8'), each));
    const to = new URL(each.to, from).href;
    await waitFor(
      async () => page.url() === to,
      () => 'The page did not go on.',
    );
    await new Promise((resolve) => setTimeout(resolve, 150));
    if (each.film !== title)
      for (let look = 0; look < 5; look++) expect((await icons.says(to))?.title ?? '').not.toContain(title);
    await icons.comesToSay(to, '', each.film ? `${each.film}: not reviewed yet` : 'Matinee');
    await page.close();
  });

  test('with its films in a dialog over a list: the film of the dialog, once it is filled, and none of the list', async () => {
    const list = 'https://www.netflix.com/browse';
    const dialog = (id: number) => `${list}?jbv=${id}`;
    await session.running().permit('https://www.netflix.com/*', true);
    const page = await session.running().newPage(list);
    await page.evaluate('goOn(80240715, 500)');
    await icons.comesToSay(dialog(80240715), '', 'Roma: not reviewed yet');
    // From one film in the dialog to another.
    await page.evaluate('goOn(70023965, 900)');
    const popup = await session.running().openPopup(page);
    await popup.until(() => document.querySelector('textarea') !== null);
    expect(await popup.run(() => document.querySelector('h1')?.textContent)).toBe('Ran');
    await popup.close();
    await icons.comesToSay(dialog(70023965), '', 'Ran: not reviewed yet');
    // A series, and the bare list, are no film.
    for (const [id, address] of [
      [80100172, dialog(80100172)],
      [0, list],
    ] as const) {
      await page.evaluate(`goOn(${id}, 300)`);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await icons.comesToSay(address, '', 'Matinee');
    }
    await page.evaluate('history.go(-2)');
    await icons.comesToSay(dialog(70023965), '', 'Ran: not reviewed yet');
    await page.close();
  });

  test('that we do not know: the popup waits for the film it has gone on to', async () => {
    const page = await session.running().newPage(films.her);
    await page.evaluate(`history.pushState(null, '', '/heat'); setTimeout(() => {
      document.title = 'Heat (1995)'; document.querySelector('h1').textContent = 'Heat';
      document.querySelector('[type="application/ld+json"]').textContent =
        '{ "@type": "Movie", "name": "Heat", "datePublished": "1995" }'; }, 350)`);
    const popup = await session.running().openPopup(page);
    await popup.until(() => document.querySelector('textarea') !== null);
    expect(await popup.run(() => document.querySelector('h1')?.textContent)).toBe('Heat');
    await popup.close();
    await page.close();
  });

  test('that we do not know, its data left as they were: the popup shows no former film', async () => {
    const page = await session.running().newPage(films.her);
    await page.evaluate(`history.pushState(null, '', '/heat');
      document.title = 'Heat (1995)'; document.querySelector('h1').textContent = 'Heat'`);
    const popup = await session.running().openPopup(page);
    await popup.shows('Review a film by its title');
    expect(await popup.text()).not.toContain('Spike Jonze');
    await popup.close();
    await page.close();
  });
});
