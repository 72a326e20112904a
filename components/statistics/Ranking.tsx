import { linkTo } from './link-to.ts';
import { leftOf } from './right-to-left.ts';

/** A row: a name, what is written beside its bar, how long the bar is (0 to 1), and what finds the reviews behind it. */
export type Rank = { key: string; name: string; shown: string; note?: string; length: number; query: string };

/** Names with bars lying beside them, each row a link to the reviews behind it. */
export function Ranking({ name, ranks }: { name: string; ranks: Rank[] }) {
  return (
    <ol class="ranking" aria-label={name}>
      {ranks.map(({ key, name, shown, note, length, query }) => (
        <li key={key}>
          <a href={linkTo(query)}>
            <bdi>{name}</bdi> <Lying length={length} />{' '}
            <span class="shown">
              {shown}
              {note && <small> {note}</small>}
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}

/** A bar that lies where lines begin, `length` (0 to 1) of its place. */
export function Lying({ length }: { length: number }) {
  const width = Math.max(1, length * 100);
  return (
    <svg class="lying" aria-hidden="true" height="10">
      <rect class="fill" x={leftOf(0, width)} width={`${width}%`} height="10" rx="2" />
    </svg>
  );
}
