import { t } from '../frame/words.ts';

/** What the detector notes of a page in its own words, where it read no text that could be shown. */
const notes = {
  films: /^"film", \d+ times$/,
  others: /^other words, \d+ times$/,
  several: /^(?:(?:data of |directors of |names |a list of )?\d+ films|data and directors of two films)$/,
  before: /^\d+ directors before (.+)$/,
  filmOf: /^a film of (.+)$/,
  filmWord: /^the word for a film before a title$/,
  reviewWord: /^a title and the word for a review$/,
  yearAndName: /^a year and a name$/,
  stars: /^stars$/,
  elsewhere: /^no film's path on (.+)$/,
};

/** What was read, or in the person's language what the detector noted in its own words. */
export function noted(said: string): string {
  for (const [name, note] of Object.entries(notes)) {
    const found = note.exec(said);
    if (found) return t(`note.${name as 'filmOf'}`, [found[1] ?? '']);
  }
  return said;
}
