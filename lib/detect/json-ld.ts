import { each, type Page } from './page.ts';

/** A node of a page's JSON-LD, as read: nothing of its shape is known. */
export type Node = Record<string, unknown>;

/** Caps on what is read: characters a block (and of broken ones) and a page, pieces of a block, how deep and how many nodes. */
export const caps = { block: 524_288, page: 2_097_152, parts: 1000, depth: 32, nodes: 5_000 };

const wrappers = /(?:\/[/*])?\s?(?:<!\[CDATA\[|\]\]>)\s?(?:\*\/)?|<!--|-->/g;

/** The value of a text; `undefined` where it is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {}
}

/** The same of a block that is none yet: they come wrapped in comments, with raw line breaks in texts or with commas too many. */
function mend(text: string): unknown {
  const plain = text.replace(wrappers, '').replace(/\p{Cc}/gu, ' ');
  return parse(plain.replace(/,(?= {0,99}[}\]])|; {0,99}$/g, ''));
}

/** The values of the page's JSON-LD blocks, as far as the caps allow. */
export function readBlocks(page: Page): unknown[] {
  const values: unknown[] = [];
  let total = 0;
  let broken = 0;
  each<HTMLScriptElement>(page.all('script'), 1000, (script) => {
    if (total > caps.page || !/^application\/ld\+json/i.test(script.type)) return;
    let size = 0;
    let parts = caps.parts;
    // Length before text: a block of 50 MB is passed over without ever being put together.
    for (let part = script.firstChild; part && size <= caps.block; part = part.nextSibling)
      size += parts-- ? ((part as Text).length ?? 0) : caps.page;
    if (size > caps.block) return;
    total += size;
    if (total > caps.page) return;
    const text = script.textContent ?? '';
    const value = parse(text);
    if (value === undefined) broken += size;
    values.push(value === undefined && broken <= caps.block ? mend(text) : value);
  });
  return values;
}

/** A value as a list: arrays as they are, nothing as none. */
export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, 100) : value === undefined || value === null ? [] : [value];
}

/** Whether a value is a node. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A node's types in lower case, without the vocabulary's address. */
export function typesOf(node: Node): string[] {
  return list(node['@type']).map((type) =>
    typeof type === 'string'
      ? type
          .slice(0, 100)
          .toLowerCase()
          .replace(/^.*[/:#]/, '')
      : '',
  );
}

/** How a node hangs in the page: at its top, as what a review or a screening is of, or somewhere in a list. */
export type Role = 'top' | 'subject' | 'listed';

/** Is shown the nodes that can be what the page is about. */
export type Visit = (node: Node, role: Role) => void;

const ways = new Map<string, Role>();
for (const [role, names] of [
  ['top', '@graph mainEntity mainEntityOfPage'],
  ['subject', 'itemReviewed workPresented workPerformed workFeatured about'],
  ['listed', 'itemListElement item subEvent event hasPart'],
] as const)
  for (const name of names.split(' ')) ways.set(name, role);

/** Walks the nodes that can be what the page is about, and collects every node's `@id` on the way. */
export function walk(values: unknown[], visit: Visit): Map<unknown, Node> {
  const named = new Map<unknown, Node>();
  let left = caps.nodes;
  const step = (value: unknown, role: Role, depth: number) => {
    if (depth > caps.depth) return;
    for (const node of list(value)) {
      if (left-- <= 0) return;
      if (Array.isArray(node)) step(node, role, depth + 1);
      if (!isNode(node)) continue;
      const id = node['@id'];
      if (id && node['@type'] && !named.has(id)) named.set(id, node);
      visit(node, role);
      for (const name in node) {
        const next = ways.get(name);
        if (next) step(node[name], role === 'listed' ? role : next, depth + 1);
      }
    }
  };
  for (const value of values) step(value, 'top', 1);
  return named;
}
