import type { Say } from './claim.ts';

/** `Leave.No.Trace.2018.1080p.BluRay.x264-GROUP`: how copies of films are named; a series has the episode's number before it. */
const release =
  /(?:^|[\s(/])((?:[\p{L}\d'’&!,()-]{1,30}[. _]){1,12}?)\(?((?:18[89]|19\d|20[0-3])\d)\)?[. _](?:\S{1,20}[. _]){0,5}?(?:\d{3,4}p|blu-?ray|b[dr]rip|web-?(?:rip|dl)|dvd-?rip|hdrip|x26[45])/iu;

/** Reads a heading that is the name of a copy. Returns whether it is one. */
export function readRelease(text: string, say: Say): boolean {
  const [, words = '', year] = release.exec(text.slice(0, 200)) ?? [];
  const title = words.replace(/[._]/g, ' ').trim();
  if (!title || /(?<![a-z])s\d\d(?!\d)/i.test(text)) return false;
  say('title', 'label', title.replace(/^download /i, ''), 9.2);
  say('year', 'heading', year, 5.5);
  say('film', 'heading', text, 3);
  return true;
}
