import { useEffect, useState } from 'preact/hooks';
import type { Log } from '../../lib/log/log.ts';
import { type Offer, offersFor, type Wanted, wantedAt } from '../../lib/query/index.ts';

/** What can be offered for the word at the caret, and which of it is chosen by the arrow keys (-1: none). */
export function useOffers(log: Log | undefined, text: string, caret: number | null) {
  const [found, find] = useState<{ wanted: Wanted; offers: Offer[]; for: string } | null>(null);
  const [active, choose] = useState(-1);
  const now = `${text}|${caret}`;
  useEffect(() => {
    let current = true;
    choose(-1);
    const wanted = caret === null ? null : wantedAt(text, caret);
    if (!wanted || !log) find(null);
    else
      offersFor(log, wanted).then(
        (offers) => current && find(offers.length > 0 ? { wanted, offers, for: now } : null),
        () => current && find(null),
      );
    return () => {
      current = false;
    };
  }, [log, text, caret, now]);
  return { found: found?.for === now ? found : null, active, choose };
}
