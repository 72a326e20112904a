import type { Change } from './schema.ts';
import type { Writing } from './writing.ts';

/** A change that was made before, in this log or another, as our own JSON keeps it. */
export type PastChange = Omit<Change, 'seq'>;

/** So many changes are written, or asked about, at once. */
const batch = 500;

/**
 * Writes, before an act's own changes, the past of films and reviews that this log has no change of: their earlier
 * versions come back with them. Of what the log knows itself the past stays out, and nothing is rewritten: these
 * changes come after the last one. They belong to no act of this log, so that undoing the act leaves them.
 */
export async function writePast(act: Writing, past: Iterable<PastChange>, signal?: AbortSignal): Promise<void> {
  const { tx, state } = act;
  const store = tx.objectStore('changes');
  const own = new Map<string, boolean>();
  const first = state.seq;
  const isOwn = async (id: string) => own.set(id, first > 0 && (await store.index('id').getKey(id)) !== undefined);
  const write = async (changes: readonly PastChange[]) => {
    signal?.throwIfAborted();
    await Promise.all([...new Set(changes.map(({ id }) => id))].filter((id) => !own.has(id)).map(isOwn));
    const left = changes.filter(({ id }) => !own.get(id));
    await Promise.all(left.map((change) => store.add({ ...change, seq: ++state.seq })));
  };
  let held: PastChange[] = [];
  for (const change of past) {
    held.push(change);
    if (held.length < batch) continue;
    await write(held);
    held = [];
  }
  await write(held);
  // Written at once: an act that changes nothing writes nothing more.
  if (state.seq > first) await tx.objectStore('about').put(state);
  act.first = state.seq + 1;
}
