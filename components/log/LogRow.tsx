import type { Row } from '../../lib/log/log.ts';
import { t } from '../frame/words.ts';
import { Marked } from './Marked.tsx';
import { Marks } from './Marks.tsx';
import { ScoreMark } from './ScoreMark.tsx';

/** A review as a row of the log: score, film, first line, day. The whole row opens it. */
export function LogRow({
  row,
  here,
  words,
  stop,
  open,
}: {
  row: Row;
  /** The film of the page the person is on. */
  here: boolean;
  /** What was searched for, marked where it stands. */
  words: string[];
  /** Whether the Tab key stops here. */
  stop: boolean;
  open: (id: string) => void;
}) {
  const { score } = row;
  return (
    <li class={`row ${here ? 'here' : ''}`} data-row={row.id}>
      <div class="n">
        <ScoreMark score={score} />
      </div>
      <div class="what">
        <h3 dir="auto">
          <button type="button" data-review={row.id} tabIndex={stop ? 0 : -1} onClick={() => open(row.id)}>
            <Marked text={row.title} words={words} />
          </button>{' '}
          <span>
            {row.originalTitle && row.originalTitle !== row.title && (
              <>
                <bdi>
                  <Marked text={row.originalTitle} words={words} />
                </bdi>
                {' · '}
              </>
            )}
            {row.year}
          </span>
        </h3>
        <p dir="auto">{row.line ? <Marked text={row.line} words={words} /> : score ? '' : t('review.unwritten')}</p>
        {here && <span class="hidden">{t('log.here')}</span>}
      </div>
      <div class="when">
        {row.watchedOn && <time dateTime={row.watchedOn}>{Number(row.watchedOn.slice(8))}</time>}
        <Marks rewatch={row.rewatch} liked={row.liked} />
      </div>
    </li>
  );
}
