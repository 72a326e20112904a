import { useId, useState } from 'preact/hooks';
import { type Log, page } from '../../lib/log/log.ts';
import { t } from '../frame/words.ts';

/** The latest reviews looked through for venues, and the venues offered: enough, and read in a few milliseconds. */
const looked = { reviews: 300, venues: 30 };

/** The venues of the latest reviews, the most used first. */
export async function venuesOf(log: Log): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const { venue } of (await page(log, { count: looked.reviews })).reviews)
    if (venue) counts.set(venue, (counts.get(venue) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, looked.venues)
    .map(([venue]) => venue);
}

/** Where it was seen; completed from the venues in use, which are read when the field is entered. */
export function VenueField({ venue, log, set }: { venue: string; log: Log; set: (venue: string) => void }) {
  const id = useId();
  const [known, know] = useState<string[]>();
  return (
    <div>
      <label class="label" for={id}>
        {t('review.venue')}
      </label>
      <input
        id={id}
        class="field venue"
        dir="auto"
        autocomplete="off"
        list={`${id}-list`}
        placeholder={t('review.venueHint')}
        value={venue}
        onFocus={() => known ?? venuesOf(log).then(know, () => know([]))}
        onInput={(event) => set(event.currentTarget.value)}
      />
      <datalist id={`${id}-list`}>
        {known?.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </div>
  );
}
