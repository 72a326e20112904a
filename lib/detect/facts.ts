import type { Say } from './claim.ts';
import { fieldOf, longestLabel, mayBegin } from './labels.ts';
import { member, type Page } from './page.ts';
import { namesIn } from './people.ts';
import { clean, minutesIn, yearIn } from './text.ts';
import { signOf, textSigns } from './words.ts';

/** How much is read: text nodes, of them after the first director, characters of a node and of a value. */
const caps = { nodes: 15_000, after: 200, text: 300, value: 300 };

/** How far a labelled fact speaks for a film. */
const weights: Record<string, number> = {
  directors: 3,
  actors: 1,
  minutes: 1,
  originalTitle: 1.5,
  year: 0.5,
  maker: 0.4,
  other: -3,
  broadcast: -2,
};

const lines = /^(?:BR|DT|HR|TR)$/;

/** The text that follows a label: on the same line, in the next cell, or beside the label's own box. */
function valueAfter(label: Node): string[] {
  let node: Node | null = label;
  for (let level = 0; node && level < 4; level++) {
    const parts: string[] = [];
    let length = 0;
    for (let next: ChildNode | null = (node as ChildNode).nextSibling; next; next = next.nextSibling) {
      if (length > caps.value || (length && lines.test(next.nodeName))) break;
      const raw = clean(next.textContent);
      const text = raw.replace(/^[:：\s.…]+/, '');
      if (!text || next.nodeName === 'SCRIPT') continue;
      // A full stop after a name ends the value: "Regia di <a>…</a>. Un film con …".
      if (length && raw[0] === '.') break;
      if (fieldOf((text.split(/[:：]/)[0] ?? '').slice(0, longestLabel))) return parts;
      const links = (next as Element).localName === 'a' ? [] : ((next as Element).querySelectorAll?.('a,li') ?? []);
      if (links.length > 1 && links.length < 20) for (const link of links) parts.push(clean(link.textContent));
      else parts.push(text);
      length += text.length;
    }
    if (length) return parts;
    node = node.parentNode;
    if (node && /^(?:BODY|MAIN|SECTION|ARTICLE|UL|TABLE|TBODY|NAV)$/.test(node.nodeName)) break;
  }
  return [];
}

const running =
  /^(?:(\d{2,3}) ?(?:mins?|minut\p{L}*|м(?:ин)?|хв|分钟?|分鐘|분|dk|perc|λεπτ\p{L}*|m|['’′])(?!\p{L})|(\d) ?(?:h|hrs?|hours?|std|ч|t|u|時間|시간|小时)\.?,? ?(?:(\d{1,2}) ?(?:m|분|分)?|$))(?=\.?$|[ .]?[,|•·)/])/iu;
const sentence =
  /^(?:directed by|(?:a )?film by|dir\.|un film d[ei]|ein film von|dirigid[ao] por|réalisé par|diretto da|regi[ea]?|režie)[ :–-]{1,3}(\p{Lu}.{2,80})/iu;

/**
 * Reads labelled facts ("Directed by", "Regie:", "監督") from the text of the page, wherever they stand: table, list,
 * or running line. Directors of three films and more are the mark of a programme or a list.
 */
export function readFacts({ document }: Page, say: Say): void {
  const body = member(document, 'body') as HTMLElement | null;
  if (!body) return;
  const walker = (member(document, 'createTreeWalker') as Document['createTreeWalker']).call(document, body, 4);
  const directed = new Set<string>();
  const said = new Set<string>();
  // Words without a colon are labels only in an element of their own that is no link or button; short ones in few.
  const stands = (node: Text, head: string) => {
    const parent = node.parentNode?.nodeName ?? '';
    return head.length > 4 || head > '⺀'
      ? !/^(?:A|BUTTON|OPTION|SCRIPT|STYLE)$/.test(parent)
      : /^(?:DT|TH|H\d|B|STRONG)$/.test(parent);
  };
  const once = (field: string, value: string, weight: number) => {
    if (weight && !said.has(field)) say('film', 'label', value, weight);
    if (weight) said.add(field);
  };
  const take = (field: string, label: string, values: string[]) => {
    const value = clean(values.join(' ')).slice(0, 200);
    if (!value || (said.has(field) && field !== 'directors')) return;
    let weight = weights[field] ?? 0;
    if (field === 'directors' || field === 'actors') {
      const names = namesIn(values);
      if (!names.length) return;
      if (field === 'directors' && directed.add(names.join()).size > 1) return;
      for (const name of names) say(field, 'label', name, 3);
      // One plain word is as often a trade or a place as a person.
      if (/^[A-Za-z]+$/.test(names[0] ?? '')) weight /= 3;
    } else if (field === 'minutes') {
      say(field, 'label', minutesIn(value), 3);
      if (minutesIn(value) < 2) return;
    } else if (field === 'year') {
      say(field, 'label', yearIn(value), 2);
      if (!yearIn(value)) return;
    } else if (field === 'originalTitle') say(field, 'label', value, 3);
    else if (field === 'kind') {
      weight = signOf(value)?.weight ?? (/blu-?ray|dvd/i.test(value) ? 1.5 : 0.1);
    } else if (field === 'maker' && textSigns[0]?.said.test(value.toLowerCase())) weight = -20;
    else if (field === 'series') weight = Number(/\d+/.exec(value)?.[0] ?? 1) > 1 ? -3 : 0;
    once(field, `${label}: ${value}`, weight);
  };
  let end = caps.nodes;
  for (let count = 0; count < end; count++) {
    const node = walker.nextNode() as Text | null;
    if (!node) break;
    const { data } = node;
    if (data.length < 2 || data.length > caps.text) continue;
    const text = data.trim();
    const first = text.charCodeAt(0);
    if (text.length <= longestLabel && first >= 58 && !mayBegin(text)) continue;
    if (!said.has('minutes') && first < 58 && text.length < 60) {
      const [, minutes, hours, more] = running.exec(text) ?? [];
      if (minutes || hours) take('minutes', text, [minutes ?? `${hours}h ${more ?? 0}`]);
    }
    let colon = text.indexOf(':');
    if (colon < 0) colon = text.indexOf('：');
    if (mayBegin(text)) {
      const head = colon < 0 ? text : text.slice(0, colon).replace(/[\s.…\u200e\u200f]{1,200}$/, '');
      const field = head.length > longestLabel ? undefined : fieldOf(head);
      const rest = colon < 0 ? '' : clean(text.slice(colon + 1)).replace(/^[.… ]+:? ?/, '');
      const person = sentence.exec(text)?.[1];
      if (person && !rest) take('directors', text.slice(0, longestLabel), [person.split(/[.|;(\d]/)[0] ?? '']);
      else if (field && (colon >= 0 || stands(node, head))) take(field, head, rest ? [rest] : valueAfter(node));
    }
    if (colon > 0 && text.length > longestLabel && !directed.size)
      for (const part of text.split(/[|•·;\n]|, /).slice(1)) {
        const [head = '', value] = part.trim().split(/[:：]/);
        const field = value && head.length < longestLabel ? fieldOf(head) : undefined;
        if (field) take(field, head, [value ?? '']);
      }
    if (directed.size === 1 && end === caps.nodes) end = count + caps.after;
  }
  if (directed.size > 2) say('film', 'label', `directors of ${directed.size} films`, -6);
}
