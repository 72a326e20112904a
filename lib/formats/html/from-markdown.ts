import { lexer, type Token, type Tokens } from 'marked';
import { escapeMarkup } from './entities.ts';

/** Longer texts keep their Markdown as it is: no review is so long, and a parser's time is not for hostile input. */
const maxLength = 200_000;

/** What may be Markdown or markup at all: most texts have none of it, and need no parser. */
const marks = /[*_[\]<>&`\\~|#]/;
const underlined = /\n {0,3}[-=]+[ \t]*(?:\r?\n|$)/;

/**
 * Markdown as the little HTML that Letterboxd takes: `b`, `i`, `a`, `blockquote`; paragraphs stay blank lines, and
 * what it has no sign for (lists, tables) stays as it was typed.
 */
export function letterboxdHtml(markdown: string): string {
  if (!marks.test(markdown) && !underlined.test(markdown)) return markdown;
  if (markdown.length > maxLength) return escapeText(markdown);
  return lexer(markdown, { gfm: true }).map(block).join('');
}

function block(token: Token): string {
  const after = /\n*$/.exec(token.raw)![0];
  if (token.type === 'paragraph') return inline(token.tokens ?? []) + after;
  if (token.type === 'heading') return `<b>${inline(token.tokens ?? [])}</b>${after}`;
  if (token.type === 'blockquote')
    return `<blockquote>${(token.tokens ?? []).map(block).join('')}</blockquote>${after}`;
  return escapeText(token.raw);
}

function inline(tokens: readonly Token[]): string {
  return tokens.map(piece).join('');
}

function piece(token: Token): string {
  const inner = () => inline((token as Tokens.Generic).tokens ?? []);
  if (token.type === 'strong') return `<b>${inner()}</b>`;
  if (token.type === 'em') return `<i>${inner()}</i>`;
  if (token.type === 'link' && /^https?:\/\//i.test(token.href) && token.raw.startsWith('[')) {
    return `<a href="${escapeMarkup(token.href)}">${inner()}</a>`;
  }
  if (token.type === 'escape') return escapeText(token.text);
  return escapeText(token.raw);
}

/** Only what would be taken for markup. */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
