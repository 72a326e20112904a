import { useEffect, useRef, useState } from 'preact/hooks';
import { type Day, dayOf, toDay } from '../../lib/day.ts';
import { type Log, tags as tagsOf } from '../../lib/log/log.ts';
import { useNotify } from '../frame/notify.ts';
import { number, plural, t } from '../frame/words.ts';
import { undoOf } from '../history/take-back.ts';
import { doToAll, type Many } from './bulk.ts';
import { addressOfPicked, handOn } from './handed.ts';
import { addressOf } from './use-address.ts';
import type { Selection } from './use-selection.ts';

// It appears because the person asked for it. `autofocus` does nothing where something else has the focus.
const focus = (field: HTMLElement | null) => field?.focus();

const said = { tag: 'log.tagged', untag: 'log.untagged', day: 'log.dayed', delete: 'log.deletedMany' } as const;

/** What is asked for before it is done. */
const asked = [
  { does: 'tag', word: 'log.tag' },
  { does: 'untag', word: 'log.untag' },
  { does: 'day', word: 'log.setDay' },
] as const;
type Asked = (typeof asked)[number]['does'];

type Props = {
  log: Log;
  selection: Selection;
  /** How many reviews the query has found, and the query, to hand all of them on. */
  count: number;
  query: string;
  /** Where the focus goes when what was selected is gone. */
  leave: () => void;
};

/** What can be done to the reviews that are selected; each is one step of undo. */
export function BulkBar({ log, selection, count, query, leave }: Props) {
  const notify = useNotify();
  const [asking, ask] = useState<Asked | null>(null);
  const [value, give] = useState('');
  const [known, setKnown] = useState<string[]>([]);
  const [working, setWorking] = useState<number | null>(null);
  const stop = useRef<AbortController>(null);
  const bar = useRef<HTMLElement>(null);
  const ids = selection.ids;
  useEffect(() => {
    if (asking) tagsOf(log).then((tags) => setKnown(tags.slice(0, 50).map(({ tag }) => tag)), notify.problem);
  }, [log, asking, notify]);

  // The field that had the focus goes away with what it was for: the focus goes back to the button.
  const backTo = (name: string) => bar.current?.querySelector<HTMLElement>(`[data-does=${name}]`)?.focus();
  const [next, goOn] = useState<(() => void) | null>(null);
  useEffect(() => next?.(), [next]);

  const work = async (what: Many) => {
    stop.current = new AbortController();
    setWorking(0);
    let then = () => backTo(what.do);
    try {
      const following = { signal: stop.current.signal, progress: setWorking };
      const { act, count: changed } = await doToAll(log, [...ids], what, following);
      ask(null);
      if (act && what.do === 'delete') then = () => leave();
      notify.say({
        said: act ? plural(said[what.do], changed) : t('log.nothingChanged'),
        undo: act ? undoOf(log, act, notify) : undefined,
        shown: true,
      });
    } catch (error) {
      if (!stop.current.signal.aborted) notify.problem(error);
    } finally {
      setWorking(null);
      goOn(() => then);
    }
  };
  const apply = (event: Event) => {
    event.preventDefault();
    const text = value.trim().replace(/^#/, '');
    if (asking === 'day') {
      const day: Day | undefined = toDay(text);
      if (day) work({ do: 'day', day });
    } else if (asking && text) work({ do: asking, tag: text });
  };
  const open = (name: Asked) => {
    give('');
    ask(asking === name ? null : name);
  };
  if (ids.size === 0) return null;
  const picked = ids.size === count ? addressOf('transfer', query.trim()) : addressOfPicked('transfer', ids);
  return (
    <section ref={bar} class="bulk" aria-label={plural('log.selected', ids.size)}>
      <b aria-live="polite">{plural('log.selected', ids.size)}</b>
      {working !== null ? (
        <>
          <span>{t('log.working', [number(working), number(ids.size)])}</span>
          <button type="button" class="second" onClick={() => stop.current?.abort()}>
            {t('log.cancel')}
          </button>
        </>
      ) : (
        <>
          {asked.map(({ does, word }) => (
            <button
              key={does}
              type="button"
              class="second"
              data-does={does}
              aria-expanded={asking === does}
              onClick={() => open(does)}
            >
              {t(word)}
            </button>
          ))}
          <button type="button" class="second" data-does="delete" onClick={() => work({ do: 'delete' })}>
            {t('log.delete')}
          </button>
          <a class="second" href={picked} onClick={() => handOn(ids)}>
            {t('log.export')}
          </a>
          <button type="button" class="link" onClick={selection.none}>
            {t('log.selectNone')}
          </button>
          {asking && (
            <form onSubmit={apply}>
              <input
                key={asking}
                class="field"
                type={asking === 'day' ? 'date' : 'text'}
                aria-label={asking === 'day' ? t('review.day') : t('log.tag')}
                max={asking === 'day' ? dayOf(log.clock()) : undefined}
                list={asking === 'day' ? undefined : 'bulk-tags'}
                ref={focus}
                value={value}
                onInput={(event) => give(event.currentTarget.value)}
                onKeyDown={(event) => {
                  if (event.key !== 'Escape') return;
                  ask(null);
                  backTo(asking);
                }}
              />
              <datalist id="bulk-tags">
                {known.map((tag) => (
                  <option key={tag} value={tag} />
                ))}
              </datalist>
              <button type="submit" class="primary" disabled={!value.trim()}>
                {t('log.apply')}
              </button>
            </form>
          )}
        </>
      )}
    </section>
  );
}
