import type { Say } from './claim.ts';
import { fieldOf } from './labels.ts';
import { member } from './page.ts';
import { clean, minutesIn, yearIn } from './text.ts';
import { firm, framed } from './words.ts';

const caps = { nodes: 8000, label: 40, text: 400, value: 300 };

/** The text that follows a label: on the same line, in the next cell, or beside the label's own box. */
function valueAfter(label: Node): string[] {
  let node: Node | null = label;
  for (let level = 0; node && level < 4; level++) {
    const parts: string[] = [];
    let length = 0;
    for (
      let next: ChildNode | null = node.nextSibling as ChildNode | null;
      next && length < caps.value;
      next = next.nextSibling
    ) {
      if (next.nodeName === 'BR' || next.nodeName === 'DT' || next.nodeName === 'HR') {
        if (length) break;
        continue;
      }
      const text = clean(next.textContent).replace(/^[:：\s]+/, '');
      if (length && fieldOf(text.split(/[:：]/)[0] ?? '')) break;
      if (!text) continue;
      const links =
        next.nodeType === 1 && (next as Element).localName !== 'a' ? (next as Element).querySelectorAll('a,li') : [];
      if (links.length > 1 && links.length < 20) for (const link of links) parts.push(clean(link.textContent));
      else parts.push(text);
      length += text.length;
    }
    if (length) return parts;
    node = node.parentNode;
  }
  return [];
}

const parting = /\s*(?:[,;/|、，・•]|\s(?:and|und|et|y|e|og|och|ja|и|a|i|en|és|&|·)\s)\s*/u;

/** Names of people in a value: short, without figures, at most ten. */
function namesIn(values: string[]): string[] {
  return values
    .flatMap((value) => value.slice(0, caps.value).split(parting))
    .map((name) => name.replace(/\([^)]{0,60}\)?/g, '').replace(/^[\s:：-]+|[\s.…]+$/g, ''))
    .filter((name) => /^\p{L}[^\d:<>{}=]{1,50}$/u.test(name) && name.split(' ').length < 7)
    .slice(0, 10);
}

/**
 * Reads labelled facts ("Directed by", "Regie:", "監督") from the text of the page, wherever they stand: table, list,
 * or running line. Several different directors' labels are the mark of a programme or a list.
 */
export function readFacts(document: Document, say: Say): void {
  const body = member(document, 'body') as HTMLElement | null;
  if (!body) return;
  const create = member(document, 'createTreeWalker') as Document['createTreeWalker'];
  const walker = create.call(document, body, 4);
  const directed = new Set<string>();
  const said = new Set<string>();
  const take = (field: string, label: string, values: string[]) => {
    const value = clean(values.join(' ')).slice(0, 200);
    if (!value) return;
    if (field === 'directors') {
      const names = namesIn(values);
      if (names.length) directed.add(names.join());
      if (directed.size > 1) return;
      for (const name of names) say('directors', 'label', name, 3);
      if (names.length) say('film', 'label', `${label}: ${names.join(', ')}`, 3);
      return;
    }
    if (said.has(field)) return;
    let weight = 0;
    if (field === 'actors') {
      const names = namesIn(values);
      for (const name of names) say('actors', 'label', name, 3);
      weight = names.length ? 1 : 0;
    } else if (field === 'minutes') {
      const minutes = minutesIn(value);
      say('minutes', 'label', minutes, 3);
      weight = minutes > 4 ? 1 : 0;
    } else if (field === 'year') {
      say('year', 'label', yearIn(value), 2);
      weight = 0.5;
    } else if (field === 'originalTitle') {
      say('originalTitle', 'label', value, 3);
      weight = 1.5;
    } else if (field === 'kind') {
      const first = value.split(/[,(|]/)[0] ?? '';
      weight =
        firm.test(value) || framed.test(first.trim())
          ? -6
          : /^(?:movie|film|película|filme|电影|映画)/iu.test(value)
            ? 3
            : 0.3;
    } else if (field === 'series') weight = /\d/.test(value) && !/^1(?:\D|$)/.test(value) ? -3 : 0;
    else if (field === 'other') weight = -3;
    if (!weight) return;
    said.add(field);
    say('film', 'label', `${label}: ${value}`, weight);
  };
  for (let count = 0; count < caps.nodes; count++) {
    const node = walker.nextNode() as Text | null;
    if (!node) break;
    if (node.length < 2 || node.length > caps.text) continue;
    const text = node.data.trim();
    if (text.length < 2) continue;
    const colon = text.search(/[:：]/);
    const head = colon < 0 ? text : text.slice(0, colon);
    if (head.length > caps.label) continue;
    const field = fieldOf(head);
    if (!field) continue;
    const rest = colon < 0 ? '' : clean(text.slice(colon + 1));
    take(field, head, rest ? [rest] : valueAfter(node));
  }
  if (directed.size > 2) say('film', 'label', `${directed.size} directors' labels`, -5);
}
