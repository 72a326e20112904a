import { browser } from '../browser.ts';
import type { Selectors, Texts } from './lesson.ts';

/** Reads what a lesson's selectors find on the page of a tab; carried into the page, so it uses nothing from around it. */
function readTexts(selectors: Selectors): Texts {
  const texts: Texts = {};
  for (const [part, selector] of Object.entries(selectors)) {
    try {
      const found = [...document.querySelectorAll(selector)].slice(0, part === 'directors' ? 10 : 1);
      texts[part as 'title'] = found.map((element) =>
        (element instanceof HTMLImageElement ? element.currentSrc : (element.textContent ?? '')).slice(0, 1000),
      );
    } catch {
      // A selector that this browser does not know finds nothing.
    }
  }
  return texts;
}

/** The texts of a tab's page that a lesson points at; empty where the page may not be read. */
export async function textsOf(tabId: number, selectors: Selectors): Promise<Texts> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: readTexts, args: [selectors] });
    return (answer?.result as Texts) ?? {};
  } catch {
    return {};
  }
}
