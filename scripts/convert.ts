import { mkdir, open, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { FilmWithReviews } from '../lib/formats/format.ts';
import {
  type Content,
  FileError,
  type Format,
  formatNamed,
  formats,
  gather,
  lossesOf,
  openFile,
  type Row,
  recognise,
} from '../lib/formats/index.ts';
import { logOf, newestFirst } from '../lib/formats/log-of.ts';

const usage = `Reads logs of films and writes them in another format.

  npm run convert -- FILE… --to FORMAT --out DIR
  npm run convert -- FILE… --count          says what the files hold, and writes nothing
  npm run convert -- --list                 says which formats there are

  --from FORMAT    reads the files as this format, whatever they look like
  --title TITLE    the film's title, for a review in plain text
  --year YEAR      the film's year, for a review in plain text
  --front-matter   obsidian, hugo or jekyll, for the format "notes"
  --author NAME    the name that stands in a page or a feed
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    to: { type: 'string' },
    out: { type: 'string', default: 'out' },
    from: { type: 'string' },
    title: { type: 'string' },
    year: { type: 'string' },
    'front-matter': { type: 'string' },
    author: { type: 'string' },
    count: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

process.exitCode = await main();

/** 0: done; 1: some file could not be read; 2: called wrongly. */
async function main(): Promise<number> {
  if (values.list) return list();
  const target = values.to === undefined ? undefined : formatNamed(values.to);
  if (values.help || positionals.length === 0 || (!values.count && !target?.write)) {
    if (values.to !== undefined && !target?.write) console.error(`There is no format "${values.to}" to write.`);
    console.error(usage);
    return values.help ? 0 : 2;
  }
  const { contents, failed } = await opened(positionals);
  const rows: Row[] = [];
  let unread = failed;
  for (const { content, format } of contents) unread += readInto(rows, content, format);
  if (values.count || !target) return unread > 0 ? 1 : 0;
  const films = logOf(rows.map(named), new Date(), () => crypto.randomUUID());
  for (const { loss, count } of await lossesOf(target, each(films))) console.log(`${target.name}: ${loss}: ${count}`);
  await write(target, target.newestFirst ? newestFirst(films) : films);
  return unread > 0 ? 1 : 0;
}

function list(): number {
  for (const { name, write, read, purpose } of formats) {
    console.log(`${name.padEnd(18)} ${write ? 'write' : '     '} ${read ? 'read' : '    '}  ${purpose}`);
  }
  return 0;
}

async function opened(paths: readonly string[]) {
  const found: Content[] = [];
  let failed = 0;
  for (const path of paths) {
    try {
      const { size } = await stat(path);
      found.push(await openFile({ name: basename(path), size, bytes: () => readFile(path) }));
    } catch (error) {
      console.error(`${path}: ${error instanceof FileError ? error.message : 'This file cannot be opened.'}`);
      failed++;
    }
  }
  const from = values.from === undefined ? recognise : () => formatNamed(values.from ?? '');
  return { contents: gather(found, from), failed };
}

/** Reads a content's rows; says how many were read, and why others were not. 1 where it could not be read. */
function readInto(rows: Row[], content: Content, format: Format | undefined): number {
  if (!format?.read) {
    console.error(`${content.name}: This file is of no format that is known here.`);
    return 1;
  }
  const before = rows.length;
  try {
    for (const row of format.read(content)) rows.push(row);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    console.error(`${content.name}: ${error.message}`);
    rows.length = before;
    return 1;
  }
  const skipped = new Map<string, number>();
  let reviews = 0;
  for (const row of rows.slice(before)) {
    if ('skipped' in row) skipped.set(row.skipped, (skipped.get(row.skipped) ?? 0) + 1);
    else reviews++;
  }
  const reasons = [...skipped].map(([reason, count]) => `${count} ${reason}`).join(', ');
  const left = content.unread.length > 0 ? `; not read: ${content.unread.join(', ')}` : '';
  console.log(`${content.name}: ${format.name}, ${reviews} read${reasons && `; skipped: ${reasons}`}${left}`);
  return 0;
}

/** A row with the title and year that were given on the command line; whoever gives them says that it is a review. */
function named(given: Row): Row {
  if (values.title === undefined && values.year === undefined) return given;
  const row = 'skipped' in given && given.skipped === 'unsure' && given.found ? given.found : given;
  if ('skipped' in row) return row;
  const film = { ...row.film, title: values.title ?? row.film.title };
  return { ...row, film: values.year === undefined ? film : { ...film, year: Number(values.year) } };
}

async function* each(films: readonly FilmWithReviews[]): AsyncGenerator<FilmWithReviews> {
  yield* films;
}

async function write(format: Format, films: readonly FilmWithReviews[]): Promise<void> {
  const frontMatter = (['obsidian', 'hugo', 'jekyll'] as const).find((name) => name === values['front-matter']);
  await mkdir(values.out, { recursive: true });
  for await (const { name, chunks } of format.write!(() => each(films), new Date(), {
    frontMatter,
    author: values.author,
  })) {
    const file = await open(join(values.out, basename(name)), 'w');
    try {
      for await (const chunk of chunks) await file.write(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    } finally {
      await file.close();
    }
    console.log(`written: ${join(values.out, basename(name))}`);
  }
}
