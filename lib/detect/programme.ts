import type { Say } from './claim.ts';

/** What a page's text has named: numbers of episodes, lines of data, directors of a film each, and their running times. */
type Named = Record<'parts' | 'lines' | 'directed' | 'timed', ReadonlySet<string>>;

/** Says of a page that names several works that it is a programme, a list, or a series. */
export function readProgramme({ parts, lines, directed, timed }: Named, say: Say): void {
  if (parts.size > 1) say('film', 'label', [...parts].join(), parts.size > 2 ? -12 : -6);
  if (lines.size > 2) say('film', 'label', `data of ${lines.size} films`, -5);
  // A week's programme of a small cinema: each with its director, its year and its running time.
  if (directed.size === 2 && (lines.size === 2 || timed.size === 2))
    say('film', 'label', 'data and directors of two films', -5);
  // Beside the one film whose data stand there they are of the films that it recommends.
  if (directed.size > 2) say('film', 'label', `directors of ${directed.size} films`, lines.size === 1 ? -2 : -6);
}
