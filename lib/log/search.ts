import { fold } from './fold.ts';
import type { Log } from './open.ts';
import { shardsOf } from './shards.ts';
import { decodeText } from './text.ts';

/**
 * The ids of the reviews in which every one of `words` occurs (case, diacritics and white space folded; any part of
 * a word), the newest first. No words: none. Throws the reason of `signal`.
 */
export async function search(
  log: Log,
  words: readonly string[],
  { limit = Number.POSITIVE_INFINITY, signal }: { limit?: number; signal?: AbortSignal | undefined } = {},
): Promise<string[]> {
  const folded = words.map(fold).filter(Boolean);
  // The longest word is the rarest: it is looked for, the others only where it is found.
  const [first, ...others] = folded.sort((a, b) => b.length - a.length);
  if (first === undefined) return [];
  const hits: Hit[] = [];
  for await (const some of shardsOf(log.db, 'text')) {
    signal?.throwIfAborted();
    for (const { text } of some) scan(decodeText(text), first, others, hits);
  }
  hits.sort((a, b) => (a.place < b.place ? 1 : -1));
  return hits.slice(0, limit).map(({ id }) => id);
}

type Hit = { id: string; place: string };

/** Adds the lines of a shard in which all words occur. */
function scan(text: string, first: string, others: readonly string[], hits: Hit[]): void {
  let at = text.indexOf(first);
  while (at !== -1) {
    const start = text.lastIndexOf('\n', at) + 1;
    const order = text.indexOf('\0', start) + 1;
    const words = text.indexOf('\0', order) + 1;
    if (at < words) {
      // Found in the id or the day: that is no word of the person.
      at = text.indexOf(first, words);
      continue;
    }
    const next = text.indexOf('\n', at);
    const end = next === -1 ? text.length : next;
    if (others.every((word) => within(text, word, words, end))) {
      const id = text.slice(start, order - 1);
      hits.push({ id, place: `${text.slice(order, words - 1)}|${id}` });
    }
    at = text.indexOf(first, end);
  }
}

/** Whether a word occurs in a part of the text, without reading beyond it. */
function within(text: string, word: string, start: number, end: number): boolean {
  return text.slice(start, end).includes(word);
}
