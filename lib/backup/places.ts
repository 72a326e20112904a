import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A copy of the whole log, kept beside it. `film` and `review` counts include the trash. */
export type Snapshot = {
  /** Instant it was taken; its name too. */
  when: string;
  films: number;
  reviews: number;
  /** The log in our own JSON. */
  file: Blob;
};

/** A folder of the person, as the browser hands it out. https://fs.spec.whatwg.org/ */
export type Folder = FileSystemDirectoryHandle & {
  queryPermission?: (wanted: { mode: 'readwrite' }) => Promise<PermissionState>;
  requestPermission?: (wanted: { mode: 'readwrite' }) => Promise<PermissionState>;
};

interface BackupSchema extends DBSchema {
  snapshots: { key: string; value: Snapshot };
  folder: { key: 'chosen'; value: Folder };
}

/**
 * Opens the database that stands beside the log's, runs `work` and closes it: another window that wants a newer one
 * is never kept waiting.
 */
export async function withBackups<T>(work: (db: IDBPDatabase<BackupSchema>) => Promise<T>): Promise<T> {
  const db = await openDB<BackupSchema>('backup', 1, {
    upgrade(raw) {
      raw.createObjectStore('snapshots', { keyPath: 'when' });
      raw.createObjectStore('folder');
    },
  });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** The folder that was chosen for backups. */
export function chosenFolder(): Promise<Folder | undefined> {
  return withBackups((db) => db.get('folder', 'chosen'));
}

/** Keeps the folder that was chosen, or forgets it. */
export async function chooseFolder(folder: Folder | null): Promise<void> {
  await withBackups(async (db) => {
    const tx = db.transaction('folder', 'readwrite', { durability: 'strict' });
    await (folder ? tx.store.put(folder, 'chosen') : tx.store.delete('chosen'));
    await tx.done;
  });
}
