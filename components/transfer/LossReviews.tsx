import { useEffect, useState } from 'preact/hooks';
import type { LossCount } from '../../lib/formats/index.ts';
import type { Log } from '../../lib/log/log.ts';
import { reviewsByIds } from '../../lib/query/index.ts';
import { useNotify } from '../frame/notify.ts';
import { number, t } from '../frame/words.ts';

/** The first reviews that a loss strikes, each a link to it. */
export function LossReviews({ log, loss: { count, reviews } }: { log: Log; loss: LossCount }) {
  const notify = useNotify();
  const [found, setFound] = useState<{ id: string; name: string }[]>([]);
  useEffect(() => {
    let current = true;
    reviewsByIds(log, reviews).then((read) => {
      const named = read.map(({ id, filmLine: { title, year } }) => ({
        id,
        name: year ? `${title} (${year})` : title,
      }));
      if (current) setFound(named);
    }, notify.problem);
    return () => {
      current = false;
    };
  }, [log, reviews, notify]);
  return (
    <>
      <ul>
        {found.map(({ id, name }) => (
          <li key={id}>
            <a href={`popup.html?review=${encodeURIComponent(id)}`} target="_blank" rel="noreferrer">
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
      {count > reviews.length && <p class="quiet">{t('options.more', [number(count - reviews.length)])}</p>}
    </>
  );
}
