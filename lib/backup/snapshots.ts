import { dayOf } from '../day.ts';
import type { Following } from '../following.ts';
import { count, type Log } from '../log/log.ts';
import { copyLog } from './copy.ts';
import { type Snapshot, withBackups } from './places.ts';

/** So many snapshots are kept; the oldest goes. */
export const kept = 3;

/**
 * Keeps a copy of the log beside it, before something large is done to it; of an empty log, none. Throws what
 * writing throws (the disk may be full), or the reason of `signal`.
 */
export async function keepSnapshot(log: Pick<Log, 'db' | 'clock'>, following: Following = {}): Promise<void> {
  const { films, reviews, trash } = await count(log);
  if (films + reviews + trash === 0) return;
  const { file, digest } = await copyLog(log, following);
  const when = log.clock().toISOString();
  await withBackups(async (db) => {
    const tx = db.transaction('snapshots', 'readwrite', { durability: 'strict' });
    await tx.store.put({ when, films: digest.films, reviews: digest.reviews, file: new Blob([file]) });
    for (const old of (await tx.store.getAllKeys()).slice(0, -kept)) await tx.store.delete(old);
    await tx.done;
  });
}

/** The snapshots, the newest first. */
export async function snapshots(): Promise<Snapshot[]> {
  return (await withBackups((db) => db.getAll('snapshots'))).reverse();
}

/** A snapshot as a file to read. */
export function fileOfSnapshot({ when, file }: Snapshot): File {
  return new File([file], `matinee-${dayOf(new Date(when))}.json`, { type: 'application/json' });
}
