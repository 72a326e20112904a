import type { Folder } from './places.ts';
import type { Written } from './settings.ts';
import { BackupError } from './write.ts';

/** The backups that were put into the folder, the newest first. */
export function inFolder(written: readonly Written[]): Written[] {
  return written.filter(({ where }) => where === 'folder');
}

/**
 * The newest of these backups that is still in the folder; absent where none is. Asks the browser for the folder
 * where it has to be allowed again, so it must be called from a click. Throws a `BackupError` where it is not.
 */
export async function newestIn(folder: Folder, written: readonly Written[]): Promise<File | undefined> {
  const leave = await folder.requestPermission?.({ mode: 'readwrite' });
  if (leave !== undefined && leave !== 'granted') throw new BackupError('leave');
  for (const { name } of inFolder(written)) {
    try {
      return await (await folder.getFileHandle(name)).getFile();
    } catch {
      // It was moved or removed by hand; so may the whole folder have been.
    }
  }
  return undefined;
}
