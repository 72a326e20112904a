import type { ReviewFacts } from '../../lib/review.ts';
import { formatScore } from '../../lib/score.ts';
import { useNotify } from '../frame/notify.ts';
import { t } from '../frame/words.ts';

type Props = {
  /** The published review that the page holds. */
  offered: ReviewFacts;
  /** What the form holds. */
  facts: ReviewFacts;
  change: (part: ReviewFacts) => void;
};

/** Whether the form says already what the page's review says. */
function holds(facts: ReviewFacts, { score, body, watchedOn }: ReviewFacts): boolean {
  const scored = !score || (facts.score?.value === score.value && facts.score.best === score.best);
  return scored && (!body || facts.body === body) && (!watchedOn || facts.watchedOn === watchedOn);
}

/** Offers to take the review that the page holds into the form; never taken unasked, and taking it can be undone. */
export function Offered({ offered, facts, change }: Props) {
  const notify = useNotify();
  if (holds(facts, offered)) return null;
  const { score, body, watchedOn } = offered;
  const take = () => {
    const before = { score: facts.score, body: facts.body, watchedOn: facts.watchedOn };
    change({ ...(score && { score }), ...(body && { body }), ...(watchedOn && { watchedOn }) });
    notify.say({ said: t('review.taken'), undo: () => change(before) });
  };
  const shown = [
    score && formatScore(score),
    watchedOn,
    body && `“${body.slice(0, 80).trim()}${body.length > 80 ? '…' : ''}”`,
  ];
  return (
    <div class="note">
      <p>{t('review.offered')}</p>
      <p class="quiet" dir="auto">
        {shown.filter(Boolean).join(' · ')}
      </p>
      <button type="button" class="second" onClick={take}>
        {t('review.take')}
      </button>
    </div>
  );
}
