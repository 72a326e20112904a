/**
 * A word on what the page is, and how far it speaks for a film. `said` is asked of lower-case text: patterns that
 * fold case themselves cost ten times as much.
 */
export type Sign = { said: RegExp; weight: number; name: string };

/**
 * A letter, near enough: all but signs and digits of the common blocks. Classes of all of Unicode's letters take
 * milliseconds to make ready, each time one stands in a pattern.
 */
export const letter = '[^\\0-@[-`{-¿×÷\\u2000-\\u206f\\u3000-\\u303f\\uff00-\\uff20]';

/** A capital letter, near enough: of blocks where capitals and small letters alternate, both. */
export const capital = '[A-ZÀ-ÖØ-ÞĀ-ɏΆ-ΫЀ-ЯԱ-Ֆ\\u1e00-\\u1eff]';

/** A sign by its words. */
export const sign = (name: string, weight: number, words: string): Sign => ({
  said: new RegExp(words, 'u'),
  weight,
  name,
});
/** Words that are a whole text. */
export const alone = (words: string) => `^(?:the )?(?:${words})$`;
/** Words that are no part of longer ones. */
export const apart = (words: string) => `(?<!${letter})(?:${words})(?!${letter})`;
