import type { Sighting } from '../../lib/detect/sighting.ts';
import { t } from '../frame/words.ts';
import { noted } from './noted.ts';

/** First why it is a film at all, then as its card is read, and last what only computers read. */
const order = ['film', 'title', 'originalTitle', 'otherTitles', 'year', 'directors', 'minutes', 'actors', 'keys'];

type Props = {
  sighting: Sighting;
  /** Takes back what the person corrected. */
  back?: (() => void) | false | undefined;
};

/** Why the detector believes each field: what was read, and where on the page; and the way back to that. */
export function Evidence({ sighting, back }: Props) {
  const fields = Object.entries(sighting.evidence) as [
    keyof Sighting['evidence'],
    { source: string; said: string }[],
  ][];
  const ordered = fields.toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other));
  return (
    <section class="evidence" aria-label={t('film.evidence')}>
      <h2 class="label">{t('film.evidence')}</h2>
      {back && (
        <button type="button" class="second" onClick={back}>
          {t('film.back')}
        </button>
      )}
      <dl>
        {ordered.map(([field, evidence]) => (
          <div key={field}>
            <dt>{t(`field.${field as 'title'}`)}</dt>
            {evidence.map((each) => (
              <dd key={each.source + each.said}>
                <bdi>{field === 'film' ? noted(each.said) : each.said}</bdi>{' '}
                <span class="quiet">{t(`source.${each.source.replace('-', '_') as 'url'}`)}</span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
