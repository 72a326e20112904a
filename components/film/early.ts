import { filmAt } from '../../lib/detect/address.ts';
import { find, type Log } from '../../lib/log/log.ts';
import { type Subject, subjectOfKnown, subjectOfPage } from './subject.ts';

/**
 * What a page is about before any of it has loaded: what the person said of its address, else the film of the log whose
 * key the address holds; `null` where that tells nothing. Loaded only then, as the table of all sites comes with it.
 */
export async function subjectAt(log: Log, url: string): Promise<Subject | null> {
  const said = await subjectOfPage(log, { url, sighting: null, poster: null, heading: '' });
  if (said) return said;
  const key = filmAt(url)?.key;
  const known = key && (await find(log, [key]));
  return known ? { ...(await subjectOfKnown(log, known, null)), page: url } : null;
}
