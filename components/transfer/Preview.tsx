import { useState } from 'preact/hooks';
import type { Plan, Step } from '../../lib/transfer/plan.ts';
import { number, plural, t } from '../frame/words.ts';

/** As many rows of each kind are listed; the rest are counted. */
const listed = 100;

type Props = { plan: Plan; bringIn: (taken: ReadonlySet<Step>) => void; leave: () => void };

/** What an import would do, before it does anything: counted, and row by row. */
export function Preview({ plan, bringIn, leave }: Props) {
  const [taken, take] = useState<ReadonlySet<Step>>(new Set());
  const of = (will: Step['will']) => plan.filter((step) => step.will === will);
  const groups = [
    { steps: of('add'), name: 'options.new' },
    { steps: of('merge'), name: 'options.merge' },
    { steps: of('conflict'), name: 'options.conflict' },
    { steps: of('nothing'), name: 'options.same' },
    { steps: of('skip'), name: 'options.skipped' },
  ] as const;
  const writes = of('add').length + of('merge').length + taken.size;
  const toggle = (step: Step) => {
    const next = new Set(taken);
    if (!next.delete(step)) next.add(step);
    take(next);
  };
  return (
    <section class="preview" aria-label={t('options.preview')}>
      <h3>{t('options.preview')}</h3>
      {groups
        .filter(({ steps }) => steps.length > 0)
        .map(({ steps, name }) => (
          <details key={name} open={steps.length <= 10 && name !== 'options.same'}>
            <summary>{plural(name, steps.length)}</summary>
            <ul>
              {steps.slice(0, listed).map((step) => (
                <PreviewRow
                  key={`${step.part}|${step.row}`}
                  step={step}
                  taken={taken.has(step)}
                  toggle={() => toggle(step)}
                />
              ))}
            </ul>
            {steps.length > listed && <p class="quiet">{t('options.more', [number(steps.length - listed)])}</p>}
          </details>
        ))}
      <div class="actions">
        {writes > 0 ? (
          <button type="button" class="primary" onClick={() => bringIn(taken)}>
            {t('options.importNow')}
          </button>
        ) : (
          <p role="status">{t('options.nothingNew')}</p>
        )}
        <button type="button" class="second" onClick={leave}>
          {t(writes > 0 ? 'options.cancel' : 'frame.close')}
        </button>
      </div>
    </section>
  );
}

function PreviewRow({ step, taken, toggle }: { step: Step; taken: boolean; toggle: () => void }) {
  const name = step.title
    ? step.year
      ? `${step.title} (${step.year})`
      : step.title
    : t('options.row', [number(step.row)]);
  return (
    <li>
      <bdi>{name}</bdi>{' '}
      {step.will === 'skip' && <span class="quiet">{t(`skip.${word(step.why)}` as 'skip.series')}</span>}
      {step.will === 'merge' && <span class="quiet">{t('options.adds', [fieldNames(step.adds)])}</span>}
      {step.will === 'add' && step.proposed && (
        <span class="loses">{t('options.likely', [step.proposed.film.title])}</span>
      )}
      {step.will === 'conflict' && (
        <label class="take">
          <input type="checkbox" checked={taken} onChange={toggle} /> {t('options.take', [fieldNames(step.differs)])}
        </label>
      )}
    </li>
  );
}

function word(text: string): string {
  return text.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
}

function fieldNames(fields: string[]): string {
  const names: Record<string, string> = { watchedOn: 'watched' };
  return fields.map((field) => t(`review.${(names[field] ?? field) as 'score'}`) || field).join(', ');
}
