import * as v from 'valibot';
import type { FilmFacts } from '../film.ts';
import type { ReviewFacts } from '../review.ts';
import { dayOfCell, filmOf, reviewOf, yearOfCell } from './facts.ts';
import type { Part, Row, Skip } from './format.ts';
import { keyOfUrl, keysOf } from './keys.ts';
import { isBegun, isPlanned } from './kinds.ts';
import { parseJson } from './parse-json.ts';
import { asSeries } from './series.ts';

const text = v.fallback(v.nullish(v.string()), undefined);
const scalar = v.fallback(v.nullish(v.union([v.string(), v.number()])), undefined);
const work = v.object({
  id: v.string(),
  type: text,
  category: text,
  display_title: text,
  title: text,
  orig_title: text,
  year: scalar,
  director: v.fallback(v.array(v.string()), []),
  imdb: text,
  external_resources: v.fallback(v.array(v.object({ url: text })), []),
});
const entry = v.object({
  type: v.string(),
  content: v.fallback(
    v.object({
      withRegardTo: text,
      published: text,
      status: text,
      value: v.fallback(v.nullish(v.number()), undefined),
      best: v.fallback(v.nullish(v.number()), undefined),
      content: text,
      name: text,
      tag: text,
    }),
    {},
  ),
});

/** Whether the part is one of the two files of NeoDB's archive in JSON that tell of a log. */
export function isNeodbJson({ path, text }: Part): boolean {
  return /(?:^|\/)(?:journal|catalog)\.ndjson$/.test(path) && /^\{"server": ?"[^"]*", ?"neodb_version"/.test(text);
}

/** A review's headline is a line of its own, where it is more than the film's title. */
export function underHeadline(headline: string, title: string, body: string): string {
  const plain = headline.trim().replace(/ – \d{1,4}$/, '');
  return plain === '' || plain === title || !body ? body : `# ${headline.trim()}\n\n${body}`;
}

type Mark = { facts: ReviewFacts & { tags: string[] }; at: { part: string; row: number }; seen: boolean };

/** NeoDB's archive in JSON: what was said of a work in several lines is one review. */
export function* readNeodbJson(parts: readonly Part[]): Generator<Row> {
  const works = new Map<string, v.InferOutput<typeof work>>();
  for (const { path, text } of parts.filter((part) => part.path.endsWith('catalog.ndjson'))) {
    for (const [row, given] of linesOf(text)) {
      const parsed = v.safeParse(work, given);
      if (parsed.success) works.set(parsed.output.id, parsed.output);
      yield { part: path, row, skipped: parsed.success ? 'joined' : 'not a review' };
    }
  }
  const marks = new Map<string, Mark>();
  for (const { path, text } of parts.filter((part) => part.path.endsWith('journal.ndjson'))) {
    for (const [row, given] of linesOf(text)) {
      const parsed = v.safeParse(entry, given);
      const about = parsed.success ? parsed.output.content.withRegardTo : undefined;
      const title = titleOf(works.get(about ?? ''));
      const why = parsed.success ? whyNot(parsed.output.type, about ?? undefined) : 'not a review';
      const known = marks.get(about ?? '');
      if (!parsed.success || why || !about)
        yield { part: path, row, skipped: why ?? 'not a review', ...(title && { title }) };
      else {
        if (known) yield { part: path, row, skipped: 'joined', ...(title && { title }) };
        const mark = known ?? { facts: { tags: [] }, at: { part: path, row }, seen: true };
        if (!known) marks.set(about, mark);
        say(mark, parsed.output, title);
      }
    }
  }
  for (const [about, mark] of marks) yield rowOf(mark, works.get(about));
}

function whyNot(type: string, about: string | undefined): Skip | undefined {
  if (type === 'Collection') return 'list';
  return about && /^(?:Rating|Comment|Review|ShelfMember|TagMember)$/.test(type) ? undefined : 'not a review';
}

function say(mark: Mark, { type, content }: v.InferOutput<typeof entry>, title: string): void {
  const { facts } = mark;
  const { value, best, status, tag } = content;
  if (type === 'Rating' && value && value > 0) facts.score = { value, best: best ?? 10 };
  if (type === 'Comment' && content.content) facts.tldr = content.content;
  if (type === 'Review' && content.content) facts.body = underHeadline(content.name ?? '', title, content.content);
  if (type === 'TagMember' && tag) facts.tags.push(tag);
  if (type !== 'ShelfMember') return;
  mark.seen = !isPlanned(status ?? '') && !isBegun(status ?? '');
  const day = dayOfCell(content.published ?? '');
  if (day && mark.seen) facts.watchedOn = day;
}

function rowOf({ facts, at, seen }: Mark, of: v.InferOutput<typeof work> | undefined): Row {
  const title = titleOf(of);
  if (!of || !title) return { ...at, skipped: 'no title' };
  const isSeries = /^tv/i.test(of.type ?? of.category ?? '');
  if (!isSeries && !/^movie$/i.test(of.type ?? of.category ?? '')) return { ...at, skipped: 'not a film', title };
  if (!seen && !facts.score && !facts.tldr && !facts.body)
    return { ...at, skipped: isSeries ? 'series' : 'not watched', title };
  const found = { ...at, film: filmIn(of, title), review: reviewOf(facts) };
  return isSeries ? asSeries(found) : found;
}

function filmIn(of: v.InferOutput<typeof work>, title: string): FilmFacts {
  const pages = of.external_resources.flatMap(({ url }) => keyOfUrl(url ?? '') ?? []);
  return filmOf({
    title,
    originalTitle: of.orig_title === title ? '' : (of.orig_title ?? ''),
    year: yearOfCell(String(of.year ?? '')),
    directors: of.director,
    keys: [...new Set([...pages, ...keysOf({ imdb: of.imdb })])],
  });
}

function titleOf(of: v.InferOutput<typeof work> | undefined): string {
  return (of?.display_title ?? of?.title ?? '').trim();
}

/** The objects of a text with one a line, numbered from 1 below its head; a line that is no JSON is `undefined`. */
function* linesOf(content: string): Generator<[row: number, given: unknown]> {
  for (const [i, line] of content.split('\n').entries()) {
    if (i === 0 || line.trim() === '') continue;
    let given: unknown;
    try {
      given = parseJson(line);
    } catch {
      given = undefined;
    }
    yield [i, given];
  }
}
