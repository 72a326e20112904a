/** A stretch of a text, and whether the other text lacks it. */
export type Piece = { text: string; changed: boolean };

/** With more differences than this between two texts, all between their first and last difference is one. */
const most = 1000;

/**
 * What differs between two texts, word by word: the pieces of each, which put together are the text. The fewest words
 * are called changed, unless there are very many. In time that grows with the texts' length and with the number of
 * differences, which is capped. E. W. Myers, An O(ND) Difference Algorithm, 1986.
 */
export function wordDiff(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const one = wordsOf(before);
  const other = wordsOf(after);
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start++;
  let [end, otherEnd] = [one.length, other.length];
  while (end > start && otherEnd > start && one[end - 1] === other[otherEnd - 1]) {
    end--;
    otherEnd--;
  }
  const same = [new Uint8Array(one.length), new Uint8Array(other.length)] as const;
  same[0].fill(1, 0, start).fill(1, end);
  same[1].fill(1, 0, start).fill(1, otherEnd);
  for (const [x, y] of shared(one.slice(start, end), other.slice(start, otherEnd))) {
    same[0][start + x] = 1;
    same[1][start + y] = 1;
  }
  return { before: piecesOf(one, same[0]), after: piecesOf(other, same[1]) };
}

/**
 * Words, white space, and each sign by itself, as is every character of Chinese and Japanese; in one pass.
 */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let kind = '';
  for (const letter of text) {
    const next = kindOf(letter);
    if (next === kind && next !== 'sign') words[words.length - 1] += letter;
    else words.push(letter);
    kind = next;
  }
  return words;
}

function kindOf(letter: string): 'space' | 'word' | 'sign' {
  if (/\s/u.test(letter)) return 'space';
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter)) return 'sign';
  return /[\p{L}\p{M}\p{N}'’]/u.test(letter) ? 'word' : 'sign';
}

/** The places of the words that stay, in both lists; none where too much differs. */
function shared(one: readonly string[], other: readonly string[]): [number, number][] {
  const limit = Math.min(one.length + other.length, most);
  const offset = limit + 1;
  const reach = new Int32Array(2 * limit + 3);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits++) {
    trace.push(reach.slice(offset - edits - 1, offset + edits + 2));
    for (let line = -edits; line <= edits; line += 2) {
      const down = line === -edits || (line !== edits && at(reach, offset + line - 1) < at(reach, offset + line + 1));
      let x = down ? at(reach, offset + line + 1) : at(reach, offset + line - 1) + 1;
      while (x < one.length && x - line < other.length && one[x] === other[x - line]) x++;
      reach[offset + line] = x;
      if (x >= one.length && x - line >= other.length) return walkedBack(trace, one.length, other.length);
    }
  }
  return [];
}

const at = (list: Int32Array, place: number) => list[place] ?? 0;

function walkedBack(trace: readonly Int32Array[], ends: number, otherEnds: number): [number, number][] {
  const pairs: [number, number][] = [];
  let [x, y] = [ends, otherEnds];
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const reach = trace[edits] ?? new Int32Array();
    const on = (line: number) => at(reach, line + edits + 1);
    const line = x - y;
    const down = line === -edits || (line !== edits && on(line - 1) < on(line + 1));
    const from = down ? line + 1 : line - 1;
    const fromX = edits === 0 ? 0 : on(from);
    const begins = edits === 0 ? 0 : down ? fromX : fromX + 1;
    while (x > begins) pairs.push([--x, --y]);
    [x, y] = [fromX, fromX - from];
  }
  return pairs;
}

function piecesOf(words: readonly string[], same: Uint8Array): Piece[] {
  const pieces: Piece[] = [];
  words.forEach((word, place) => {
    const changed = same[place] === 0;
    const last = pieces.at(-1);
    if (last && last.changed === changed) last.text += word;
    else pieces.push({ text: word, changed });
  });
  return pieces;
}
