import type { FilmFacts } from '../../film.ts';
import type { ReviewFacts } from '../../review.ts';
import type { Score } from '../../score.ts';
import { present } from '../facts.ts';
import type { Header } from './fields.ts';
import { isYear, nameSays } from './file-name.ts';
import { isAboutFilm, readLine } from './header.ts';
import { unquoted } from './quote.ts';
import { findScores, scoreAlone, scoreAtEnd } from './score.ts';

/** The line after which all is the review's own text and nothing is looked for in it. */
export const asWritten = 'The review as it was written:';

type TitleLine = { title: string; year?: number; score?: Score; rewatch?: true };

/** What a text says. `told`: something in it, or in its file's name, is said of films or reviews alone. */
export type ReadText = { film: Partial<FilmFacts>; review: ReviewFacts; told: boolean };

/**
 * A review in plain text or Markdown: lines about the film, `TL;DR – … 9/10`, then the review itself, kept as it is.
 * What the text does not say of the film, the file's name may. A score stands in the first lines, at the end of the
 * TL;DR, beside the title, or alone in the last or first line; never is one picked out of the middle of a text.
 */
export function readReview(text: string, path: string): ReadText {
  const { film, review, named } = read(text, path);
  // A heading and words may stand in any text; a score, a day, a TL;DR, a year or a director do not.
  const said = Object.keys(present({ ...film, ...review }));
  const told = named || said.some((name) => name !== 'title' && name !== 'body');
  return { film, review, told };
}

function read(text: string, path: string): Omit<ReadText, 'told'> & { named: boolean } {
  const into: Header = { film: {}, review: {} };
  let titleLine: TitleLine | undefined;
  let tldr: string | undefined;
  let exact = false;
  let aside: number | undefined;
  let kept = '';
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  for (let first = true, line: Line; at < text.length; at = line.next) {
    line = lineAt(text, at);
    if (line.text.trim() === '') continue;
    exact = line.text === asWritten;
    if (exact) {
      at = line.next;
      break;
    }
    if (first) {
      first = false;
      titleLine = readTitle(line, text);
      if (titleLine) continue;
    }
    const said = readLine(line.text, into);
    if (said === 'within' || (said === undefined && isAboutFilm(line.text))) {
      aside ??= at;
      continue;
    }
    if (said === undefined) break;
    // Such lines between fields are kept, and stand at the head of the words.
    if (aside !== undefined) kept += text.slice(aside, at);
    aside = undefined;
    if (said === 'field') continue;
    tldr = said.tldr;
    for (
      let more = lineAt(text, line.next);
      more.text.trim() !== '' && line.next < text.length;
      more = lineAt(text, line.next)
    ) {
      tldr += `\n${more.text}`;
      line = more;
    }
  }
  const { film, review } = into;
  // A line `Title: …` says it, and so does the line that we write ourselves.
  const named = film.title !== undefined || exact;
  if (film.title === undefined && titleLine) {
    film.title = titleLine.title;
    film.year ??= titleLine.year;
    if (titleLine.rewatch) review.rewatch ??= true;
  }
  addName(into, path, exact);
  if (exact) return { film, named, review: { ...review, ...words(tldr && unquoted(tldr), text.slice(at)) } };
  const tail = tldr && !review.score ? scoreAtEnd(tldr) : undefined;
  if (tail && tldr) tldr = tldr.slice(0, tail.start).replace(/[\s([“"*_]{1,10}$/u, '');
  const score = review.score ?? tail?.score ?? titleLine?.score;
  const rest = (kept && `${kept.trimEnd()}\n\n`) + text.slice(aside ?? at);
  if (score) return { film, named, review: { ...review, score, ...words(tldr, rest) } };
  const closing = closingScore(rest);
  return {
    film,
    named,
    review: { ...review, ...(closing.score && { score: closing.score }), ...words(tldr, closing.body) },
  };
}

function words(tldr: string | undefined, body: string): ReviewFacts {
  return { ...(tldr && { tldr }), ...(body && { body }) };
}

function addName({ film, review }: Header, path: string, exact: boolean): void {
  const says = nameSays(path);
  if (film.title === undefined && says.title) {
    film.title = says.title;
    film.year ??= says.year;
  }
  if (!exact && says.watchedOn) review.watchedOn ??= says.watchedOn;
  if (film.year === undefined) delete film.year;
}

/** A line without its end, and where the next one starts. */
type Line = { text: string; next: number };

function lineAt(text: string, at: number): Line {
  const end = text.indexOf('\n', at);
  if (end < 0) return { text: text.slice(at), next: text.length };
  return { text: text.slice(at, text[end - 1] === '\r' && end > at ? end - 1 : end), next: end + 1 };
}

const yearAfter =
  /^(?:review ?[:–—-] ?)?["“”„*_]{0,3}(.{1,200}?)["“”*_]{0,3} ?[([](\d{4})[)\]]["“”*_]{0,3}(.{0,80})$/iu;

/** The first line as the film's title: a heading, a title with its year, or a short line before lines about the film. */
function readTitle({ text, next }: Line, whole: string): TitleLine | undefined {
  if (text.length > 400) return undefined;
  const heading = /^#{1,6} /.exec(text)?.[0] ?? '';
  if (!heading && readLine(text, { film: {}, review: {} })) return undefined;
  const line = text.slice(heading.length).trim();
  const dated = yearAfter.exec(line);
  if (dated && isYear(dated[2]!)) {
    const after = dated[3]!.trim().replace(/^(?:[|–—-] ?)?(?:(?:short |film |movie )?review)?[ :,–—-]{0,3}/iu, '');
    const rest = after.replace(/^[[(]re-?watch(?:ed)?[\])][ :,–—-]{0,3}/i, '');
    const score = rest ? scoreAlone(rest) : undefined;
    const more = { ...(score && { score }), ...(rest !== after && { rewatch: true as const }) };
    if (!rest || score) return { title: dated[1]!.trim(), year: Number(dated[2]), ...more };
  }
  if (heading) return line ? { title: line.replace(/^review ?[:–—-] /i, '') } : undefined;
  if (line.length > 90 || /[.;,!?:]$/.test(line)) return undefined;
  let following = lineAt(whole, next);
  while (following.text.trim() === '' && following.next < whole.length) following = lineAt(whole, following.next);
  const told = readLine(following.text, { film: {}, review: {} });
  return told === 'field' || told === 'within' ? { title: line } : undefined;
}

/** A score alone in the last or the first line is taken out of the text; one that ends the last sentence stays in it. */
function closingScore(text: string): { score?: Score; body: string } {
  const kept = text.trimEnd();
  const lastStart = kept.lastIndexOf('\n') + 1;
  const last = kept.slice(lastStart);
  const alone = last.length <= 200 ? scoreAlone(last) : undefined;
  if (alone) return { score: alone, body: kept.slice(0, lastStart).trimEnd() };
  const ending = scoreAtEnd(last);
  if (ending) return { score: ending.score, body: text };
  const first = lineAt(text, 0);
  const opening = first.text.length <= 200 ? scoreAlone(first.text) : undefined;
  if (opening) return { score: opening, body: text.slice(first.next).replace(/^(?:[^\S\n]{0,200}\n)+/, '') };
  const [said] = /\b(?:give|giving|rate|rating|score|grade)\b/i.test(last.slice(0, 1000)) ? findScores(last) : [];
  return { ...(said && { score: said.score }), body: text };
}
