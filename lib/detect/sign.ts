/**
 * A word on what the page is, and how far it speaks for a film. `said` is asked of lower-case text: patterns that
 * fold case themselves cost ten times as much.
 */
export type Sign = { said: RegExp; weight: number; name: string };

/** A sign by its words. */
export const sign = (name: string, weight: number, words: string): Sign => ({
  said: new RegExp(words, 'u'),
  weight,
  name,
});
/** Words that are a whole text. */
export const alone = (words: string) => `^(?:the )?(?:${words})$`;
/** Words that are no part of longer ones. */
export const apart = (words: string) => `(?<!\\p{L})(?:${words})(?!\\p{L})`;
