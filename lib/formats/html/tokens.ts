import { decodeEntities } from './entities.ts';

/** A piece of HTML or XML. Names are in lower case for HTML's sake; `empty` marks `<x/>`. */
export type Token =
  | { kind: 'open'; name: string; attributes: Map<string, string>; empty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

/** Elements whose content is not text of the page. */
const raw = new Set(['script', 'style', 'template', 'title', 'textarea']);

/**
 * The pieces of HTML or XML, in linear time for any input: no document is built and nothing is ever run or fetched.
 * Character references are decoded, comments, declarations and instructions skipped, `CDATA` taken as text.
 */
export function* tokens(markup: string): Generator<Token> {
  let at = 0;
  while (at < markup.length) {
    const less = markup.indexOf('<', at);
    if (less < 0) {
      yield { kind: 'text', text: decodeEntities(markup.slice(at)) };
      return;
    }
    if (less > at) yield { kind: 'text', text: decodeEntities(markup.slice(at, less)) };
    at = less;
    if (markup.startsWith('<!--', at)) at = after(markup, '-->', at + 4);
    else if (markup.startsWith('<![CDATA[', at)) {
      const end = markup.indexOf(']]>', at);
      yield { kind: 'text', text: markup.slice(at + 9, end < 0 ? markup.length : end) };
      at = end < 0 ? markup.length : end + 3;
    } else if (markup[at + 1] === '!' || markup[at + 1] === '?') at = after(markup, '>', at);
    else {
      const tag = readTag(markup, at);
      if (!tag) {
        yield { kind: 'text', text: '<' };
        at++;
        continue;
      }
      at = tag.end;
      yield tag.token;
      if (tag.token.kind !== 'open' || tag.token.empty || !raw.has(tag.token.name)) continue;
      const close = closing(markup, tag.token.name, at);
      const text = markup.slice(at, close);
      if (text)
        yield {
          kind: 'text',
          text: tag.token.name === 'script' || tag.token.name === 'style' ? text : decodeEntities(text),
        };
      at = close;
    }
  }
}

function after(markup: string, mark: string, from: number): number {
  const at = markup.indexOf(mark, from);
  return at < 0 ? markup.length : at + mark.length;
}

function closing(markup: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?=[\\s>/])`, 'gi');
  end.lastIndex = from;
  return end.exec(markup)?.index ?? markup.length;
}

const tagName = /<(\/?)([A-Za-z][\w:.-]{0,100})/y;
const attribute = /[\s/]*([^\s/>=]{1,200})(?:\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s>"']{1,2000})))?/y;

function readTag(markup: string, at: number): { token: Token; end: number } | undefined {
  tagName.lastIndex = at;
  const head = tagName.exec(markup);
  if (!head) return undefined;
  const name = head[2]!.toLowerCase();
  const attributes = new Map<string, string>();
  let end = tagName.lastIndex;
  while (end < markup.length && markup[end] !== '>') {
    attribute.lastIndex = end;
    const found = attribute.exec(markup);
    if (!found) {
      end++;
      continue;
    }
    const value = found[2] ?? found[3] ?? found[4] ?? '';
    if (attributes.size < 200) attributes.set(found[1]!.toLowerCase(), decodeEntities(value));
    end = attribute.lastIndex;
  }
  const empty = markup[end - 1] === '/';
  return { token: head[1] ? { kind: 'close', name } : { kind: 'open', name, attributes, empty }, end: end + 1 };
}
