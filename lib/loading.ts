import type { Look } from './tab.ts';

/** So long a page that is loading is asked again for its film, and how far two looks lie apart. Milliseconds. */
const patience = { longest: 1000, between: 200 };

/**
 * What is seen of a page that is still loading: its film as soon as that has come; where none has within a second,
 * nothing, so that the person can name one. Loaded only on such pages. `look` looks at once, or when all of the page is there.
 */
export async function asFarAsItCame(
  first: Look,
  look: (tab: number | null, whole: boolean) => Promise<Look>,
): Promise<Look> {
  let now = first;
  const whole = look(now.tab, true);
  for (let waited = 0; waited < patience.longest; waited += patience.between) {
    if (!('seen' in now) || now.seen.sighting) return now;
    const pause = new Promise<undefined>((resolve) => setTimeout(resolve, patience.between));
    now = (await Promise.race([whole, pause])) ?? (await look(now.tab, false));
    if (!('seen' in now) || !now.seen.loading) return now;
  }
  return now;
}
