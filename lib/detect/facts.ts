import type { Say } from './claim.ts';
import type { Asked } from './detector.ts';
import { labelReader } from './label-reader.ts';
import { circle, longestLabel, mayBegin } from './labels.ts';
import { lineReader } from './line-reader.ts';
import { alone, isSpelt, running } from './lines.ts';
import { isWithin, member, type Page, walkerIn } from './page.ts';
import { pairReader } from './pair.ts';
import { creditIn, workIn } from './paragraph.ts';
import { readProgramme } from './programme.ts';
import { directorBefore } from './roles.ts';
import { takeFacts } from './taken.ts';
import { clean, fold } from './text.ts';
import { episode } from './topics.ts';

/** How much is read: text nodes, of them after the first director, and where nothing else is open; characters of a node, and of the end of one that holds whole sentences. */
const caps = { nodes: 8_000, after: 200, near: 250, text: 300, paragraph: 1_000 };

/**
 * Reads labelled facts ("Directed by", "Regie:", "監督") from the text of the page, wherever they stand: table, list,
 * or running line. Directors of three films and more are the mark of a programme or a list. Where `box` selects one,
 * only that is read. Returns the first of what the page says, where it is not yet known to be of a film.
 */
export function readFacts(page: Page, say: Say, asked: Asked): string {
  const { box, claims, open: isOpen } = asked;
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
  const parts = new Set<string>();
  const lines = new Set<string>();
  let heard = '';
  const facts = takeFacts(page, say, asked, heading);
  const { said, directed, timed, take, takeMinutes } = facts;
  const { readLabels, directedBy } = labelReader(page, say, facts);
  let told = 0;
  const readParagraph = (node: Text, text: string) => {
    const [all, , year] = workIn(text) ?? [];
    if (all && lines.add(all).size === 1) {
      say('film', 'label', clean(all), 2);
      say('year', 'label', year, 3);
    }
    const credit = text.length > caps.text && !directed.size && creditIn(text);
    if (credit) readLabels(node, clean(credit));
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
      readLabels(node, data.slice(at).trim());
    if (length < 90 && !/\d{3}|[:：]/.test(data)) facts.before = clean(data);
    if (end === most && told !== said.size) {
      told = said.size;
      if (directed.size === 1) end = count + caps.after;
      else if (open && !isOpen()) end = count + caps.near;
    }
  }
  reader.readBeside();
  if (!claims.year) pairs.readLone();
  readProgramme({ parts, lines, directed, timed }, say);
  return heard;
}
