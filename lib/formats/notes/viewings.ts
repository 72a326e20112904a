import { type Film, newFilm } from '../../film.ts';
import type { Review, ReviewFacts } from '../../review.ts';
import { readReview } from '../text/read.ts';
import { type Begins, quotedText, sectionOf, sectionsIn } from '../text/sections.ts';
import { headingOf } from '../text/write.ts';

/** Only under the film's title does a viewing begin: headings that a person adds to a note stay in their text. */
function beginsUnder(title: string): Begins {
  const heading = `# ${headingOf(newFilm('', { title }))}`.trimEnd();
  return (line) => line.startsWith('# ') && line.trimEnd() === heading;
}

/** The words of a note: those of the newest viewing, then the earlier ones with their facts, the last first. */
export function wordsOfNote({ title }: Film, newest: Review, earlier: readonly Review[]): string {
  if (earlier.length === 0) return newest.body;
  const begins = beginsUnder(title);
  // What the front matter says of the film is not said again.
  const film = newFilm('', { title });
  const sections = earlier.toReversed().map((review) => sectionOf(film, review, begins));
  return `${quotedText(newest.body, begins)}\n\n${sections.join('')}`;
}

/** The words of a note of several viewings: the newest one's, and what its sections say of the earlier ones. */
export function viewingsIn(text: string, title: string): { body: string; earlier: ReviewFacts[] } {
  const [body = '', ...sections] = sectionsIn(text, beginsUnder(title));
  return { body, earlier: sections.map((section) => readReview(section, '').review) };
}
