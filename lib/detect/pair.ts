import type { Say } from './claim.ts';
import { isDated, isLasting, lasting, line, running } from './lines.ts';
import { yearIn } from './text.ts';

/** What the reader of pairs is told: the lines of data read so far, and what takes a running time where none was yet. */
type Told = {
  say: Say;
  lines: Set<string>;
  takeMinutes: (label: string, value: string) => void;
  /** Whether a text is the page's title. */
  isTitle: (text: string) => boolean;
};

/**
 * Reads the year and the running time of one film, each in an element of its own: `<li>2021</li><li>1h 13m</li>`. What it
 * yields is given the texts in their order, each with its place.
 */
export function pairReader({ say, lines, takeMinutes, isTitle }: Told): (text: string, at: number) => void {
  const seen = { year: '', minutes: '', yearAt: -99, minutesAt: -99, titled: false };
  return (text, at) => {
    // A line that holds both is read for itself.
    if (line.test(text)) return;
    if (isDated(text)) [seen.year, seen.yearAt] = [text, at];
    if (isLasting(text)) {
      [seen.minutes, seen.minutesAt] = [text, at];
      if (!running.test(text)) takeMinutes(text, lasting.exec(text)?.[0] ?? '');
      // "Titane, Julia Ducournau, 1 h 48": as papers end their reviews.
      const [first = ''] = text.split(', ');
      if (first !== text && !seen.titled && isTitle(first)) {
        seen.titled = true;
        say('film', 'label', text, 1.5);
      }
    }
    if (Math.abs(seen.yearAt - seen.minutesAt) > 8 || seen.year === seen.minutes) return;
    const both = `${seen.year} / ${seen.minutes}`;
    if (lines.has(both)) return;
    if (!lines.size) {
      say('film', 'label', both, 2.2);
      say('year', 'label', yearIn(seen.year), 2);
    }
    lines.add(both);
    [seen.yearAt, seen.minutesAt] = [-99, -999];
  };
}
