import { type Film, newFilm } from '../../film.ts';
import { newReview, type Review } from '../../review.ts';
import { formatScore, type Score } from '../../score.ts';
import { nameSays } from './file-name.ts';
import { joinList, quoted, splitNames, splitTags } from './quote.ts';
import { asWritten, readReview } from './read.ts';
import { reviewsIn, titlesIn } from './several.ts';

/** Where the text will stand: under a Markdown heading, or in a file of this name (which may tell the title). */
export type Place = { heading?: boolean; name?: string };

type Form = 'score at the end of the tldr' | 'score in a line' | 'with its title' | 'exact';

/**
 * A review in the form that people write them: `Released in 2013`, `Directed by Spike Jonze`, `TL;DR – … 9/10`,
 * paragraphs; what else is known follows the director, a line each. Where that form would not read back as the same
 * review (a text that begins like a header, say), a stricter one is taken that does.
 */
export function writeReview(film: Film, review: Review, place: Place): string {
  const forms: Form[] = ['score at the end of the tldr', 'score in a line', 'with its title', 'exact'];
  for (const form of forms) {
    const text = written(film, review, place, form);
    if (form === 'exact' || readsBack(text, film, review, place)) return text;
  }
  return '';
}

/** A file of its own must also be told to be a review; a section stands in a file that says so. */
function readsBack(text: string, film: Film, review: Review, { name }: Place): boolean {
  const read = readReview(text, name ?? '');
  return (
    (name === undefined || (reviewsIn(text).reviews.length === 1 && titlesIn(text).length === 0)) &&
    (read.told || name === undefined) &&
    same(carried(newFilm('', { title: '', ...read.film }), film), carried(film, film)) &&
    same(newReview('', '', read.review, ''), { ...review, id: '', filmId: '', created: '', changed: '', deleted: null })
  );
}

function carried(film: Film, { poster }: Film): Film {
  return { ...film, id: '', poster };
}

/** Both of one shape. The order of fields does not matter. */
function same(a: object, b: object): boolean {
  return Object.entries(a).every(
    ([name, value]) => JSON.stringify(value) === JSON.stringify(b[name as keyof typeof b]),
  );
}

function written(film: Film, review: Review, { heading, name }: Place, form: Form): string {
  const exact = form === 'exact';
  const titled = exact || form === 'with its title';
  const { tldr, body, score } = review;
  const atEnd = form === 'score at the end of the tldr' && tldr && score && !score.as;
  const lines = [
    (titled || (!heading && nameSays(name ?? '').title !== film.title)) && `Title: ${quoted(film.title)}`,
    film.year !== null && (exact ? `Year: ${film.year}` : `Released in ${film.year}`),
    film.directors.length > 0 && `Directed by ${joinList(film.directors, splitNames)}`,
    film.originalTitle && `Original title: ${quoted(film.originalTitle)}`,
    film.otherTitles.length > 0 && `Also known as: ${joinList(film.otherTitles, splitTags)}`,
    film.actors.length > 0 && `Starring: ${joinList(film.actors, splitNames)}`,
    film.minutes !== null && `Running time: ${film.minutes} min`,
    film.keys.length > 0 && `Keys: ${film.keys.join(' ')}`,
    review.watchedOn && `Watched on ${review.watchedOn}`,
    review.venue && `Venue: ${quoted(review.venue)}`,
    review.rewatch && 'Rewatch: yes',
    review.liked && 'Liked: yes',
    review.spoilers && 'Spoilers: yes',
    review.tags.length > 0 && `Tags: ${joinList(review.tags, splitTags)}`,
    Object.keys(review.aspects).length > 0 && `Aspects: ${Object.entries(review.aspects).map(aspect).join(', ')}`,
    score && !atEnd && `Score: ${scoreText(score)}`,
  ].filter((line) => typeof line === 'string' && line !== '');
  const title = heading ? `# ${headingOf(film)}` : '';
  // In Markdown two spaces keep the lines apart.
  const header = lines.join(heading ? '  \n' : '\n');
  if (exact) {
    const short = tldr && `TL;DR: ${quoted(tldr)}`;
    return [title, [header, short].filter(Boolean).join('\n'), `${asWritten}\n${body}`].filter(Boolean).join('\n\n');
  }
  const short = tldr && `TL;DR – ${tldr}${atEnd ? ` ${formatScore(score)}` : ''}`;
  const before = [title, header, short].filter(Boolean).join('\n\n');
  return body ? [before, body].filter(Boolean).join('\n\n') : `${before}\n`;
}

/** `Her (2013)`, on one line of at most 200 characters. */
export function headingOf({ title, year }: Film): string {
  const line = [...title.replace(/\s+/g, ' ').trim()].slice(0, 200).join('') || '…';
  return `${line}${year === null ? '' : ` (${year})`}`;
}

function scoreText(score: Score): string {
  return `${formatScore(score)}${score.as ? ` as ${score.as}` : ''}`;
}

function aspect([name, score]: [string, Score]): string {
  return `${/^\p{L}[\p{L} ]{0,60}(?<! )$/u.test(name) ? name : JSON.stringify(name)} ${scoreText(score)}`;
}
