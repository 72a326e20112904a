import { caseless } from './caseless.ts';
import { capital, letter } from './sign.ts';

const unit = `(?:m|mins?|mín|minut${letter}*|м(?:ин)?|хв|分[钟鐘]?|분|dk|dakika|perc|λεπ${letter}*|นาที|phút|menit|دقيقة|דקות|წთ|['’′])(?!${letter})`;
const hours = `(\\d) ?(?:h|hrs?|hours?|std|tim|ч|t|u|時間|시간|小时)(?!${letter})`;
const year = '(?<!\\d)((?:18[89]|19\\d|20[0-3])\\d)(?!\\d)';

/** A running time at the beginning of a text, with nothing else in its clause: minutes, or hours and minutes. */
export const running = caseless(
  `^(?:(\\d{2,3}) ?${unit}|${hours}\\.?,? ?(?:(\\d{1,2}) ?(?:m|分|분)?|$))(?=\\.?$|[ .]?[,|•·)/])`,
);

/** A running time of a whole film anywhere in a short line. */
export const lasting = caseless(
  `(?<![\\d.,:$€£–-])(?:(?:[4-9]\\d|[12]\\d\\d) ?${unit}|[1-4] ?(?:h|hrs?|hours?|std|tim|ч|t|u|時間|시간|小时)(?!${letter})\\.?,? ?[0-5]?\\d?)`,
);

/** A year with no other figures around it. */
const dated = /^[^\d©]{0,50}(?<!\d)(?:18[89]|19\d|20[0-3])\d(?: \([a-z ]{0,12}\d{4}\))?[^\d]{0,25}$/;

/** Within a running time: what is played has an interval. */
export const interval = caseless(
  'interval|entract|(?:mit|eine) pause|cu pauz|inkl.{0,9}pause|antra[kc]t|przerw|szünet|休憩|인터미션|перерыв',
);

const gauge = caseless(`(?<!${letter})(?:(?:35|16|70) ?mm|dcp|int\\.|v\\.?o\\.?s)(?!${letter})`);

/** The end of a sentence and the beginning of the next. */
const sentences = new RegExp(`(?![A-Z])${letter}{3}[.!?] ${capital}`, 'u');

/** Whether a text, at most 90 long, is a line of data rather than a sentence, and gives a film's running time. */
export const isLasting = (text: string) =>
  (text.length < 26 || (/[,|•·/–(]/.test(text) && !sentences.test(text))) && lasting.test(text);

/** Whether a text is a year, with the words that stand beside it. */
export const isDated = (text: string) => text.length < 70 && dated.test(text);

/** An archive's or a cinémathèque's record of a film in one line: `España, 1983. Int.: Omero Antonutti. 35 mm. 95’`. */
export const isRecord = (text: string) =>
  /(?<!\d)(?:18[89]|19\d|20[0-3])\d(?!\d)/.test(text) && gauge.test(text) && lasting.test(text);

/** A label and names with nothing between them: `DIRECTOR Nora Fingscheidt`, `감독 김보라`. */
export const unmarked = new RegExp(
  `^(\\S{2,20}(?: (?![A-Z])${letter}\\S{0,12})?) ((?:${capital}(?:${letter}|[.'’-])*|d[aei]|v[ao]n|del?|y|and|&)(?: (?:${capital}(?:${letter}|[.'’-])*|d[aei]|v[ao]n|del?|der|y|and|&)){1,6}|[⺀-\\uffdcก-๛א-ת ,،・·]{2,40})(?: ?[/|].*)?$`,
  'u',
);

/** A film's data in a line: `UdSSR 1979, 163 Min.`, `104 mins · 1949 · UK`. */
export const line = caseless(
  `${year}[^\\d]{1,24}(?:(?:12a?|1[568]|pg) ?[|,·/] ?)?(?:[1-9]\\d{1,2} ?${unit}|${hours})|(?:(?<![$€£\\d.,])\\d{2,3} ?${unit}|${hours} ?\\d{0,2})[^\\d]{1,40}${year}`,
);

const by = `(?:directed by|film ${letter}+(?:[- ]${letter}+){0,2} d[e’']|(?:a )?film by|dir\\.?(?: by)?|un film d[ei]|(?:ein|een) film va?o?n|en film a[vf]|um filme de|una película de|dirigid[ao] por|réalisé par|diretto da|กำกับโดย|regi[ea]?|re[żž](?:ie|\\.)|реж\\.|r\\.|r(?=:))[ :–-]{1,3}(${letter}.{2,80})`;

/** What parts the data of a line. */
const parting = / ?[/|·•⎢,;] ?| [–—-] /;
const dating = /^(?:[^\d©]{1,40} )?((?:18[89]|19\d|20[0-3])\d)\)?$/;

/** The year of a line of data in parts, one of which is a year and another a running time: `2000 / documentaire / 82’`. */
export function yearInParts(text: string): string | undefined {
  const parts = text.length < 250 ? text.split(parting) : [];
  if (parts.length < 3 || !parts.some((part) => part.length < 20 && running.test(part))) return undefined;
  return parts.map((part) => dating.exec(part)?.[1]).find((year) => year);
}

/** A director at the beginning of a sentence. */
export const sentence = caseless(`^${by}`);
/** The same after another clause. */
export const inLine = caseless(`(?:^|[.;|,(] ?)${by}`);

/** Actors in a line of their own: `Con Josh O'Connor, Carol Duarte`. */
export const company = caseless(
  `^(?:with|starring|con|avec|mit|met|med|com|amb|cu|mukana) (${letter}[^,.]{3,40}(?:,| and| et| y| e| und| en| og| och) ${letter}.{2,200})`,
);

/** What a line says of a stage, not of a screen. */
export const staged = caseless(
  'teater|tiyatro|in diretta|en direct d|live aus|ballett?|dirigent|conductor|broadway|west end|公演|上演|공연|舞台|spektakl|спектакл|mise en sc|inszenier|inscen',
);

/** The kind of work, in an element of its own: `Movie/Drama`. */
export const alone = /^\s*(?:feature |tv[- ])?(?:movie|film|spielfilm)s?(?: ?[/,|·•] ?\S.*)\s*$/i;

/** Whether a line may hold a credit without a colon. */
export const isSpelt = (text: string): boolean =>
  text.includes('irected by') || text.includes('ir. by') || text.includes('eż. ') || text.includes('еж. ');
