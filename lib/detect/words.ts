import type { Say } from './claim.ts';
import { alone, apart, letter, type Sign, sign } from './sign.ts';
import { film, part, season } from './stems.ts';
import type { Bare } from './titles.ts';

/** The sign of a series, which counts wherever it stands in a title. */
export const series = sign(
  'series',
  -20,
  [
    apart(
      'tv[ -]?(?:mini[ -]?)?(?:series?|serier|serien|show|episode|sarja|seriál|dizi|sorozat)|mini[ -]?(?:s[eé]rie[sn]?|serial)|web ?series|(?:komplette|complete) serie[ns]?|(?:tele)?novela|s\\d\\d(?: ?e\\d+)?|\\b\\d{1,2}[xх]\\d\\d',
    ),
    's[eé]rie t[eé]l[eé]|s[eé]rie (?:de )?tv|serie televisiva|fernsehserie|televisieserie|televizní seriál|serial tv|сериал|серіал|第.{1,3}[季集話话]|电视剧|電視劇|连续剧|連続ドラマ|テレビドラマ|tvアニメ|مسلسل|סדרת|ละครโทรทัศน์|phim bộ|sinetron',
    `(?:(?:^|[:,–-] ?)${part}|(?:${season}))${letter}{0,2} ?\\d+(?!${letter})|(?<!\\d)\\d{1,2}[.ªº]? (?:${season})|(?:film|tévé)sorozat`,
  ].join('|'),
);

/** Signs that film titles hold too: they count only where they stand alone, between brackets or bars. */
export const partSigns: readonly Sign[] = [
  sign(
    'series',
    -20,
    alone(
      `tv(?:[ -]special)?|ova|oav|ona|oad|special|music video|[mpc][vm]|(?:anime )?series?|série|seriál|serial|sorozat|dizi|sarja|tv .*(?:series|episode).*|(?:complete )?${part}${letter}{0,2} ?\\d.*|\\d+\\.? ${part}.*`,
    ),
  ),
  sign(
    'other',
    -8,
    alone(
      'novel|literature|book|album|game|play|opera|musical|video ?game|e-?book|soundtrack|song|band|comics?|manga|roman|livre|buch|libro|книга|игра|actor|actress|director|(?:film |movie )?(?:series|franchise|trilogy)|character|kindle.*',
    ),
  ),
  sign('film', 3, alone(`(?:\\d{4} )?(?:${letter}+ )?(?:(?:${letter}|-)*(?:${film})|long.métrage)`)),
];

/**
 * Says what the words of a title, and those that were taken off it, tell of what the page is, each kind once a page:
 * what it yields is given title after title. `signs` are to be looked for besides that of a series.
 */
export function titleWords(say: Say, signs: readonly Sign[] = []): (text: string, bare: Bare) => void {
  const told = new Set<string>();
  const once = (name: string, value: string | undefined, weight: number) => {
    if (value && !told.has(name)) say('film', 'heading', value, weight);
    if (value) told.add(name);
  };
  return (text, { title, parts, rest, year }) => {
    const low = text.toLowerCase();
    for (const { said, weight, name } of text ? [series, ...signs] : []) once(name, said.exec(low)?.[0], weight);
    for (const { said, weight, name } of partSigns) {
      const beside = name === 'other' ? rest : [...rest, ...parts.slice(1)];
      once(
        name,
        beside.find((part) => said.test(part.toLowerCase())),
        weight,
      );
    }
    if (!year && (parts[0] ?? title).split(' ').length > 9) once('sentence', title, -1.5);
    if (year) once('year', `${title} (${year})`, 2.5);
  };
}

/** The sign in a text that says of what kind a work is: `TV Series, 12 episodes`, `Movie (1 ep × 104 min)`. */
export function signOf(kind: string): Sign | undefined {
  const first =
    kind
      .toLowerCase()
      .split(/[,(|/]/)[0]
      ?.trim() ?? '';
  return [series, ...partSigns].find(({ said }) => said.test(first));
}
