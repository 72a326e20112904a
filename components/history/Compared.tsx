import type { Review } from '../../lib/review.ts';
import { type Piece, wordDiff } from '../../lib/word-diff.ts';
import { t } from '../frame/words.ts';
import { fieldInWords, reviewFields, valueInWords } from './field-words.ts';

const fields = Object.keys(reviewFields) as (keyof typeof reviewFields)[];

/** Two versions of a review side by side: the fields that differ, with the words that do marked. */
export function Compared({ one, other }: { one: Review; other: Review }) {
  const rows = fields.flatMap((field) => {
    const [before, after] = [valueInWords(field, one[field]), valueInWords(field, other[field])];
    return before === after ? [] : [{ field, ...wordDiff(before, after) }];
  });
  if (rows.length === 0) return <p class="quiet">{t('history.same')}</p>;
  return (
    <table class="compared">
      <thead>
        <tr>
          <td />
          <th scope="col">{t('history.earlier')}</th>
          <th scope="col">{t('history.later')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{fieldInWords(field)}</th>
            <td dir="auto">
              <Pieces pieces={before} as="del" />
            </td>
            <td dir="auto">
              <Pieces pieces={after} as="ins" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Pieces({ pieces, as: Tag }: { pieces: Piece[]; as: 'del' | 'ins' }) {
  if (pieces.length === 0) return <span class="quiet">{t('history.nothing')}</span>;
  return (
    <>{pieces.map(({ text, changed }, at) => (changed ? <Tag key={at}>{text}</Tag> : <span key={at}>{text}</span>))}</>
  );
}
