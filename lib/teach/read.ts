import { browser } from '../browser.ts';
import type { Box } from '../detect/poster-box.ts';
import type { Sighting } from '../detect/sighting.ts';
import type { Storage } from '../log/record.ts';
import { byLesson, type Selectors } from './lesson.ts';
import { lessonFor } from './lessons.ts';
import { type Found, type Patience, readTexts } from './texts.ts';

/** The texts of a tab's page that a lesson points at; none where the page may not be read. */
async function textsOf(tabId: number, selectors: Selectors, patience: Patience): Promise<Found> {
  try {
    const args: [Selectors, Patience] = [selectors, patience];
    const func = readTexts as unknown as (...args: unknown[]) => void;
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func,
      args,
      // A page that is still loading is read as far as it has come.
      injectImmediately: true,
    });
    return (answer?.result as Found | undefined) ?? { texts: {}, poster: null };
  } catch {
    return { texts: {}, poster: null };
  }
}

/**
 * What the person taught about the page of a tab, read from it, and where the poster stands that they pointed at;
 * `null` where nothing was, or it finds no title there.
 */
export async function taughtSighting(
  storage: Storage,
  tab: number,
  url: string,
  seen: Sighting | null,
  patience: Patience,
): Promise<{ sighting: Sighting; poster: Box | null } | null> {
  const lesson = await lessonFor(storage, url);
  if (!lesson) return null;
  const { texts, poster } = await textsOf(tab, lesson.selectors, patience);
  const sighting = byLesson(lesson, texts, url, seen);
  return sighting && { sighting, poster };
}
