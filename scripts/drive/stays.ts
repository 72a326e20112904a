import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';
import type { Connection } from './running.ts';

/** The mark of an extension that the driver brought, which Chromium forgets at its next start. */
const brought = 1 << 15;

type Preferences = {
  extensions: { ui: { developer_mode?: boolean }; settings: Record<string, { creation_flags: number }> };
};

/** Chromium: has the profile, while it is closed, keep the extension as one that the person loaded from its folder. */
export function staysIn(profile: string, id: string): void {
  const path = join(profile, 'Default/Preferences');
  const { extensions, ...others } = JSON.parse(readFileSync(path, 'utf8')) as Preferences;
  const settings = extensions.settings[id];
  if (settings) settings.creation_flags &= ~brought;
  extensions.ui = { ...extensions.ui, developer_mode: true };
  writeFileSync(path, JSON.stringify({ ...others, extensions }));
}

/** Firefox: installs the extension as one from a store: it is still there when the browser starts again. */
export async function installForGood(browser: unknown, extension: string, archive: string): Promise<void> {
  const files = readdirSync(extension, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  const packed = zipSync(
    Object.fromEntries(paths.map((path) => [relative(extension, path).replaceAll('\\', '/'), readFileSync(path)])),
  );
  writeFileSync(archive, packed);
  const { connection } = browser as { connection: Connection };
  await connection.send('webExtension.install', {
    extensionData: { type: 'archivePath', path: archive },
    'moz:permanent': true,
  });
}
