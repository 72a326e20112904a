import { dayOfCell, filmOf, reviewOf, scoreOfCell, yearOfCell } from './facts.ts';
import type { Format, Row } from './format.ts';
import { markdownOf } from './html/to-markdown.ts';
import { keyOfUrl, keysOf } from './keys.ts';
import { asSeries } from './series.ts';
import { elements } from './xml.ts';

/** The RSS file of a member of Letterboxd: the newest viewings, with likes and ids. */
export const letterboxdRss: Format = {
  name: 'letterboxd-rss',
  title: 'Letterboxd RSS',
  purpose: 'The newest entries of a member of Letterboxd, saved from letterboxd.com/NAME/rss/.',
  extension: 'rss',
  type: 'application/rss+xml',
  recognises: ({ parts }) => parts.some(({ text }) => /<rss[^>]{0,2000}xmlns:letterboxd=/.test(text.slice(0, 4000))),
  *read({ parts }) {
    for (const { path, text } of parts) {
      let row = 0;
      for (const item of elements(text, 'item')) yield readItem(path, ++row, item);
    }
  },
};

function readItem(part: string, row: number, item: Map<string, string>): Row {
  const get = (name: string) => item.get(name) ?? '';
  const title = get('letterboxd:filmtitle');
  if (/letterboxd-list-/.test(get('guid'))) return { part, row, skipped: 'list' };
  if (!title) return { part, row, skipped: 'no title' };
  const page = keyOfUrl(get('link'));
  const { body, spoilers } = wordsIn(get('description'));
  const written = dayOfCell(rfc822(get('pubdate')));
  const found = {
    part,
    row,
    film: filmOf({
      title,
      year: yearOfCell(get('letterboxd:filmyear')),
      keys: [...keysOf({ tmdb: get('tmdb:movieid') }), ...(page ? [page] : [])],
    }),
    review: reviewOf({
      score: scoreOfCell(get('letterboxd:memberrating'), 5),
      watchedOn: dayOfCell(get('letterboxd:watcheddate')),
      rewatch: get('letterboxd:rewatch') === 'Yes',
      liked: get('letterboxd:memberlike') === 'Yes',
      body,
      spoilers,
    }),
    ...(written && { written }),
  };
  return get('tmdb:tvid') ? asSeries(found) : found;
}

/** The words of the description: without the poster, the warning, and the line that stands where there are no words. */
function wordsIn(html: string): { body: string; spoilers: boolean } {
  const all = markdownOf(html.replace(/<img[^>]{0,2000}>/gi, '')).trim();
  const text = all.replace(/^\*?This review may contain spoilers\.?\*?\s{0,20}/i, '');
  const body = /^Watched on [A-Z][a-z]+day [A-Z][a-z]+ \d{1,2}, \d{4}\.?$/.test(text) ? '' : text;
  return { body: body.replace(/\n{3,}/g, '\n\n').replace(/\n +/g, '\n'), spoilers: text !== all };
}

function rfc822(date: string): string {
  return /\d{1,2} [A-Z][a-z]{2} \d{4}/.exec(date)?.[0] ?? '';
}
