import type { Say } from './claim.ts';
import { readCredit, readCredits, readHead } from './credits.ts';
import { circledLabel, fieldOf, lastLabel, longestLabel, mayBegin } from './labels.ts';
import { company, inLine, isSpelt, lasting, sentence, unmarked } from './lines.ts';
import type { Page } from './page.ts';
import { letter } from './sign.ts';
import type { Taken } from './taken.ts';
import { clean } from './text.ts';
import { stands, valueAfter } from './value.ts';

/** So many labels whose values stand elsewhere are followed there. */
const most = 100;

/** Where the names after "directed by" end. */
const named = new RegExp(`(?<=${letter}{3})\\.|[|;(\\d]|,(?=.*[:\\d])`, 'u');

/** Between the facts of one line: `Regie: … | Kamera: …`. */
const parting =
  /[|•·;\n]|[,.] | (?=[⺀-\uffdc]{2,8} ?[:：])| (?=(?:Regie|Kamera|Buch|Musik|Director|Cast|Gui[oó]n|Fotograf[ií]a):)/;

/** What reads labels. */
type LabelReader = {
  readLabels: (node: Text, text: string) => void;
  /** Takes the director that a pattern has found in a text, with the cast and the running time beside. */
  directedBy: (found: RegExpExecArray) => void;
};

/**
 * Finds labels in a text and takes the facts they announce: at its beginning, at its end with the value in the next
 * element, in a sentence, and between the parts of a line.
 */
export function labelReader(page: Page, say: Say, taken: Taken): LabelReader {
  const { said, directed, take, takeMinutes, takeTitle } = taken;
  let values = most;
  const beside = (node: Node) => (values-- > 0 ? valueAfter(node) : []);
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
  const colonIn = (text: string) => {
    const colon = text.search(/[:：]/);
    // "Director | Ann Hui": a bar or a dash does for a colon, of a label that is known.
    const bar = colon < 0 ? text.slice(0, 24).search(/ [|–—-] /) : -1;
    const label = bar > 0 && !sentence.test(text) ? (fieldOf(text.slice(0, bar)) ?? '') : '';
    return /^(?:title|kind)?$/.test(label) ? colon : bar + 1;
  };
  const readStart = (node: Text, text: string, colon: number) => {
    const head = colon < 0 ? text : text.slice(0, colon).replace(/[\s.…\u200e\u200f]{1,200}$/, '');
    const long = head.length > longestLabel + (colon > 0 ? 10 : 0);
    const field = long ? undefined : wanted(fieldOf(head.length > 1 ? head : `${head}:`));
    const rest = colon < 0 ? '' : clean(text.slice(colon + 1)).replace(/^[.… ]+:? ?/, '');
    const person = sentence.exec(text);
    if (person && !rest) directedBy(person);
    else if (field && (colon >= 0 || stands(node, head, field))) take(field, head, rest ? [rest] : beside(node));
  };
  const readParts = (text: string) => {
    for (const part of text.split(parting).slice(1)) {
      const [head = '', value] = part.trim().split(/[:：]/);
      const field = value && head.length < longestLabel && wanted(fieldOf(head));
      if (field) take(field, head, [value ?? '']);
      if (field !== 'directors') continue;
      // <em>Close</em>. Regie: …
      if (text[0] === '.') takeTitle(taken.before, 14);
      takeMinutes('', readCredits(text, part, say));
    }
  };

  const readLabels = (node: Text, text: string) => {
    const [circled, behind] = circledLabel(text);
    const known = circled && wanted(fieldOf(circled));
    if (known) return take(known, circled, [behind]);
    const colon = colonIn(text);
    if (mayBegin(text, 0)) readStart(node, text, colon);
    // <a>EO</a> de Jerzy Skolimowski: of a rail of other films.
    const linked = directed.size && text.startsWith('de ') && node.previousSibling?.nodeName === 'A';
    const plain = directed.size < 3 && text.length < 70 && node.parentNode?.nodeName !== 'EM' && !linked;
    const spaced = plain && unmarked.exec(text);
    if (spaced && fieldOf(spaced[1] ?? '') === 'directors') take('directors', spaced[1] ?? '', [spaced[2] ?? '']);
    const ending = wanted(fieldOf(lastLabel(text)));
    if (ending) take(ending, lastLabel(text), beside(node));
    const told = !directed.size && isSpelt(text) && inLine.exec(text);
    if (told) directedBy(told);
    const cast = said.has('actors') ? null : company.exec(text);
    if (cast) take('actors', text.slice(0, 4), [cast[1] ?? '']);
    if (colon > 0 && text.length > longestLabel && !directed.size) readParts(text);
  };
  return { readLabels, directedBy };
}
