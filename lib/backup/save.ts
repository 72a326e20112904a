import type { Following } from '../following.ts';
import type { Log } from '../log/log.ts';
import { copyLog } from './copy.ts';
import { writeBackups } from './settings.ts';
import { BackupError, isWhat } from './write.ts';

/**
 * Writes the whole log as a file and hands it to the person; resolves to its name. It is noted as a copy to fall back
 * on where it reads back as what was written, and the log is all there. Throws a `BackupError` where it does not: the
 * person has the file all the same. Throws the reason of `signal`.
 */
export async function saveWhole(log: Log, hand: (file: File) => void, following: Following = {}): Promise<string> {
  // Noted before the file is written: what is saved meanwhile may not be in it.
  const state = await log.db.get('about', 'state');
  const { file, digest } = await copyLog(log, { history: true, ...following });
  const same = await isWhat(digest, file);
  following.signal?.throwIfAborted();
  hand(file);
  if (!same) throw new BackupError('different');
  if (!log.problem && state?.name === 'state') {
    const { films, reviews } = digest;
    const when = log.clock().toISOString();
    await writeBackups(log.storage, {
      saved: { when, films, reviews, stamp: state.stamp, log: state.log, name: file.name },
    });
  }
  return file.name;
}
