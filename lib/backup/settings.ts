import { inTurn } from '../in-turn.ts';
import type { Storage } from '../log/log.ts';

/** Where backups go by themselves; `off` until the person says. */
export type Where = 'off' | 'folder' | 'downloads';

/** A backup that was written, read back and found the same; of a download, its size on disk was compared. */
export type Written = {
  when: string;
  reviews: number;
  films: number;
  /** The log's last act in it, and which log it is of. */
  stamp: string;
  log: string;
  name: string;
  where: Where;
  /** `read`: the file on disk was read back. `size`: what was written was read, and its size on disk is right. */
  checked: 'read' | 'size';
};

/**
 * The file of the whole log that the person saved last. It was read back and compared before the browser took it; where
 * it went, and whether it arrived, only the person can see. So nothing that is due waits because of it.
 */
export type SavedFile = Omit<Written, 'where' | 'checked'>;

/** Why no backup could be made: said in words by the page. */
export type Failure = 'leave' | 'notAllowed' | 'different' | 'unwritable';

/** How the log is backed up, and the backups that count, the newest first. */
export type Backups = {
  where: Where;
  /** After so many changes, or so many days with a change, whichever comes first. */
  changes: number;
  days: number;
  /** So many are kept; the oldest is written over or removed. */
  keep: number;
  /** A newest backup older than this is worth a reminder. Days. */
  remind: number;
  written: Written[];
  saved: SavedFile | null;
  /** What kept the last backup from being made by itself, until one is made. */
  failed: { why: Failure; when: string } | null;
};

/** What is so until the person chooses. */
export const defaults: Backups = {
  where: 'off',
  changes: 25,
  days: 7,
  keep: 5,
  remind: 30,
  written: [],
  saved: null,
  failed: null,
};

const day = 86_400_000;

/** How the log is backed up. Kept in `storage.local`, so that it is there when the database is lost. */
export async function readBackups(storage: Storage): Promise<Backups> {
  const { backups } = await storage.get('backups');
  if (typeof backups !== 'object' || backups === null) return defaults;
  const known = backups as Partial<Backups>;
  return { ...defaults, ...known, written: Array.isArray(known.written) ? known.written : [] };
}

/** Sets a part of it; resolves to the whole. */
export function writeBackups(storage: Storage, part: Partial<Backups>): Promise<Backups> {
  return inTurn('backups', async () => {
    const backups = { ...(await readBackups(storage)), ...part };
    await storage.set({ backups });
    return backups;
  });
}

/** All that the person can fall back on, the newest first: the backups, and the file that they saved. */
export function copiesIn({ written, saved }: Backups): SavedFile[] {
  return [...written, ...(saved ? [saved] : [])].sort((one, other) => (one.when > other.when ? -1 : 1));
}

/** Whether a backup should be written now, when so many acts have come since the last one. */
export function isDue({ where, changes, days, written }: Backups, acts: number, now: Date): boolean {
  if (where === 'off' || acts === 0) return false;
  const [last] = written;
  return !last || acts >= changes || now.getTime() - Date.parse(last.when) >= days * day;
}

/**
 * Whether the person should be reminded: there are acts that no copy of the log has, and the newest is older than `remind`
 * days. Where there never was one, the days count from the log's first act.
 */
export function isOld(backups: Backups, acts: number, begun: string | undefined, now: Date): boolean {
  const since = copiesIn(backups)[0]?.when ?? begun;
  return acts > 0 && since !== undefined && now.getTime() - Date.parse(since) >= backups.remind * day;
}
