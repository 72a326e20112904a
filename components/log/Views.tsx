import { useEffect, useState } from 'preact/hooks';
import type { Log } from '../../lib/log/log.ts';
import { forgetView, readViews, saveView, type View } from '../../lib/query/index.ts';
import { Icon } from '../frame/Icon.tsx';
import { useNotify } from '../frame/notify.ts';
import { t } from '../frame/words.ts';

// It appears because the person asked to name the view. `autofocus` does nothing where something else has the focus.
const focus = (field: HTMLElement | null) => field?.focus();

const ready = [
  { name: 'log.viewAll', query: '' },
  { name: 'log.viewUnscored', query: 'no:score' },
  { name: 'log.viewUnwritten', query: 'has:score no:words' },
] as const;

/** Queries to come back to: three that are always there, and the person's own. */
export function Views({ log, query, ask }: { log: Log; query: string; ask: (query: string) => void }) {
  const notify = useNotify();
  const [views, setViews] = useState<View[]>([]);
  const [naming, setNaming] = useState<string | null>(null);
  useEffect(() => {
    readViews(log.storage).then(setViews, notify.problem);
  }, [log, notify]);

  const now = query.trim();
  const known = ready.some((view) => view.query === now) || views.some((view) => view.query === now);
  const save = async (event: Event) => {
    event.preventDefault();
    const name = naming?.trim();
    if (!name) return;
    setViews(await saveView(log.storage, { name, query: now }));
    setNaming(null);
    notify.say({ said: t('log.viewSaved', [name]) });
  };
  const forget = async (view: View) => {
    setViews(await forgetView(log.storage, view.name));
    const again = () => void saveView(log.storage, view).then(setViews, notify.problem);
    notify.say({ said: t('log.viewForgotten', [view.name]), undo: again });
  };
  return (
    <fieldset class="views chips">
      <legend class="hidden">{t('log.views')}</legend>
      {ready.map((view) => (
        <button
          key={view.name}
          type="button"
          class="chip"
          aria-pressed={view.query === now}
          onClick={() => ask(view.query)}
        >
          {t(view.name)}
        </button>
      ))}
      {views.map((view) => (
        <span key={view.name} class="view">
          <button type="button" class="chip" aria-pressed={view.query === now} onClick={() => ask(view.query)}>
            <bdi>{view.name}</bdi>
          </button>
          <button
            type="button"
            class="icon forget"
            aria-label={t('log.forgetView', [view.name])}
            onClick={() => forget(view).catch(notify.problem)}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      {!known && naming === null && (
        <button type="button" class="link" onClick={() => setNaming('')}>
          {t('log.saveView')}
        </button>
      )}
      {naming !== null && (
        <form class="naming" onSubmit={(event) => save(event).catch(notify.problem)}>
          <input
            class="field"
            aria-label={t('log.viewName')}
            placeholder={t('log.viewName')}
            value={naming}
            ref={focus}
            maxLength={100}
            onInput={(event) => setNaming(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && setNaming(null)}
          />
          <button type="submit" class="second" disabled={!naming.trim()}>
            {t('review.save')}
          </button>
        </form>
      )}
    </fieldset>
  );
}
