import { inChunks } from '../chunks.ts';
import type { Films, Format, Row } from '../format.ts';
import { escapeMarkup } from '../html/entities.ts';
import { tokens } from '../html/tokens.ts';
import { lossList } from '../loss-list.ts';
import { rowOf, textLosses } from '../text/index.ts';
import { readReview } from '../text/read.ts';
import { headingOf, writeReview } from '../text/write.ts';
import { shown } from './shown.ts';

/** An Atom feed of the log, to lie on a website. https://www.rfc-editor.org/rfc/rfc4287 */
export const feed: Format = {
  name: 'feed',
  title: 'Atom feed',
  purpose: 'A feed that others can follow, to put on a website of your own.',
  extension: 'atom',
  type: 'application/atom+xml',
  async *write(films, now, options) {
    yield { name: 'matinee.atom', chunks: inChunks(pieces(films, now, options?.author ?? 'Anonymous')) };
  },
  newestFirst: true,
  losses(film, review) {
    const text = writeReview(film, review, { heading: true });
    if (clean(text) === text) return textLosses(film, review);
    // What XML has no sign for is left out: only reading it shows what that changes.
    const back = readReview(clean(text), '');
    const { tldr = '', body = '' } = back.review;
    return lossList(
      ...textLosses(film, review),
      back.film.title !== film.title && 'title changed',
      back.film.keys?.join() !== (film.keys.join() || undefined) && 'keys lost',
      (tldr !== review.tldr || body !== review.body) && 'words changed',
    );
  },
  recognises: ({ parts }) =>
    parts.length === 1 && /<feed[^>]{0,300}>\s{0,20}<id>urn:matinee:/.test(parts[0]!.text.slice(0, 1000)),
  *read({ parts }) {
    for (const { path, text } of parts) {
      let row = 0;
      for (const content of contents(text)) yield rowOf(path, ++row, content, '') satisfies Row;
    }
  },
};

/** XML 1.0 has no sign for most control characters. https://www.w3.org/TR/xml/#charsets */
function clean(text: string): string {
  return text.replace(/[^\t\n\r -\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
}

async function* pieces(films: Films, now: Date, author: string): AsyncGenerator<string> {
  const name = escapeMarkup(clean(author));
  yield `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n<id>urn:matinee:log</id>\n<title>Films</title>\n<updated>${now.toISOString()}</updated>\n<author><name>${name}</name></author>\n`;
  for await (const { film, reviews } of films()) {
    for (const review of reviews) {
      const text = clean(writeReview(film, review, { heading: true }));
      const html = clean(shown(film, review));
      const title = escapeMarkup(clean(headingOf(film)));
      yield `<entry>\n<id>urn:uuid:${escapeMarkup(clean(review.id))}</id>\n<title>${title}</title>\n<published>${review.created}</published>\n<updated>${review.changed}</updated>\n<content type="html">${escapeMarkup(html)}</content>\n<text xmlns="urn:matinee">${escapeMarkup(text).replaceAll('\r', '&#13;')}</text>\n</entry>\n`;
    }
  }
  yield '</feed>\n';
}

/** Each review as it was typed: an element of our own (RFC 4287 §6); before there was one, XML around HTML around the text. */
function* contents(xml: string): Generator<string> {
  const held = new Map<string, string>();
  let inside = '';
  for (const token of tokens(xml)) {
    if (token.kind === 'open' && (token.name === 'text' || token.name === 'content')) {
      inside = token.name;
      held.set(inside, '');
    } else if (token.kind === 'text' && inside) held.set(inside, held.get(inside) + token.text);
    else if (token.kind === 'close' && token.name === inside) inside = '';
    else if (token.kind === 'close' && token.name === 'entry') {
      const text = held.get('text') ?? textOf(held.get('content'));
      if (text !== undefined) yield text;
      held.clear();
    }
  }
}

function textOf(html: string | undefined): string | undefined {
  if (html === undefined) return undefined;
  let text = '';
  for (const token of tokens(html)) if (token.kind === 'text') text += token.text;
  return text;
}
