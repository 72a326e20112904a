import { inChunks } from '../chunks.ts';
import type { Films, Format, Row } from '../format.ts';
import { escapeMarkup } from '../html/entities.ts';
import { tokens } from '../html/tokens.ts';
import { lossList } from '../loss-list.ts';
import { rowOf, textLosses } from '../text/index.ts';
import { readReview } from '../text/read.ts';
import { headingOf, writeReview } from '../text/write.ts';

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
      // The text as it was typed, as HTML that keeps its lines, as text of XML.
      const html = `<pre>${escapeMarkup(text).replaceAll('\r', '&#13;')}</pre>`;
      const title = escapeMarkup(clean(headingOf(film)));
      yield `<entry>\n<id>urn:uuid:${escapeMarkup(clean(review.id))}</id>\n<title>${title}</title>\n<published>${review.created}</published>\n<updated>${review.changed}</updated>\n<content type="html">${escapeMarkup(html)}</content>\n</entry>\n`;
    }
  }
  yield '</feed>\n';
}

/** The text of each entry: XML around HTML around the text. */
function* contents(xml: string): Generator<string> {
  let html: string | undefined;
  for (const token of tokens(xml)) {
    if (token.kind === 'open' && token.name === 'content') html = '';
    else if (token.kind === 'text' && html !== undefined) html += token.text;
    else if (token.kind === 'close' && token.name === 'content' && html !== undefined) {
      let text = '';
      for (const inner of tokens(html)) if (inner.kind === 'text') text += inner.text;
      yield text;
      html = undefined;
    }
  }
}
