import { browser } from './browser.ts';
import { correctionFor } from './corrections.ts';
import { tellByIcon } from './icon.ts';
import type { Log } from './log/log.ts';
import type { Sight } from './messages.ts';
import { mayLookAt } from './permissions.ts';
import { lessonFor } from './teach/lessons.ts';
import { taughtSighting } from './teach/read.ts';
import { toldOf } from './tell.ts';

/** A page that was taught may have gone on to another address before its data: so long they are waited for. Milliseconds. */
const late = 1000;

/**
 * Has the icon tell what a page's script says it is about, with what the person said and taught of it. Where there is
 * neither a film nor a word of the person the log stays closed; and a script that was left in its page when the leave
 * was taken back is not heard.
 */
export async function tellOfSight(sight: Sight & { tab: number }, open: () => Promise<Log>): Promise<void> {
  if (!(await mayLookAt(sight.url))) return;
  const seen = (await lessonFor(browser.storage.local, sight.url)) ? await taughtSight(sight) : sight;
  if (!seen.film && !(await correctionFor(browser.storage.local, seen.url))) return;
  const log = await open();
  try {
    await tellByIcon(seen.tab, await toldOf(log, seen));
  } finally {
    log.close();
  }
}

/** The sight with what was taught about its host. */
async function taughtSight(sight: Sight & { tab: number }): Promise<Sight & { tab: number }> {
  const { url, film, tab } = sight;
  if (!film) await new Promise((resolve) => setTimeout(resolve, late));
  const seen = film && { url, confidence: 'likely' as const, film, evidence: {} };
  const taught = (await taughtSighting(browser.storage.local, tab, url, seen))?.film;
  return taught ? { ...sight, film: { title: taught.title, year: taught.year, keys: taught.keys ?? [] } } : sight;
}
