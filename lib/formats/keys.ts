import { type Film, type Key, toKey } from '../film.ts';

/** The film's id in a family of keys (`imdb`, `tmdb`), if it has one. */
export function idOf({ keys }: Pick<Film, 'keys'>, family: string): string | undefined {
  const key = keys.find((candidate) => candidate.startsWith(`${family}:`));
  return key?.slice(family.length + 1);
}

/** Keys from ids as files give them: empty, `0`, `-1` and what has not the family's shape are none. */
export function keysOf(ids: Partial<Record<string, string | number | null | undefined>>): Key[] {
  return Object.entries(ids).flatMap(([family, id]) => {
    const text = String(id ?? '').trim();
    if (text === '' || text === '0' || text === '-1') return [];
    if (family === 'imdb') return /^tt\d{4,12}$/.test(text) ? [`imdb:${text}` as Key] : [];
    if (family === 'tmdb' || family === 'trakt' || family === 'tvdb')
      return /^\d{1,10}$/.test(text) ? [`${family}:${text}` as Key] : [];
    return toKey(`${family}:${text}`) ?? [];
  });
}

/** IMDb's id from a cell: some services drop its letters (`0114709`), and spreadsheets the zeros after them (`114709`). */
export function imdbId(cell: string): string {
  return /^\d{1,9}$/.test(cell) ? `tt${cell.padStart(7, '0')}` : cell;
}

const addresses: readonly [family: string, shape: RegExp][] = [
  ['imdb', /^https?:\/\/(?:www\.|m\.)?imdb\.com\/(?:[a-z-]{2,6}\/)?title\/(tt\d{5,10})/i],
  ['tmdb', /^https?:\/\/(?:www\.)?themoviedb\.org\/movie\/(\d{1,10})/i],
  ['letterboxd', /^https?:\/\/(?:www\.)?letterboxd\.com\/(?:[\w-]{1,40}\/)?film\/([\w-]{1,150})/i],
  ['wikidata', /^https?:\/\/(?:www\.)?wikidata\.org\/(?:wiki|entity)\/(Q\d{1,12})/i],
  ['douban', /^https?:\/\/movie\.douban\.com\/subject\/(\d{1,12})/i],
  ['boxd', /^https?:\/\/boxd\.it\/(\w{1,12})/i],
  ['kinopoisk', /^https?:\/\/(?:www\.)?kinopoisk\.ru\/film\/(\d{1,12})/i],
  ['criticker', /^https?:\/\/(?:www\.)?criticker\.com\/film\/([\w-]{1,150})/i],
];

/** The key that an address of a film's page stands for, if it is one we know. */
export function keyOfUrl(url: string): Key | undefined {
  for (const [family, shape] of addresses) {
    const id = shape.exec(url.slice(0, 300).trim())?.[1];
    if (id) return `${family}:${id}` as Key;
  }
  return undefined;
}

/** The public address of a film's page that a key stands for, for the families that files name by address. */
export function urlOfKey(key: Key): string | undefined {
  const [family, id] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  if (!/^[\w-]+$/.test(id)) return undefined;
  if (family === 'imdb') return `https://www.imdb.com/title/${id}/`;
  if (family === 'tmdb') return `https://www.themoviedb.org/movie/${id}`;
  if (family === 'letterboxd') return `https://letterboxd.com/film/${id}/`;
  if (family === 'wikidata') return `https://www.wikidata.org/wiki/${id}`;
  if (family === 'douban') return `https://movie.douban.com/subject/${id}/`;
  return undefined;
}
