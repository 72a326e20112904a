import type { ComponentChildren } from 'preact';
import { dayOf } from '../../lib/day.ts';
import type { StoredFilm, StoredReview } from '../../lib/log/log.ts';
import { rowOf } from '../../lib/log/log.ts';
import { dayInWords } from '../review/ReviewView.tsx';
import type { Column } from './look.ts';
import { Marked } from './Marked.tsx';
import { Marks } from './Marks.tsx';
import { Pick } from './Pick.tsx';
import { ScoreMark } from './ScoreMark.tsx';
import type { Shown } from './shown.ts';

type Props = {
  /** Its place in the list, from 0. */
  row: number;
  review: StoredReview;
  film: StoredFilm | undefined;
  columns: readonly Column[];
  /** How many columns there are with the box. */
  wide: number;
  shown: Shown;
};

/** A review as a row of the table, and below it the review itself where it is opened. */
export function TableRow({ row, review, film, columns, wide, shown }: Props) {
  const { words, selection, stop, opened, open, inside } = shown;
  const { id } = review;
  const { title, originalTitle } = review.filmLine;
  return (
    <>
      <tr data-row={id} aria-rowindex={row + 2} class={selection.ids.has(id) ? 'picked' : ''}>
        <td class="c-pick">
          <Pick id={id} title={title} selection={selection} stop={stop === id} />
        </td>
        {columns.map((column) =>
          column === 'title' ? (
            <th key={column} class="c-title named" scope="row" dir="auto">
              <div class="clip" title={title}>
                <button
                  type="button"
                  data-review={id}
                  tabIndex={stop === id ? 0 : -1}
                  aria-expanded={opened === id}
                  onClick={() => open(id)}
                >
                  <Marked text={title} words={words} />
                </button>
                {originalTitle && originalTitle !== title && (
                  <span>
                    {' '}
                    <bdi>
                      <Marked text={originalTitle} words={words} />
                    </bdi>
                  </span>
                )}
              </div>
              {columns.includes('day') && watchedOf(review)}
            </th>
          ) : (
            <td key={column} class={`c-${column}`}>
              {cell(column, review, film, words)}
            </td>
          ),
        )}
      </tr>
      {opened === id && (
        <tr class="inside">
          <td colSpan={wide}>{inside}</td>
        </tr>
      )}
    </>
  );
}

const watchedOf = ({ watchedOn }: StoredReview) =>
  watchedOn && <time dateTime={watchedOn}>{dayInWords(watchedOn, 'medium')}</time>;

function cell(column: Column, review: StoredReview, film: StoredFilm | undefined, words: string[]): ComponentChildren {
  const marked = (text: string) => <Marked text={text} words={words} />;
  switch (column) {
    case 'score':
      return <ScoreMark score={review.score} />;
    case 'year':
      return review.filmLine.year;
    case 'directors':
      return film && <bdi>{marked(film.directors.join(', '))}</bdi>;
    case 'day':
      return watchedOf(review);
    case 'tags':
      return review.tags.map((tag) => <bdi key={tag}>#{marked(tag)} </bdi>);
    case 'marks':
      return <Marks rewatch={review.rewatch} liked={review.liked} />;
    case 'venue':
      return marked(review.venue);
    case 'words':
      return <span dir="auto">{marked(rowOf(review).line)}</span>;
    case 'changed':
      return dayInWords(dayOf(new Date(review.changed)), 'medium');
    default:
      return null;
  }
}
