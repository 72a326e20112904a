import { Lexer, type Token, Tokenizer, type Tokens } from 'marked';
import { inlineOf } from './inline.ts';
import { longestRead, tame } from './tame.ts';
import type { Block } from './tree.ts';

/** Signs in a paragraph times its length, at most: beyond, it is shown as plain text, as the parser would be slow. */
const mostWork = 400_000;

const signs = /[*_~`[\]<@]/g;
const none = () => undefined;

/**
 * A review's body as blocks: CommonMark and strikethrough (https://spec.commonmark.org), with `||spoilers||`. Raw
 * HTML and tables are the text they are, pictures are links, links go to the web or to mail only. Never throws, and takes time in
 * proportion to the length.
 */
export function readMarkdown(text: string): Block[] {
  const read = text.slice(0, longestRead).replaceAll('\r\n', '\n');
  const rest: Block[] = text.length > longestRead ? [plain(text.slice(longestRead))] : [];
  try {
    return [...blocksOf(lexed(tame(read))), ...rest];
  } catch {
    return [plain(text)];
  }
}

const plain = (text: string): Block => ({ kind: 'paragraph', inside: [{ kind: 'text', text }] });

/** The parser's tree. Its two steps are taken one by one, so that words it would be slow at are left out. */
function lexed(text: string): Token[] {
  const tokenizer = new Tokenizer();
  Object.assign(tokenizer, { table: none, html: none, tag: none, lheading: none, code: none, def: none });
  const lexer = new Lexer({ tokenizer, gfm: true, breaks: true });
  lexer.blockTokens(text, lexer.tokens);
  for (const { src, tokens } of lexer.inlineQueue) {
    const work = (src.match(signs)?.length ?? 0) * src.length;
    if (work > mostWork) tokens.push({ type: 'text', raw: src, text: src });
    else lexer.inlineTokens(src, tokens);
  }
  return lexer.tokens;
}

function blocksOf(tokens: readonly Token[]): Block[] {
  return tokens.flatMap((token): Block[] => {
    switch (token.type) {
      case 'space':
        return [];
      case 'heading':
        return [{ kind: 'heading', depth: (token as Tokens.Heading).depth, inside: inlineOf(token.tokens ?? []) }];
      case 'blockquote':
        return [{ kind: 'quote', blocks: blocksOf(token.tokens ?? []) }];
      case 'list': {
        const { ordered, start, items } = token as Tokens.List;
        return [
          { kind: 'list', start: ordered ? Number(start) : null, items: items.map((each) => blocksOf(each.tokens)) },
        ];
      }
      case 'code':
        return [{ kind: 'code', text: (token as Tokens.Code).text }];
      case 'hr':
        return [{ kind: 'line' }];
      case 'paragraph':
      case 'text':
        return [{ kind: 'paragraph', inside: inlineOf(token.tokens ?? [token]) }];
      default:
        return [plain(token.raw)];
    }
  });
}
