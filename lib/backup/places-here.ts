import { downloadOver, mayDownload } from './download.ts';
import { chosenFolder } from './places.ts';
import type { Places } from './write.ts';

/** Where backups can be put from here: the chosen folder, and the downloads where the person allows them. */
export async function placesHere(): Promise<Places> {
  return { folder: await chosenFolder(), download: (await mayDownload()) ? downloadOver : undefined };
}
