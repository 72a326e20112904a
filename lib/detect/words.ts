import { film, part, season } from './stems.ts';

/**
 * A word on what the page is, and how far it speaks for a film. `said` is asked of lower-case text: patterns that
 * fold case themselves cost ten times as much.
 */
export type Sign = { said: RegExp; weight: number; name: string };

const sign = (name: string, weight: number, words: string): Sign => ({ said: new RegExp(words, 'u'), weight, name });
const alone = (words: string) => `^(?:the )?(?:${words})$`;
const apart = (words: string) => `(?<!\\p{L})(?:${words})(?!\\p{L})`;

/** Signs that count wherever they stand in a title. */
export const textSigns: readonly Sign[] = [
  sign(
    'series',
    -20,
    [
      apart(
        'tv[ -]?(?:mini[ -]?)?(?:series?|serier|serien|show|episode|sarja|seriál|dizi|sorozat)|mini[ -]?(?:s[eé]rie[sn]?|serial)|web ?series|(?:komplette|complete) serie[ns]?|(?:tele)?novela|s\\d\\d ?e\\d+|\\d{1,2}[xх]\\d\\d',
      ),
      's[eé]rie t[eé]l[eé]|s[eé]rie (?:de )?tv|serie televisiva|fernsehserie|televisieserie|televizní seriál|serial tv|сериал|серіал|第.{1,3}[季集話话]|电视剧|電視劇|连续剧|連続ドラマ|テレビドラマ|tvアニメ|مسلسل|סדרת|ละครโทรทัศน์|phim bộ|sinetron',
      `(?:(?:^|[:,–-] ?)${part}|(?:${season}))\\p{L}{0,2} ?\\d+(?!\\p{L})|(?<!\\d)\\d{1,2}[.ªº]? (?:${season})|(?:film|tévé)sorozat`,
    ].join('|'),
  ),
  sign(
    'several',
    -10,
    `${apart(
      '(?:nt|theatre) live|met opera|royal (?:opera|ballet)|(?:double|triple)[ -]bill|\\p{L}+ marathon|(?:book|album|game|music|theatre|concert|live|tv) re(?:view|port)|(?:best|top|all) \\d+|\\d+ (?:best|greatest|top)|list of|filmography|interview:|posters?|art print|t-shirt|soundtrack|vinyl|\\d?lp|audiobook|hör(?:buch|spiel)',
    )}|^(?:libro|livre|book|buch|boek|книга|album|game)\\p{L}{0,9}: |(?:collection|trilogy|box ?set|quiz)(?= ?[|()–—-]|$)|\\((?:18|19|20)\\d\\d\\).{3,90}\\((?:18|19|20)\\d\\d\\)`,
  ),
  sign(
    'stage',
    -4,
    'divadl|théâtre|teatro|toneel|schouwburg|спектакль|(?<!но)театр|(?<!\\p{L})(?:opera|ballett?)(?!\\p{L})|review.{1,40}theatre',
  ),
  sign(
    'review',
    3,
    '(?:film|movie) review|film(?:kritik|anmeldelse|recension)|critique d[ue] film|рецензия на фильм|recenzja filmu|影[评評]',
  ),
  sign(
    'film',
    1.5,
    `${apart('the (?:movie|motion picture)|der film|le film|la película|a film by|directed by|full movie|blu-?ray|dvd|4k ultra hd|review|crítica|kritik|critique|recensi(?:one|e)|recenz\\p{L}+|reseña|anmeldelse')}|рецензия|レビュー|리뷰|gekijou?ban|劇場版|剧场版|극장판`,
  ),
  sign('trailer', 1, `${apart('trailer|showtimes|screening|q ?& ?a|[37][05]mm|streaming')}|трейлер|[预予]告`),
];

/** Signs that film titles hold too: they count only where they stand alone, between brackets or bars. */
export const partSigns: readonly Sign[] = [
  sign(
    'series',
    -20,
    alone(
      `tv(?:[ -]special)?|ova|oav|ona|oad|special|music(?: video)?|[mpc][vm]|(?:anime )?series?|série|seriál|serial|sorozat|dizi|sarja|tv .*(?:series|episode).*|(?:complete )?${part}\\p{L}{0,2} ?\\d.*|\\d+\\.? ${part}.*`,
    ),
  ),
  sign(
    'other',
    -8,
    alone(
      'video ?game|game|novel|e?-?book|album|soundtrack|song|band|comics?|manga|roman|livre|buch|libro|книга|игра|musical|play|opera|literature|actor|actress|director|(?:film |movie )?(?:series|franchise|trilogy)|character|kindle.*',
    ),
  ),
  sign('film', 3, alone(`(?:\\d{4} )?(?:\\p{L}+ )?(?:[\\p{L}-]*(?:${film})|long.métrage)`)),
];

/** The sign in a text that says of what kind a work is: `TV Series, 12 episodes`, `Movie (1 ep × 104 min)`. */
export function signOf(kind: string): Sign | undefined {
  const first =
    kind
      .toLowerCase()
      .split(/[,(|/]/)[0]
      ?.trim() ?? '';
  return [...textSigns.slice(0, 1), ...partSigns].find(({ said }) => said.test(first));
}
