import { type Token, tokens } from './tokens.ts';

/** What an element becomes where it opens and where it closes. */
const marks: Record<string, [open: string, close: string]> = {
  b: ['**', '**'],
  strong: ['**', '**'],
  i: ['*', '*'],
  em: ['*', '*'],
  li: ['- ', '\n'],
  p: ['', '\n\n'],
  div: ['', '\n'],
  h1: ['# ', '\n\n'],
  h2: ['## ', '\n\n'],
  h3: ['### ', '\n\n'],
  h4: ['#### ', '\n\n'],
};
/** Elements whose text is none of the review. */
const silent = new Set(['script', 'style', 'template', 'iframe', 'head']);

/**
 * The HTML of a review as Markdown: emphasis, links, quotations, paragraphs and lists; every other element is dropped
 * and its text kept. Line ends in the text stay, as Letterboxd writes them; unclosed elements do no harm.
 */
export function markdownOf(html: string): string {
  return !html.includes('<') && !html.includes('&') ? html : markdownOfTokens(tokens(html));
}

/** The same of pieces of HTML, for a part of a page that was gone through anyway. */
export function markdownOfTokens(pieces: Iterable<Token>): string {
  let out = '';
  let skipping = '';
  const links: string[] = [];
  const quotes: number[] = [];
  for (const token of pieces) {
    if (skipping) {
      if (token.kind === 'close' && token.name === skipping) skipping = '';
    } else if (token.kind === 'text') out += token.text;
    else if (token.kind === 'open') {
      if (silent.has(token.name)) skipping = token.empty ? '' : token.name;
      else if (token.name === 'br') out += '\n';
      else if (token.name === 'blockquote') quotes.push(out.length);
      else if (token.name === 'a') {
        const href = token.attributes.get('href') ?? '';
        links.push(/^https?:\/\/[^\s()]+$/i.test(href) ? href : '');
        if (links.at(-1)) out += '[';
      } else out += marks[token.name]?.[0] ?? '';
    } else if (token.name === 'blockquote') {
      const from = quotes.pop();
      if (from !== undefined) out = out.slice(0, from) + quotation(out.slice(from));
    } else if (token.name === 'a') {
      const href = links.pop();
      if (href) out += `](${href})`;
    } else out += marks[token.name]?.[1] ?? '';
  }
  return out;
}

function quotation(text: string): string {
  return text
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => (line ? `> ${line}` : '>'))
    .join('\n');
}
