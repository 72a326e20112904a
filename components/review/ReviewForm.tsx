import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { ReviewFacts } from '../../lib/review.ts';
import type { Scale } from '../../lib/scales.ts';
import { Icon } from '../frame/Icon.tsx';
import { plural, t } from '../frame/words.ts';
import { DayField } from './DayField.tsx';
import { useFormKeys } from './form-keys.ts';
import { ScoreField } from './ScoreField.tsx';
import { TagField } from './TagField.tsx';
import { Toggle } from './Toggle.tsx';

type Props = {
  facts: ReviewFacts;
  /** Called with what changed, at every key. */
  change: (part: ReviewFacts) => void;
  save: () => void;
  scale: Scale;
  now: Date;
  /** Tags of the log, most used first. */
  tags: string[];
  mac: boolean;
  /** Whether the form is in front: a hidden one takes no keys. */
  active: boolean;
  /** While a save is under way. */
  busy: boolean;
  /** What stands beside the Save button: the state of the draft. */
  children?: ComponentChildren;
};

/** The form: score, then words, then the day and the rest, in the order of what people do first. */
export function ReviewForm({ facts, change, save, scale, now, tags, mac, active, busy, children }: Props) {
  const id = useId();
  useFormKeys(active && { scale, score: (score) => change({ score }), save });
  const words = facts.body?.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return (
    <form
      class="review-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ScoreField score={facts.score} scale={scale} set={(score) => change({ score })} />
      <div>
        <label class="label" for={`${id}-tldr`}>
          {t('review.tldr')}
        </label>
        <textarea
          id={`${id}-tldr`}
          class="field tldr"
          rows={2}
          dir="auto"
          placeholder={t('review.tldrHint')}
          value={facts.tldr ?? ''}
          onInput={(event) => change({ tldr: event.currentTarget.value })}
        />
      </div>
      <div>
        <label class="label" for={`${id}-body`}>
          {t('review.body')}
        </label>
        <textarea
          id={`${id}-body`}
          class="field body"
          rows={4}
          dir="auto"
          value={facts.body ?? ''}
          onInput={(event) => change({ body: event.currentTarget.value })}
        />
        <p class="quiet">
          {t('review.markdown')} · {plural('review.words', words)}
        </p>
      </div>
      <DayField day={facts.watchedOn} now={now} set={(watchedOn) => change({ watchedOn })} />
      <div class="chips">
        <Toggle on={facts.liked ?? false} set={(liked) => change({ liked })}>
          <Icon name="heart" filled={facts.liked} />
          {t('review.liked')}
        </Toggle>
        <Toggle on={facts.rewatch ?? false} set={(rewatch) => change({ rewatch })}>
          {t('review.rewatch')}
        </Toggle>
        <Toggle on={facts.spoilers ?? false} set={(spoilers) => change({ spoilers })}>
          {t('review.spoilers')}
        </Toggle>
      </div>
      <TagField tags={facts.tags ?? []} known={tags} set={(next) => change({ tags: next })} />
      <div class="foot">
        <div class="quiet state">{children}</div>
        <button type="submit" class="primary" disabled={busy} aria-keyshortcuts={mac ? 'Meta+Enter' : 'Control+Enter'}>
          {t('review.save')}
          <kbd>{t(mac ? 'review.saveKeysMac' : 'review.saveKeys')}</kbd>
        </button>
      </div>
    </form>
  );
}
