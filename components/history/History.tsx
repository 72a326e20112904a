import { useEffect, useState } from 'preact/hooks';
import { type Act, acts, type Log } from '../../lib/log/log.ts';
import { useNotify } from '../frame/notify.ts';
import { language, t } from '../frame/words.ts';
import { ActChanges } from './ActChanges.tsx';
import { actInWords, instantInWords } from './act-words.ts';
import { takeBack } from './take-back.ts';

/** So many acts are shown at a time. */
const step = 50;

/** What happened to the log, the last first; each act can be undone as one step, and done again. */
export function History({ log }: { log: Log }) {
  const notify = useNotify();
  const [known, setKnown] = useState<Act[]>();
  const [wanted, want] = useState(step);
  useEffect(() => {
    let current = true;
    const read = () => acts(log, { limit: wanted + 1 }).then((found) => current && setKnown(found), notify.problem);
    read();
    const unlisten = log.listen(({ films, reviews }) => films.length + reviews.length > 0 && read());
    return () => {
      current = false;
      unlisten();
    };
  }, [log, wanted, notify]);
  const named = new Map(known?.map((act) => [act.act, act]));
  const turn = (act: Act) => void takeBack(log, act, act.undoneBy !== undefined, notify).catch(notify.problem);
  return (
    <section class="history" aria-labelledby="history">
      <h1 id="history">{t('options.history')}</h1>
      <p class="lead">{t('history.lead')}</p>
      {known?.length === 0 && <p>{t('history.empty')}</p>}
      <ol class="acts">
        {known?.slice(0, wanted).map((act) => {
          const reversal = act.kind === 'undo' || act.kind === 'redo';
          const said = actInWords(act, act.about ? named.get(act.about) : undefined);
          const undone = act.undoneBy !== undefined;
          return (
            <li key={act.act} class={undone ? 'undone' : ''}>
              <div class="act">
                <p dir="auto">{said}</p>
                <p class="quiet">
                  <time dateTime={act.when}>{instantInWords(act.when, language())}</time>
                  {undone && ` · ${t('history.undone')}`}
                </p>
                <ActChanges log={log} act={act} />
              </div>
              {!reversal && (
                <button
                  type="button"
                  class="second"
                  aria-label={`${t(undone ? 'history.redo' : 'history.undo')}: ${said}`}
                  onClick={() => turn(act)}
                >
                  {t(undone ? 'history.redo' : 'history.undo')}
                </button>
              )}
            </li>
          );
        })}
      </ol>
      {known && known.length > wanted && (
        <button type="button" class="second" onClick={() => want(wanted + step)}>
          {t('history.more')}
        </button>
      )}
    </section>
  );
}
