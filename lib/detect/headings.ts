import { caseless } from './caseless.ts';
import type { Say } from './claim.ts';
import type { Asked } from './detector.ts';
import { type Page, some, textOf } from './page.ts';
import { letter } from './sign.ts';
import { signs } from './signs.ts';
import { film } from './stems.ts';
import { fold, yearIn } from './text.ts';
import type { Bare } from './titles.ts';

/** What stands beside a heading: a year, alone or first in a line (`2017 • 1h 49m`), or in brackets another title and a year: `(On the Basis of Sex, 2019)`. */
const beside =
  /^(?:((?:18[89]|19\d|20[0-3])\d)( ?[•·|] ?.{1,80})?|[([](?:([^()[\]]{2,80}), ?)?((?:18[89]|19\d|20[0-3])\d)[)\]])$/u;

/** A day, as blogs write it above their posts. */
const day =
  /^(?:\S+ )?\d{1,2}\.? (?:de )?\S+ (?:de )?(?:19|20)\d\d$|^(?:\S+, )?\S+ \d{1,2}, (?:19|20)\d\d$|^(?:19|20)\d\d年\d+月\d+日/;

/** What a site asks of whoever comes by. */
const plea = /^(?:please|subscribe|donate)(?!\w)/i;

/** What sites call themselves: `films and series`, `фильмы и сериалы`. */
const both = caseless(
  `(?:${film}|kino|кино)${letter}* (?:and|&|und|et|y|e|и|i|a|en|og|och|ve) (?:tv[ -]?)?(?:series|s[eé]ries|show|serien?|serial|seriál|сериал|dizi)${letter}*`,
);

/** Full-width figures and brackets as the plain ones: `冒険者たち（１９６７）`. */
const narrow = (text: string) => (/[０-９]/.test(text) ? text.normalize('NFKC') : text);

/** What may stand before the title in a document's: nothing, or a part of its own. */
const stands = /^$|[:|·–—-] $/;

type Heading = { heading: Element; text: string; bare: Bare; at: number; part: string | undefined };

/**
 * Reads the headings and the document's title: the film's name freed of its wrappers, a year beside it, and words that
 * say what the page is ("TV series", "第六季", "(film)").
 */
export function readHeadings(page: Page, say: Say, { readTitle, isName, signOf, titleWords }: Asked): void {
  const words = titleWords(say, signs);
  const take = (text: string, bare: Bare, weight: number, source: 'title' | 'heading') => {
    // "Galaxy Quest (film)" is no name of the site's, though its wiki is named so.
    if (isName(bare.title, page.names) && !bare.rest.some(signOf)) weight /= 10;
    const named = both.exec(text)?.[0] ?? ' ';
    words(text.replace(named, ' '), { ...bare, rest: bare.rest.map((part) => part.replace(named, '')) });
    // Of a document's title, and of a heading with a bar, the first part is likelier the film's; with a dash, the whole.
    const [head, ...more] = bare.parts;
    const first = source === 'title' || bare.title.includes(' | ');
    say('title', source, first && head ? head : bare.title, weight);
    if (head) say('title', source, first ? bare.title : head, 1.5);
    for (const part of more.slice(0, 2)) say('title', source, part, 1);
    say('year', source, bare.year, weight);
  };
  const own = readTitle(narrow(page.title), page.names);
  take(page.title, own, 2, 'title');
  // The posts of a day.
  if (day.test(own.parts[0] ?? own.title)) say('film', 'title', page.title, -6);
  const whole = fold(page.title);
  let found: Heading | undefined;
  let first: Heading | undefined;
  let named = false;
  for (const level of ['h1', 'h2', '[class*=tit]', 'h3', 'b']) {
    for (const heading of some(page.all(level), 8)) {
      const text = narrow(textOf(heading));
      if (first && level !== 'h1' && !whole.includes(fold(text).slice(0, 8))) continue;
      // A year or a kind in an element of its own is no part of the title: <h1>Dune <small>2021</small></h1>.
      const last = heading.lastElementChild;
      const ending = last && last !== heading.firstChild ? textOf(last) : '';
      const apart =
        ending &&
        text.endsWith(` ${ending}`) &&
        (beside.test(ending) ||
          signOf(ending) ||
          // <h1>Red Lanterns <em>Ta kokkina fanaria</em></h1>: only the first stands in the document's title.
          (/^(?:EM|I|SMALL)$/.test(last?.nodeName ?? '') &&
            !whole.includes(fold(ending)) &&
            whole.includes(fold(text.slice(0, -ending.length)))));
      const bare = readTitle(apart ? text.slice(0, -ending.length - 1) : text, page.names);
      if (apart) bare.rest.push(ending);
      if (apart) bare.year ||= yearIn(ending);
      const folded = fold(bare.title);
      if (!folded || day.test(text) || plea.test(text) || (isName(bare.title, page.names) && !bare.rest.some(signOf))) {
        named ||= !!folded;
        continue;
      }
      // The heading that the document's title repeats is the page's; the others are the site's or its sections'.
      const part = [...own.parts, own.title].find((part) => fold(part) && folded.startsWith(fold(part)));
      const at = folded.includes(fold(own.title)) ? 0 : whole.indexOf(fold(part ?? folded));
      const one = { heading, text, bare, at, part };
      if (at >= 0 && !(found && found.at <= at)) found = one;
      first ??= one;
    }
    // Κυνόδοντας (2009) - Σινεφίλ Φόρουμ: the largest heading may be the site's, whose name stands last.
    const site = level === 'h1' && own.year && found && found.at > 0;
    if ((found && !site) || (first && !found && level !== 'h2')) break;
  }
  const one = found ?? first;
  if (!one) return;
  const { heading, text, bare } = one;
  // What the document's title holds too has been looked through already.
  take(
    !whole || (found && !whole.includes(fold(text))) ? text : '',
    bare,
    // "Oh Boy", where the document's title goes on: "Oh Boy: Spielfilm mit Tom Schilling".
    found
      ? fold(own.title).length > fold(bare.title).length &&
        stands.test(page.title.slice(0, page.title.indexOf(bare.title)))
        ? 5.5
        : 4
      : bare.year
        ? 3
        : named || !whole.startsWith(fold(own.title))
          ? 2.5
          : 1,
    'heading',
  );
  if (!found) return;
  // 버닝 Burning, 하녀 (The Housemaid): the document's title says where the first of two titles ends.
  const { part = '' } = found;
  if (part && /^(?:. ?\(|[⺀-\uffdc] ?[A-Z])/u.test(bare.title.slice(part.length - 1)))
    say('title', 'heading', part, 4.5);
  const near = beside.exec(textOf(heading.nextElementSibling).slice(0, 120));
  if (near) {
    say('year', 'heading', near[1] ?? near[4], 3);
    say('otherTitles', 'heading', near[3], 3);
    if (!bare.year) say('film', 'heading', `${bare.title} ${near[0]}`, near[2] ? 0.5 : near[3] ? 3 : 2);
  }
}
