import { useState } from 'preact/hooks';
import type { Act, Change, Log } from '../../lib/log/log.ts';
import { useNotify } from '../frame/notify.ts';
import { number, t } from '../frame/words.ts';
import { fieldsOf } from './act-words.ts';
import { fieldInWords, valueInWords } from './field-words.ts';

/** So many changes of one act are told. */
const most = 20;
/** As much of a value is shown as fits a line, in characters. */
const shortest = 160;

type Told = { change: Change; title: string };

/** What an act changed, field by field; read when it is opened. */
export function ActChanges({ log, act }: { log: Log; act: Act }) {
  const notify = useNotify();
  const [told, tell] = useState<Told[]>();
  const read = async () => {
    const range = IDBKeyRange.bound(act.first, Math.min(act.last, act.first + most - 1));
    const changes = await log.db.getAll('changes', range);
    tell(await Promise.all(changes.map(async (change) => ({ change, title: await titleOf(log, change) }))));
  };
  const left = act.last - act.first + 1 - most;
  return (
    <details onToggle={(event) => event.currentTarget.open && !told && read().catch(notify.problem)}>
      <summary>{t('history.details')}</summary>
      <ul class="changes">
        {told?.map(({ change, title }) => (
          <li key={change.seq}>
            <b dir="auto">{title}</b> {change.before === null && <span class="quiet">{t('history.newOne')}</span>}
            {change.after === null && <span class="quiet">{t('history.gone')}</span>}
            {fieldsOf(change).map((field) => (
              <p key={field}>
                {fieldInWords(field)}: <del dir="auto">{short(valueInWords(field, change.before?.[field]))}</del>{' '}
                <ins dir="auto">{short(valueInWords(field, change.after?.[field]))}</ins>
              </p>
            ))}
          </li>
        ))}
        {told && left > 0 && <li class="quiet">{t('history.andMore', [number(left)])}</li>}
      </ul>
    </details>
  );
}

function short(text: string): string {
  const shown = text.startsWith('data:') ? '…' : text;
  return shown.length > shortest ? `${shown.slice(0, shortest)}…` : shown || t('history.nothing');
}

async function titleOf(log: Log, { of, id, before, after }: Change): Promise<string> {
  if (of === 'film') return String(after?.title ?? before?.title ?? (await log.db.get('films', id))?.title ?? id);
  const filmId = String(after?.filmId ?? before?.filmId ?? (await log.db.get('reviews', id))?.filmId ?? '');
  return (await log.db.get('films', filmId))?.title ?? t('frame.review');
}
