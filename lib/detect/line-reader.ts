import { directorsBeside } from './beside.ts';
import type { Say } from './claim.ts';
import { inLine, isRecord, line, staged, yearInParts } from './lines.ts';
import { isWithin, type Page } from './page.ts';
import { namesIn } from './people.ts';
import { capital, letter } from './sign.ts';
import { fold } from './text.ts';
import { serial } from './topics.ts';

/** A text that names two works. */
const twoYears = /\((?:18|19|20)\d\d\).*\((?:18|19|20)\d\d\)/;

/** A title in quotation marks, before what stands of it in brackets. */
const beside = /[„“"«]([^„“"«”»]{2,80})[”“"»] \(/;

/** The beginning of another sentence. */
const clause = new RegExp(`[.:;] ${letter}+ [a-z]+ `, 'u');

/** `Brian De Palma, 1981)`, `de Thomas Cailley, 2014, ****`; another film with its year. */
const credit = new RegExp(
  `^(?:(?:de|di|by|von) )?(${capital}[^(),\\d]{4,40}), ((?:18|19|20)\\d\\d)(?:\\)|, ([*★½]+))$`,
  'u',
);
const another = new RegExp(`^${capital}.{1,60}? \\((?:[^()\\d]{1,60}, )?(?:18|19|20)\\d\\d(?:\\)|, )`, 'u');

/** What stands since a year, and what a record company brought out. */
const otherwise = /\b(?:since|seit|depuis|desde) (?:18|19|20)\d\d|\blabel: /i;

const isLink = (element: Node) => element.nodeName === 'A';

/** What the reader of lines is told: the lines of data read so far, and what takes the names of directors. */
type Told = {
  page: Page;
  say: Say;
  lines: Set<string>;
  /** The directors named so far, as many as films. */
  directed: ReadonlySet<string>;
  directedBy: (found: RegExpExecArray) => void;
  takeDirector: (name: string) => void;
  inHeading: (node: Node) => boolean;
};

/** What reads lines. */
type LineReader = {
  readLine: (node: Text, text: string) => void;
  /** In the end: says who stands beside the data of the one film, where nothing else names its director, or that there are more films. */
  readBeside: () => void;
};

/**
 * Reads lines that hold a year: the data of a film (`UdSSR 1979, 163 Min.`), its director and year in brackets, or the
 * data of a series.
 */
export function lineReader({ page, say, lines, directed, directedBy, takeDirector, inHeading }: Told): LineReader {
  /** The other films that lines name with their years. */
  const listed = new Set<string>();
  let first: { node: Text; text: string; directed: number } | undefined;
  const takeData = (node: Text, text: string, year: string | undefined) => {
    first = { node, text, directed: directed.size };
    say('film', 'label', text, 3.8);
    say('year', 'label', year, 3);
  };
  const readData = (node: Text, text: string) => {
    if (otherwise.test(text)) return;
    // „Hilma af Klint“ (rež Halina Dyrschka, 2019, 93 min): a film that the page is not about.
    const [, shown = ''] = beside.exec(text) ?? [];
    if (shown && !fold(page.title).includes(fold(shown))) return;
    const data = line.exec(text);
    // "valid from 2025 for all films of 120 min" is a sentence.
    const found =
      data && !/(?: [^\s\d,.;|·•/()–-]+){4}/.test(data[0]) && !twoYears.test(text) && !clause.test(data[0])
        ? data
        : null;
    if (found && line.test(text.slice(found.index + found[0].length))) lines.add('').add(' ').add('  ');
    else if (!found && isRecord(text) && lines.add(text).size === 1) say('film', 'label', text, 3);
    const year = found || isWithin(node, isLink) ? undefined : yearInParts(text);
    if (year && !lines.has(text) && lines.add(text).size === 1) takeData(node, text, year);
    // Rails of other films are links.
    if (!found || lines.has(found[0]) || isWithin(node, isLink)) return;
    const person = inLine.exec(text);
    if (lines.add(found[0]).size === 1) takeData(node, text, found[1] ?? found.at(-1));
    if (person) directedBy(person);
    if (staged.test(text)) say('film', 'label', text, -4);
  };
  const readLine = (node: Text, text: string) => {
    readData(node, text);
    // "(Brian De Palma, 1981)" under a title, on a page whose own title names him.
    const [, who, when, stars] = credit.exec(text) ?? [];
    if (who && (stars || page.title.includes(who)) && !directed.size) {
      takeDirector(who);
      say('year', 'label', when, 2);
    }
    // "HKFB - Expect the Unexpected (1998)": where the text repeats the end of the document's title, that is the film's.
    const [, named] = /^([^()]{2,80}) \((?:18|19|20)\d\d\)$/.exec(text) ?? [];
    if (named && page.title !== text && page.title.endsWith(` ${text}`)) say('title', 'label', named, 4);
    const other = another.exec(text)?.[0];
    if (other && !page.title.includes(other) && !inHeading(node) && !isWithin(node, isLink)) listed.add(other);
    // A sentence may name a series that the film is not; "Prequel: Umi (TV series, 2012)" is of another.
    const short =
      text.length < 90 && /[,·•|/].*\d/.test(text) && !/[a-z]\. /.test(text) && node.parentNode?.nodeName !== 'A';
    const [name = ''] = text.split(' (');
    const own = () => name === text || fold(page.title).includes(fold(name)) || serial.test(name.toLowerCase());
    if (short && serial.test(text.toLowerCase()) && own()) say('film', 'label', text, -6);
  };
  const readBeside = () => {
    if (listed.size > 2) say('film', 'label', `names ${listed.size} films`, -2.5);
    // Where the data follow several directors they are of the last film of a programme.
    if (first && first.directed > 2) say('film', 'label', `${first.directed} directors before ${first.text}`, -4);
    if (!first || directed.size || lines.size > 1) return;
    for (const name of namesIn([directorsBeside(page, first.node, first.text)])) say('directors', 'label', name, 2);
  };
  return { readLine, readBeside };
}
