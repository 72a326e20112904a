import type { Say } from './claim.ts';
import { lasting } from './lines.ts';
import type { Page } from './page.ts';
import { fold, yearIn } from './text.ts';

/** `KELLARI (Etelä-Korea 2019). `: how papers begin the credits under a headline of their own. */
const record = /^([^().:,]{2,60}) \((?:[^()]{0,60}[, ])?((?:18|19|20)\d\d)[^()]{0,20}\)[.:,] /;

/** `Ann Hui (1979)`. */
const dated = /^[^.,(]{4,40} \(((?:18|19|20)\d\d)\)/;

/**
 * Says what a line tells beside the director it names: its title and year, where it begins with them, or its year:
 * `Norge 2020. Regi: Ingrid Haugen. 1 tim 46 min`. `part` is where it names the director. Returns its running time.
 */
export function readCredits(text: string, part: string, say: Say): string | undefined {
  const time = lasting.exec(text)?.[0];
  const before = text.slice(0, text.indexOf(part));
  const [, title, when] = record.exec(text) ?? [];
  say('title', 'label', title, 9.2);
  const year = when ?? (time || before.length < 30 ? yearIn(before) : 0);
  if (!year) return undefined;
  say('year', 'label', year, 2);
  say('film', 'label', text, title || time ? 1 : 0.5);
  return time;
}

/** Says what stands beside a director's name: `a film by`, which no play is, and a year in brackets. */
export function readCredit(all: string, person: string, say: Say): void {
  if (/film|pel[ií]cula/i.test(all.slice(0, -person.length))) say('film', 'label', all, 1);
  const [, when] = dated.exec(person) ?? [];
  say('year', 'label', when, 2);
  if (when) say('film', 'label', all, 0.5);
}

/** A title in quotation marks, with nothing else. */
const quoted = /^[„“"«‘]([^„“"«”»]{2,80})[”“"»’],?$/;

/**
 * Says the title that stands before a director in the last line of a review, whose headline is the paper's own: in
 * quotation marks (`„Der Räuber“. Regie: …`), or one that the page's description holds too.
 */
export function readHead(before: string, page: Page, say: Say): void {
  const head = before.trim();
  const described = () => fold(page.meta('og:description') || page.meta('description')).includes(fold(head));
  say('title', 'label', quoted.exec(head)?.[1] ?? (/^[^\d:]{6,80}$/.test(head) && described() ? head : ''), 14);
}
