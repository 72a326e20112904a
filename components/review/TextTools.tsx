import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { asQuote, paragraph } from '../../lib/markdown/edit.ts';
import { t } from '../frame/words.ts';
import { keyShown, keys } from './keys.ts';
import { apply, textEdits } from './text-edits.ts';

type Props = {
  field: RefObject<HTMLTextAreaElement | null>;
  /** What was selected on the page. */
  quote: string;
  prompts: string[];
  mac: boolean;
};

const tools = [
  { name: 'bold', sign: 'B' },
  { name: 'italic', sign: 'I' },
  { name: 'link', sign: '↗' },
  { name: 'quote', sign: '”' },
  { name: 'spoiler', sign: '‖' },
] as const;

/** The buttons of the text, one stop of the Tab key: arrows move among them. https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/ */
export function TextTools({ field, quote, prompts, mac }: Props) {
  const [at, go] = useState(0);
  const [asked, ask] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const buttons = [...(bar.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const rtl = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!step) return;
    event.preventDefault();
    const next = (at + (rtl ? -step : step) + buttons.length) % buttons.length;
    go(next);
    buttons[next]?.focus();
  };
  const add = (text: string) => {
    if (field.current) apply(field.current, (selected) => paragraph(selected, text));
    ask(false);
  };
  return (
    <>
      <div ref={bar} class="tools" role="toolbar" aria-label={t('review.tools')} onKeyDown={move}>
        {tools.map(({ name, sign }, place) => {
          const key = keys.find((each) => each.where === 'text' && each.name === name);
          return (
            <button
              key={name}
              type="button"
              class={`icon tool as-${name}`}
              aria-label={t(`keys.${name}`)}
              title={t(`keys.${name}`) + (key ? ` (${keyShown(key, mac)})` : '')}
              tabIndex={place === at ? 0 : -1}
              onClick={() => field.current && apply(field.current, textEdits[name])}
            >
              <span aria-hidden="true">{sign}</span>
            </button>
          );
        })}
        {prompts.length > 0 && (
          <button
            type="button"
            class="tool word"
            aria-expanded={asked}
            tabIndex={at === tools.length ? 0 : -1}
            onClick={() => ask(!asked)}
          >
            {t('review.prompts')}
          </button>
        )}
      </div>
      {asked && (
        <div class="chips prompts">
          {prompts.map((prompt) => (
            <button key={prompt} type="button" class="chip" dir="auto" onClick={() => add(prompt)}>
              {prompt}
            </button>
          ))}
        </div>
      )}
      {quote && (
        <button type="button" class="link quote-selected" onClick={() => add(asQuote(quote))}>
          {t('review.quoteSelected')}
        </button>
      )}
    </>
  );
}
