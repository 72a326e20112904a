import type { Review } from '../review.ts';
import { dayPlace } from './derived.ts';
import type { State, WriteTransaction } from './schema.ts';

/**
 * How long a shard grows by new lines, in characters. Measured in Chromium: in shards of this size a log is searched
 * as fast as in one Blob; smaller ones than 64 KB, which it keeps inside the database, take several times as long,
 * and with larger ones a save has more to write again.
 */
export const shardLimit = 128 * 1024;

/** Changes to the search text that an act has gathered and not yet written. */
export type TextEdits = Map<number, Map<string, { line: string; fresh: boolean }>>;

/** A review's line: line feed, id, NUL, its place by day, NUL, folded text. */
export function lineOf(review: Review, folded: string): string {
  return `\n${review.id}\0${dayPlace(review)}\0${folded}`;
}

/**
 * Notes that a review's line is now `line` (empty: none) and says which shard has it. A line stays in the shard it
 * was written to, so that an edit rewrites one shard only; new lines go to the last one until it is full.
 */
export function setLine(edits: TextEdits, state: State, id: string, shard: number | undefined, line: string) {
  if (shard === undefined) {
    if (!line) return undefined;
    if (state.shardLength + line.length > shardLimit && state.shardLength > 0) {
      state.shard++;
      state.shardLength = 0;
    }
    state.shardLength += line.length;
  }
  const target = shard ?? state.shard;
  const lines = edits.get(target) ?? new Map();
  const fresh = shard === undefined ? !lines.has(id) : (lines.get(id)?.fresh ?? false);
  edits.set(target, lines.set(id, { line, fresh }));
  return line ? target : undefined;
}

/** Writes what was gathered, shard by shard. */
export async function writeLines(tx: WriteTransaction, edits: TextEdits): Promise<void> {
  const store = tx.objectStore('text');
  const shards = [...edits.keys()];
  const texts = await Promise.all(shards.map((shard) => store.get(shard)));
  const writes = shards.map((shard, i) => {
    const text = edited(texts[i]?.text ?? new Uint8Array(), edits.get(shard) ?? new Map());
    return text.length > 0 ? store.put({ shard, text }) : store.delete(shard);
  });
  edits.clear();
  await Promise.all(writes);
}

/** A shard's bytes as text. */
export function decodeText(text: Uint8Array<ArrayBuffer>): string {
  return new TextDecoder().decode(text);
}

function edited(text: Uint8Array<ArrayBuffer>, lines: Map<string, { line: string; fresh: boolean }>) {
  const added = [...lines.values()].map(({ line }) => line).join('');
  if ([...lines.values()].every(({ fresh }) => fresh)) {
    const end = new TextEncoder().encode(added);
    const longer = new Uint8Array(text.length + end.length);
    longer.set(text);
    longer.set(end, text.length);
    return longer;
  }
  const kept = decodeText(text)
    .split('\n')
    .slice(1)
    .filter((line) => !lines.has(line.slice(0, line.indexOf('\0'))));
  return new TextEncoder().encode(kept.map((line) => `\n${line}`).join('') + added);
}
