import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Asked } from '../../lib/formats/index.ts';
import type { Gaps } from '../../lib/transfer/gaps.ts';
import { type Choices, noChoices, outcomeOf, type Plan, type Step } from '../../lib/transfer/plan.ts';
import type { Source } from '../../lib/transfer/read.ts';
import { useNotify } from '../frame/notify.ts';
import { number, plural, t } from '../frame/words.ts';
import { readAs } from './format-name.ts';
import { isFree } from './is-free.ts';
import { Guesses, LeftUnread, Missing } from './PreviewNotes.tsx';
import { PreviewRow } from './PreviewRow.tsx';
import { groupsOf, reasons } from './preview-groups.ts';
import { cut } from './use-import.ts';

/** As many rows of each kind are listed; the rest are counted. */
const listed = 100;
/** What changes nothing is looked at by whoever wants to. */
const folded: ReadonlySet<string> = new Set(['options.same', 'options.joined']);

type Props = {
  /** The files that were read, each with what it was read as. */
  sources: readonly Source[];
  plan: Plan;
  gaps: Gaps;
  /** Files inside of archives that hold no log, by their paths. */
  unread: readonly string[];
  /** What is left aside unless the person wants it, and whether it is among the rows now. */
  asked: ReadonlyMap<Asked, boolean>;
  want: (reason: Asked, want: boolean) => void;
  bringIn: (choices: Choices) => void;
  leave: () => void;
};

/** What an import would do, before it does anything: counted, and row by row, with what the person decides. */
export function Preview({ sources, plan, gaps, unread, asked, want, bringIn, leave }: Props) {
  const [choices, choose] = useState<Choices>(noChoices);
  const groups = useMemo(() => groupsOf(plan, choices), [plan, choices]);
  const proposed = useMemo(() => plan.filter((step) => step.will !== 'skip' && step.proposal), [plan]);
  const severalFiles = useMemo(() => new Set(plan.map(({ part }) => part)).size > 1, [plan]);
  const writes = groups.add.length + groups.merge.length + choices.taken.size;

  const take = (steps: readonly Step[], taken: boolean) => {
    const next = new Set(choices.taken);
    for (const step of steps) taken ? next.add(step) : next.delete(step);
    choose({ ...choices, taken: next });
  };
  const sameFilm = (steps: readonly Step[], same: boolean) => {
    const next = { taken: new Set(choices.taken), same: new Map(choices.same) };
    for (const step of steps) {
      next.same.set(step, same);
      if (outcomeOf(step, next)?.will !== 'conflict') next.taken.delete(step);
    }
    choose(next);
  };
  const both = (one: string, doOne: () => void, other: string, doOther: () => void) => (
    <p class="chips">
      <button type="button" class="chip" onClick={doOne}>
        {one}
      </button>
      <button type="button" class="chip" onClick={doOther}>
        {other}
      </button>
    </p>
  );
  const shown = [
    { steps: proposed, name: 'options.proposed', unsure: true },
    { steps: groups.add, name: 'options.new' },
    { steps: groups.merge, name: 'options.merge' },
    { steps: groups.conflict, name: 'options.conflict', unsure: true },
    { steps: groups.nothing, name: 'options.same' },
    { steps: groups.joined, name: 'options.joined' },
    { steps: groups.skip, name: 'options.skipped' },
  ] as const;
  const notify = useNotify();
  const title = useRef<HTMLHeadingElement>(null);
  const told = shown.filter(({ steps }) => steps.length > 0).map(({ steps, name }) => plural(name, steps.length));
  const tell = useRef(() => {});
  tell.current = () => notify.say({ said: `${t('options.preview')}: ${told.join(' · ')}` });
  useEffect(() => {
    // It opens below what the person sees, and reading may have taken long.
    tell.current();
    if (!isFree(title.current)) return;
    title.current?.scrollIntoView();
    title.current?.focus();
  }, []);
  return (
    <section class="preview" aria-label={t('options.preview')}>
      <h2 ref={title} tabIndex={-1}>
        {t('options.preview')}
      </h2>
      <ul class="quiet">
        {sources.map(
          ({ content, format }) =>
            format && (
              <li key={content.name}>
                <bdi>{cut(content.name)}</bdi>: {readAs(format)}
              </li>
            ),
        )}
      </ul>
      <Guesses guesses={gaps.guesses} />
      {shown
        .filter(({ steps }) => steps.length > 0)
        .map(({ steps, name, ...kind }) => (
          <details key={name} open={steps.length <= 10 && !folded.has(name)}>
            <summary class={'unsure' in kind ? 'loses' : undefined}>{plural(name, steps.length)}</summary>
            {name === 'options.proposed' && <p class="quiet">{t('options.proposedWhy')}</p>}
            {name === 'options.proposed' &&
              steps.length > 1 &&
              both(
                t('options.allSame'),
                () => sameFilm(steps, true),
                t('options.allOther'),
                () => sameFilm(steps, false),
              )}
            {name === 'options.conflict' &&
              steps.length > 1 &&
              both(
                t('options.takeAll'),
                () => take(steps, true),
                t('options.takeNone'),
                () => take(steps, false),
              )}
            <ul>
              {steps.slice(0, listed).map((step) => (
                <PreviewRow
                  key={`${step.part}|${step.row}`}
                  step={step}
                  severalFiles={severalFiles}
                  outcome={outcomeOf(step, choices)}
                  asking={name === 'options.proposed'}
                  taken={choices.taken.has(step)}
                  take={(taken) => take([step], taken)}
                  sameFilm={(same) => sameFilm([step], same)}
                />
              ))}
            </ul>
            {steps.length > listed && <p class="quiet">{t('options.more', [number(steps.length - listed)])}</p>}
          </details>
        ))}
      {groups.skip.length > 0 && <p class="quiet reasons">{reasons(groups.skip)}</p>}
      {[...asked].map(([reason, wanted]) => (
        <div key={reason}>
          {reason === 'unsure' && <p class="loses">{t('options.unsureWhy')}</p>}
          <p class="chips">
            <button type="button" class="chip" aria-pressed={!wanted} onClick={() => want(reason, false)}>
              {t(reason === 'series' ? 'options.leaveSeries' : 'options.leaveUnsure')}
            </button>
            <button type="button" class="chip" aria-pressed={wanted} onClick={() => want(reason, true)}>
              {t(reason === 'series' ? 'options.bringSeries' : 'options.bringUnsure')}
            </button>
          </p>
        </div>
      ))}
      <Missing gaps={gaps} />
      <LeftUnread paths={[...groups.other.map(({ part }) => part), ...unread]} />
      <div class="actions">
        {writes > 0 ? (
          <button type="button" class="primary" onClick={() => bringIn(choices)}>
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
