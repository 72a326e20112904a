import type { Token, Tokens } from 'marked';
import type { Inline } from './tree.ts';

/** Addresses that a link may have; everything else is shown as the text it is. */
const allowed = new Set(['https:', 'http:', 'mailto:']);

/** The address, if a link may go there. */
export function safeAddress(address: string): string | null {
  if (address.length > 4000 || !URL.canParse(address)) return null;
  const url = new URL(address);
  return allowed.has(url.protocol) ? url.href : null;
}

/** A parser's words as ours. */
export function inlineOf(tokens: readonly Token[]): Inline[] {
  return spoilersIn(tokens.flatMap(inline));
}

/** Plain words, in which only `||spoilers||` mean anything. */
export function inlineText(text: string): Inline[] {
  return spoilersIn([{ kind: 'text', text }]);
}

function inline(token: Token): Inline[] {
  switch (token.type) {
    case 'strong':
    case 'em':
    case 'del':
      return [{ kind: token.type, inside: inlineOf(token.tokens ?? []) }];
    case 'codespan':
      return [{ kind: 'code', text: (token as Tokens.Codespan).text }];
    case 'br':
      return [{ kind: 'break' }];
    case 'link':
    case 'image': {
      const { href, tokens, text, raw } = token as Tokens.Link;
      const to = safeAddress(href);
      if (!to) return [{ kind: 'text', text: raw }];
      return [{ kind: 'link', to, inside: token.type === 'image' ? [named(text, href)] : inlineOf(tokens ?? []) }];
    }
    case 'text':
      if (token.tokens) return inlineOf(token.tokens);
      return [{ kind: 'text', text: (token as Tokens.Text).text }];
    case 'escape':
      return [{ kind: 'text', text: (token as Tokens.Escape).text }];
    default:
      return [{ kind: 'text', text: token.raw }];
  }
}

const named = (text: string, href: string): Inline => ({ kind: 'text', text: text || href });

/** Words between `||` and `||` as a spoiler; a mark without its other one stays as it is. */
function spoilersIn(words: readonly Inline[]): Inline[] {
  const done: Inline[] = [];
  let open: Inline[] | null = null;
  for (const word of words) {
    if (word.kind !== 'text') {
      (open ?? done).push(word);
      continue;
    }
    for (const [at, text] of word.text.split('||').entries()) {
      if (at > 0 && open) {
        if (open.length > 0) done.push({ kind: 'spoiler', inside: open });
        open = null;
      } else if (at > 0) open = [];
      if (text) (open ?? done).push({ kind: 'text', text });
    }
  }
  return open ? [...done, { kind: 'text', text: '||' }, ...open] : done;
}
