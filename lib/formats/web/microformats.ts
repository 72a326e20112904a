import type { Key } from '../../film.ts';
import { isScore, type Score } from '../../score.ts';
import { titleAndYear } from '../facts.ts';
import { markdownOfTokens } from '../html/to-markdown.ts';
import { type Token, tokens } from '../html/tokens.ts';
import { keyOfUrl } from '../keys.ts';

/** What the markup of one review says; texts are empty where it says nothing. */
export type FoundReview = {
  title: string;
  year?: number;
  score?: Score;
  tldr: string;
  body: string;
  day: string;
  keys: Key[];
  tags: string[];
};

/** Properties by class: of microformats2 with their prefixes, and of the classic hReview. */
const properties: Record<
  string,
  'item' | 'name' | 'rating' | 'best' | 'summary' | 'content' | 'day' | 'tag' | 'inner'
> = {
  'p-item': 'item',
  item: 'item',
  'p-name': 'name',
  fn: 'name',
  'p-rating': 'rating',
  rating: 'rating',
  'p-best': 'best',
  best: 'best',
  'p-summary': 'summary',
  summary: 'summary',
  'e-content': 'content',
  'e-description': 'content',
  description: 'content',
  'dt-published': 'day',
  'dt-reviewed': 'day',
  dtreviewed: 'day',
  'p-category': 'tag',
  'p-author': 'inner',
  'p-reviewer': 'inner',
  reviewer: 'inner',
};
const voids = new Set(['img', 'br', 'hr', 'meta', 'link', 'input', 'base', 'source', 'wbr', 'col']);
const maxDepth = 200;

type Open = { element: string; property?: string; value?: string; text: string; inner: Token[] };

/** The reviews in a page's h-review or hReview markup. http://microformats.org/wiki/h-review */
export function* microformatReviews(markup: string): Generator<FoundReview> {
  let found: (FoundReview & { best: string; rating: string }) | undefined;
  let stack: Open[] = [];
  for (const token of tokens(markup)) {
    for (const open of stack) if (open.property === 'content') open.inner.push(token);
    if (token.kind === 'text') {
      for (const open of stack) if (open.property) open.text += token.text;
    } else if (token.kind === 'open') {
      const classes = (token.attributes.get('class') ?? '').split(/\s+/);
      if (!found) {
        if (!classes.includes('h-review') && !classes.includes('hreview')) continue;
        found = { title: '', tldr: '', body: '', day: '', keys: [], tags: [], best: '', rating: '' };
        stack = [{ element: token.name, text: '', inner: [] }];
        continue;
      }
      const key = keyOfUrl(token.attributes.get('href') ?? '');
      if (key && stack.some(({ property }) => property === 'item')) found.keys.push(key);
      const property =
        classes.map((name) => (Object.hasOwn(properties, name) ? properties[name] : undefined)).find(Boolean) ??
        (/(?:^|\s)tag(?:\s|$)/.test(token.attributes.get('rel') ?? '') ? 'tag' : undefined);
      // An abbreviation says in its title what it stands for: a day, a score.
      const value =
        token.attributes.get('value') ??
        token.attributes.get('datetime') ??
        (token.name === 'abbr' ? token.attributes.get('title') : undefined);
      const open: Open = {
        element: token.name,
        text: '',
        inner: [],
        ...(property && { property }),
        ...(value !== undefined && { value }),
      };
      if (voids.has(token.name) || token.empty) continue;
      // Beyond this nothing is noted any more: no page of a person nests so deep.
      if (stack.length < maxDepth) stack.push(open);
    } else if (found) {
      const from = stack.findLastIndex(({ element }) => element === token.name);
      if (from < 0) continue;
      for (const open of stack.splice(from).reverse()) put(found, open, stack);
      if (stack.length > 0) continue;
      yield finished(found);
      found = undefined;
    }
  }
}

function put(
  found: FoundReview & { best: string; rating: string },
  { property, value, text, inner }: Open,
  outer: readonly Open[],
): void {
  const said = (value ?? text).replace(/\s+/g, ' ').trim();
  const within = (name: string) => outer.some((open) => open.property === name);
  if (within('inner')) return;
  if (property === 'name' && within('item')) found.title ||= said;
  else if (property === 'item') {
    found.title ||= said;
    // The year may stand beside the title.
    const year = titleAndYear(said).year;
    if (year) found.year ??= year;
  } else if (property === 'rating') found.rating ||= said;
  else if (property === 'best') found.best ||= said;
  else if (property === 'summary') found.tldr ||= said;
  else if (property === 'content') found.body ||= tidy(markdownOfTokens(inner));
  else if (property === 'day') found.day ||= said;
  else if (property === 'tag') found.tags.push(said);
}

/** Without the blanks that markup is set out with. */
function tidy(markdown: string): string {
  return markdown
    .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function finished({ best, rating, ...found }: FoundReview & { best: string; rating: string }): FoundReview {
  const score = { value: Number.parseFloat(rating.replace(',', '.')), best: Number.parseFloat(best || '5') };
  return { ...found, ...titleAndYear(found.title), ...(isScore(score) && { score }) };
}
