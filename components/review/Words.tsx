import { useId, useRef, useState } from 'preact/hooks';
import type { ReviewFacts } from '../../lib/review.ts';
import { number, plural, t } from '../frame/words.ts';
import { Body } from './Body.tsx';
import type { Later } from './later.ts';

/** From here on the length of a TL;DR is told; it is a hint, and nothing is ever cut. Characters. */
const tldrLength = { told: 160, gentle: 200 };

/** A word; where a script puts no spaces between its words, a sign, as is counted there. */
const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{M}\p{N}])+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

type Props = {
  facts: ReviewFacts;
  change: (part: ReviewFacts) => void;
  /** What is loaded after the form is painted. */
  later: Later | undefined;
  quote: string;
  prompts: string[];
  mac: boolean;
};

/** The words: the TL;DR, then the body with its buttons, its count and its preview. */
export function Words({ facts, change, later, quote, prompts, mac }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [preview, show] = useState(false);
  const { tldr = '', body = '' } = facts;
  const words = body.match(word)?.length ?? 0;
  return (
    <>
      <div>
        <label class="label" for={`${id}-tldr`}>
          {t('review.tldr')}
        </label>
        <textarea
          id={`${id}-tldr`}
          class="field tldr"
          rows={2}
          dir="auto"
          placeholder={t('review.tldrHint')}
          aria-describedby={`${id}-length`}
          value={tldr}
          onInput={(event) => change({ tldr: event.currentTarget.value })}
        />
        <p id={`${id}-length`} class={`quiet length ${tldr.length > tldrLength.gentle ? 'long' : ''}`}>
          {tldr.length >= tldrLength.told && t('review.tldrLength', [number(tldr.length), number(tldrLength.gentle)])}
        </p>
      </div>
      <div class="body-field">
        <div class="label-row">
          <label class="label" for={`${id}-body`}>
            {t('review.body')}
          </label>
          <span class="quiet">{t('review.markdown')}</span>
        </div>
        <textarea
          ref={field}
          id={`${id}-body`}
          class="field body"
          rows={4}
          dir="auto"
          hidden={preview}
          value={body}
          onInput={(event) => change({ body: event.currentTarget.value })}
          onKeyDown={later?.textKey}
        />
        {preview && (
          <section class="field preview" aria-label={t('review.preview')}>
            <Body text={body} />
          </section>
        )}
        <div class="tool-row">
          {later && !preview && <later.TextTools field={field} quote={quote} prompts={prompts} mac={mac} />}
          <p class="quiet count">{plural('review.words', words)}</p>
          <button type="button" class="link" aria-pressed={preview} disabled={!body} onClick={() => show(!preview)}>
            {t('review.preview')}
          </button>
        </div>
      </div>
    </>
  );
}
