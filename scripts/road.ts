import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Running } from './drive/running.ts';
import { type Screen, waitFor } from './drive/screen.ts';

/** The sample page the road begins on. */
export const herPage = 'https://films.example/her';

const review = {
  tldr: 'A love story with one body in it, and the funniest, loneliest film about talking that I know.',
  body: [
    'It could have been a joke about telephones. Instead it listens: to what people say when nobody looks at them,',
    'and to how much of loving someone is being heard.',
  ].join(' '),
};

/** What a format's card on the options page is called, and its button. */
const exports = [
  { title: 'Matinee backup', button: /^Save \.json/ },
  { title: 'Plain text', button: /^Save \./ },
  { title: 'Markdown', button: /^Save \./ },
  { title: 'Letterboxd', button: /^Save \./ },
];

/** Clicks the first button with such a name below the heading, once it can be: while a file is written it cannot. */
function clickBelow(heading: string, name: string): boolean {
  const title = [...document.querySelectorAll('h1, h2, h3, h4')].find((each) => each.textContent?.trim() === heading);
  for (let place: Element | null | undefined = title?.parentElement; place; place = place.parentElement)
    for (const button of place.querySelectorAll('button'))
      if (new RegExp(name).test(button.textContent ?? '')) {
        button.click();
        return !button.disabled;
      }
  return false;
}

/** Writes the log in one format from the options page, and yields the file once it is there whole. */
export async function exportOne(options: Screen, title: string, folder: string): Promise<string> {
  const button = exports.find((one) => one.title === title)?.button ?? /^Save/;
  const files = () => readdirSync(folder).filter((file) => !/\.(part|crdownload|tmp)$|^\./.test(file));
  const before = files();
  await waitFor(
    () => options.run(clickBelow, title, button.source),
    () => `The options page offers no export as ${title}.`,
  );
  const written = await waitFor(
    async () => files().find((file) => !before.includes(file) && statSync(join(folder, file)).size > 0),
    () => `Nothing was written as ${title}.`,
  );
  return join(folder, written);
}

/** Writes every format from the options page, and yields the files. */
export async function exportAll(options: Screen, folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const { title } of exports) files.push(await exportOne(options, title, folder));
  return files;
}

/**
 * Walks the main road by keyboard in the real popup, from the sample page to the exported files, with a picture of
 * every step. Yields the pictures' and the files' paths.
 */
export async function walk(running: Running, out: string): Promise<{ pictures: string[]; files: string[] }> {
  const folders = { pictures: join(out, 'pictures'), export: join(out, 'export') };
  rmSync(folders.pictures, { recursive: true, force: true });
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  const pictures: string[] = [];
  const picture = async (screen: Screen, name: string) => {
    const path = join(folders.pictures, `${pictures.length + 1}-${name}.png`);
    await screen.picture(path);
    pictures.push(path);
  };

  const page = await running.newPage(herPage);
  await picture(running.asScreen(page), 'film-page');
  const popup = await running.openPopup(page);
  await popup.shows('Spike Jonze');
  await picture(popup, 'film-recognised');

  await popup.press('9');
  await popup.tabTo('TL;DR');
  await popup.type(review.tldr);
  await popup.tabTo('Review', 'textbox');
  await popup.type(review.body);
  await picture(popup, 'review-written');
  await popup.press('Control+Enter');
  await waitFor(
    async () => (await popup.status()).includes('Saved'),
    () => 'The popup did not say that the review is saved.',
  );
  await picture(popup, 'saved');

  await popup.tabTo('Review', 'tab');
  await popup.press('ArrowRight');
  await popup.until(() => document.querySelector('[role=tab][aria-selected=true]')?.textContent?.includes('Log'));
  await popup.shows('Her');
  await picture(popup, 'log');
  await popup.close();

  const options = running.asScreen(await running.newPage(`${running.base}/options.html#transfer`));
  const files = await exportAll(options, folders.export);
  await picture(options, 'exported');
  return { pictures, files };
}
