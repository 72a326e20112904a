import type { Sort } from '../../lib/log/log.ts';
import type { Order } from '../../lib/query/index.ts';
import { Icon } from '../frame/Icon.tsx';
import { t } from '../frame/words.ts';

const sorts = {
  day: 'log.byDay',
  score: 'log.byScore',
  title: 'log.byTitle',
  year: 'log.byYear',
  changed: 'log.byChanged',
} as const;

/** The order that is expected first of a sort: titles from A, all else from the most or the newest. */
export function orderBy(by: Sort): Order {
  return { by, descending: by !== 'title' };
}

/** What the list is sorted by, and which way. */
export function SortField({ order, sort }: { order: Order; sort: (order: Order) => void }) {
  return (
    <span class="sort">
      <select
        aria-label={t('log.sort')}
        value={order.by}
        onChange={(event) => sort(orderBy(event.currentTarget.value as Sort))}
      >
        {(Object.keys(sorts) as Sort[]).map((by) => (
          <option key={by} value={by}>
            {t(sorts[by])}
          </option>
        ))}
      </select>
      <button
        type="button"
        class={`icon way ${order.descending ? '' : 'up'}`}
        aria-label={t(order.descending ? 'log.descending' : 'log.ascending')}
        onClick={() => sort({ ...order, descending: !order.descending })}
      >
        <Icon name="down" />
      </button>
    </span>
  );
}
