import type { Day } from '../../day.ts';
import { dayOfText } from './date.ts';

/** What a file's name says: `Her (2013).txt`, `her-2013.md`, `2024-03-15_grand-budapest-hotel.md`. */
export type NameSays = { title?: string; year?: number; watchedOn?: Day };

const meaningless =
  /^(?:untitled|unnamed|review|document|new file|pasted|text|readme|notes?|index)(?: ?\(?\d{0,4}\)?)?$/i;

/** The title, year and day that a file's name tells, as far as it does. Folders and the extension are left aside. */
export function nameSays(path: string): NameSays {
  const file = path.slice(-400).split(/[/\\]/).at(-1) ?? '';
  let name = file.replace(/\.(?:txt|text|md|markdown)$/i, '').trim();
  const dated = /^(\d{4}-\d{2}-\d{2})[ _-]{1,3}(?=\S)/.exec(name);
  const watchedOn = dated ? dayOfText(dated[1]!) : undefined;
  if (dated && watchedOn) name = name.slice(dated[0].length);
  const day = watchedOn && { watchedOn };
  if (!name || meaningless.test(name)) return { ...day };
  const titled = /^(.{1,300}) \((\d{4})\)(?: \d{1,5})?$/u.exec(name);
  if (titled && isYear(titled[2]!)) return { title: titled[1]!.trim(), year: Number(titled[2]), ...day };
  if (/[\p{Lu} ]/u.test(name)) return { title: name, ...day };
  const words = name.split(/[-_]+/).filter(Boolean);
  const year = words.length > 1 && isYear(words.at(-1)!) ? Number(words.pop()) : undefined;
  return { title: words.map(capital).join(' '), ...(year && { year }), ...day };
}

/**
 * A name for a film's file that any file system takes; where the title suits, `nameSays` gives it back. Without what
 * turns the direction of writing: "gpj.exe" read backwards would pass for a picture.
 */
export function fileName(title: string, year: number | null): string {
  const safe = title
    .replace(/[\\/:*?"<>|#^[\]\p{Cc}\u2028\u2029\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\p{Cs}/gu, '')
    .replace(/^[. ]+/, '');
  const name =
    [...safe]
      .slice(0, 60)
      .join('')
      .replace(/[. ]+$/, '') || 'Film';
  const kept = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(name) ? `${name}_` : name;
  return year === null ? kept : `${kept} (${year})`;
}

/** Whether four digits are a year that films were made in. */
export function isYear(text: string): boolean {
  return /^\d{4}$/.test(text) && Number(text) >= 1870 && Number(text) <= 2100;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
