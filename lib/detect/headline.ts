import { caseless } from './caseless.ts';
import type { Say } from './claim.ts';
import type { Asked } from './detector.ts';
import { type Page, textOf } from './page.ts';
import { readRelease } from './release.ts';
import { readSection } from './section.ts';
import { capital, letter } from './sign.ts';
import { review } from './stems.ts';
import { fold } from './text.ts';

/** A title in quotation marks, as headlines of reviews hold it: `„Her“: Liebe im Ohr`, `《她》影评`. */
const quoted = /[“”„«《『「〈<"]([^“”„«»《》『』「」〈〉<>"]{2,80})[”“»》』」〉>"]/gu;
/** A single mark is an apostrophe too: only where it opens the headline. */
const single = /^[‘’'‹](.{2,80}?)[’'›](?=:|,? )/u;

const work = `(?:film${letter}*|фильм${letter}*|movies?|cine|pel[ií]cula|phim|فيلم|فیلم|סרט|หนัง|영화|映画|电影|電影)`;
const between = '(?: (?:de|del|du|der|d[ae]) )?';
/** What reviews write before and after the title, in many languages. */
const opening = caseless(
  `^(?:(?:retro|mini|dvd|blu-ray|${work})[ -]?)?${review}(?:${between} ?${work}(?: ?[:：|–—-] ?| )|(?: ?[:：|–—] ?| - )| (?:zu[mr]?|til|om|of|over|van|av|на) )(?=\\S{2})`,
);
const closing = caseless(
  `(?:(?: ?[–—|:：,(]| -| ) ?(?:${letter}{2,4} )?(?:${work} ?)?${review}(?:${between} ?${work})?\\)?|\\[spoilers\\](?: : \\S+)?|: the (?:films|cinema) of .*|: (?:s[iy]nopsis|plot|cast|pemeran|trama|reparto)(?:,| (?:dan|and|&|y|e) ).*|(?: (?:\\S+ )?movie)? (?:release date|cast|ott|box office),.*| (?:telugu|hindi|tamil|malayalam|kannada|marathi|punjabi|bengali) (?:full )?movie)(?: \\(\\d{4}\\))?$`,
);
/** The same where stars at the end say that it is a review: `Recensie Close ★★★★`. */
const bare = caseless(`^(?:${work}[ -]?)?${review} (?=\\S{2})`);
/** What stands before a title without any sign between. */
const plainly = caseless('^(?:(?:sinopsis|resensi|ulasan)(?: film)?|film(?= .*: )) (?=\\S{2})');
const stars = / [★☆⭐*½]{1,6}$/;
const reviewed = caseless(review);

const part = `(?:${letter}|[.’'-])`;
const person = `${capital}${part}+(?: ${letter}${part}*){1,2}`;
/** A title with its director and year. */
const signed = new RegExp(
  `^(?:([^,(]{2,80}), (${person}) \\((?:18|19|20)\\d\\d\\)|[^("“]{2,80} \\((?:18|19|20)\\d\\d\\) [-–—] (${person})$|[^("“]{2,80} \\((${person}), (?:18|19|20)\\d\\d\\))`,
  'u',
);

const cinema = caseless(
  '^(?:film|films|cinema|cin[eé]|movie|movies|feature film|screening|kino|кино|映画|電影|电影|영화)s?(?: ?[/>] ?(?:review|kritik|cr[íi]tic|recensi).*)?$',
);
const elsewhere = caseless(
  `^(?:theatre|theater|théâtre|teatro|toneel|schauspiel|play|dance|danse|danza|tanz|opera|opéra|oper|ballet|music|musique|música|musik|concerts?|konzert${letter}*|koncert${letter}*|comedy|exhibitions?|ausstellung|expositions?|talks?|workshops?|literature|books?|games?|podcasts?|television|tv|tv shows?|series|serien|séries?)(?: (?:&|and|und|et|y) ${letter}+)?$`,
);
const stage = caseless(
  `(?<!${letter})(?:kon[cz]ert${letter}*|concert|концерт${letter}*|musical|spektakl${letter}*|predstava|${letter}*teatern?|tiyatro${letter}*|broadway|színház${letter}*|teatr)(?!${letter})|concurso|뮤지컬|연극|드라마|ドラマ|콘서트|コンサート|舞台「|话剧|話劇`,
);

/** `PATHAAN is a treat`: a title in capitals before a sentence goes on. */
const loud = /^(?=[^a-z]{0,60}[A-Z]{3})((?:[A-Z\d][A-Z\d:'’&!?.-]* ){1,8})(?=[a-z])/;

/** `영화 '버닝'`, `the film ‘Her’`: single marks, after the word for a film. */
const marked = caseless(`${work} ?['‘’]([^'‘’]{2,60})['’]`);

/** A list of films: `31 Horror Films for October`. */
const counted = caseless(
  `^(?:the |my |les |las |los |die |le |i )?(?:\\d{1,3}|ten|twenty|dix|diez|zehn|dieci|dez) (?:(?:${letter}|['-])+ ){0,4}(?:films|movies|pel[ií]culas|filme|filmes|filmów|filmů|фильмов|filmer)(?!${letter})`,
);

/** The text without what a pattern finds at its beginning or its end. */
function without(words: typeof opening, text: string): string {
  const found = words.exec(text);
  return found ? text.slice(0, found.index) + text.slice(found.index + found[0].length) : text;
}

/**
 * Reads the heading as a headline: the title in it that is quoted or follows the word for a review, the word above it
 * that says what the house shows there ("Cinema", "Theatre"), and words for a stage in the document's title.
 */
export function readHeadline(page: Page, say: Say, { claims, readTitle, isName }: Asked): void {
  const h1 = page.all('h1')[0];
  // "Moonrise - Minute Reviews": the site's name says nothing of the page.
  const [site = ''] = page.title.split(': ');
  const bareTitle = isName(site, page.names) ? page.title.slice(site.length + 2) : page.title;
  const [own = '', end = ''] = bareTitle.split(/ [|–—-] (?=[^|–—]*$)/);
  const texts = [textOf(h1), end && isName(end, page.names) ? own : bareTitle].filter(
    (text) => text.length > 3 && text.length < 250 && !isName(text, page.names),
  );
  const slug = fold(/\/([^/]+)-review\/?$/.exec(page.address)?.[1] ?? '-');
  const [, dated = '-', when] = /\/([^/]+)-((?:18|19|20)\d\d)\/?$/.exec(page.address) ?? [];
  const named = texts.flatMap((text) => text.split(/: | [|–—-] /)).find((part) => fold(part) === fold(dated));
  if (named && !texts.includes(named)) {
    say('title', 'label', named, 9.2);
    // At the end of a headline of the writer's own the title stands by itself.
    if (!claims.year && texts[0]?.endsWith(named)) say('film', 'url', page.address, 2.2);
    say('year', 'url', when, 2);
  }
  for (const text of texts) {
    if (readRelease(text, say)) break;
    const parts = [...text.matchAll(quoted)].map(([, inner]) => inner ?? '');
    const corners = text.match(/[「『《][^「『《」』》]{2,80}[」』》]/g) ?? [];
    if (corners.length === 1) parts.splice(0, 9, corners[0]?.slice(1, -1) ?? '');
    const plain = text.replace(stars, '');
    if (plain !== text) say('film', 'heading', 'stars', 1.2);
    const opened = without(closing, without(plainly, without(plain === text ? opening : bare, plain)));
    // What the document's title adds to a clean heading is the site's: its house «Родина» too.
    if (text !== texts[0] && text.startsWith(texts[0] ?? '') && opened !== texts[0]) continue;
    const called = marked.exec(text.toLowerCase().length === text.length ? text : '')?.[1];
    if (called) say('film', 'heading', 'the word for a film before a title', 1);
    const inner =
      single.exec(opened)?.[1] ?? loud.exec(opened)?.[1]?.trim() ?? called ?? (parts.length === 1 ? parts[0] : '');
    const shorter = inner || opened;
    const told = reviewed.test(`${page.title} ${text} ${page.address}`);
    // "Hayat: Zeki Demirkubuz returns": before the colon of a review's headline stands the title.
    const [start = ''] = opened.split(': ');
    if (told && !inner && start !== opened) say('otherTitles', 'heading', start, 3);
    // …/blow-out-review: what the address calls reviewed is the title.
    if (start && slug === fold(start)) {
      say('title', 'label', start, 9.2);
      say('film', 'url', page.address, 1);
      break;
    }
    const [, one, other] = /^([^()]{2,80}) \(([^()\d]{3,80})\)$/.exec(opened) ?? [];
    for (const name of [one, other]) say('otherTitles', 'heading', name, 3);
    if (one && !/(?: or| ou| oder|[*])$/.test(one))
      say('title', 'label', one, /dvd|blu-?ray/i.test(other ?? '') ? 14 : 9.2);
    if (shorter === text || !shorter) continue;
    const { title: whole, year } = readTitle(shorter, page.names);
    // "Ostře sledované vlaky 1966 ★★★★½", a film of 1966.
    const title = claims.year?.some(({ said }) => whole.endsWith(` ${said}`)) ? whole.slice(0, -5) : whole;
    // In marks at the beginning it is the film's; within, it may be what somebody says.
    say('title', 'label', title, inner && /^[“”„«《『「‘’'"]/.test(text) ? 14 : 9.2);
    if (told) say('film', 'heading', 'a title and the word for a review', inner ? 1.1 : 0.6);
    say('year', 'heading', year, 2);
    break;
  }
  readSection(page, say, (sections) => reviewed.test([...sections, page.title, ...texts].join(' ')));
  // "The Ascent (1977) - Larisa Shepitko", "Le Daim, Quentin Dupieux (2019)": as people who write on films head their posts.
  const [, before, , after, within] = signed.exec(texts.find((text) => signed.test(text)) ?? '') ?? [];
  if (before) say('otherTitles', 'heading', before, 3);
  if (before || after || within) say('film', 'heading', 'a year and a name', 1.2);
  say('directors', 'heading', within, 2);
  const beside = h1?.previousElementSibling ?? h1?.parentElement?.previousElementSibling;
  const above = /^(?:P|DIV|SPAN|A|H\d|SMALL|STRONG)$/.test(beside?.nodeName ?? '') ? textOf(beside).slice(0, 40) : '';
  if (cinema.test(above)) say('film', 'heading', above, 1.7);
  else if (elsewhere.test(above)) say('film', 'heading', above, -4);
  if ([page.title, page.title.split(': ').at(-1) ?? ''].some(counted.test)) say('film', 'title', page.title, -4);
  const played = stage.exec(page.title);
  if (played) say('film', 'title', played[0], -6);
}
