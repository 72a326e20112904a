// The pictures of the README, made anew from the built extension: into docs/.
import { join } from 'node:path';
import { bundle } from './bench/bundle.ts';
import { built } from './build.ts';
import { launch } from './drive/launch.ts';
import { servePages } from './drive/pages.ts';
import { picturesLog } from './pictures-log.ts';
import { herPage } from './road.ts';
import { root } from './tool.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve, 700));
const at = (name: string) => join(root, 'docs', `${name}.png`);

const pages = await servePages(root);
const running = await launch('chrome', { extension: await built('chrome'), pages, headless: true, world: 'sample' });
try {
  const own = await running.newPage(`${running.base}/options.html`);
  await own.evaluate(await bundle('scripts/bench/in-page.ts', 'matineeBench'));
  await own.evaluate(`matineeBench.add(${JSON.stringify(picturesLog)})`);
  await own.close();

  const popup = await running.openPopup(await running.newPage(herPage));
  await popup.until(() => document.querySelector('textarea'));
  await popup.press('9');
  await popup.tabTo('TL;DR');
  await popup.type('A love story with one body in it, and the loneliest, funniest film about talking that I know.');
  await popup.shows('Draft kept');
  await settled();
  await popup.picture(at('review'));
  await popup.press('Control+Enter');
  await popup.until(() => !document.querySelector('.review-form'));
  await popup.setSystem({ scheme: 'dark' });
  await popup.tabTo('Review', 'tab');
  await popup.press('ArrowRight');
  await popup.shows('Stalker');
  await settled();
  await popup.picture(at('log'));
  await popup.close();

  const page = await running.newPage(`${running.base}/options.html#transfer`);
  await page.setViewport({ width: 1180, height: 720 });
  await running.asScreen(page).shows('Letterboxd');
  await settled();
  await running.asScreen(page).picture(at('options'));
} finally {
  await running.close();
  pages.close();
}
console.log('The pictures lie in ./docs.');
