import { browser } from '../browser.ts';
import type { Sighting } from '../detect/sighting.ts';
import type { Storage } from '../log/record.ts';
import { byLesson, type Selectors, type Texts } from './lesson.ts';
import { lessonFor } from './lessons.ts';

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
async function textsOf(tabId: number, selectors: Selectors): Promise<Texts> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: readTexts, args: [selectors] });
    return (answer?.result as Texts) ?? {};
  } catch {
    return {};
  }
}

/** What the person taught about the page of a tab, read from it; `null` where nothing was, or it finds no title there. */
export async function taughtSighting(
  storage: Storage,
  tab: number,
  url: string,
  seen: Sighting | null,
): Promise<Sighting | null> {
  const lesson = await lessonFor(storage, url);
  return lesson ? byLesson(lesson, await textsOf(tab, lesson.selectors), url, seen) : null;
}
