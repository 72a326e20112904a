import { parse } from 'yaml';

/** What front matter may hold: flat fields, and lists of texts. */
export type Field = string | number | boolean | null | readonly string[];

/** Fields as YAML, one a line; a text is quoted where YAML would take it for something else. https://yaml.org/spec/1.2.2/ */
export function yamlOf(fields: Readonly<Record<string, Field>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}:${yamlValue(value)}\n`)
    .join('');
}

function yamlValue(value: Field): string {
  if (Array.isArray(value))
    return value.length === 0 ? ' []' : value.map((item) => `\n  - ${textOf(String(item))}`).join('');
  if (value === null) return '';
  return ` ${typeof value === 'string' ? textOf(value) : String(value)}`;
}

const plain = /^\p{L}[\p{L}\p{N}'’.()!?-]*(?: [\p{L}\p{N}'’.()!?&-]+)*$/u;
const special = /^(?:true|false|yes|no|on|off|null|nan|inf|y|n)$/i;
const day = /^\d{4}-\d{2}-\d{2}$/;

function textOf(text: string): string {
  if (day.test(text) || (text.length < 200 && plain.test(text) && !special.test(text))) return text;
  // JSON's strings are YAML's; beyond them YAML forbids control characters and wants line separators escaped.
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Front matter of any kind may be so long. Characters. */
const most = 65_536;
/** And so long, with so many lines, where it is flat as ours is: it is nesting that takes a parser long. */
const mostFlat = { length: 4_000_000, lines: 5000 };
const flatLine = /^(?:\w{1,40}:| {2}-)(?: (?![[{&*!|>?]).*)?\r?$/;
const close = /^---[^\S\n]{0,20}(?:\n|$)/m;

/** A text's front matter with what follows it, or `undefined` where it has none that can be read. */
export function frontMatter(text: string): { fields: Record<string, unknown>; rest: string } | undefined {
  const open = /^\uFEFF?---[^\S\n]{0,20}\n/.exec(text.slice(0, 40));
  if (!open) return undefined;
  const start = open[0].length;
  const block = text.slice(start, start + mostFlat.length);
  const end = close.exec(block);
  if (!end) return undefined;
  // An empty block closes at once.
  const yaml = block.slice(0, end.index);
  if (yaml.length > most && !isFlat(yaml)) return undefined;
  const fields = parsed(yaml);
  return fields && { fields, rest: text.slice(start + end.index + end[0].length).replace(/^\r?\n/, '') };
}

function isFlat(yaml: string): boolean {
  const lines = yaml.split('\n', mostFlat.lines + 1);
  return lines.length <= mostFlat.lines && lines.every((line) => line === '' || flatLine.test(line));
}

function parsed(yaml: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 0, logLevel: 'silent', uniqueKeys: false });
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
