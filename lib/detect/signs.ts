import { apart, letter, type Sign, sign } from './sign.ts';

/**
 * Signs that count wherever they stand in a title, beside that of a series: asked, with its text, only of a page that is
 * left open without them.
 */
export const signs: readonly Sign[] = [
  sign(
    'several',
    -10,
    `${apart(
      `(?:nt|theatre|rbo|roh) live|met opera|royal (?:opera|ballet)|(?:double|triple)[ -]bill|${letter}+ marathon|(?:book|album|game|music|theatre|concert|live|tv) re(?:view|port)|(?:best|top|all) (?:\\d+|ten|five|twenty)|\\d+ (?:best|greatest|top)|list of|filmography|programación|uefa|champions league|nfl|nba|wwe|ufc \\d+|super ?bowl|copa (?:américa|libertadores)|interview:|posters?|art print|t-shirt|soundtrack|vinyl|\\d?lp|audiobook|hör(?:buch|spiel)`,
    )}|^(?:libro|livre|book|buch|boek|книга|album|game|lecture|talk|seminar|workshop|vortrag|conf[eé]ren${letter}|лекция)${letter}{0,9}: |(?:collection|trilogy|box ?set|quiz)(?= ?[|()–—-]|$)|\\((?:18|19|20)\\d\\d\\).{3,90}\\((?:18|19|20)\\d\\d\\)`,
  ),
  // Of a film there is one year.
  sign('series', -6, '\\((?:19|20)\\d\\d ?[-–—] ?(?:(?:19|20)\\d\\d)? ?\\)'),
  sign('award', -2, `(?:premios?|awards?|oscars?)(?: ${letter}+)? (?:19|20)\\d\\d`),
  sign(
    'stage',
    -4,
    `divadl|théâtre|(?<!cine|cin[eé][- ]|cinema[- ])teatro|toneel|schouwburg|спектакль|(?<!но)театр|(?<!${letter})(?:opera|ballett?)(?!${letter})|review.{1,40}theatre`,
  ),
  sign(
    'review',
    3,
    '(?:film|movie|blu-?ray|dvd|4k)(?: disc)? review|review of the (?:4k|blu-?ray|dvd)|film(?:kritik|anmeldelse|recension)|critique d[ue] film|рецензия на фильм|recenzja filmu|影[评評]',
  ),
  sign(
    'film',
    1.5,
    `^(?:film|movie|kino|cin[eé]ma?|filme|pel[ií]cula)(?: screening| night)?: |${apart(`the (?:movie|motion picture)|der film|le film|la película|a film by|directed by|full movie|blu-?ray|dvd|4k ultra hd|review|crítica|(?:kurz)?kritik|critique|recensi(?:one|e)|recenz${letter}+|reseña|anmeldelse`)}|рецензия|レビュー|리뷰|gekijou?ban|劇場版|剧场版|극장판`,
  ),
  sign('trailer', 1, `${apart('trailer|showtimes|screening|q ?& ?a|[37][05]mm|streaming')}|трейлер|[预予]告`),
];
