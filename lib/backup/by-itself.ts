import type { Following } from '../following.ts';
import type { Log } from '../log/log.ts';
import { isDue, readBackups, writeBackups } from './settings.ts';
import { actsSince, BackupError, backUp, type Places } from './write.ts';

/** Runs `work` in one window or worker at a time; where it is being done elsewhere, not at all. */
export type Alone = (work: () => Promise<void>) => Promise<void>;

/** The browser's own lock, which all pages and the background share. */
export const alone: Alone = (work) =>
  navigator.locks.request('backup', { ifAvailable: true }, async (lock) => (lock ? work() : undefined));

/** The same lock, waited for: the person is never told that nothing was done. */
export const inTurn: Alone = (work) => navigator.locks.request('backup', work);

/**
 * Makes a backup where one is due. What keeps it from being made is noted beside the backups, for the next page to
 * say; nothing is thrown for it. Resolves to whether one was made.
 */
export async function backUpIfDue(
  log: Log,
  places: () => Promise<Places>,
  following: Following = {},
  lock: Alone = alone,
): Promise<boolean> {
  let made = false;
  await lock(async () => {
    const known = await readBackups(log.storage);
    if (log.problem || !isDue(known, await actsSince(log, known.written), log.clock())) return;
    try {
      await backUp(log, await places(), following);
      made = true;
    } catch (error) {
      const why = error instanceof BackupError ? error.why : 'unwritable';
      await writeBackups(log.storage, { failed: { why, when: log.clock().toISOString() } });
    }
  });
  return made;
}
