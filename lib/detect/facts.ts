import type { Field, Say } from './claim.ts';
import { readCredit, readCredits, readHead } from './credits.ts';
import type { Asked } from './detector.ts';
import { circle, circledLabel, fieldOf, lastLabel, longestLabel, mayBegin } from './labels.ts';
import { lineReader } from './line-reader.ts';
import { alone, company, inLine, interval, isSpelt, lasting, running, sentence, unmarked } from './lines.ts';
import { isWithin, member, type Page, textOf, walkerIn } from './page.ts';
import { pairReader } from './pair.ts';
import { creditIn, workIn } from './paragraph.ts';
import { namesIn } from './people.ts';
import { readProgramme } from './programme.ts';
import { directorBefore } from './roles.ts';
import { letter } from './sign.ts';
import { clean, fold, minutesIn, yearIn } from './text.ts';
import { episode } from './topics.ts';
import { stands, valueAfter } from './value.ts';

/** How much is read: text nodes, of them after the first director, and where nothing else is open; characters of a node, and of the end of one that holds whole sentences; labels whose values are looked for. */
const caps = { nodes: 8_000, after: 200, near: 250, text: 300, paragraph: 1_000, values: 100 };

/** How far a labelled fact speaks for a film. */
const weights: Record<string, number> = {
  directors: 3,
  actors: 1,
  minutes: 1,
  originalTitle: 1.5,
  year: 0.5,
  more: 0.4,
  work: 1.5,
  other: -3,
  broadcast: -2,
};

/** Where the names after "directed by" end. */
const named = new RegExp(`(?<=${letter}{3})\\.|[|;(\\d]|,(?=.*[:\\d])`, 'u');

/**
 * Reads labelled facts ("Directed by", "Regie:", "監督") from the text of the page, wherever they stand: table, list,
 * or running line. Directors of three films and more are the mark of a programme or a list. `box` selects where to
 * look, `open` tells whether the page is not yet known to be of a film.
 */
export function readFacts(
  page: Page,
  say: Say,
  { signOf, isName, readTitle, box, claims, open: isOpen }: Asked,
): string {
  const { document } = page;
  const inside = box && page.all(box)[0];
  const root = inside || (member(document, 'body') as HTMLElement | null);
  if (!root) return '';
  const walker = walkerIn(document, root, 4);
  // Facts stand after the heading, menus before it; only what finds none there begins at the top.
  const heading = inside ? undefined : page.all('h1')[0];
  if (heading) walker.currentNode = heading;
  const open = isOpen();
  const most = open ? caps.nodes : caps.near;
  const inHeading = (node: Node) => isWithin(node, (above) => above === heading);
  let begun = !(heading && open);
  const directed = new Set<string>();
  const said = new Set<string>();
  const parts = new Set<string>();
  const timed = new Set<string>();
  const lines = new Set<string>();
  let heard = '';
  const repeated = new Set<string>();
  let before = '';
  let [taken, values] = [0, caps.values];
  // <b>HER</b><br>Directed by …: the title above the credits, where the headline holds it among other words.
  const headed = (above: string, otherwise: number) => {
    const name = fold(above);
    if (above.length > 89 || !/[^\d\W]|[^!-~]/.test(name) || isName(above, page.names)) return;
    const headlines = [textOf(heading), page.title].map(fold);
    const within = headlines[0] !== name && headlines.some((headline) => headline.startsWith(name));
    if (within || otherwise) say('title', 'label', readTitle(above, page.names).title, within ? 9.2 : otherwise);
  };
  const take = (field: string, label: string, values: string[]) => {
    const value = clean(values.join(' ')).slice(0, 200);
    if (!value) return;
    let weight = weights[field] ?? 0;
    const repeats = /^(?:other|more)$/.test(field);
    if (field === 'directors' || field === 'actors') {
      const names = namesIn(values);
      if (!names.length) return;
      const [time] = (field === 'directors' && lasting.exec(value)) || [];
      if (time) timed.add(time);
      // A series' films by one director name that one again and again.
      const all = names.join();
      if (field === 'directors' && (directed.has(all) || directed.add(all).size > 1)) return;
      takeMinutes('', time);
      if (field === 'directors') headed(before, claims.title?.some(({ weight }) => weight > 1.9) ? 0 : 3);
      for (const name of names) say(field, 'label', name, 3);
      // One plain word is as often a trade or a place as a person.
      if (!names[1] && /^[A-Za-z]+$/.test(names[0] ?? '')) weight /= 3;
    } else if (field === 'title') {
      said.add(field);
      headed(value, 3);
      return;
    } else if (/^(?:minutes|year|originalTitle)$/.test(field)) {
      // "10 weeks" is how long a course is.
      if (field === 'minutes' && /\d ?(?:week|day|month|woche|tag|semain|jour|mois|seman|d[ií]as|mes)/i.test(value))
        return;
      const read = field === 'minutes' ? minutesIn(value) : field === 'year' ? yearIn(value) : value;
      if (!read || read === 1) return;
      if (interval.test(label + value)) say('film', 'label', value, -5);
      say(field as Field, 'label', read, field === 'year' && value.length > 9 ? 2 : 3);
      if (said.has(field)) return;
    } else if (field === 'kind')
      weight = (signOf(value)?.weight ?? 0) * 1.7 || (/blu-?ray|dvd/i.test(value) ? 1.5 : 0.1);
    else if (field === 'series') weight = Number(/\d+/.exec(value)?.[0] ?? 1) > 1 ? -5 : 0;
    if (field === 'more' && /[(,] ?(?:18|19|20)\d\d\)?$/.test(value)) {
      say('year', 'label', yearIn(value), 2);
      weight = 2;
    }
    // Who publishes a disc in a library is no sign of a book; nor when a film's people were born, of a person's page.
    if (field === 'other' && /^(?:publi|édit)/i.test(label) && /dvd|blu-?ray/i.test(page.title)) return;
    if (field === 'other' && /^(?:born|geb|f[øö]d|na[rc]|urod|szül|date|дата)/i.test(label) && directed.size) return;
    if (repeats && (repeated.has(label) || repeated.add(label).size > 4)) return;
    if (weight) {
      if (!repeats) said.add(field);
      say('film', 'label', `${clean(label)}: ${value}`, weight);
    }
  };
  const takeMinutes = (label: string, value = '') => {
    if (value && !said.has('minutes')) take('minutes', label, [value]);
  };
  const wanted = (field: string | undefined) =>
    field && (/^(?:directors|year)$/.test(field) || !said.has(field)) && field;
  const directedBy = ({ 0: all, 1: person = '', index, input }: RegExpExecArray) => {
    take('directors', all.slice(0, -person.length).replace(/[\0-@[-`{-¿]+$/, ''), [person.split(named)[0] ?? '']);
    const cast = company.exec(person.split('. ')[1] ?? '');
    if (cast && !said.has('actors')) take('actors', '', [cast[1] ?? '']);
    takeMinutes('', lasting.exec(person)?.[0]);
    if (directed.size) readCredit(all, person, say);
    readHead(input.slice(0, index), page, say);
  };
  const look = (node: Text, text: string) => {
    const [circled, behind] = circledLabel(text);
    const known = circled && wanted(fieldOf(circled));
    if (known) return take(known, circled, [behind]);
    let colon = text.indexOf(':');
    if (colon < 0) colon = text.indexOf('：');
    // "Director | Ann Hui": a bar or a dash does for a colon, of a label that is known.
    const bar = colon < 0 ? text.slice(0, 24).search(/ [|–—-] /) : -1;
    if (bar > 0 && !sentence.test(text) && !/^(?:title|kind)?$/.test(fieldOf(text.slice(0, bar)) ?? ''))
      colon = bar + 1;
    if (mayBegin(text, 0)) {
      const head = colon < 0 ? text : text.slice(0, colon).replace(/[\s.…\u200e\u200f]{1,200}$/, '');
      const field =
        head.length > longestLabel + (colon > 0 ? 10 : 0)
          ? undefined
          : wanted(fieldOf(head.length > 1 ? head : `${head}:`));
      const rest = colon < 0 ? '' : clean(text.slice(colon + 1)).replace(/^[.… ]+:? ?/, '');
      const person = sentence.exec(text);
      if (person && !rest) directedBy(person);
      else if (field && (colon >= 0 || stands(node, head, field)))
        take(field, head, rest ? [rest] : values-- > 0 ? valueAfter(node) : []);
    }
    const spaced = directed.size < 3 && text.length < 70 && node.parentNode?.nodeName !== 'EM' && unmarked.exec(text);
    if (spaced && fieldOf(spaced[1] ?? '') === 'directors') take('directors', spaced[1] ?? '', [spaced[2] ?? '']);
    const ending = wanted(fieldOf(lastLabel(text)));
    if (ending && values-- > 0) take(ending, lastLabel(text), valueAfter(node));
    const told = !directed.size && isSpelt(text) && inLine.exec(text);
    if (told) directedBy(told);
    const cast = said.has('actors') ? null : company.exec(text);
    if (cast) take('actors', text.slice(0, 4), [cast[1] ?? '']);
    if (colon > 0 && text.length > longestLabel && !directed.size)
      for (const part of text
        .split(
          /[|•·;\n]|[,.] | (?=[⺀-\uffdc]{2,8} ?[:：])| (?=(?:Regie|Kamera|Buch|Musik|Director|Cast|Gui[oó]n|Fotograf[ií]a):)/,
        )
        .slice(1)) {
        const [head = '', value] = part.trim().split(/[:：]/);
        const field = value && head.length < longestLabel && wanted(fieldOf(head));
        if (field) take(field, head, [value ?? '']);
        // <em>Close</em>. Regie: …
        if (field === 'directors' && text[0] === '.') headed(before, 14);
        if (field === 'directors') takeMinutes('', readCredits(text, part, say));
      }
  };
  const readParagraph = (node: Text, text: string) => {
    const [all, , year] = workIn(text) ?? [];
    if (all && lines.add(all).size === 1) {
      say('film', 'label', clean(all), 2);
      say('year', 'label', year, 3);
    }
    const credit = text.length > caps.text && !directed.size && creditIn(text);
    if (credit) look(node, clean(credit));
  };
  const takeDirector = (name: string) => take('directors', '', [name]);
  const reader = lineReader({ page, say, lines, directed, directedBy, takeDirector, inHeading });
  const isTitle = (text: string) => !!claims.title?.some(({ said }) => fold(said) === fold(text));
  const pairs = pairReader({ say, lines, takeMinutes, isTitle });
  let end = most;
  for (let count = 0; count < end; count++) {
    const node = walker.nextNode() as Text | null;
    if (!node) {
      if (begun || directed.size) break;
      begun = true;
      walker.currentNode = root;
      continue;
    }
    const { data } = node;
    const { length } = data;
    let at = 0;
    let first = data.charCodeAt(0);
    // Half of a page's text nodes are the white space between its elements.
    while (first < 48 && at < caps.text) first = data.charCodeAt(++at);
    if (at === length) continue;
    const linked = open && node.parentNode?.nodeName === 'A';
    if (open && !linked && heard.length < 4000) heard += ` ${data.slice(0, caps.text)}`;
    if (open && length > 24) readParagraph(node, data.slice(-caps.paragraph));
    if (length < 2 || length > caps.text) continue;
    if (open && count < 400) {
      const last = data.charCodeAt(length - 1);
      if (length < 90 && !linked && /\d/.test(data) && !inHeading(node)) pairs.readPair(clean(data), count);
      if (length > 11 && /(?:18|19|20)\d\d/.test(data)) reader.readLine(node, data.slice(at).trim());
      else if (
        length < 25 &&
        (first < 58 || first === 31532 || (last > 47 && last < 58)) &&
        episode.test(data.slice(at).trim().toLowerCase())
      )
        parts.add(data);
    }
    if (open && !linked && length < 30 && !said.has('work') && alone.test(data)) take('work', '', [data]);
    const opens = first === 91 ? at : data.charCodeAt(at - 1) === 40 ? at - 1 : -1;
    const maker = opens < 0 ? '' : directorBefore(node, data.slice(opens, opens + 60));
    if (maker) take('directors', '', [maker]);
    if (first < 58) {
      // A running time needs no label.
      const [, minutes, hours, more] = (!said.has('minutes') && running.exec(data.slice(at, at + 60).trim())) || [];
      if (minutes || hours) take('minutes', data.trim(), [minutes ?? `${hours}h ${more ?? 0}`]);
    }
    if (first === circle || mayBegin(data, at) || (length > longestLabel && (data.includes(':') || isSpelt(data))))
      look(node, data.slice(at).trim());
    if (length < 90 && !/\d{3}|[:：]/.test(data)) before = clean(data);
    if (end === most && taken !== said.size) {
      taken = said.size;
      if (directed.size === 1) end = count + caps.after;
      else if (open && !isOpen()) end = count + caps.near;
    }
  }
  reader.readBeside();
  if (!claims.year) pairs.readLone();
  readProgramme({ parts, lines, directed, timed }, say);
  return heard;
}
