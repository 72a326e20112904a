import type { LogDatabase, LogSchema } from './schema.ts';

/** So many are read at once: some two megabytes, which hold a page for a frame or two. */
const batch = 16;

/**
 * The shards of a store, some at a time: the page has its turn in between, and the next ones are read while these are
 * looked at.
 */
export async function* shardsOf<Name extends 'text' | 'facts'>(
  db: LogDatabase,
  name: Name,
): AsyncGenerator<LogSchema[Name]['value'][]> {
  const read = (after: number) => db.getAll(name, IDBKeyRange.lowerBound(after, true), batch);
  for (let next = read(0); ; ) {
    const some = await next;
    const last = some.at(-1);
    if (!last) return;
    const more = some.length === batch;
    if (more) {
      next = read(last.shard);
      next.catch(() => {}); // Heard of where it is awaited.
    }
    yield some;
    if (!more) return;
  }
}
