import type { Storage } from '../log/record.ts';
import type { Look } from '../tab.ts';
import type { Lesson } from './lesson.ts';

/**
 * A popup cannot wait longer; what stands there then is shown, for the person to judge. Where the detector has a film, a
 * title that is missing is hardly waited for; on a page that is still loading not at all, as that is read once more.
 * Milliseconds.
 */
const patience = { longest: 1500, known: 500, loading: 0 };

/** A look at a page with what the person taught about its host: their word wins over the detector's. */
export async function taughtLook(look: Look, storage: Storage): Promise<Look> {
  if (!('seen' in look)) return look;
  const { seen, tab } = look;
  const { lessons } = (await storage.get('lessons')) as { lessons?: Lesson[] };
  // The rules of all sites come with a lesson: loaded only where there may be one of this host.
  if (!lessons?.some(({ host }) => seen.url.includes(host))) return look;
  const { taughtSighting } = await import('./read.ts');
  const { longest, known, loading } = patience;
  const missing = seen.loading ? loading : seen.sighting ? known : longest;
  const taught = await taughtSighting(storage, tab, seen.url, seen.sighting, { longest, missing, never: false });
  return taught ? { tab, seen: { ...seen, sighting: taught.sighting, poster: taught.poster ?? seen.poster } } : look;
}
