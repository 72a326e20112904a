import { useId, useState } from 'preact/hooks';
import { letters, onStep, type Scale, scaleFor, scoreOn } from '../../lib/scales.ts';
import { formatValue, type Score } from '../../lib/score.ts';
import { t } from '../frame/words.ts';
import { spokenScore } from './score-words.ts';

type Aspects = Record<string, Score>;
type Props = { aspects: Aspects; names: string[]; scale: Scale; set: (aspects: Aspects) => void };

/** Scores of parts, by the names the person gave them; none of them touches the score. */
export function AspectFields({ aspects, names, scale, set }: Props) {
  const shown = [...new Set([...names, ...Object.keys(aspects)])];
  if (shown.length === 0) return null;
  const change = (name: string, score: Score | undefined) => {
    const { [name]: _, ...others } = aspects;
    set(score ? { ...others, [name]: score } : others);
  };
  return (
    <fieldset>
      <legend class="label">{t('review.aspects')}</legend>
      <div class="aspects">
        {shown.map((name) => {
          const score = Object.hasOwn(aspects, name) ? aspects[name] : undefined;
          const own = scaleFor(score ?? null, scale);
          const field = { name, score, scale: own, set: (next: Score | undefined) => change(name, next) };
          return own.as ? <Choice key={name} {...field} /> : <Figure key={name} {...field} />;
        })}
      </div>
    </fieldset>
  );
}

type Field = { name: string; score: Score | undefined; scale: Scale; set: (score: Score | undefined) => void };

function Figure({ name, score, scale, set }: Field) {
  const id = useId();
  // What is being typed stays as it is until the field is left.
  const [typed, type] = useState<string | null>(null);
  return (
    <div class="aspect">
      <label for={id} dir="auto">
        {name}
      </label>
      <input
        id={id}
        class="field"
        type="number"
        min={scale.min ?? 0}
        max={scale.best}
        step={scale.step}
        aria-describedby={`${id}-best`}
        value={typed ?? (score ? String(score.value) : '')}
        onInput={({ currentTarget: { value, validity } }) => {
          type(value);
          if (value === '') {
            if (!validity.badInput) set(undefined);
          } else if (Number(value) >= 0 && onStep(Number(value), scale) === Number(value))
            set(scoreOn(scale, Number(value)));
        }}
        onBlur={() => type(null)}
      />
      <small id={`${id}-best`}>/{scale.best}</small>
    </div>
  );
}

function Choice({ name, score, scale, set }: Field) {
  const id = useId();
  const values = scale.as === 'letters' ? letters.map((_, at) => letters.length - at) : [1, 0];
  return (
    <div class="aspect">
      <label for={id} dir="auto">
        {name}
      </label>
      <select
        id={id}
        class="field"
        value={score ? String(score.value) : ''}
        onChange={({ currentTarget: { value } }) => set(value === '' ? undefined : scoreOn(scale, Number(value)))}
      >
        <option value="">–</option>
        {values.map((value) => (
          <option key={value} value={String(value)}>
            {scale.as === 'letters' ? formatValue(scoreOn(scale, value)) : spokenScore(scoreOn(scale, value))}
          </option>
        ))}
      </select>
    </div>
  );
}
