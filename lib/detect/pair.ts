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

/** What reads pairs. */
type PairReader = {
  readPair: (text: string, at: number) => void;
  /** In the end, where nothing else has told the year: says the one that stands by itself, if one does. */
  readLone: () => void;
};

/** Within so many texts after the heading a year by itself is the film's. */
const near = 60;

/**
 * Reads the year and the running time of one film, each in an element of its own: `<li>2021</li><li>1h 13m</li>`. It is
 * given the texts in their order, each with its place.
 */
export function pairReader({ say, lines, takeMinutes, isTitle }: Told): PairReader {
  const seen = { year: '', minutes: '', yearAt: -99, minutesAt: -99, titled: false, lone: '' };
  const readPair = (text: string, at: number) => {
    if (at < near && /^(?:18[89]|19\d|20[0-3])\d$/.test(text)) seen.lone ||= text;
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
  return { readPair, readLone: () => say('year', 'label', seen.lone, 1) };
}
