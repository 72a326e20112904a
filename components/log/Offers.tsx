import type { Offer } from '../../lib/query/index.ts';
import { type Name, number, t } from '../frame/words.ts';

/** What a field's name is good for, in words; empty for anything else. */
function meaning(offer: Offer): string {
  const name = /^-?([a-z]+):$/.exec(offer.text)?.[1];
  return name ? t(`query.field_${name}` as Name) : '';
}

/** Suggestions below a field, as the list of a combobox; always in the document, so that the field can name it. */
export function Offers({
  id,
  offers,
  active,
  take,
}: {
  id: string;
  offers: Offer[];
  active: number;
  take: (offer: Offer) => void;
}) {
  return (
    <div class="offers" role="listbox" id={`${id}-offers`} aria-label={t('query.offers')} hidden={offers.length === 0}>
      {offers.map((offer, at) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus, as the combobox pattern has it
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
        <div
          key={offer.text}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === active}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(offer)}
        >
          <bdi>{offer.text}</bdi>
          <span class="quiet">{offer.count === undefined ? meaning(offer) : number(offer.count)}</span>
        </div>
      ))}
    </div>
  );
}
