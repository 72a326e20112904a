import { t } from '../frame/words.ts';
import { Preview } from './Preview.tsx';
import type { useImport } from './use-import.ts';

type Props = Pick<ReturnType<typeof useImport>, 'state' | 'sources' | 'bringIn' | 'want' | 'leave' | 'cancel'>;

/** What an import is doing, and what it would do. */
export function Importing({ state, sources, bringIn, want, leave, cancel }: Props) {
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
