import type { Ref } from 'preact';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Log } from '../../lib/log/log.ts';
import { type Offer, type Parsed, parseQuery, withOffer } from '../../lib/query/index.ts';
import { Icon } from '../frame/Icon.tsx';
import { t } from '../frame/words.ts';
import { Offers } from './Offers.tsx';
import { QueryChips } from './QueryChips.tsx';
import { useOffers } from './use-offers.ts';

type Props = {
  /** Absent until it is open: there are no suggestions yet. */
  log: Log | undefined;
  text: string;
  change: (text: string) => void;
  field: Ref<HTMLInputElement> & { current: HTMLInputElement | null };
  /** The arrow key down leaves the field, to the list. */
  leave: () => void;
};

/**
 * The field in which the log is searched, with suggestions for the word at the caret and the query as chips below.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function FindField({ log, text, change, field, leave }: Props) {
  const id = useId();
  const [caret, moveTo] = useState<number | null>(null);
  const parsed = useMemo(() => parseQuery(text), [text]);
  const { found, active, choose } = useOffers(log, text, caret);
  const wrong = parsed.some(({ problem }) => problem && problem.kind !== 'empty');
  const pendingCaret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (pendingCaret.current === null || field.current?.value !== text) return;
    field.current.setSelectionRange(pendingCaret.current, pendingCaret.current);
    pendingCaret.current = null;
  });

  const take = (offer: Offer) => {
    if (!found) return;
    const next = withOffer(text, found.wanted, offer);
    pendingCaret.current = next.caret;
    change(next.text);
    moveTo(offer.open ? next.caret : null);
    field.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const offers = found?.offers ?? [];
    if (event.key === 'ArrowDown' && offers.length === 0) leave();
    else if (event.key === 'ArrowDown') choose(active + 1 < offers.length ? active + 1 : -1);
    else if (event.key === 'ArrowUp' && offers.length > 0) choose(active < 0 ? offers.length - 1 : active - 1);
    else if ((event.key === 'Enter' || event.key === 'Tab') && offers[active]) take(offers[active]);
    else if (event.key === 'Enter') moveTo(null);
    else if (event.key === 'Escape' && found) moveTo(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const clear = () => {
    change('');
    field.current?.focus();
  };
  const show = ({ from, to }: Parsed) => {
    field.current?.focus();
    field.current?.setSelectionRange(from, to);
  };
  return (
    <div class="finding">
      <div class="find">
        <Icon name="find" />
        <input
          ref={field}
          type="text"
          inputMode="search"
          enterkeyhint="search"
          role="combobox"
          class="field"
          autocomplete="off"
          spellcheck={false}
          aria-label={t('log.find')}
          aria-autocomplete="list"
          aria-expanded={found !== null}
          aria-controls={`${id}-offers`}
          aria-activedescendant={found && active >= 0 ? `${id}-${active}` : undefined}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? 'query-problems' : undefined}
          aria-keyshortcuts="/"
          placeholder={t('log.findHint')}
          value={text}
          onInput={(event) => {
            change(event.currentTarget.value);
            moveTo(event.currentTarget.selectionStart);
          }}
          onKeyDown={press}
          onBlur={() => moveTo(null)}
        />
        {text && (
          <button type="button" class="icon clear-find" aria-label={t('log.clear')} onClick={clear}>
            <Icon name="close" />
          </button>
        )}
        <Offers id={id} offers={found?.offers ?? []} active={active} take={take} />
      </div>
      <QueryChips text={text} parsed={parsed} change={change} show={show} />
    </div>
  );
}
