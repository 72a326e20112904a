import { filmAt } from './detect/address.ts';
import type { Key } from './film.ts';

/** The film behind a link, as far as the link itself tells: nothing is asked for. */
export type BehindLink = { key?: Key; title: string; year?: number };

/** Parts of a path that are no film's name. */
const noName = /^(tt\d+|\d+|[a-z]{2}(-[a-z]{2})?|title|titles|films?|movies?|watch|detail|m|wiki|filme?|pelicula)$/i;

/** The address's last part that reads like a name: `/film/1234-the_lantern-room` says “The lantern room”. */
function nameIn(address: string): string {
  const path = URL.canParse(address) ? new URL(address).pathname.slice(0, 1000) : '';
  const parts = path.split('/').filter((part) => part && !noName.test(part));
  let last = parts.at(-1) ?? '';
  try {
    last = decodeURIComponent(last);
  } catch {
    // Not percent-encoded UTF-8: taken as it stands.
  }
  const words = last
    .replace(/\.[a-z]{2,5}$/i, '')
    .replace(/[-_+.]/g, ' ')
    .replace(/^\d+ (?=\D)/, '')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a link's address and words say of the film behind it. The title may be a guess; it is empty where nothing is said. */
export function behindLink(address: string, words: string): BehindLink {
  const key = filmAt(address)?.key;
  const said = words.slice(0, 300).replace(/\s/g, ' ').replace(/ {2,}/g, ' ').trim() || nameIn(address).slice(0, 300);
  const [, title = said, year] = /^(.*\S) ?\(?\b((?:18|19|20)\d\d)\)?$/.exec(said) ?? [];
  const bare = title.replace(/[\s([]+$/, '') || said;
  return {
    ...(key && { key }),
    title: bare || (key ? key.slice(key.indexOf(':') + 1) : ''),
    ...(year && bare !== said && { year: Number(year) }),
  };
}
