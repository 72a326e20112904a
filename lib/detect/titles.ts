import { foldTitle } from '../film.ts';
import { clean, yearIn } from './text.ts';

/** A title freed of what the site wrapped it in. */
export type Bare = {
  title: string;
  /** As it stood beside the title in brackets; 0 where none did. */
  year: number;
  /** What was taken off: brackets and parts between bars, as evidence of what the page is. */
  rest: string[];
};

const bars = / [-–—|•·»«:/]+ |(?<=\S)[|｜•]| :: |: (?=[^:]*$)(?!.)/u;

/** Parts of a page's title that are never the film's: what the site calls this sort of page. */
const chatter =
  /^(?:the )?(?:movies?|films?|reviews?|movie reviews?.*|film reviews?|trailers?.*|cast.*|full cast.*|release info|showtimes.*|tickets.*|watch online|online|streaming|home|plot.*|synopsis|programme|what'?s on|filmkritik|kritik|critique|crítica|recensione|recenze.*|рецензия|電影|电影|映画|영화|filmy?|filmes?|películas?|кино|фильмы?|фильм|alternate versions|critic reviews|user reviews|quotes|trivia|photos?|awards|news)$/iu;

const before =
  /^(?:(?:film |movie |dvd |blu-?ray |book )?reviews?|film ?kritik|kritik|critique|crítica|recensione|recensie|recenzja|recenze|anmeldelse|recension|рецензия|review phim|trailer(?: de| of)?|watch|regarder|ver|assistir|смотреть|guarda|bekijk|preview|screening|film(?: club)?|movie|(?:avis sur le |tout le casting du |les secrets de tournage du )?film)\s?[:：–—]\s?|^(?:watch|trailer de|trailer of|avis sur le film|séances|tout le casting du film|critiques du film|рецензия на фильм|смотреть(?: фильм)?(?: онлайн)?|фильм) (?=\S)|^.{2,60}? presents?:? |^\[[^\]]{1,40}\] ?/iu;

const after =
  /(?: ?(?:[-–—:+&]|with|w\/|and) (?:(?:live |director |recorded |satellite )*(?:q ?& ?a|q ?and ?a|intro(?:duction)?s?|discussion|panel|director'?s? talk|live score|short film|talk)).*| (?:film |movie )?reviews?(?: & film summary)?| (?:movie|full movie)?(?: watch)? online.*| (?:full )?(?:movie|trailer)s?| (?:streaming|en streaming|in streaming|смотреть онлайн.*|film complet.*|vf|vostfr)|,? (?:directed by|reviews,|a film by|un film de) .*| showtimes.*)$/iu;

const bracket = / ?[([【（［]([^()[\]【】（）［］]{1,60})[)\]】）］]$/u;

const formats =
  /^(?:\d{2}mm|4k.*|imax.*|3d|2d|hd|uhd|dvd|blu-?ray.*|subtitled|dubbed|ov|omu|omeu|df|vo|vost.*|vf|pg.*|u|15|12a?|18|r|nr|re-?release|\d+th anniversary.*|anniversary.*|restored.*|restoration|remastered.*|director'?s cut|extended.*|relaxed.*|parent.*|ultra hd|subs?|sub|cc|капции|дублированный|[a-z]{0,3} ?dcp|.* restoration|豆瓣)$/iu;

/** Whether a part of a title is the name of the site or of one of its kinds of page. */
function isName(part: string, names: readonly string[]): boolean {
  const folded = foldTitle(part);
  return (
    !folded ||
    chatter.test(part) ||
    names.some(
      (name) =>
        folded === name ||
        folded === `the${name}` ||
        (name.length > 3 && folded.startsWith(name) && folded.length < name.length + 12),
    )
  );
}

/** Frees a title of its wrappers; `names` are the site's own, folded. Only as much is taken off as leaves a title. */
export function readTitle(text: string, names: readonly string[]): Bare {
  const rest: string[] = [];
  const parts = clean(text)
    .slice(0, 300)
    .split(bars)
    .map((part) => part.trim());
  const kept = parts.filter((part) => part && !isName(part, names));
  rest.push(...parts.filter((part) => !kept.includes(part)));
  let title = kept[0] ?? '';
  rest.push(...kept.slice(1));
  let year = 0;
  for (let turn = 0; turn < 6; turn++) {
    const shorter = title.replace(before, '').replace(after, '').trim();
    const inner = bracket.exec(shorter);
    const says = inner?.[1] ?? '';
    const dated = yearIn(says);
    if (shorter && shorter !== title) title = shorter;
    else if (inner && inner.index > 0 && (dated || formats.test(says) || says.length < 24)) {
      // A year ends the title; another short bracket is kept apart only if it names a format or a kind.
      if (!dated && !formats.test(says) && !isKind(says)) break;
      year ||= dated;
      rest.push(says);
      title = shorter.slice(0, inner.index).trim();
    } else break;
  }
  return { title, year, rest };
}

const isKind = (text: string) =>
  /^(?:film|movie|tv|ova|oav|ona|anime|oad|special|tv .*|.* film|.* movie|.*series|video.*|novel|book|album|game)$/iu.test(
    text,
  );
