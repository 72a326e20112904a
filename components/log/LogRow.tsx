import type { Row } from '../../lib/log/log.ts';
import { formatValue } from '../../lib/score.ts';
import { Icon } from '../frame/Icon.tsx';
import { t } from '../frame/words.ts';
import { Marked } from './Marked.tsx';

/** A review as a row of the log: score, film, first line, day. The whole row opens it. */
export function LogRow({
  row,
  here,
  words,
  open,
}: {
  row: Row;
  /** The film of the page the person is on. */
  here: boolean;
  /** What was searched for, marked where it stands. */
  words: string[];
  open: (id: string) => void;
}) {
  const { score } = row;
  return (
    <li class={`row ${here ? 'here' : ''}`}>
      <div class="n">
        {score ? (
          <>
            {formatValue(score)}
            <small>{score.best === 5 ? '★' : score.best === 100 ? '' : `/${score.best}`}</small>
          </>
        ) : (
          <span class="none">
            <span aria-hidden="true">–</span>
            <span class="hidden">{t('review.noScore')}</span>
          </span>
        )}
      </div>
      <div class="what">
        <h3 dir="auto">
          <button type="button" data-review={row.id} onClick={() => open(row.id)}>
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
        {row.rewatch && (
          <span title={t('log.rewatched')}>
            <Icon name="again" />
            <span class="hidden">{t('log.rewatched')}</span>
          </span>
        )}
        {row.liked && (
          <span class="heart" title={t('log.liked')}>
            <Icon name="heart" filled />
            <span class="hidden">{t('log.liked')}</span>
          </span>
        )}
      </div>
    </li>
  );
}
