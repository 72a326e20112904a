const any = (words: string) => `(?:${words})`;

/** Words that say a page is of a series, one of its parts or another thing that is no film, wherever they stand in a title. */
export const firm = new RegExp(
  any(
    [
      'tv[ -]?(?:mini[ -]?)?(?:series?|serier|serien|show|episode|sarja|seriál|dizi)(?![a-z])',
      'mini[ -]?s[eé]rie?s?(?![a-z])',
      's[eé]rie t[eé]l[eé]|s[eé]rie (?:de )?tv|serie televisiva|fernsehserie|televisieserie|tvseriál|tv seriál|serial tv',
      '(?:теле|веб-?)сериал|сериал|серіал|телевизионен',
      '(?<![a-z\\d])s\\d\\d ?e\\d\\d|(?<!\\d)\\d{1,2}[xх]\\d\\d(?![\\d])',
      '第.{1,3}[季集話话部]|电视剧|電視劇|连续剧|連続ドラマ|テレビドラマ|tvアニメ|드라마 시즌|시즌 ?\\d',
      'sorozat \\(|televizní|مسلسل|סדרת|ละครโทรทัศน์|phim bộ|sinetron',
    ].join('|'),
  ),
  'iu',
);

/** The same for words that films bear in their titles too: they count only where they stand alone between brackets or bars. */
export const framed = new RegExp(
  `^${any(
    [
      'tv|ova|oav|ona|oad|web|music video|tv special|special|anime series|series|serie|série|seriál|serial|sorozat|dizi|sarja',
      '(?:the )?(?:complete )?(?:season|series|staffel|saison|temporada|stagione|sezon|sezona|évad|seizoen|säsong|sæson|sesong|kausi|série|sezóna|сезон|シーズン|시즌) ?\\d.*',
      '\\d+\\.? (?:season|évad|sezon|sezona|série|sezóna|staffel|сезон|sezonul).*',
      '(?:episode|épisode|folge|episodio|episódio|odcinek|epizoda|серия|эпизод|bölüm|avsnitt) ?\\d.*',
      'video ?game|game|novel|book|album|soundtrack|song|band|comics?|manga|roman|livre|buch|libro|книга|игра|musical|play|opera',
      '(?:film |movie )?(?:series|franchise|trilogy)|character|cancelled',
    ].join('|'),
  )}$`,
  'iu',
);

/** Words that say of a page that it is of a film, between brackets or bars. */
export const filmic =
  /^(?:(?:18|19|20)\d\d )?(?:film|movie|tv movie|tv film|fernsehfilm|película|pelicula|filme|film tv|téléfilm|кино|фильм|фильмы|电影|電影|映画|영화|elokuva|sinema|phim|filmi|ταινία|فيلم|فیلم|סרט|ภาพยนตร์)$/iu;

/** Words in a title that speak of a stage, a concert or several films. */
export const staged =
  /(?<![a-z])(?:nt live|national theatre|met opera|the met:|royal (?:opera|ballet)|bolshoi|double bill|triple bill|marathon|all-nighter|quiz|q&a only|podcast|best of|top \d+|top-\d+|list of)(?![a-z])/iu;
