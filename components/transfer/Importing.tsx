import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../frame/words.ts';
import { isFree } from './is-free.ts';
import { Preview } from './Preview.tsx';
import type { useImport } from './use-import.ts';

type Props = Pick<ReturnType<typeof useImport>, 'state' | 'sources' | 'bringIn' | 'want' | 'leave' | 'cancel'> & {
  /** Where files are chosen: what comes next once an import is done, or given up. */
  field: RefObject<HTMLElement | null>;
};

/** What an import is doing, and what it would do. */
export function Importing({ state, sources, bringIn, want, leave, cancel, field }: Props) {
  const before = useRef(state.at);
  useEffect(() => {
    if (state.at === 'start' && before.current !== 'start' && isFree(field.current)) field.current?.focus();
    before.current = state.at;
  }, [state.at, field]);
  if (state.at === 'busy')
    return (
      <p role="status" class="busy">
        {state.what}{' '}
        <button type="button" class="second" onClick={cancel}>
          {t('options.cancel')}
        </button>
      </p>
    );
  if (state.at === 'start') return null;
  return (
    <Preview
      sources={sources}
      plan={state.plan}
      gaps={state.gaps}
      unread={state.unread}
      asked={state.asked}
      want={want}
      bringIn={(choices) => bringIn(state.plan, choices)}
      leave={leave}
    />
  );
}
