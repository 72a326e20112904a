import { interleave, type Round } from './compare.ts';
import type { Stage } from './popup.ts';

/**
 * In the popup's page, open on its Review tab: milliseconds from the press on Log until its rows are painted, the log
 * read in between.
 */
function paintWindow(): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now();
    const watch = new MutationObserver(() => {
      if (!document.querySelector('[data-review]')) return;
      watch.disconnect();
      // What a frame's callback leaves to do comes after its paint.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    });
    watch.observe(document.body, { childList: true, subtree: true });
    document.getElementById('tab-log')?.click();
  });
}

/** In the same page: milliseconds until so many rows, copies of those that were shown, are made and painted. */
function paintAll(count: number): Promise<number> {
  return new Promise((resolve) => {
    const rows = (globalThis as never as { rows: Element[] }).rows;
    const start = performance.now();
    const list = document.createElement('ul');
    for (let at = 0; at < count; at++) list.append((rows[at % rows.length] as Element).cloneNode(true));
    document.querySelector('main')?.append(list);
    requestAnimationFrame(() =>
      setTimeout(() => {
        resolve(performance.now() - start);
        list.remove();
      }),
    );
  });
}

/**
 * The list in the popup's page, which draws a window of it, against as many rows of it as asked for without drawing
 * anything but them: copying a row is the fastest way there is to make one.
 */
export async function listPainted({ running }: Stage, all: number, rounds: number): Promise<Round[]> {
  const page = await running.newPage(`${running.base}/popup.html`);
  const toReview = async () => {
    await page.click('#tab-review');
    await page.waitForFunction(() => !document.querySelector('[data-review]'));
  };
  const ours = async () => {
    const took = await page.evaluate(paintWindow);
    await toReview();
    return took;
  };
  await page.waitForSelector('#tab-log');
  await page.click('#tab-log');
  await page.waitForSelector('[data-review]');
  await page.evaluate(() => {
    (globalThis as never as { rows: Element[] }).rows = [...document.querySelectorAll('li.row')].map(
      (row) => row.cloneNode(true) as Element,
    );
  });
  await toReview();
  try {
    return await interleave(rounds, ours, () => page.evaluate(paintAll, all));
  } finally {
    await page.close();
  }
}
