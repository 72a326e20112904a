/** No text longer than this, in UTF-16 units, is looked at by a regular expression. */
export const longest = 1000;

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The text with character references decoded, as markup inside JSON often holds them (`Tom &amp; Jerry`). */
export function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (all, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return name ? (named[name.toLowerCase()] ?? all) : code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/**
 * A value from a page as one line of plain text: NFC, no control, zero-width or direction characters, at most three
 * combining marks on a letter, white space single. Anything but text and numbers is the empty text.
 */
export function clean(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const text = String(value).slice(0, longest).trim();
  // Most values are plain already, and this is asked hundreds of times a page: letters that need no table of Unicode.
  if (/^(?:[!-~¡-¬®-˿Α-҂‐-‧、-〟ぁ-ゖァ-힣]| (?! ))*$/.test(text)) return text;
  return text
    .replace(/[^\P{C}\s]|\uFEFF/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .normalize('NFC')
    .trim();
}

/**
 * The first year of film history in a text, as a number; 0 where it holds none. A day with a time to the second was noted
 * by a machine: it is of a post, not of a film.
 */
export function yearIn(value: unknown): number {
  const text = clean(value).slice(0, 200);
  return Number(/(?<!\d)(?:18[89]|19\d|20[0-3])\d(?!\d|-..-..T.{6}[^0])/.exec(text)?.[0] ?? 0);
}

/** Minutes in a running time: ISO 8601 (`PT1H30M`, `PT5400S`), `1 h 30`, `95 min`, `95`; 0 where there is none. */
export function minutesIn(value: unknown): number {
  const text = clean(value).slice(0, 100).toLowerCase();
  const iso = /^p[^t]*t(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?/.exec(text);
  const said = iso ?? /(\d) ?(?:h|ч|時|시|小|st|tim)(?:\D{0,9}(\d{1,2}))?/.exec(text) ?? /()(\d{1,3})/.exec(text);
  const [, hours = 0, minutes = 0, seconds = 0] = (said ?? []).map(Number).map((part) => part || 0);
  const sum = hours * 60 + minutes + Math.round(seconds / 60);
  return sum < 1000 ? sum : 0;
}

/** A title folded for comparing within a page: no case, no diacritics, no punctuation or white space. */
export const fold = (text: string): string =>
  (/^[ -~]*$/.test(text) ? text : text.normalize('NFKD')).toLowerCase().replace(/[^\da-zͰ-ῼ぀-ヺー-﷿]+/g, '');

/** In lower case, where that keeps every letter's place; patterns that fold case themselves cost ten times as much. */
export function lower(text: string): string {
  const low = text.toLowerCase();
  return low.length === text.length ? low : text;
}
