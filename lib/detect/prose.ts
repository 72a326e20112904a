import type { Claims, Say } from './claim.ts';
import { capital, letter } from './sign.ts';
import { film } from './stems.ts';
import { fold, lower } from './text.ts';

/** What a film is called in a sentence, and what a word of that beginning is none of. */
const work = `(?:(?:${film}|documenta|drama|comedy|thriller|biopic|western)${letter}{0,6}|feature|long[- ]métrage|largometraje|lungometraggio)(?![ -](?:series|serie|show|festival|club|critic|star|score|studio|school|based|rei))`;
const be = '(?:is|was|est|es|era|è|é|ist|war|är|var|er|on|to|jest|це|это|là|هو|هي|[—–-]|は|是)';
/** "A character in the film" is none itself. */
const within =
  '(?:in|of|from|by|about|for|on|at|who|that|which|qui|dans|du|des|de|del|en|di|da|du|do|no|na|aus|von|im|über|af|av|i|z|w|о|в|из|с|k|ze|v)';
const some = (most: number) => `(?:(?!${within} )[^\\s.;:]{1,14} ){0,${most}}`;
/** What follows the title where a sentence says what it is (`Her is a 2013 American film`) or who is in it. */
const told = new RegExp(
  `^[”"»»』》“]?(?: \\([^()]{1,40}\\))?(?: ?(?:[,،]? ?${be}|,) ?(?:de )?${some(7)}[^\\s.;:]{0,9}${work}|,? (?:stars|starring) ${letter})`,
  'u',
);
/** What follows it where a sentence says what it tells, as it may of a book too. */
const tells =
  /^[”"»»』》“]? (?:tells (?:a|the|of)|follows|chronicles|raconte|narra|cuenta|racconta|erzählt|handelt|conta|opowiada|рассказывает) /u;
/** What stands before it: `the film “Her”`. */
const named = new RegExp(`${work}(?: intitulé| titled| called| titulad[oa])?:? ?[“"„«‚『《‘']?$`, 'u');

const word = `${capital}(?:${letter}|[.'-]){1,20}`;
const name = `${word}(?: ${word}){1,2}`;
/** A sentence's credit, in the text's own case: `a drama directed by Ann Hui`, `Ann Hui's debut feature`. */
const credits = [
  new RegExp(
    `${work},? (?:[^\\s.;:]{1,14} ){0,3}(?:directed by|réalisé par|dirigid[ao] por|realizado por|diretto da|w reżyserii) (${name})`,
    'u',
  ),
  new RegExp(`(?:film|documenta${letter}*|long[- ]métrage|movie)(?: [a-zà-ÿ-]+){0,4} (?:de|di|von|by) (${name})`, 'u'),
  new RegExp(
    `(?:ritten (?:and|&) directed by|scrito [ey] dirigido por|scritt[oa] e dirett[oa] da|crit et réalisé par) (${name})`,
    'u',
  ),
  new RegExp(
    `(?:đạo diễn|sutradara|reżyser(?:a|em|ia)?|režis[eé]r[aou]?|regizor(?:ul)?|réalisat(?:eur|rice)|[Rr]egisseur(?:in)?|director|filmmaker|cineasta|regista|режисс[её]р(?:а|ом)?) (${name})`,
    'u',
  ),
  /(?<![가-힣一-鿿])([가-힣一-鿿]{2,4}) ?(?:감독의? ?(?:신작 |새 )?영화|导演的?电影|導演的?電影|監督の?映画)/,
  new RegExp(`(${name})['’]s? (?:[^\\s.;:]{1,14} ){0,4}(?:film|movie|documentary|feature(?= debut|[ ,.]))`, 'u'),
];

/** Reads what sentences say of the page's title: that it is a film, and whose. `heard` is the text of the page, as it stands. */
export function readProse(heard: string, claims: Claims, say: Say, address = ''): void {
  const path = fold(address.replace(/^https?:..[^/]*/, ''));
  const whole = heard.replace(/\s+/g, ' ');
  const text = lower(whole);
  const [, person] = credits.map((credit) => credit.exec(whole)).find((found) => found) ?? [];
  if (person && !claims.directors) {
    say('directors', 'label', person, 1.5);
    say('film', 'label', `a film of ${person}`, 1.2);
  }
  // A headline that holds what the text quotes, or that begins with whom the text names as its maker.
  const headlines = claims.title?.filter(({ weight }) => weight > 1.9).map(({ said }) => said) ?? [];
  for (const headline of headlines) {
    const held = whole.match(/[“„«"][^“”„«»"]{4,80}[”“»"]/g)?.map((text) => text.slice(1, -1));
    const inner = held?.find((text) => headline.length > text.length + 3 && headline.includes(text));
    const [by = '', ...rest] = headline.split(', ');
    const title = rest.join(', ');
    if (title && whole.includes(`${by}’s ${title}`)) {
      say('title', 'label', title, 9.2);
      say('directors', 'label', by, 2);
    } else if (inner && !claims.title?.some(({ weight }) => weight > 6)) say('title', 'label', inner, 9.2);
  }
  // What the text quotes and the address holds, under a headline of the paper's own.
  const isTold = (name: string) => claims.title?.some(({ said }) => fold(said).includes(name));
  for (const [, inner = ''] of whole.matchAll(/[“„«‘]([^“”„«»‘’]{8,80})[”“»’]/g)) {
    const name = fold(inner);
    if (name.length > 9 && path.includes(name) && !isTold(name)) {
      say('title', 'label', inner, 14);
      break;
    }
  }
  // As libraries note of a disc.
  const [note, since] =
    /(?:released|produced) as an? (?:motion picture|film)(?: in ((?:18|19|20)\d\d))?/.exec(text) ?? [];
  if (note) {
    say('film', 'label', note, 4);
    say('year', 'label', since, 2);
  }
  // A heading that the document's title does not hold, but the text does.
  for (const { said, weight, source } of claims.title ?? [])
    if (
      source === 'heading' &&
      weight === 1 &&
      /^[^\d|•/]{6,}$/.test(said) &&
      text.split(said.toLowerCase()).length > 2
    )
      say('title', 'label', said, 2.5);
  const parts = new Map<string, string>();
  const titles = new Set(claims.title?.filter(({ weight }) => weight > 1.9).map(({ said }) => said.toLowerCase()));
  const dashed = headlines.map((text) => text.toLowerCase()).filter((one) => / [–—-] /.test(one) && text.includes(one));
  // "Medianeras. The first feature of …": the title may be the headline's first part.
  for (const headline of headlines) {
    const [first = ''] = headline.toLowerCase().split(/[.:] | [|–—-] | \(/);
    if (first.length < headline.length && !dashed.some((whole) => whole.startsWith(first)))
      parts.set(first, headline.slice(0, first.length));
  }
  for (const title of [...titles, ...parts.keys()]) {
    if (title.length < 3) continue;
    let left = 12;
    for (let at = text.indexOf(title); at >= 0 && left-- > 0; at = text.indexOf(title, at + 1)) {
      const end = at + title.length;
      const rest = text.slice(end, end + 120);
      const is = told.exec(rest);
      const after = is ?? tells.exec(rest);
      const before = after ? null : named.exec(text.slice(Math.max(0, at - 24), at));
      if (!after && !before) continue;
      const start = before ? at - before[0].length : at;
      if (parts.has(title) && !is) continue;
      say('title', 'label', parts.get(title), 9.2);
      say('film', 'label', whole.slice(start, end + (after?.[0].length ?? 1)), is ? 2.5 : 1.4);
      return;
    }
  }
  // `in "Columbus" (2017)`, of a title that is the page's.
  for (const [, inner = '', year] of whole.matchAll(/[“"‘]([^“”"‘’]{2,80})[”"’] \(((?:18|19|20)\d\d)\)/g))
    if (claims.title?.some(({ said }) => said === inner)) {
      say('year', 'label', year, 2);
      say('film', 'label', `“${inner}” (${year})`, 1.7);
      break;
    }
}
