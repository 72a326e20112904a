import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { waitFor } from '../../scripts/drive/screen.ts';
import type { Session, Tab } from './session.ts';

type Dropped = { folder?: FileSystemDirectoryHandle };

/** Drops a folder of the disk on the page: a real handle, as the browser's dialogue gives one, kept in `folder`. */
export async function dropFolder({ page }: Tab, path: string): Promise<void> {
  await page.evaluate(() => {
    document.addEventListener('dragover', (event) => event.preventDefault());
    document.addEventListener('drop', async (event) => {
      event.preventDefault();
      const item = event.dataTransfer?.items[0] as unknown as { getAsFileSystemHandle(): Promise<unknown> };
      Object.assign(globalThis, { folder: await item.getAsFileSystemHandle() });
    });
  });
  const devtools = await page.createCDPSession();
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  await waitFor(
    () => page.evaluate(() => (globalThis as Dropped).folder !== undefined),
    () => 'The folder was not dropped.',
  );
}

/** The folder that was dropped stands in for what the dialogue would give, which no driver can click. */
export async function asPicked({ page }: Tab): Promise<void> {
  await page.evaluate(() => {
    Object.assign(globalThis, { showDirectoryPicker: async () => (globalThis as Dropped).folder });
  });
}

/**
 * Restarts the browser with or without leave for the folder, as it is remembered where the person allows it “on every
 * visit”: the browser’s question cannot be clicked, so its own note of the answer is written.
 */
export function restart(session: Session, path: string, leave: boolean): Promise<void> {
  const origin = `${session.running().base}/,*`;
  return session.powerCut((profile) => {
    const file = join(profile, 'Default', 'Preferences');
    // A browser that was ended early has not written any yet.
    const preferences = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    const object = { path, 'display-name': basename(path), 'is-directory': true, readable: true, writable: true };
    preferences.profile ??= {};
    preferences.profile.content_settings ??= {};
    preferences.profile.content_settings.exceptions = {
      ...preferences.profile.content_settings.exceptions,
      file_system_access_chooser_data: leave ? { [origin]: { setting: { 'chosen-objects': [object] } } } : {},
      file_system_access_extended_permission: leave ? { [origin]: { setting: 1 } } : {},
    };
    writeFileSync(file, JSON.stringify(preferences));
  });
}

/** The titles in each whole backup of the folder, read from the disk; one is empty while it is being written. */
export function titlesIn(path: string): string[][] {
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(path, name), 'utf8'))
    .filter((text) => text !== '')
    .map((text) => (JSON.parse(text) as { films: { title: string }[] }).films.map(({ title }) => title).sort());
}
