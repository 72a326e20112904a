import { browser } from './browser.ts';
import { correctionFor, pageOf } from './corrections.ts';
import { nothing, type Told, tellByIcon } from './icon.ts';
import type { Log } from './log/log.ts';
import type { Sight } from './messages.ts';
import { mayLookAt } from './permissions.ts';
import { lessonFor } from './teach/lessons.ts';
import { taughtSighting } from './teach/read.ts';
import { toldOf } from './tell.ts';

/**
 * So long the data of a page that was taught are waited for, and a missing title where the detector has a film; what is
 * left of the former page is never told. Milliseconds.
 */
const patience = { longest: 6000, known: 500 };

/**
 * Has the icon tell what a page's script says it is about, with what the person said and taught of it. Where there is
 * neither a film nor a word of the person the log stays closed; and a script that was left in its page when the leave
 * was taken back is not heard.
 */
export async function tellOfSight(sight: Sight & { tab: number }, open: () => Promise<Log>): Promise<void> {
  if (!(await mayLookAt(sight.url))) return;
  const seen = (await lessonFor(browser.storage.local, sight.url)) ? await taughtSight(sight) : sight;
  if (!seen.film && !(await correctionFor(browser.storage.local, seen.url))) return tellOf(seen, nothing);
  const log = await open();
  try {
    await tellOf(seen, await toldOf(log, seen));
  } finally {
    log.close();
  }
}

/** The page may have gone on meanwhile, and has cleared the icon then. */
async function tellOf(seen: Sight & { tab: number }, told: Told): Promise<void> {
  const { url } = await browser.tabs.get(seen.tab);
  if (!url || pageOf(url) === pageOf(seen.url)) await tellByIcon(seen.tab, told);
}

/** The sight with what was taught about its host. */
async function taughtSight(sight: Sight & { tab: number }): Promise<Sight & { tab: number }> {
  const { url, film, tab } = sight;
  const seen = film && { url, confidence: 'likely' as const, film, evidence: {} };
  const { longest, known } = patience;
  const waits = { longest, missing: film ? known : longest, never: true };
  const taught = (await taughtSighting(browser.storage.local, tab, url, seen, waits))?.sighting;
  // The icon lights up on what is likely; a guess is for the form alone.
  if (!taught || taught.confidence === 'guess') return sight;
  const { title, year, keys = [] } = taught.film;
  return { ...sight, film: { title, year, keys } };
}
