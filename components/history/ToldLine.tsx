import { t } from '../frame/words.ts';
import { ReviewLine } from '../review/ReviewLine.tsx';
import { fieldInWords, valueInWords } from './field-words.ts';
import type { Told } from './told.ts';

/** As much of a value is shown as fits a line, in characters. */
const shortest = 160;

const turns = { new: 'history.newOne', gone: 'history.gone' } as const;

/** What an act did to one review, told by its score, day and words, or to a film, which is called so. */
export function ToldLine({ of, title, turn, review, edits }: Told) {
  return (
    <li>
      {of === 'film' && <span class="quiet">{t('history.film')}: </span>}
      <b dir="auto">{title}</b>
      {review && ' · '}
      {review && <ReviewLine review={review} />}
      {turn && <span class="quiet"> · {t(turns[turn])}</span>}
      {edits.map(({ field, before, after }) => {
        const was = valueInWords(field, before);
        return (
          <p key={field}>
            {fieldInWords(field)}: {was && <del dir="auto">{short(was)}</del>}{' '}
            <ins dir="auto">{short(valueInWords(field, after))}</ins>
          </p>
        );
      })}
    </li>
  );
}

function short(text: string): string {
  const shown = text.startsWith('data:') ? '…' : text;
  return shown.length > shortest ? `${shown.slice(0, shortest)}…` : shown || t('history.nothing');
}
