import { dayOfCell, filmOf, reviewOf } from '../facts.ts';
import type { Content, Row } from '../format.ts';
import { tokens } from '../html/tokens.ts';
import { parseJson } from '../parse-json.ts';
import { factsOf, isOfFilm, reviewsIn } from './json-ld.ts';
import { type FoundReview, microformatReviews } from './microformats.ts';

const maxBlock = 512_000;

/** Whether the text is a page that holds reviews, marked up as schema.org or microformats have it. */
export function hasReviews(text: string): boolean {
  const head = text.slice(0, 64_000);
  return (
    /^\uFEFF?\s{0,200}</.test(head) &&
    (/class=["'][^"']{0,200}\bh-?review\b/.test(head) || /ld\+json[^<]{0,4000}"Review"/.test(head))
  );
}

/** The reviews of a page: from its JSON-LD, else from its h-review or hReview markup. */
export function* readPage({ parts }: Content): Generator<Row> {
  for (const { path, text } of parts) {
    let row = 0;
    for (const node of jsonLd(text)) {
      const { film, review, written } = factsOf(node);
      const day = dayOfCell(written);
      if (!isOfFilm(node)) yield { part: path, row: ++row, skipped: 'not a film' };
      else if (!film.title) yield { part: path, row: ++row, skipped: 'no title' };
      else yield { part: path, row: ++row, film, review, ...(day && { written: day }) };
    }
    if (row === 0) for (const found of microformatReviews(text)) yield readFound(path, ++row, found);
    if (row === 0) yield { part: path, row: 1, skipped: 'other file' };
  }
}

function* jsonLd(text: string) {
  let open = false;
  for (const token of tokens(text)) {
    if (token.kind === 'open')
      open = token.name === 'script' && /^application\/ld\+json/i.test(token.attributes.get('type') ?? '');
    else if (token.kind === 'text' && open && token.text.length <= maxBlock) yield* reviewsIn(block(token.text));
  }
}

/** A block that is no JSON is no reason not to read the others. */
function block(text: string): unknown {
  try {
    return parseJson(text.replace(/^\s{0,20}\/\*[^*]{0,20}\*\//, '').replace(/\/\*[^*]{0,20}\*\/\s{0,20}$/, ''));
  } catch {
    return undefined;
  }
}

function readFound(part: string, row: number, { title, year, score, tldr, body, day, keys, tags }: FoundReview): Row {
  if (!title) return { part, row, skipped: 'no title' };
  const written = dayOfCell(day);
  const film = filmOf({ title, year, keys });
  return { part, row, film, review: reviewOf({ score, tldr, body, tags }), ...(written && { written }) };
}
