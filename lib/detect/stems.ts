import { letter } from './sign.ts';

/** How the words for a film begin in languages that part words by spaces. */
export const spaced = 'film|movie|motion picture|pel[ií]cula|фильм|филм|фільм|elokuva|phim|영화|فيلم|فیلم|סרט';
/** How they begin in all languages that film sites are written in. */
export const film = `${spaced}|电影|電影|映画|ภาพยนตร์`;
/** How the words for the season of a series begin. */
export const season =
  'season|staffel|saison|temporada|stagion|sez[oó]n|évad|seizoen|säsong|sæson|sesong|kausi|сезон|シーズン|시즌';
/** How those for any part of a series begin. */
export const part = `(?:${season}|series|s[eé]rie|episod|épisod|folge|capítulo|odcin|rész|bölüm|avsnitt|aflevering|сери|эпизод|الحلقة|[集季話话화])`;
/** What reviews call themselves. */
export const review = `(?:ulasan|resensi|arvostelu|arvio|κριτικ${letter}+|обзор|отзыв|ревю|рецензи${letter}|критика|recen[sz]${letter}+|(?:kurz)?kritik${letter}?|bírálat|cronic${letter}|değerlendirme${letter}*|eleştiri${letter}*|inceleme${letter}*|مراجعة|نقد و بررسی|نقد|ביקורת|review${letter}*|anmeldelse|cr[íò]tica|crònica|reseña|critique|รีวิว|감상|리뷰|レビュー|感想|影评|影評|(?:official )?discussion(?: thread)?)`;
