import { caseless } from './caseless.ts';
import type { Say } from './claim.ts';
import type { Asked } from './detector.ts';
import { fieldOf } from './labels.ts';
import { lasting } from './lines.ts';
import { attribute, isWithin, member, type Page, some, walkerIn } from './page.ts';
import { letter } from './sign.ts';
import { clean, fold } from './text.ts';

/** How far the body is read for the film's data, and how many texts before them may be its title. */
const caps = { nodes: 2_000, before: 40 };

/** What posters are called beside the film they are of. */
const poster = caseless(` ?(?:poster|포스터|海報|海报|ポスター|plakat|affiche|cartel|locandina|постер)${letter}*$`);

/** A document's title that is a house's, or a section's. */
const house = caseless(
  `^(?:kino)?progr(?:am${letter}*|$)|^(?:film|movie) ?detail|^(?:.* )?(?:cin[eé]mas?|cinemark|cineplex|kinos?|cineteca|filmoteca|cinemateca|cinémathèque|filmhuis|кинотеатр)(?: .*)?$|^(?:\\S+ )?(?:film|movie) (?:data|info)|影城|電影.{0,4}館|影院|戲院|シネマ|映画館|시네마|극장`,
);

/** Elements whose texts are no title of the page's. */
const aside = /^(?:A|NAV|HEADER|FOOTER|BUTTON|OPTION|SCRIPT|STYLE|NOSCRIPT|LABEL|LI)$/;

/** How far an element's own tag and class say that it holds a title. */
function looks(element: Element | null): number {
  if (!element) return 0;
  const both = [element, element.parentElement].filter((one) => one !== null);
  const classes = both.map((one) => `${attribute(one, 'class')} ${attribute(one, 'id')}`).join(' ');
  if (
    /^H[1-4]$/.test(element.nodeName) ||
    /(?:^|[ _-])(?:title|tit|name|h[1-3])(?:$|[ _-])|(?<!sub)t[ií]tulo|filmtitle/i.test(classes)
  )
    return 2;
  const bold = both.some((one) => /bold/.test(attribute(one, 'style')));
  return bold || /^(?:B|STRONG)$/.test(element.nodeName) ? 1 : 0;
}

/**
 * Reads the title of a page that has the film's data, but neither in its head nor in its first heading the film's title:
 * of the texts before the data the one that looks like a title, best the one that the poster is named by.
 */
export function readUntitled(page: Page, say: Say, { claims, isName, readTitle }: Asked): void {
  const strong = claims.title?.some(
    ({ source, weight }) => (weight > 3 && source !== 'opengraph') || /^(?:json-ld|microdata)$/.test(source),
  );
  if (strong || !claims.directors) return;
  const alts = new Set<string>();
  for (const image of some(page.all('img'), 60)) {
    const alt = clean(attribute(image, 'alt').slice(0, 90));
    // Both as it stands and without the word for a poster.
    alts.add(fold(alt)).add(fold(alt.slice(0, poster.exec(alt)?.index)));
  }
  const body = member(page.document, 'body') as HTMLElement | null;
  if (!body) return;
  const walker = walkerIn(page.document, body, 4);
  const texts: { text: string; score: number }[] = [];
  for (let count = 0; count < caps.nodes; count++) {
    const node = walker.nextNode() as Text | null;
    if (!node) break;
    const text = clean(node.data.slice(0, 200));
    if (!text || text.length > 90) continue;
    const field = fieldOf(text.slice(0, 30).split(/ ?[:：]/)[0] ?? '');
    if (field === 'directors' || field === 'minutes' || (lasting.test(text) && texts.length > 0)) break;
    if (field || text.length < 2 || /[:：©]$|^[\d\W]+$/.test(text.replace(/[^ -~]/g, 'x')) || isName(text, page.names))
      continue;
    if (isWithin(node, (above) => aside.test(above.nodeName), 4)) continue;
    texts.push({ text, score: looks(node.parentElement) + (fold(text) && alts.has(fold(text)) ? 3 : 0) });
  }
  const near = texts.slice(-caps.before);
  const best = Math.max(0, ...near.map(({ score }) => score));
  const found = near.find(({ score }) => score === best);
  if (!found) return;
  const [own = ''] = claims.title?.filter(({ source }) => source === 'title').map(({ said }) => said) ?? [];
  const needed = !own || isName(own, page.names) || house.test(own) ? 1 : 4;
  if (best >= needed) say('title', 'label', readTitle(found.text, page.names).title, 9.2);
}
