/** A word on what the page is, and how far it speaks for a film. */
export type Sign = { said: RegExp; weight: number; name: string };

const anywhere = (words: string[], name: string, weight: number): Sign => ({
  said: new RegExp(words.join('|'), 'iu'),
  weight,
  name,
});

const alone = (words: string[], name: string, weight: number): Sign => ({
  said: new RegExp(`^(?:the )?(?:${words.join('|')})$`, 'iu'),
  weight,
  name,
});

/** Signs that count wherever they stand in a title, in the languages film sites are written in. */
export const textSigns: readonly Sign[] = [
  anywhere(
    [
      '\\btv[ -]?(?:mini[ -]?)?(?:series?|serier|serien|show|episode|sarja|seriál|dizi|sorozat)(?!\\p{L})',
      '\\bmini[ -]?(?:s[eé]rie[sn]?|serial|sorozat)(?!\\p{L})',
      's[eé]rie t[eé]l[eé]|s[eé]rie (?:de )?tv|serie televisiva|fernsehserie|televisieserie|televizní seriál|serial tv|web ?series',
      'сериал|серіал',
      '(?<![\\p{L}\\d])s\\d\\d ?e\\d\\d|(?<![\\p{L}\\d])\\d{1,2}[xх]\\d\\d(?![\\p{L}\\d])',
      '第.{1,3}[季集話话]|电视剧|電視劇|连续剧|連続ドラマ|テレビドラマ|tvアニメ|시즌 ?\\d|مسلسل|סדרת|ละครโทรทัศน์|phim bộ|sinetron',
      '[:,–-] ?(?:season|staffel|saison|temporada|stagione|sezon|série|säsong|sæson|sesong|évad|сезон) \\d+|(?<!\\d)\\d{1,2}\\.? (?:évad|sezóna|série|сезон|staffel)(?!\\p{L})',
    ],
    'series',
    -10,
  ),
  anywhere(
    [
      '(?<!\\p{L})(?:nt live|national theatre live|met opera|the met:|royal (?:opera|ballet)|bolshoi|live in concert|double[ -]bill|triple[ -]bill|marathon|all-nighter|(?:best|top|all) \\d+|\\d+ (?:best|greatest|top)|list of|filmography)(?!\\p{L})',
    ],
    'stage',
    -6,
  ),
  anywhere(
    [
      '(?:film|movie) review|filmkritik|critique (?:du|de) film|crítica de (?:la película|cine)|recensione (?:del )?film|рецензия на фильм|recenzja filmu|filmanmeldelse|filmrecension|elokuva-arvostelu|影评|影評|映画レビュー|영화 리뷰',
    ],
    'review',
    3,
  ),
  anywhere(
    [
      '\\bthe (?:movie|motion picture)(?!\\p{L})|gekijou?ban|劇場版|剧场版|극장판|der film(?!\\p{L})|le film(?!\\p{L})|la película|a film by|directed by|full movie|\\b(?:blu-?ray|dvd|4k ultra hd)(?!\\p{L})|(?<!\\p{L})review(?!\\p{L})',
    ],
    'film',
    1.5,
  ),
  anywhere(['(?<!\\p{L})(?:trailer|showtimes|screening|q ?& ?a|35mm|70mm|streaming)(?!\\p{L})|трейлер|预告|予告|예고편'], 'trailer', 1),
];

const part =
  '(?:season|series|staffel|saison|temporada|stagione|sezon[au]?|évad|seizoen|säsong|sæson|sesong|kausi|série|sezóna|сезон|シーズン|시즌|episode|épisode|folge|episodio|episódio|odcinek|epizoda|серия|эпизод|bölüm|avsnitt)';

/** Signs that film titles hold too: they count only where they stand alone, between brackets or bars. */
export const partSigns: readonly Sign[] = [
  alone(
    [
      'tv(?: special)?|ova|oav|ona|oad|special|omake|music(?: video)?|mv|pv|cm|commercial|anime series|series?|série|seriál|serial|sorozat|dizi|sarja|tv .*series.*|tv .*episode.*',
      `(?:complete )?${part} ?\\d.*`,
      `\\d+\\.? ${part}.*`,
    ],
    'series',
    -10,
  ),
  alone(
    [
      'video ?game|game|novel|book|album|soundtrack|song|band|comics?|manga|roman|livre|buch|libro|книга|игра|musical|play|opera|actor|actress|director|(?:film |movie )?(?:series|franchise|trilogy)|character|e-?book|kindle.*|music',
    ],
    'other',
    -8,
  ),
  alone(
    [
      '(?:\\d{4} )?(?:\\p{L}+ )?(?:film|movie|feature film|motion picture|short film|tv film|tv movie|tv-film|fernsehfilm|película|filme|téléfilm|long.métrage|spielfilm|speelfilm|фильм|фильмы|мультфильм|电影|電影|映画|영화|elokuva|phim|filmi|ταινία|فيلم|فیلم|סרט|ภาพยนตร์)',
    ],
    'film',
    3,
  ),
];
