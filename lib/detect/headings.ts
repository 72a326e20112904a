import { foldTitle } from '../film.ts';
import type { Say } from './claim.ts';
import { type Page, textOf } from './page.ts';
import { readTitle } from './titles.ts';
import { filmic, firm, framed, staged } from './words.ts';

/**
 * Reads the headings and the document's title: the film's name freed of its wrappers, a year beside it, and words that
 * say what the page is ("TV series", "第六季", "(film)").
 */
export function readHeadings(page: Page, names: readonly string[], say: Say): void {
  const whole = foldTitle(page.title);
  const said = new Set<string>();
  const judge = (text: string, rest: string[]) => {
    const word = firm.exec(text)?.[0] ?? rest.find((part) => framed.test(part));
    if (word && !said.has('series')) say('film', 'heading', word, -10);
    if (word) said.add('series');
    const stage = staged.exec(text)?.[0];
    if (stage && !said.has('stage')) say('film', 'heading', stage, -6);
    if (stage) said.add('stage');
    const kind = rest.find((part) => filmic.test(part));
    if (kind && !said.has('film')) say('film', 'heading', kind, 2);
    if (kind) said.add('film');
  };
  const own = readTitle(page.title, names);
  judge(page.title, own.rest);
  say('title', 'title', own.title, 2);
  say('year', 'title', own.year, 3);
  let first = true;
  for (const heading of page.all('h1', 8)) {
    const text = textOf(heading);
    const bare = readTitle(text, names);
    const folded = foldTitle(bare.title);
    if (!folded) continue;
    // The heading that the document's title repeats is the page's; the others are the site's or its sections'.
    const shared = whole.includes(folded);
    if (!shared && !first) continue;
    if (shared || !whole) judge(text, bare.rest);
    say('title', 'heading', bare.title, shared ? 4 : 1);
    say('year', 'heading', bare.year, shared ? 3 : 1);
    if (bare.year || own.year) {
      if (!said.has('year')) say('film', 'heading', `${bare.title} (${bare.year || own.year})`, 2);
      said.add('year');
    }
    first = false;
    if (shared) break;
  }
  if (own.year && !said.has('year')) say('film', 'title', `${own.title} (${own.year})`, 2);
}
