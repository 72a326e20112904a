import { useState } from 'preact/hooks';
import { addDays, type Day, dayOf, toDay } from '../../lib/day.ts';
import { t } from '../frame/words.ts';

/** Until this hour of the night yesterday is offered first: the film began before midnight. */
const nightEnds = 4;

/** The days offered at a moment, the likeliest first. */
export function offeredDays(now: Date): { name: 'today' | 'yesterday'; day: Day }[] {
  const today = { name: 'today' as const, day: dayOf(now) };
  const yesterday = { name: 'yesterday' as const, day: addDays(today.day, -1) };
  return now.getHours() < nightEnds ? [yesterday, today] : [today, yesterday];
}

/** The day of the viewing: today, yesterday, another day, or not known. */
export function DayField({ day, now, set }: { day: Day | undefined; now: Date; set: (day: Day | undefined) => void }) {
  const offered = offeredDays(now);
  const [picking, pick] = useState(false);
  const another = picking || (day !== undefined && !offered.some((each) => each.day === day));
  const choose = (chosen: Day | undefined) => {
    pick(false);
    set(chosen);
  };
  return (
    <fieldset>
      <legend class="label">{t('review.watched')}</legend>
      <div class="chips">
        {offered.map((each) => (
          <button
            key={each.name}
            type="button"
            class="chip"
            aria-pressed={!another && day === each.day}
            onClick={() => choose(each.day)}
          >
            {t(`review.${each.name}`)}
          </button>
        ))}
        <button type="button" class="chip" aria-pressed={another} onClick={() => pick(true)}>
          {t('review.anotherDay')}
        </button>
        <button type="button" class="chip" aria-pressed={!another && !day} onClick={() => choose(undefined)}>
          {t('review.notSure')}
        </button>
        {another && (
          <input
            type="date"
            class="field day"
            aria-label={t('review.day')}
            value={day ?? ''}
            max={dayOf(now)}
            onInput={(event) => {
              const picked = toDay(event.currentTarget.value);
              if (picked) set(picked);
            }}
          />
        )}
      </div>
    </fieldset>
  );
}
