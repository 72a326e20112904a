import { foldHeader } from './table.ts';

const series =
  /s[eé]rie|сериал|dizi|épisod|epis[oó]d|folge|эпизод|staffel|season|saison|temporada|stagione|сезон|tvshow|tvmini|剧集|电视剧|ドラマ|드라마|^(?:tv|show|anime|tvanime)$/u;
const other =
  /game|videospiel|jeuvidéo|videogioco|videojuego|jogo|игра|book|manga|comic|novel|musi[ck]|música|musique|clipvidéo|song|album|podcast|person|artist/u;

/** What a cell such as `TV Series`, `Miniserie TV` or `movie` says of the kind of a work; a film where it says nothing else. */
export function kindOfCell(cell: string): 'film' | 'series' | 'other' {
  const word = foldHeader(cell);
  if (other.test(word)) return 'other';
  return series.test(word) ? 'series' : 'film';
}

/** Whether a cell such as `plan to watch` or `想看` says that a film was not seen yet. */
export function isPlanned(cell: string): boolean {
  return /plan|want|wish|watch ?list|to ?watch|to ?see|queue|backlog|interest|unwatched|unseen|not ?(?:watched|seen|started)|想看/i.test(
    cell.replaceAll('_', ' '),
  );
}

/** Whether a cell such as `in progress` says that a film was begun and not seen to its end. */
export function isBegun(cell: string): boolean {
  return /progress|^watching$|on ?hold|paused|在看/i.test(cell.replaceAll('_', ' '));
}

const episode =
  /: ?(?:(?:season|series|staffel|saison|temporada|stagione|sezon|seizoen|säsong|sesong|sæson|kausi|сезон|시즌|シーズン|第) ?\d{1,3}|limited series|mini-?series|miniserie)|: ?(?:episode|folge|épisode|episodio|episódio|chapter|kapitel|chapitre|capítulo) \d{1,4}/iu;

/** Whether a title names an episode, as in `White Collar: Season 2: Withdrawal` of lists that have no column for that. */
export function isEpisodeTitle(title: string): boolean {
  return episode.test(title.slice(0, 300));
}
