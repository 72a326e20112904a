import type { Film } from '../../film.ts';
import type { Review } from '../../review.ts';
import { formatScore } from '../../score.ts';
import { lossesBy } from '../carries.ts';
import { inChunks } from '../chunks.ts';
import type { Films, Format, WriteOptions } from '../format.ts';
import { escapeMarkup } from '../html/entities.ts';
import { keyOfUrl, urlOfKey } from '../keys.ts';
import { lossList } from '../loss-list.ts';
import { headingOf } from '../text/write.ts';
import { schemaOf } from './json-ld.ts';
import { hasReviews, readPage } from './read.ts';
import { shown } from './shown.ts';
import { style } from './style.ts';

const whole = {
  join: (items: readonly string[]) => JSON.stringify(items),
  split: (text: string) => JSON.parse(text) as string[],
};

/** A web page of the log that needs nothing else: readable without script, with markup that machines read. */
export const page: Format = {
  name: 'page',
  title: 'Web page',
  purpose: 'The log as one page to read, print or put online, with schema.org and h-review markup.',
  extension: 'html',
  type: 'text/html',
  async *write(films, _now, options) {
    yield { name: 'matinee.html', chunks: inChunks(pieces(films, options)) };
  },
  newestFirst: true,
  losses: (film, review, all) =>
    lossList(
      ...losses(film, review, all),
      film.keys.some((key) => keyOfUrl(urlOfKey(key) ?? '') !== key) && 'keys lost',
    ),
  recognises: ({ parts }) => parts.some(({ text }) => hasReviews(text)),
  read: readPage,
};

const losses = lossesBy({
  score: 'exact',
  words: 'apart',
  tags: whole,
  otherTitles: whole,
  year: (year) => year,
  directors: whole,
  actors: whole,
  minutes: 'with 0',
  day: true,
  spoilers: true,
  keys: 'all',
});

async function* pieces(films: Films, { author = 'Anonymous' }: WriteOptions = {}): AsyncGenerator<string> {
  // The page may run nothing and load nothing, wherever it is opened from.
  yield `<!doctype html>
<html lang="und">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Films</title>
<style>${style}</style>
<main>
<h1>Films</h1>
`;
  for await (const { film, reviews } of films()) for (const review of reviews) yield article(film, review, author);
  yield '</main>\n';
}

function article(film: Film, review: Review, author: string): string {
  const [url] = film.keys.map(urlOfKey).filter((known) => known !== undefined);
  const title = escapeMarkup(headingOf(film));
  const { score } = review;
  const lines = [
    `<h2 class="p-item h-product"><${url ? `a class="u-url p-name" href="${escapeMarkup(url)}"` : 'span class="p-name"'}>${title}</${url ? 'a' : 'span'}></h2>`,
    shown(film, review),
    `<p class="p-author h-card" hidden>${escapeMarkup(author)}</p><time class="dt-published" datetime="${review.created}" hidden></time>`,
    `<script type="application/ld+json">${schemaOf(film, review, author)}</script>`,
  ];
  const name = escapeMarkup(`${headingOf(film)}${score ? ` – ${formatScore(score)}` : ''}`);
  return `<article class="h-review">\n<data class="p-name" value="${name}"></data>\n${lines.join('\n')}\n</article>\n`;
}
