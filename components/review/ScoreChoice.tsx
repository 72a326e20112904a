import { useId } from 'preact/hooks';
import { letters, type Scale, scoreOn } from '../../lib/scales.ts';
import type { Score } from '../../lib/score.ts';
import { t } from '../frame/words.ts';
import { Thumb } from './Thumb.tsx';

type Props = { score: Score | undefined; scale: Scale; set: (score: Score | undefined) => void };

/** A score in letters: a native select, the best first. */
export function GradeField({ score, scale, set }: Props) {
  return (
    <select
      id="score"
      class="field grade"
      aria-label={t('review.score')}
      value={score ? String(score.value) : ''}
      onChange={({ currentTarget: { value } }) => set(value ? scoreOn(scale, Number(value)) : undefined)}
    >
      <option value="">{t('review.noScore')}</option>
      {letters.map((_, at) => {
        const value = letters.length - at;
        return (
          <option key={value} value={String(value)}>
            {letters[value - 1]}
          </option>
        );
      })}
    </select>
  );
}

/** A score in thumbs: two native radios. */
export function ThumbsField({ score, scale, set }: Props) {
  const name = useId();
  return (
    <div class="thumbs">
      {[1, 0].map((value) => (
        <label key={value} class="chip thumb">
          <input
            type="radio"
            id={value === (score?.value ?? 1) ? 'score' : undefined}
            name={name}
            class="hidden"
            checked={score?.value === value}
            onChange={() => set(scoreOn(scale, value))}
          />
          <Thumb up={value > 0} />
          {t(value ? 'scale.up' : 'scale.down')}
        </label>
      ))}
    </div>
  );
}
