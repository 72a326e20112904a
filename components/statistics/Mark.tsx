import { linkTo } from './link-to.ts';
import { leftOf } from './right-to-left.ts';

/** A column of a chart. */
export type Point = {
  key: string;
  /** `null` where there is nothing to show. */
  value: number | null;
  /** The value as it is written in the chart. */
  shown: string;
  /** The whole of it in words: `1970s: 12 films`. */
  said: string;
  /** Below the column, and in a second line. */
  label: string;
  under?: string;
  /** What finds the reviews behind it. */
  query?: string | undefined;
};

/** Height of the part that is drawn in, and room above it for the values. Pixels. */
export const plotHeight = 172;
const head = 20;

/** Where a value lies, in pixels from the top. */
export function topOf(value: number, most: number): number {
  return head + (plotHeight - head) * (1 - value / most);
}

type Props = { point: Point; at: number; width: number; draw: 'bars' | 'line'; most: number; stop: boolean };

/** A column's bar or point with its value; a link over the whole height, where there is something behind it. */
export function Mark({ point: { value, shown, said, query }, at, width, draw, most, stop }: Props) {
  if (value === null || (draw === 'bars' && value === 0)) return null;
  const [top, middle] = [topOf(value, most), leftOf((at + 0.5) * width, 0)];
  const drawn = (
    <>
      <title>{said}</title>
      <rect class="hit" x={leftOf(at * width, width)} width={`${width}%`} y="1" height={plotHeight - 1} />
      {draw === 'bars' ? (
        <rect
          class="fill"
          x={leftOf((at + 0.14) * width, width * 0.72)}
          width={`${width * 0.72}%`}
          y={Math.min(top, plotHeight - 2)}
          height={Math.max(2, plotHeight - top)}
          rx="2"
        />
      ) : (
        <circle class="fill" cx={middle} cy={top} r="4" />
      )}
      <text class="value" x={middle} y={top - (draw === 'bars' ? 6 : 9)} text-anchor="middle">
        {shown}
      </text>
    </>
  );
  if (!query) return <g class="mark">{drawn}</g>;
  return (
    // Who speaks to the page says what is to be seen (WCAG 2.5.3), and a large number is shown short; what stands in
    // brackets need not be said.
    <a
      class="mark"
      href={linkTo(query)}
      aria-label={said.includes(shown) ? said : `${said}, ${shown}`}
      data-at={at}
      tabindex={stop ? 0 : -1}
    >
      {drawn}
    </a>
  );
}
