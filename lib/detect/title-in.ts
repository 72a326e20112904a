import type { Claims, Say } from './claim.ts';

/** `Mies vailla menneisyyttä [DVD] / ohjaus: …`: how libraries write titles. */
const catalogued = /^(.{2,200}?) \[[^\]]{2,40}\] \/ /;

/** `Celia Blu-ray`, as those who write on discs head it. */
const disc = /^(.{2,80}?) (?:4K |UHD |Ultra HD )*(?:Blu-ray|DVD|[數数].{1,3}修[復复]版|デジタルリマスター版?)$/i;

/** Two titles in one heading with nothing between, the second in Arabic letters: `El Kit Kat فيلم الكيت كات`. */
const twofold = /^([A-Z][\0-ɏ]{1,80}?) ?(?:فيلم )?([\u0600-\u06ff].{1,80})$/;

/** Letters that are not Latin at the beginning, and Latin ones alone. */
const foreign = /^[^\0-ɏ]/;
const latin = /^[\0-ɏ]+$/;

/**
 * Says what title stands within those claimed so far, by what the facts tell: behind its director's name, before its
 * original title or the same in other letters, or before a statement of who made it.
 */
export function readTitles(claims: Claims, say: Say): void {
  const directs = (name: string) => claims.directors?.some(({ said }) => said === name);
  const titleIn = (said: string): string | undefined => {
    // "Mundruczó Kornél: Fehér isten"
    const [by = '', ...behind] = said.split(': ');
    if (directs(by)) return behind.join(': ');
    // "Клятва / The Oath / Eidurinn"
    const [first = '', ...others] = said.split(/ \/\/? /);
    const original = claims.originalTitle?.some((title) => others.includes(title.said));
    if (original || (others.length && foreign.test(first) && others.every((other) => latin.test(other)))) return first;
    return (catalogued.exec(said) ?? disc.exec(said))?.[1] ?? twofold.exec(said)?.[2];
  };
  for (const { said } of [...(claims.title ?? [])]) {
    say('title', 'label', titleIn(said), 9.2);
    // "Jacques Becker’s Le trou": some titles do begin with their director, so it is another name for it.
    const [by = '', rest] = said.split(/[’']s (?=.{2})/);
    if (directs(by)) say('otherTitles', 'label', rest, 3);
  }
}
