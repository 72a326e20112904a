import { browser } from '../browser.ts';
import { withUrl } from './file-url.ts';

/**
 * Backups as downloads need the permission `downloads`, asked for when they are turned on: a click on a link needs
 * none, but it would add a file `(1)`, `(2)`… for each backup, and nobody could tell whether it arrived. With it a few
 * fixed names take turns and the size on disk is looked up.
 */
export const downloads = { permissions: ['downloads' as const] };

/** Whether the person allowed downloads. */
export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains(downloads);
}

/** Puts a file into the folder `Matinee` of the downloads, over an older one of its name; resolves to its size on disk. */
export async function downloadOver(file: File, name: string): Promise<number> {
  return withUrl(file, async (url) => {
    const id = await browser.downloads.download({
      url,
      filename: `Matinee/${name}`,
      conflictAction: 'overwrite',
      saveAs: false,
    });
    return sizeWhenDone(id);
  });
}

function sizeWhenDone(id: number): Promise<number> {
  return new Promise((done, fail) => {
    const look = async () => {
      const [item] = await browser.downloads.search({ id });
      if (item?.state === 'in_progress') return;
      browser.downloads.onChanged.removeListener(changed);
      if (item?.state === 'complete' && item.exists !== false) done(item.fileSize);
      else fail(new Error(item?.error ?? 'The download was stopped'));
    };
    const changed = (change: { id: number }) => {
      if (change.id === id) look().catch(fail);
    };
    browser.downloads.onChanged.addListener(changed);
    look().catch(fail);
  });
}
