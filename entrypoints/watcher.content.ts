import { defineContentScript } from 'wxt/utils/define-content-script';
import { found } from '../lib/detect/detector.ts';
import { follow } from '../lib/detect/follow.ts';
import type { Sight } from '../lib/messages.ts';
import type { Tells } from '../lib/tell-again.ts';

/** The one thing a page's script needs of the extension: nothing is carried into pages for it. */
type Sends = { runtime: { sendMessage: (sight: Sight) => Promise<unknown> } };
type Navigation = EventTarget & { addEventListener: EventTarget['addEventListener'] };

export default defineContentScript({
  // Registered by the background on the sites that the person has granted, and on no other.
  registration: 'runtime',
  main(context) {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Sends | undefined>;
    const runtime = (browser ?? chrome)?.runtime;
    let last: Sight | undefined;
    const send = (sight: Sight | undefined) => {
      // The background may be asleep or being replaced: the next page tells it again.
      if (sight && !context.isInvalid) runtime?.sendMessage(sight).catch(() => {});
    };
    const again = () => send(last && { ...last, again: true });
    (globalThis as Tells).matineeTell = again;
    const following = follow({
      detector: found(),
      page: document,
      address: () => location.href,
      tell(url, sighting) {
        const film = sighting &&
          sighting.confidence !== 'guess' && {
            title: sighting.film.title,
            ...(sighting.film.year !== undefined && { year: sighting.film.year }),
            keys: (sighting.film.keys ?? []).slice(0, 20),
          };
        last = { url, film: film || null };
        send(last);
      },
    });
    context.onInvalidated(following.stop);
    // The address is the new one only when the navigation has succeeded.
    const navigation = (globalThis as { navigation?: Navigation }).navigation;
    navigation?.addEventListener('navigatesuccess', following.moved, { signal: context.signal });
    if (!navigation) context.addEventListener(window, 'wxt:locationchange', () => following.moved());
    // What the log says may have changed while another tab was in front; a page brought back has lost its badge.
    context.addEventListener(document, 'visibilitychange', () => document.visibilityState === 'visible' && again());
    context.addEventListener(window, 'pageshow', ({ persisted }) => persisted && again());
  },
});
