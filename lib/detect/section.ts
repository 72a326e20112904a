import { caseless } from './caseless.ts';
import type { Say } from './claim.ts';
import { attribute, type Page, some, textOf } from './page.ts';
import { letter } from './sign.ts';
import { film } from './stems.ts';

/** How sites call their parts about films, and those about something else: words of a section's name, from their beginning. */
const films = caseless(`(?<!${letter})(?:${film}|cin[eé]|kino|sinema|кино|кіно|σινεμά|κινηματ)`);
const others = caseless(
  `(?<!${letter})(?:theat|théât|teat|toneel|divadl|színház|stage|danc|dans|danz|tanz|oper[an]|ópera|ballet|musi|múzi|муз|hudb|zene|concert|kon[cz]ert|comedy|exhib|ausstell|expo|literat|book|b[uü]ch|livr|libr|knih|książ|könyv|cărț|kirja|böcker|bøger|bøker|книг|game|spiele?(?!${letter})|jeux|jogos|juegos|videojueg|gry|hry|игр|podcast|tele|tv(?!${letter})|s[eé]ri[ea]|seriál|сериал|album|comic|manga|roman|arte?s?(?!${letter})|sport|food|travel|recipe)`,
);
/** Parts that tell of films without being about one. */
const tidings = caseless('news|notici|actual|nachricht|interview|entrev|festiv|list|trailer|feature|box office|award');

/** What the page says of the part of the site that it stands in: its own mark, its post's categories, the way to it. */
function sectionsOf(page: Page): string[] {
  const post = page.all('[class*=category-]');
  const categories = page.all('[rel~=category]');
  const classes = post.length === 1 && post[0] ? attribute(post[0], 'class') : '';
  return [
    page.meta('article:section'),
    ...[...classes.matchAll(/(?:^| )category-([a-z-]{3,30})/g)].map(([, name = '']) => name.replaceAll('-', ' ')),
    // More than a post has: a menu, or a page of posts.
    ...(categories.length < 7 ? some(categories, 6) : []).map((link) => textOf(link, 60)),
    ...some(page.all('.cat-links'), 1).map((links) => textOf(links, 60)),
    ...some(page.all('[class*=crumb] a'), 6).map((link) => textOf(link, 60)),
  ].filter((name) => name && name.length < 40);
}

/** Reads in what part of its site a page stands; `isReview` tells whether their names, or the page itself, call it a review. */
export function readSection(page: Page, say: Say, isReview: (sections: string[]) => boolean): void {
  const sections = sectionsOf(page);
  const section = sections.find((name) => films.test(name) && !others.test(name));
  const other = sections.find((name) => others.test(name) && !films.test(name));
  if (section && !other && !sections.some((name) => tidings.test(name)))
    say('film', 'heading', section, isReview(sections) ? 3.8 : 1);
  else if (other && !section) say('film', 'heading', other, -3);
}
