import * as v from 'valibot';
import { browser } from './browser.ts';

/** What the person picked on a page for the form that opens next. */
export type Hint = {
  /** The tab it was picked in. */
  tab: number;
  /** Selected text, to be quoted; at most 2,000 characters. */
  quote?: string;
  /** Address of a picture on the page, to be found there and cropped; it is never asked for. */
  image?: string;
};

/** The longest quote. Characters. */
export const longestQuote = 2000;

const shape = v.strictObject({
  tab: v.number(),
  quote: v.optional(v.pipe(v.string(), v.maxLength(longestQuote))),
  image: v.optional(v.pipe(v.string(), v.maxLength(100_000))),
});

/** Leaves a hint for the form that opens next. It is forgotten with the browser's session. */
export async function leaveHint(hint: Hint): Promise<void> {
  await browser.storage.session.set({ hint });
}

/** Takes the hint left for a tab: it is given once. */
export async function takeHint(given: unknown, tab: number | null): Promise<Hint | undefined> {
  const { success, output } = v.safeParse(shape, given);
  if (!success || output.tab !== tab) return undefined;
  await browser.storage.session.remove('hint');
  return output;
}
