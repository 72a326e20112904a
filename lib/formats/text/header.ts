import { fieldsByName, type Header } from './fields.ts';

const prose = /^(released(?: in)?|(?:written and |co-)?directed by|starring|(?:watched|seen)(?: on)?) (?=\S)/i;
const tldrNames = /^(?:tl;? ?dr|tl, ?dr|short version|in short|bottom line|summary|quick take)$/i;

/**
 * What a line of the header is: a field (then it is put into `into`), one among other words (it is put there too, and the
 * line is kept), the beginning of the TL;DR, or neither.
 */
export function readLine(line: string, into: Header): 'field' | 'within' | { tldr: string } | undefined {
  const text = line.trim();
  // A space that does not break is a space to people; matching only, so that values stay as they are.
  const head = text.slice(0, 64).replaceAll('\u00a0', ' ');
  const words = prose.exec(head);
  if (words) {
    const name = words[1]!.toLowerCase().replace(/^.*directed by$/, 'directed by');
    const value = text.slice(words[0].length).replace(/\\$/, '').trim();
    if (name.startsWith('released') && !/^.{0,30}\d{4}\)?$/.test(value)) return undefined;
    return put(name, value, into);
  }
  const marks = /^(?:[>*•_-]{1,3} ?)?[*_]{0,3}/u.exec(head)![0].length;
  const separator = /\*{0,2} ?[:=–—\t]\*{0,2}| - /.exec(head.slice(marks, marks + 48));
  if (!separator) return undefined;
  const name = head
    .slice(marks, marks + separator.index)
    .replace(/[*_ ]{1,10}$/, '')
    .toLowerCase();
  const value = text.slice(marks + separator.index + separator[0].length).trim();
  if (tldrNames.test(name)) return { tldr: value.replace(/^[–—:-] /, '') };
  return put(name, value.replace(/\\$/, ''), into);
}

const others =
  /^[>*•_-]{0,3} ?[*_]{0,3}(?:genres?|genre\(s\)|country|countries|languages?|written by|writers?|screenplay(?: by)?|screenwriters?|producers?|produced by|studio|music(?: by)?|cinematography|cinematographer|rated|certificate|mpaa|budget|box office|distributor)[*_]{0,3} ?[:=–—]/i;

/** Whether a line says of the film what has no field here: its genre, its country, who wrote it. */
export function isAboutFilm(line: string): boolean {
  return line.length <= 300 && others.test(line.trim().slice(0, 64));
}

/** Puts what the field says into `into`; a value that the field does not take leaves no trace. */
function put(name: string, value: string, into: Header): 'field' | 'within' | undefined {
  const said = fieldsByName.get(name)?.(value);
  if (!said) return undefined;
  const keys = [...(into.film.keys ?? []), ...(said.film?.keys ?? [])];
  Object.assign(into.film, said.film, keys.length > 0 && { keys });
  Object.assign(into.review, said.review);
  return said.within ? 'within' : 'field';
}
