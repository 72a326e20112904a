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
const closeToml = /^\+\+\+[^\S\n]{0,20}(?:\n|$)/m;

/** A text's front matter with what follows it, or `undefined` where it has none that can be read. */
export function frontMatter(text: string): { fields: Record<string, unknown>; rest: string } | undefined {
  const open = /^\uFEFF?(?:---|\+{3})[^\S\n]{0,20}\n/.exec(text.slice(0, 40));
  if (!open) return undefined;
  const start = open[0].length;
  const block = text.slice(start, start + mostFlat.length);
  const isToml = open[0].includes('+');
  const end = (isToml ? closeToml : close).exec(block);
  if (!end) return undefined;
  // An empty block closes at once.
  const matter = block.slice(0, end.index);
  const yaml = isToml ? yamlOfToml(matter) : matter;
  if (yaml.length > most && !isFlat(yaml)) return undefined;
  const fields = parsed(yaml);
  return fields && { fields, rest: text.slice(start + end.index + end[0].length).replace(/^\r?\n/, '') };
}

/** The flat part of TOML as YAML: its texts, numbers, days and lists are written alike. https://toml.io/en/v1.0.0 */
function yamlOfToml(toml: string): string {
  const lines = toml.slice(0, most).split('\n');
  const tables = lines.findIndex((line) => /^\s{0,20}\[/.test(line));
  return lines
    .slice(0, tables < 0 ? lines.length : tables)
    .flatMap((line) => /^\s{0,20}"?([\w-]{1,40})"?\s{0,20}=\s{0,20}(.+)$/.exec(line)?.slice(1, 3).join(': ') ?? [])
    .join('\n');
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
