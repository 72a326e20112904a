import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sites } from '../lib/detect/sites/index.ts';
import { formats } from '../lib/formats/index.ts';
import { root } from './tool.ts';

const folder = join(root, 'lib/detect/sites');

/** Sites whose rules nothing has confirmed yet, as their files say; it costs the detector nothing there. */
function unconfirmed(): Set<string> {
  const texts = globSync('*.ts', { cwd: folder }).map((file) => readFileSync(join(folder, file), 'utf8'));
  const open = texts.filter((text) => /Checked against nothing/.test(text));
  return new Set(open.map((text) => /name: '([^']+)'/.exec(text)?.[1] ?? ''));
}

/** The sites of the table by name, with their addresses. */
function siteTable(): string {
  const open = unconfirmed();
  const rows = [...sites]
    .sort((one, other) => one.name.localeCompare(other.name, 'en'))
    .map(({ name, hosts }) => {
      const named = hosts.slice(0, 4).join(', ') + (hosts.length > 4 ? ', …' : '');
      return `| ${name}${open.has(name) ? ' ¹' : ''} | ${named} |`;
    });
  return ['| site | addresses |', '| --- | --- |', ...rows, '', '¹ not yet confirmed against a page of the site'].join(
    '\n',
  );
}

/** The formats: which are written, which are read. */
function formatTable(): string {
  const rows = formats.map(({ title, write, read }) => `| ${title} | ${write ? 'yes' : ''} | ${read ? 'yes' : ''} |`);
  return ['| format | written | read |', '| --- | --- | --- |', ...rows].join('\n');
}

const tables = { sites: siteTable, formats: formatTable };

/** README.md with its tables made anew from the lists; throws where a table's marks are missing. */
export function withTables(text: string): string {
  return Object.entries(tables).reduce((page, [name, table]) => {
    const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [page.indexOf(start), page.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`README.md has no place for the table of ${name}.`);
    return `${page.slice(0, from + start.length)}\n${table()}\n${page.slice(to)}`;
  }, text);
}

if (import.meta.main) {
  const path = join(root, 'README.md');
  writeFileSync(path, withTables(readFileSync(path, 'utf8')));
}
