import { browser } from '../browser.ts';
import { rulesOf, type Selectors, shapeOf } from './lesson.ts';
import { hostOf, learn } from './lessons.ts';

/** Keeps what the person pointed at, and opens the popup on it where the browser lets us. */
export async function keepLesson(
  { url, selectors }: { url: string; selectors: Selectors },
  storage: Parameters<typeof learn>[0],
  now: Date,
): Promise<void> {
  await learn(storage, {
    host: hostOf(url),
    selectors,
    against: rulesOf(url),
    shape: shapeOf(url),
    when: now.toISOString(),
  });
  void (browser.action.openPopup as (() => Promise<void>) | undefined)?.().catch(() => {});
}
