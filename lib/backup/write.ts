import type { Following } from '../following.ts';
import type { Log } from '../log/log.ts';
import { copyLog, isSame, readBack } from './copy.ts';
import type { Digest } from './digest.ts';
import type { Folder } from './places.ts';
import { type Backups, type Failure, readBackups, type SavedFile, type Written, writeBackups } from './settings.ts';

/** Puts a file into the person's downloads under a fixed name, over the older one; resolves to its size on disk. */
export type Download = (file: File, name: string) => Promise<number>;

/** Where backups can be put: what of it the page has. */
export type Places = { folder?: Folder | undefined; download?: Download | undefined };

/** Why no backup was written: said in words by the page. */
export class BackupError extends Error {
  override name = 'BackupError';
  readonly why: Failure;

  /** `leave`: the person must allow the folder anew. `notAllowed`: and this the downloads. `different`: what was read back is not what was written. */
  constructor(why: BackupError['why'], cause?: unknown) {
    super(`No backup: ${why}`, { cause });
    this.why = why;
  }
}

/** How many acts of the person none of these copies of this log has; the newest stands first. */
export async function actsSince(log: Log, copies: readonly SavedFile[]): Promise<number> {
  const state = await log.db.get('about', 'state');
  const last = state?.name === 'state' ? copies.find(({ log }) => log === state.log) : undefined;
  return last ? log.db.count('acts', IDBKeyRange.lowerBound(last.stamp, true)) : log.db.count('acts');
}

/** When the log's first act was; absent where there is none. */
export async function begunOn(log: Log): Promise<string | undefined> {
  return (await log.db.getAll('acts', null, 1))[0]?.when;
}

/**
 * Writes a backup of the whole log, reads it back and compares; only then it counts and an older one goes. An emptied
 * log is never backed up over a full one. Throws a `BackupError`, or the reason of `signal`.
 */
export async function backUp(log: Log, { folder, download }: Places, following: Following = {}): Promise<Written> {
  const before = await readBackups(log.storage);
  const state = await log.db.get('about', 'state');
  if (log.problem || state?.name !== 'state') throw new BackupError('unwritable');
  // Asked first: a log of 100,000 is not written out for nothing at every change.
  const place = await placeOf(before, { folder, download });
  const { file, digest } = await copyLog(log, { history: true, ...following });
  const when = log.clock().toISOString();
  const entry = { when, films: digest.films, reviews: digest.reviews, stamp: state.stamp, log: state.log };
  const written: Written = place.download
    ? { ...entry, ...(await intoDownloads(file, digest, place.download, before, state.log)) }
    : { ...entry, ...(await intoFolder(file, digest, place.folder, when)) };
  const all = [written, ...before.written.filter(({ name }) => name !== written.name)];
  await writeBackups(log.storage, { written: all.slice(0, before.keep), failed: null });
  for (const old of all.slice(before.keep))
    if (old.where === 'folder') await folder?.removeEntry(old.name).catch(() => {}); // It was moved or removed by hand.
  return written;
}

/** Where the backup goes, if it may. Throws a `BackupError`. */
async function placeOf(
  { where }: Backups,
  { folder, download }: Places,
): Promise<{ download: Download; folder?: never } | { folder: Folder; download?: never }> {
  if (where === 'downloads') {
    if (!download) throw new BackupError('notAllowed');
    return { download };
  }
  const leave = await folder?.queryPermission?.({ mode: 'readwrite' });
  if (!folder || (leave !== undefined && leave !== 'granted')) throw new BackupError('leave');
  return { folder };
}

/** Whether the file is the log that was written; one that cannot be read at all is not. */
export async function isWhat(digest: Digest, file: File): Promise<boolean> {
  return readBack(file).then(
    (read) => isSame(digest, read),
    () => false,
  );
}

type Put = Pick<Written, 'name' | 'where' | 'checked'>;

async function intoFolder(file: File, digest: Digest, folder: Folder, when: string): Promise<Put> {
  // Named by the instant: nothing that stands in the folder already is written over.
  const name = `matinee-${when.slice(0, 19).replaceAll(':', '-')}.json`;
  try {
    const handle = await folder.getFileHandle(name, { create: true });
    // Written beside it and put in its place when closed, so that a half file never stands there.
    const out = await handle.createWritable();
    await out.write(file);
    await out.close();
    if (!(await isWhat(digest, await handle.getFile()))) throw new BackupError('different');
  } catch (error) {
    await folder.removeEntry(name).catch(() => {});
    throw error instanceof BackupError ? error : new BackupError('unwritable', error);
  }
  return { name, where: 'folder', checked: 'read' };
}

async function intoDownloads(
  file: File,
  digest: Digest,
  download: Download,
  { keep, written }: Backups,
  log: string,
): Promise<Put> {
  if (!(await isWhat(digest, file))) throw new BackupError('different');
  // A few fixed names that take turns; another log's backups have names of their own.
  const names = Array.from({ length: keep }, (_, i) => `matinee-${log.slice(0, 4)}-${i + 1}.json`);
  const used = written.map(({ name }) => name);
  const name = names.find((each) => !used.includes(each)) ?? used.findLast((each) => names.includes(each)) ?? names[0];
  try {
    const size = await download(file, name as string);
    if (size !== file.size) throw new BackupError('different');
  } catch (error) {
    throw error instanceof BackupError ? error : new BackupError('unwritable', error);
  }
  return { name: name as string, where: 'downloads', checked: 'size' };
}
