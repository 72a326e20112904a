import { useState } from 'preact/hooks';
import { type Scale, scoreOn, typedScore } from '../../lib/scales.ts';
import { formatValue, type Score } from '../../lib/score.ts';
import { Icon } from '../frame/Icon.tsx';
import { t } from '../frame/words.ts';
import { GradeField, ThumbsField } from './ScoreChoice.tsx';
import { spokenScore } from './score-words.ts';

type Props = { score: Score | undefined; scale: Scale; set: (score: Score | undefined) => void };

/**
 * The score on the person's scale: a native slider drawn as pips or stars with the number beside it, a select of
 * grades, or two thumbs. Digits, `.` and Delete are handled for the whole form by `useFormKeys`, so that a score
 * takes one key.
 */
export function ScoreField(props: Props) {
  const { score, scale, set } = props;
  return (
    <fieldset class="score">
      <legend class="label">{t('review.score')}</legend>
      <div class="score-row">
        {scale.as === 'letters' ? (
          <GradeField {...props} />
        ) : scale.as === 'thumbs' ? (
          <ThumbsField {...props} />
        ) : (
          <>
            <Slider {...props} />
            <NumberField {...props} />
          </>
        )}
        <button
          type="button"
          class="icon clear"
          aria-label={t('review.clearScore')}
          disabled={!score}
          onClick={() => set(undefined)}
        >
          <Icon name="close" />
        </button>
      </div>
    </fieldset>
  );
}

function Slider({ score, scale, set }: Props) {
  const value = score?.value ?? 0;
  const point = (event: PointerEvent) => {
    const field = event.currentTarget as HTMLInputElement;
    if (event.type === 'pointermove' && !field.hasPointerCapture(event.pointerId)) return;
    if (event.type === 'pointerdown') {
      event.preventDefault();
      field.setPointerCapture(event.pointerId);
      field.focus();
    }
    const box = field.getBoundingClientRect();
    const along = (event.clientX - box.left) / box.width;
    const part = getComputedStyle(field).direction === 'rtl' ? 1 - along : along;
    // Rounded up: a click anywhere on the ninth pip means nine.
    set(scoreOn(scale, Math.ceil(Math.max(part, 0.001) * (scale.best / scale.step)) * scale.step));
  };
  return (
    <input
      type="range"
      id="score"
      class={`pips ${scale.best === 5 ? 'stars' : scale.best === 10 ? 'ten' : 'plain'}`}
      aria-label={t('review.score')}
      aria-valuetext={spokenScore(score)}
      min={0}
      max={scale.best}
      step={scale.step}
      value={value}
      style={{ '--part': `${(100 * value) / scale.best}%` }}
      onPointerDown={point}
      onPointerMove={point}
      onInput={(event) => set(scoreOn(scale, Number(event.currentTarget.value)))}
    />
  );
}

/** The numeral: the score as text that can be typed over, `4.5` and `4½` alike. */
function NumberField({ score, scale, set }: Props) {
  // What is being typed stays as it is until the field is left: `8.` on the way to `8.7`.
  const [typed, type] = useState<string | null>(null);
  return (
    <span class={`numeral ${scale.step < 1 || scale.best > 10 ? '' : 'whole'}`}>
      <input
        type="text"
        inputMode="decimal"
        autocomplete="off"
        aria-label={t('review.scoreNumber')}
        value={typed ?? (score ? formatValue(score) : '')}
        placeholder="–"
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => {
          const text = event.currentTarget.value;
          type(text);
          const written = text.trim().replace('½', '.5').replace('¼', '.25').replace('¾', '.75');
          const next = typedScore(written.startsWith('.') ? `0${written}` : written, scale);
          if (written === '') set(undefined);
          else if (next) set(next);
        }}
        onBlur={() => type(null)}
      />
      <small>/{score?.best ?? scale.best}</small>
    </span>
  );
}
