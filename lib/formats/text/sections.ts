import type { Film } from '../../film.ts';
import type { Review } from '../../review.ts';
import { writeReview } from './write.ts';

/** Whether a line is one that a section begins with. */
export type Begins = (line: string) => boolean;

/** A review as a section of a Markdown text, under a heading of its own, with an empty line after it. */
export function sectionOf(film: Film, review: Review, begins: Begins): string {
  const text = writeReview(film, review, { heading: true });
  const body = text.indexOf('\n') + 1;
  return `${text.slice(0, body)}${quotedText(text.slice(body), begins)}\n\n`;
}

/** A text in which no line begins a section: one that would gets a backslash, which Markdown does not show. */
export function quotedText(text: string, begins: Begins): string {
  const quote = (line: string) => (begins(line.replace(/^\\+/, '')) ? `\\${line}` : line);
  return text.split('\n').map(quote).join('\n');
}

/**
 * What stands before the first section (empty where that begins at once), then the text of each, as they were before
 * they were quoted. The heading stays with its section; the empty line after each, and before the first, is gone.
 */
export function* sectionsIn(text: string, begins: Begins): Generator<string> {
  let lines: string[] = [];
  // Headings are ours and end in a line feed; where one does not, another program has changed the ends of all lines.
  let changed = false;
  for (const line of text.split('\n')) {
    if (begins(line)) {
      changed = line.endsWith('\r');
      yield lines.join('\n').replace(changed ? /\r\n\r$/ : /\n$/, '');
      lines = [];
    }
    const isQuoted = line.startsWith('\\') && begins(line.replace(/^\\+/, ''));
    lines.push(isQuoted ? line.slice(1) : line);
  }
  // After the last one's empty line the file ends; an editor may have taken that line end.
  yield lines.join('\n').replace(changed ? /(?:\r\n){1,2}$/ : /\n{1,2}$/, '');
}
