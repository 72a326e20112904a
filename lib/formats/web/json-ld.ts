import { dayOf } from '../../day.ts';
import type { Film, Key } from '../../film.ts';
import type { Review } from '../../review.ts';
import { isScore, type Score } from '../../score.ts';
import { dayOfCell, filmOf, reviewOf, yearOfCell } from '../facts.ts';
import { keyOfUrl, urlOfKey } from '../keys.ts';

/** Schema.org has no word for it; this property may hold any. https://schema.org/conditionsOfAccess */
const spoilersSaid = 'Contains spoilers';

/** A review as schema.org has it, as JSON that may stand in a page. https://schema.org/Review */
export function schemaOf(film: Film, review: Review, author: string): string {
  const { score, tldr, body, tags, created, watchedOn, spoilers } = review;
  const named = (names: readonly string[]) => names.map((name) => ({ '@type': 'Person', name }));
  const schema = {
    '@context': 'https://schema.org',
    '@type': 'Review',
    author: { '@type': 'Person', name: author },
    datePublished: dayOf(new Date(created)),
    ...(watchedOn && { contentReferenceTime: watchedOn }),
    ...(spoilers && { conditionsOfAccess: spoilersSaid }),
    ...(tldr && { abstract: tldr }),
    ...(body && { reviewBody: body }),
    ...(tags.length > 0 && { keywords: tags }),
    ...(score && {
      reviewRating: {
        '@type': 'Rating',
        ratingValue: score.value,
        bestRating: score.best,
        worstRating: 0,
        ...(score.as && { ratingExplanation: score.as }),
      },
    }),
    itemReviewed: {
      '@type': 'Movie',
      name: film.title,
      ...((film.originalTitle || film.otherTitles.length > 0) && {
        alternateName: [film.originalTitle, ...film.otherTitles],
      }),
      ...(film.year !== null && { dateCreated: String(film.year) }),
      ...(film.directors.length > 0 && { director: named(film.directors) }),
      ...(film.actors.length > 0 && { actor: named(film.actors) }),
      ...(film.minutes !== null && { duration: `PT${film.minutes}M` }),
      ...(film.keys.some(urlOfKey) && { sameAs: film.keys.map(urlOfKey).filter((url) => url !== undefined) }),
    },
  };
  // Nothing in it may end the element, or open a comment in it.
  return JSON.stringify(schema)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

type Node = Record<string, unknown>;

/** The reviews of films in a block of JSON-LD, at most 1,000 nodes deep in lists and `@graph`. */
export function reviewsIn(block: unknown): Node[] {
  const found: Node[] = [];
  const queue: unknown[] = [block];
  for (let i = 0; i < queue.length && i < 5000; i++) {
    const node = queue[i];
    if (Array.isArray(node)) queue.push(...node.slice(0, 5000));
    else if (isNode(node)) {
      if (isOf(node, 'Review') && isNode(node.itemReviewed)) found.push(node);
      if (node['@graph']) queue.push(node['@graph']);
      for (const review of isOf(node, 'Movie') ? [node.review].flat() : [])
        if (isNode(review)) found.push({ itemReviewed: node, ...review });
    }
  }
  return found;
}

/** Whether the review's work is a film. */
export function isOfFilm(node: Node): boolean {
  return isNode(node.itemReviewed) && isOf(node.itemReviewed, 'Movie');
}

/** The facts of a review node. */
export function factsOf(node: Node) {
  const movie = isNode(node.itemReviewed) ? node.itemReviewed : {};
  const names = (value: unknown) =>
    [value]
      .flat()
      .map((person) => (isNode(person) ? text(person.name) : text(person)))
      .filter(Boolean);
  const [originalTitle = '', ...otherTitles] = [movie.alternateName ?? []].flat().map(text);
  const minutes = /^PT(?:(\d{1,3})H)?(\d{1,5})M$/.exec(text(movie.duration));
  return {
    film: filmOf({
      title: text(movie.name),
      originalTitle,
      otherTitles: otherTitles.filter(Boolean),
      year: /^\d{1,6}$/.test(text(movie.dateCreated))
        ? Number(movie.dateCreated)
        : yearOfCell(text(movie.dateCreated) || text(movie.datePublished)),
      directors: names(movie.director ?? []),
      actors: names(movie.actor ?? []),
      minutes: minutes ? Number(minutes[1] ?? 0) * 60 + Number(minutes[2]) : undefined,
      keys: [movie.sameAs ?? []]
        .flat()
        .map((url) => keyOfUrl(text(url)))
        .filter((key): key is Key => key !== undefined),
    }),
    review: reviewOf({
      score: scoreOf(node.reviewRating),
      tldr: text(node.abstract) || text(node.name),
      body: text(node.reviewBody) || text(node.description),
      watchedOn: dayOfCell(text(node.contentReferenceTime)),
      spoilers: text(node.conditionsOfAccess) === spoilersSaid,
      tags: [node.keywords ?? []].flat().map(text).filter(Boolean),
    }),
    written: text(node.datePublished),
  };
}

function scoreOf(rating: unknown): Score | undefined {
  if (!isNode(rating)) return undefined;
  const as = text(rating.ratingExplanation);
  const said = text(rating.ratingValue).trim();
  // Blogs write a decimal comma, and `6 / 10` or `60%`, though digits and a point are asked for.
  const [, given, of = '', percent = ''] = /^(\d{1,9}(?:[.,]\d{1,9})?) ?(?:\/ ?(\d{1,9})|(%))?$/.exec(said) ?? [];
  const score = {
    value: said === '' ? Number.NaN : Number(given?.replace(',', '.') ?? said),
    best: percent ? 100 : Number(of || (rating.bestRating ?? 5)),
    ...((as === 'letters' || as === 'thumbs') && { as }),
  };
  return isScore(score) ? (score as Score) : undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOf(node: Node, type: string): boolean {
  return [node['@type']].flat().includes(type);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
