import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sites } from '../lib/detect/sites/index.ts';
import { formats } from '../lib/formats/index.ts';
import { root } from './tool.ts';

/** The sites of the table as one line each group of letters would be long: name and hosts, by name. */
function siteTable(): string {
  const marks = { page: '', documentation: '', no: ' ¹' };
  const rows = [...sites]
    .sort((one, other) => one.name.localeCompare(other.name, 'en'))
    .map(
      ({ name, hosts, checked }) =>
        `| ${name}${marks[checked]} | ${hosts.slice(0, 4).join(', ')}${hosts.length > 4 ? ', …' : ''} |`,
    );
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
