import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Sighting } from '../../lib/detect/sighting.ts';
import type { Log } from '../../lib/log/log.ts';
import type { Review, ReviewFacts } from '../../lib/review.ts';
import { type Scale, scaleFor } from '../../lib/scales.ts';
import { Icon } from '../frame/Icon.tsx';
import { useLater } from '../frame/use-later.ts';
import { t } from '../frame/words.ts';
import { DayField } from './DayField.tsx';
import { useFormKeys } from './form-keys.ts';
import { ScoreField } from './ScoreField.tsx';
import { TagField } from './TagField.tsx';
import { Toggle } from './Toggle.tsx';
import { useSettings } from './use-settings.ts';
import { Words } from './Words.tsx';

// What is not needed at the first glance is loaded after it.
const loadLater = () => import('./later.ts').then((module) => module.later);

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
  /** Where venues are looked up. */
  log?: Log;
  /** What was selected on the page, offered as a quote. */
  quote?: string;
  /** What was seen of the page, whose published review is offered. */
  offered?: Sighting | null;
  /** Earlier viewings of the film. */
  earlier?: readonly Review[];
  /** What stands beside the Save button: the state of the draft. */
  children?: ComponentChildren;
};

/** The form: score, then words, then the day and the rest, in the order of what people do first. */
export function ReviewForm(props: Props) {
  const {
    facts,
    change,
    save,
    scale,
    now,
    tags,
    mac,
    active,
    busy,
    log,
    quote = '',
    offered,
    earlier = [],
    children,
  } = props;
  const settings = useSettings();
  const later = useLater(true, loadLater);
  const [sheet, showSheet] = useState(false);
  // A score keeps the scale it was given on, also in a draft.
  const own = scaleFor(facts.score ?? null, scale);
  useFormKeys(
    active && {
      scale: own,
      now: facts.score,
      score: (score) => change({ score }),
      save,
      sheet: () => showSheet(true),
    },
  );
  return (
    <form
      class="review-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {later && offered && <later.Offered offered={offered} facts={facts} change={change} />}
      <div>
        <ScoreField score={facts.score} scale={own} set={(score) => change({ score })} />
        {later && <later.Earlier reviews={earlier} score={facts.score} />}
      </div>
      <Words facts={facts} change={change} later={later} quote={quote} prompts={settings.prompts} mac={mac} />
      {later && (
        <later.AspectFields
          aspects={facts.aspects ?? {}}
          names={settings.aspects}
          scale={scale}
          set={(aspects) => change({ aspects })}
        />
      )}
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
      {later && log && <later.VenueField venue={facts.venue ?? ''} log={log} set={(venue) => change({ venue })} />}
      <p class="help">
        <button
          type="button"
          class="link"
          aria-keyshortcuts={mac ? 'Meta+/' : 'Control+/'}
          onClick={() => showSheet(true)}
        >
          {t('keys.title')}
        </button>
      </p>
      {sheet && later && <later.KeySheet mac={mac} letters={own.as === 'letters'} close={() => showSheet(false)} />}
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
