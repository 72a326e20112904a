import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../lib/browser.ts';
import { pageOf } from '../../lib/corrections.ts';
import type { Sighting } from '../../lib/detect/sighting.ts';
import type { ReviewFacts } from '../../lib/review.ts';
import { formatScore } from '../../lib/score.ts';
import { useNotify } from '../frame/notify.ts';
import { t } from '../frame/words.ts';
import { dayInWords } from './ReviewView.tsx';

type Props = {
  /** What was seen of the page, which may hold a published review. */
  offered: Sighting;
  /** What the form holds. */
  facts: ReviewFacts;
  change: (part: ReviewFacts) => void;
};

/** So many pages whose review the person has declined are remembered; beyond that the oldest are forgotten. */
const remembered = 1000;

/** The pages whose review is not the person's, by their addresses. */
async function declined(): Promise<string[]> {
  const { notMine } = await browser.storage.local.get('notMine');
  return Array.isArray(notMine) ? notMine : [];
}

const keepDeclined = (pages: string[]) => browser.storage.local.set({ notMine: pages.slice(-remembered) });

/** What of the page's review the form has no word of yet: what the person gave is theirs. */
function missing(facts: ReviewFacts, { score, body, watchedOn }: ReviewFacts): ReviewFacts {
  return {
    ...(score && !facts.score && { score }),
    ...(body && !facts.body?.trim() && { body }),
    ...(watchedOn && !facts.watchedOn && { watchedOn }),
  };
}

/**
 * Offers to take the review that the page holds into the form, where that is empty; never taken unasked, taking it can
 * be undone, and a page whose review is not the person's offers it no more.
 */
export function Offered({ offered: { url, review }, facts, change }: Props) {
  const notify = useNotify();
  // Nothing is offered before it is known whether it was declined.
  const [open, setOpen] = useState(false);
  // A film that was read from a link has no page yet.
  const at = review ? pageOf(url) : '';
  useEffect(() => {
    declined().then((pages) => setOpen(at !== '' && !pages.includes(at)), notify.problem);
  }, [at, notify]);
  const more = missing(facts, review ?? {});
  if (!open || Object.keys(more).length === 0) return null;
  const { score, body, watchedOn } = more;
  const take = () => {
    const before = { score: facts.score, body: facts.body, watchedOn: facts.watchedOn };
    change(more);
    notify.say({ said: t('review.taken'), undo: () => change(before) });
  };
  const decline = async () => {
    setOpen(false);
    document.getElementById('score')?.focus();
    notify.say({
      said: t('review.declined'),
      undo: async () => {
        await keepDeclined((await declined()).filter((each) => each !== at));
        setOpen(true);
      },
    });
    await keepDeclined([...(await declined()), at]).catch(notify.problem);
  };
  const shown = [
    score && formatScore(score),
    watchedOn && dayInWords(watchedOn),
    body && `“${body.slice(0, 80).trim()}${body.length > 80 ? '…' : ''}”`,
  ];
  return (
    <div class="note">
      <p>{t('review.offered')}</p>
      <p class="quiet" dir="auto">
        {shown.filter(Boolean).join(' · ')}
      </p>
      <div class="actions">
        <button type="button" class="second" onClick={take}>
          {t(
            Object.keys(more).length < Object.keys(missing({}, review ?? {})).length
              ? 'review.takeRest'
              : 'review.take',
          )}
        </button>
        <button type="button" class="link" onClick={decline}>
          {t('review.notMine')}
        </button>
      </div>
    </div>
  );
}
