import { letter } from './sign.ts';
import { part, spaced } from './stems.ts';

/** A part of a series as a list of them names it, in lower case: `Season 2`, `3. bölüm`, `第3集`. */
export const episode = new RegExp(
  `^(?:${part}${letter}{0,2} ?\\d{1,3}|(?:第 ?)?\\d{1,3}[.ªº]? ?${part}${letter}{0,2})$`,
  'u',
);

/** Words by which a line of data, in lower case, is a series'. */
export const serial = new RegExp(
  `(?:serie[ns]?|seriál|serial|sorozat|dizi|novela|reihe|${letter}*show|magazin)(?!${letter})|全 ?\\d+ ?[話话回集]|\\d부작|(?<!${letter})${part}`,
  'u',
);

/** Words by which a text, in lower case, is of films, and of what is told or played otherwise. */
export const topics = [
  new RegExp(` (?:${spaced}|cin[eé]|kino|sinema|screening|\\d\\dmm|кино)|电影|電影|映画|ภาพยนตร์|ταινία`, 'g'),
  new RegExp(
    ` (?:${part}|seriál|sorozat|dizi|novela|theatre(?! \\(|s)|théâtre|teatro|divadl|toneel|schouwburg|inscena|stage|spectacle|album|song|tracklist|novel|book|paperback|publisher|game|player|concert|kon[cz]ert|exhibition|recipe|ingredient|театр|спектакль)|드라마|公演|舞台|مسلسل|\\d[集話话화]`,
    'g',
  ),
] as const;
