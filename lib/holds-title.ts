import { foldTitle } from './film.ts';

/** Whether a text holds a title, folded, as whole words: „Kino Babylon: Nosferatu (OmU)“ holds “Nosferatu”. */
export function holdsTitle(text: string, title: string): boolean {
  const words = (each: string) =>
    ` ${each
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .map(foldTitle)
      .filter(Boolean)
      .join(' ')} `;
  const wanted = words(title);
  // Scripts that write no spaces have no words to tell apart.
  const whole = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(wanted) ? wanted.trim() : wanted;
  return wanted.trim() !== '' && words(text).includes(whole);
}
