import * as v from 'valibot';
import { type Key, toKey } from './film.ts';
import { type Selectors, taught } from './teach/lesson.ts';

/**
 * The one boundary between a page and the extension. A content script may say "I see this film" and, when the person
 * teaches a page, "the title stands here"; it asks for nothing and is told nothing, as the page around it may have
 * taken it over.
 */
export type Sight = {
  /** The page's address when it was read. */
  url: string;
  /** `null` clears what was said before: the page went on to another address, or is about no film. */
  film: { title: string; year?: number; keys: Key[] } | null;
  /** Said before of this very page: what its icon tells stays until it is known what it is to tell now. */
  again?: true;
};

/** More keys than any film has, and longer texts than any title: cut off before anything else is done. */
const most = { keys: 20, text: 1000, address: 4000 };

const sight = v.strictObject({
  url: v.pipe(v.string(), v.maxLength(most.address), v.url()),
  film: v.nullable(
    v.strictObject({
      title: v.pipe(v.string(), v.minLength(1), v.maxLength(most.text)),
      year: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1800), v.maxValue(2200))),
      keys: v.pipe(
        v.array(
          v.pipe(
            v.string(),
            v.check((text) => toKey(text) !== undefined),
          ),
        ),
        v.maxLength(most.keys),
      ),
    }),
  ),
  again: v.optional(v.literal(true)),
});

/** Who sent a message, as the browser says (not the sender). */
export type Sender = { id?: string; url?: string; frameId?: number; tab?: { id?: number } };

/**
 * The message as a sight, or `null` where it is none, or does not come from our own script in the top frame of the
 * tab that shows that very site.
 */
export function toSight(message: unknown, sender: Sender, ownId: string): (Sight & { tab: number }) | null {
  if (sender.id !== ownId || sender.frameId !== 0 || sender.tab?.id === undefined || !sender.url) return null;
  const { success, output } = v.safeParse(sight, message);
  if (!success || originOf(output.url) !== originOf(sender.url)) return null;
  return { ...(output as Sight), tab: sender.tab.id };
}

/** What the person taught about a page, or `null` where the message is no such thing or comes from elsewhere. */
export function toTaught(
  message: unknown,
  sender: Sender,
  ownId: string,
): { url: string; selectors: Selectors } | null {
  if (sender.id !== ownId || sender.frameId !== 0 || sender.tab?.id === undefined || !sender.url) return null;
  const { success, output } = v.safeParse(taught, message);
  return success && originOf(output.taught.url) === originOf(sender.url) ? output.taught : null;
}

function originOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).origin : null;
}
