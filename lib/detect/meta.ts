import type { Say } from './claim.ts';
import { graphKinds } from './kinds.ts';
import { keysAt } from './links.ts';
import type { Page } from './page.ts';
import { minutesIn, yearIn } from './text.ts';
import { readTitle } from './titles.ts';
import { partSigns } from './words.ts';

/** Reads OpenGraph (https://ogp.me/#types) and what the head's other `meta` say of a film. */
export function readMeta(page: Page, names: readonly string[], say: Say): void {
  const type = page.meta('og:type').toLowerCase();
  const known = Object.keys(graphKinds).find((name) => type === name || type.endsWith(`:${name}`));
  if (known) say('film', 'opengraph', type, graphKinds[known] ?? 0);
  const { title, parts, year, rest } = readTitle(page.meta('og:title'), names);
  say('title', 'opengraph', title, 3);
  for (const part of parts.slice(0, 2)) say('title', 'opengraph', part, 1);
  for (const { said, weight } of partSigns) {
    const found = rest.find((part) => said.test(part.toLowerCase()));
    if (found) say('film', 'opengraph', found, weight);
  }
  say('year', 'opengraph', year || yearIn(page.meta('video:release_date')), year ? 3 : 2);
  say('minutes', 'opengraph', minutesIn(String(Number(page.meta('video:duration')) / 60 || '')), 2);
  for (const director of page.meta('video:director').split(','))
    if (!/^https?:/.test(director)) say('directors', 'opengraph', director, 2);
  say('posterAddress', 'opengraph', page.meta('og:image'), 3);
  for (const address of [page.canonical, page.meta('og:url')])
    for (const key of keysAt(address)) say('keys', 'opengraph', key, 3);
}
