import { useState } from 'preact/hooks';
import type { Act, Log } from '../../lib/log/log.ts';
import { useNotify } from '../frame/notify.ts';
import { number, t } from '../frame/words.ts';
import { ToldLine } from './ToldLine.tsx';
import { tell } from './told.ts';

/** What an act changed, one line a review; read when it is opened. */
export function ActChanges({ log, act }: { log: Log; act: Act }) {
  const notify = useNotify();
  const [{ told, left }, show] = useState<Partial<Awaited<ReturnType<typeof tell>>>>({});
  return (
    <details onToggle={(event) => event.currentTarget.open && !told && tell(log, act).then(show).catch(notify.problem)}>
      <summary>{t('history.details')}</summary>
      <ul class="changes">
        {told?.map((line) => (
          <ToldLine {...line} key={line.key} />
        ))}
        {left !== undefined && left > 0 && <li class="quiet">{t('history.andMore', [number(left)])}</li>}
      </ul>
    </details>
  );
}
