import type { Say } from './claim.ts';
import { weightOf } from './kinds.ts';
import { keysAt } from './links.ts';
import type { Page } from './page.ts';
import { minutesIn, yearIn } from './text.ts';
import { isName, readTitle } from './titles.ts';

/** Reads OpenGraph (https://ogp.me/#types) and what the head's other `meta` say of a film. */
export function readMeta(page: Page, say: Say): void {
  const type = page.meta('og:type').toLowerCase();
  const weight = weightOf(type.replace(/^.*:/, ''));
  // Most sites call every page of theirs an article.
  if (Math.abs(weight) > 1) say('film', 'opengraph', type, Math.min(weight, 4));
  const { title, parts, year } = readTitle(page.meta('og:title'), page.names);
  say('title', 'opengraph', title, isName(title, page.names) ? 0.3 : 3);
  for (const part of parts.slice(0, 2)) say('title', 'opengraph', part, 1);
  say('year', 'opengraph', year || yearIn(page.meta('video:release_date')), year ? 3 : 2);
  say('minutes', 'opengraph', minutesIn(String(Number(page.meta('video:duration')) / 60 || '')), 2);
  for (const director of page.meta('video:director').split(','))
    if (!/^https?:/.test(director)) say('directors', 'opengraph', director, 2);
  say('posterAddress', 'opengraph', page.meta('og:image'), 3);
  for (const address of page.own()) for (const key of keysAt(address, page.address)) say('keys', 'opengraph', key, 3);
}
