import { useEffect, useState } from 'preact/hooks';
import { type Draft, drafts, dropDraft, keepDraft, type Log } from '../../lib/log/log.ts';
import { formatScore } from '../../lib/score.ts';
import { useNotify } from '../frame/notify.ts';
import { language, t } from '../frame/words.ts';

type Props = { log: Log; open: (draft: Draft) => void };

/** So much of a draft's words is shown. Characters. */
const shownWords = 140;

/** The words of a draft that are shown: the TL;DR, else the beginning of the review, else its score. */
function firstWords({ facts }: Draft): string {
  const words = (facts.tldr?.trim() || facts.body?.trim() || '').slice(0, shownWords);
  return words || (facts.score ? formatScore(facts.score) : t('drafts.noWords'));
}

/** All that was begun and not saved, the last written first. */
export function Drafts({ log, open }: Props) {
  const notify = useNotify();
  const [all, setAll] = useState<Draft[]>();
  useEffect(() => {
    const read = () => drafts(log).then(setAll, notify.problem);
    read();
    return log.listen((news) => news.drafts.length + news.reviews.length > 0 && read());
  }, [log, notify]);

  const discard = async (draft: Draft) => {
    try {
      const dropped = await dropDraft(log, draft);
      const bringBack = () => dropped && keepDraft(log, dropped).catch(notify.problem);
      notify.say({ said: t('review.discarded'), ...(dropped && { undo: bringBack }) });
    } catch (error) {
      notify.problem(error);
    }
  };
  const when = new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section class="sheet" aria-labelledby="drafts">
      <h1 id="drafts" class="heading">
        {t('drafts.title')}
      </h1>
      {all?.length === 0 && <p class="quiet">{t('drafts.none')}</p>}
      {all && all.length > 0 && (
        <ul class="drafts">
          {all.map((draft) => (
            <li key={draft.id}>
              <h2 dir="auto">
                {draft.film.title} {draft.film.year && <span class="quiet">{draft.film.year}</span>}
              </h2>
              <p dir="auto">{firstWords(draft)}</p>
              <p class="quiet">
                <time dateTime={draft.changed}>{when.format(new Date(draft.changed))}</time>
                {draft.reviewId && <> · {t('review.editing')}</>}
              </p>
              <div class="actions">
                <button
                  type="button"
                  class="second"
                  aria-label={t('drafts.open', [draft.film.title])}
                  onClick={() => open(draft)}
                >
                  {t('drafts.goOn')}
                </button>
                <button
                  type="button"
                  class="link"
                  aria-label={t('drafts.discard', [draft.film.title])}
                  onClick={() => discard(draft)}
                >
                  {t('review.discard')}
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
