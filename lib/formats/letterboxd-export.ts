import type { FilmFacts } from '../film.ts';
import { type Collection, collection } from './collect.ts';
import { dayOfCell, filmOf, reviewOf, scoreOfCell, yearOfCell } from './facts.ts';
import type { Content, Format, Part, ReadReview, Row, Skip } from './format.ts';
import { markdownOf } from './html/to-markdown.ts';
import { keyOfUrl } from './keys.ts';
import { inSteps, onlyRows } from './steps.ts';
import { hasColumns, partHas, type TableRow, tableRows } from './table.ts';

/** What Letterboxd gives out of an account: the archive, or the CSV files that were in it. */
export const letterboxdExport: Format = {
  name: 'letterboxd-export',
  title: 'Letterboxd export',
  purpose: 'The archive of an account of Letterboxd (Settings → Data), or single files of it.',
  extension: 'zip',
  type: 'application/zip',
  recognises: (content) => hasColumns(content, ['date', 'name', 'year', 'letterboxduri']) || content.parts.some(isList),
  gathers: true,
  read: (content) => onlyRows(readInSteps(content)),
  readInSteps,
};

type Kind = 'reviews' | 'diary' | 'ratings' | 'likes' | 'watched';

const isList = ({ text }: Part) => /^\uFEFF?Letterboxd list export/.test(text.slice(0, 40));

/** What a file holds: by its columns, and by its name only where the columns are the same. */
function kindOf(part: Part): Kind | Skip {
  if (/(?:^|\/)(?:deleted|orphaned)\//i.test(part.path)) return 'deleted';
  if (isList(part)) return 'list';
  if (partHas(part, ['content', 'comment'])) return 'comment';
  if (!partHas(part, ['date', 'name', 'year', 'letterboxduri'])) return 'other file';
  if (partHas(part, ['review'])) return 'reviews';
  if (partHas(part, ['watcheddate'])) return 'diary';
  if (partHas(part, ['rating'])) return 'ratings';
  if (/watchlist/i.test(part.path)) return 'not watched';
  // Taken out of its folder, the list of likes is called films.csv as no other list is.
  return /likes|(?:^|\/)films(?: \(\d{1,3}\))?\.csv$/i.test(part.path) ? 'likes' : 'watched';
}

/** From the most to the least that a file knows of a viewing: the later ones are joined to the earlier ones. */
const order: readonly (Kind | Skip)[] = [
  'reviews',
  'diary',
  'ratings',
  'likes',
  'watched',
  'not watched',
  'list',
  'comment',
  'deleted',
  'other file',
];

function* readInSteps({ parts }: Content): Generator<Row | null> {
  const into = collection();
  const entries = new Map<string, Entry>();
  const byKind = parts.map((part) => ({ part, kind: kindOf(part) }));
  for (const kind of order) {
    for (const one of byKind) {
      if (one.kind !== kind) continue;
      if (kind === 'list') yield* readList(one.part, into);
      else if (kind === 'other file') into.skip(one.part.path, 1, kind);
      else yield* inSteps(tableRows(one.part), (row) => readRow(row, kind, into, entries));
    }
  }
  yield* into.rows;
}

type Entry = { joined: boolean };

function readRow(line: TableRow, kind: Kind | Skip, into: Collection, entries: Map<string, Entry>): void {
  const { part, row, get, raw } = line;
  const title = get('name');
  if (kind === 'deleted' || kind === 'not watched' || kind === 'comment') into.skip(part, row, kind, title);
  else if (!title) into.skip(part, row, 'no title');
  else if (kind === 'reviews' || kind === 'diary') {
    const [link, watchedOn] = [get('letterboxduri'), dayOfCell(get('watcheddate'))];
    // An entry has a link of its own, the same in both files; before 2018 it was the film's, so the day counts too.
    const name = `${link}|${title}|${watchedOn ?? ''}`;
    const known = kind === 'diary' ? entries.get(name) : undefined;
    if (known && !known.joined) {
      known.joined = true;
      into.skip(part, row, 'joined', title);
      return;
    }
    if (kind === 'reviews') entries.set(name, { joined: false });
    const review = reviewOf({
      score: scoreOfCell(get('rating'), 5),
      body: markdownOf(raw('review')).replaceAll('\r\n', '\n'),
      watchedOn,
      rewatch: /^yes$/i.test(get('rewatch')),
      tags: get('tags')
        .split(',')
        .map((tag) => tag.trim())
        .filter(Boolean),
    });
    into.add({ part, row, film: filmIn(line, !/boxd\.it/.test(link)), review, ...writtenIn(line) });
  } else readFilmRow(line, kind as Kind, into);
}

/** A row about a film and no viewing of it: joined to the film's viewings, else a review of its own. */
function readFilmRow(line: TableRow, kind: Kind, into: Collection): void {
  const { part, row, get } = line;
  const film = filmIn(line, true);
  const score = scoreOfCell(get('rating'), 5);
  const viewings = into.of({ ...film, keys: [] }).filter((viewing) => mayBeOf(viewing, film));
  const day = ({ review }: ReadReview) => review.watchedOn ?? '';
  const last = viewings.reduce<ReadReview | undefined>(
    (latest, next) => (latest && day(latest) > day(next) ? latest : next),
    undefined,
  );
  if (!last) {
    into.add({ part, row, film, review: reviewOf({ score, liked: kind === 'likes' }), ...writtenIn(line) });
    return;
  }
  // A viewing keeps the score it was given; the film's own score is the latest, for films whose viewings have none.
  if (score && !viewings.some(({ review }) => review.score)) last.review.score = score;
  if (kind === 'likes') last.review.liked = true;
  for (const viewing of viewings) {
    const added = film.keys?.filter((key) => !viewing.film.keys?.includes(key)) ?? [];
    if (added.length > 0) viewing.film.keys = [...(viewing.film.keys ?? []), ...added];
  }
  into.skip(part, row, 'joined', film.title);
}

/** Letterboxd tells two films of one title and year by their addresses: a film has one. */
function mayBeOf({ film }: ReadReview, { keys: [key] = [] }: FilmFacts): boolean {
  const family = key?.replace(/:.*/, ':') ?? '';
  return !key || !film.keys?.some((other) => other.startsWith(family) && other !== key);
}

function filmIn({ get }: TableRow, ofFilm: boolean) {
  const key = ofFilm ? keyOfUrl(get('letterboxduri')) : undefined;
  return filmOf({ title: get('name'), year: yearOfCell(get('year')), keys: key ? [key] : [] });
}

function writtenIn({ get }: TableRow) {
  const written = dayOfCell(get('date'));
  return written && { written };
}

/** A list has two tables, one below the other; its films stand below "Position". */
function* readList({ path, text }: Part, into: Collection): Generator<null> {
  const start = /^Position,Name/m.exec(text)?.index;
  if (start === undefined) into.skip(path, 1, 'list');
  else
    yield* inSteps(tableRows({ path, text: text.slice(start) }), ({ row, get }) =>
      into.skip(path, row, 'list', get('name')),
    );
}
