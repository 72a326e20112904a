import { letter } from './sign.ts';
import { clean, fold, lower } from './text.ts';

/** The names by which a site calls itself, folded; asked for only where a title has parts. */
export type Names = () => readonly string[];

/** A title freed of what the site wrapped it in. */
export type Bare = {
  title: string;
  /** Its parts, where bars stand in it that may or may not be its own. */
  parts: string[];
  /** As it stood beside the title in brackets; 0 where none did. */
  year: number;
  /** What was taken off: brackets and parts between bars, as evidence of what the page is. */
  rest: string[];
};

/** What parts a title from the site's name and from what the site calls the page; kept when splitting. */
const bars = /( (?:[-–—|•·»«/]|::|\/\/) | ?[|｜] ?|_(?=\p{L}+$))/u;

const dated =
  /^(.{1,200}?)[ ,]*[([（【]([^()[\]（）【】]{0,40}?)((?:18[89]|19\d|20[0-3])\d)([^()[\]（）【】\d]{0,14})[)\]）】](.*)$/u;

const bracket = / ?[([（【]([^()[\]（）【】]{1,40})[)\]）】]$/u;

const film = '(?:movies?|films?|dvds?|blu-?rays?|anime|cinema|kino)';
const review =
  '(?:film-?)?(?:reviews?|kritik|critiques?|crítica|reseña|recensi[oe]n[ei]|recenzj?e?a?|anmeldelse|рецензия)';
const way = '(?:online.*|streaming|trailer|showtimes|tickets)';

/** Parts of a page's title that are never the film's: what sites call this sort of page. */
const chatter = new RegExp(
  `^(?:the )?(?:(?:${film}|critic|user) ?(?:reviews?|database|info|details?|page)|(?:${film}|${review}|trailers?)(?: (?:&|and) .*)?|(?:full )?cast(?: .*)?|release info|(?:tickets?|plot).*|(?:watch )?${way}|home|s[iy]nopsis|program(?:me)?(?: notes?)?|credits?|details|schedule|what'?s on|作品(?:詳細|情報|紹介)|(?:영화 ?)?정보|电影|電影|映画|영화|filmy|filmes?|películas?|кино|фильмы?|alternate versions|quotes|trivia|photos?|awards|news|next \\S+|(?:.{3,40} )?(?:film ?(?:festival|society|club|week)|cin[eé]club)s?(?: \\S+)?|(?:cin[eé]-?teatro|cin[eé]mat[eh]\\S+|cineteca|filmoteca) .*)$`,
  'u',
);

/** What stands before a title: the sort of page, who presents the screening. */
const before = new RegExp(
  `^(?:(?:${film} ?)?${review}(?: zu)?|trailer|preview|screening|subtitles|s[iy]nopsis|ficha|now showing|premiere|${film}) ?[:：–—-] ?|^(?:watch|buy .{0,9}tickets for|trailer (?:d[eo]|of)|critiques? (?:du film|de)|séances|avis sur le film|рецензия на фильм|фильм|смотреть(?: фильм)?(?: онлайн)?|assistir|ver|regarder|guarda|pel[ií]cula|sinopsis film|فیلم|phim|영화) (?=\\S{2})|^[^:]{0,40}(?:film ?(?:club|night|fest${letter}*|society)|\\bcin[eé]${letter}*|kino${letter}*|klub|matin[eé]e)[^:]{0,20}: |^[^:]{2,60}? (?:presents|präsentiert|présente|a?presenta)(?:: ?| - | )|^[^:]{0,30}(?:fest(?:ival)?|tiff|sxsw|sundance|cannes|\\d{4}) ${film}? ?review: |^(?:\\S+ ){0,3}(?:showing|screening) of |^\\[[^\\]]{1,30}\\] ?`,
  'u',
);

/** What stands after it: the talk that follows the screening, the disc, the way to see it. */
const after = new RegExp(
  ` ?(?:[★☆½]+|subtitled|dubbed|: (?:[^:]+ : )?free download, borrow.*|: (?:séances|sessões|horarios|trama).*|(?:[-–—:+&|,]|with|w/|and|plus) ?(?:(?:live|director|recorded|cast|post-film|special|an?) )*(?:q ?(?:&|and) ?a|${letter}*talk|intro(?:duction)?s?|discussion|panel|live ${letter}+|\\d+${letter}* anniversary|shorts?)(?!${letter}).*|(?<= )(?:${letter}+ )?subtitles|(?<= )(?:(?:film|movie) review.*|reviews?(?: & film summary|:.*| [–—|-] .*)?)|(?<= )(?:(?:watch |full movie |movie )?${way}|смотреть онлайн.*|film complet|ganzer film)|,?(?:\\. \\d{4}\\.)? (?:directed by|a film by|un film de) .*|(?<= )(?:(?:후기|리뷰|줄거리|결말|스토리|평가|출연진|정보|해석|평점)[ ,및와과]*)+|\\((?:pg|1[258]a?|r|u)\\) ?[+:–-] .*|(?<= )(?:4k(?: ultra hd| uhd)?|blu-?ray(?: disc)?|dvd|uhd|steelbook)(?: ?\\+ ?(?:blu-?ray|dvd|digital))?)$`,
  'u',
);

/** What stands in brackets after it and is no part of it: how it is shown, or what kind of thing it is. */
const format =
  /^(?:\d{2}mm|4k.*|imax.*|[23]d|u?hd|dvd|.*blu-?ray.*|subtitled|dubbed|ov|om[ue]u?|df|v[of]|vost.*|pg.*|u|1[58]|12a?|n?r|(?:re-?release|remaster|extended|relaxed).*|.*(?:anniversary|edition|cut|restor|restaur|реставр|верс|versi|fassung).*|subs?|dcp|豆瓣|(?:18|19|20)\d\d|.*\b(?:film|movie|series|episode|special)|tv.*|o[vn]a|oav|anime|oad|(?:video|music).*|novel|literature|book|album|game|play|opera|musical|película|фильм|сериал|فيلم|فیلم|电影|電影|映画)$/u;

/** Whether a part of a title is the name of the site or of one of its kinds of page. */
export function isName(text: string, names: Names): boolean {
  const folded = fold(text);
  return (
    !folded ||
    chatter.test(text.toLowerCase()) ||
    names().some(
      (name) =>
        folded === name ||
        folded === `the${name}` ||
        (name.length > 3 && folded.startsWith(name) && folded.length < name.length + 14) ||
        (name.length > 5 && folded.endsWith(name) && folded.length < name.length + 9),
    )
  );
}

/** Frees a title of its wrappers; `names` are the site's own, folded. Only as much is taken off as leaves a title. */
export function readTitle(text: string, names: Names): Bare {
  const rest: string[] = [];
  let year = 0;
  let title = clean(text).slice(0, 300);
  const date = /\d[^()[\]（）【】\d]{0,14}[)\]）】]/.test(title) ? dated.exec(title) : null;
  if (date) {
    title = date[1] ?? '';
    year = Number(date[3]);
    const beside = [date[2], date[4]].map((part) => clean(part).replace(/[\s\d,–—-]{1,20}$/, ''));
    rest.push(...beside.filter(Boolean), ...(date[5] ?? '').split(bars).map((part) => part.trim()));
  }
  const colon = title.indexOf(': ');
  if (colon > 0 && isName(title.slice(0, colon), names)) title = title.slice(colon + 2);
  const pieces = title.split(bars);
  while (pieces.length > 1 && isName(pieces.at(-1) ?? '', names)) rest.push(...pieces.splice(-2).reverse());
  // "Close-Up | Stalker": what comes first is the beginning of the host's name.
  const begins = (name: string) => name.length > 4 && names().some((own) => own.startsWith(name));
  while (pieces.length > 1 && (isName(pieces[0] ?? '', names) || begins(fold(pieces[0] ?? ''))))
    rest.push(...pieces.splice(0, 2));
  title = pieces.join('').trim();
  for (let turn = 0; turn < 6; turn++) {
    const low = lower(title);
    const start = before.exec(low)?.[0].length ?? 0;
    const end = after.exec(low.slice(start))?.index ?? title.length;
    const shorter = title.slice(start, start + end).trim();
    const inner = bracket.exec(title) ?? / ?\[([^\]]{1,60})\]$/.exec(title);
    const says = inner?.[1]?.trim() ?? '';
    if (inner?.index && (title.endsWith(']') || format.test(says.toLowerCase()))) {
      rest.push(says);
      title = title.slice(0, inner.index).trim();
    } else if (shorter && shorter !== title) title = shorter;
    else break;
  }
  const parts = title.split(bars).filter((_, index) => index % 2 === 0);
  return { title, parts: parts.length > 1 ? parts.map((part) => part.trim()) : [], year, rest };
}
