import type { RefObject } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { t } from '../frame/words.ts';
import { compact } from './figure.ts';
import { Mark, type Point, plotHeight, topOf } from './Mark.tsx';
import { leftOf } from './right-to-left.ts';
import { useArrows } from './use-arrows.ts';

type Props = {
  /** What the chart is of. */
  name: string;
  points: Point[];
  draw: 'bars' | 'line';
  /** The value at the top edge; the greatest where absent. */
  most?: number;
  /** What stands at the upper and the lower end of the axis; numbers, where bars are too many to bear their own. */
  axis?: [string, string];
  /** The least width of a column, in pixels; never below 24, so that each can be hit. */
  least?: number;
  /** It begins at its end: what is newest shows first. */
  fromEnd?: boolean;
};

/** Room below for a line of labels, in pixels. */
const lineHeight = 17;

/** With more columns than this, a value is shown for the one that is pointed at or has the focus. */
const mostNumbered = 24;

/**
 * Bars or a line over columns of the same width, each a link to the reviews behind it. Widths are in per cent, so that
 * it fills its place; labels that would touch are left out, the same number between any two that stay, and where the
 * columns would be too narrow it scrolls in its own box. The drawing itself is an image
 * with a sentence; the links stand beside it, since nothing inside an image can be reached.
 */
export function Plot({ name, points, draw, most, axis, least = 28, fromEnd = false }: Props) {
  const hint = useId();
  const linked = points.flatMap((point, at) => (point.query ? [at] : []));
  const { ref, at, onKeyDown, onFocusIn } = useArrows<HTMLDivElement>((fromEnd ? linked.at(-1) : linked[0]) ?? 0);
  const stop = linked.includes(at) ? at : fromEnd ? linked.at(-1) : linked[0];
  const top = most ?? Math.max(1, ...points.map(({ value }) => value ?? 0));
  const width = 100 / points.length;
  const foot = points.some(({ under }) => under) ? 2 * lineHeight : lineHeight + 3;
  const highest = points.reduce<Point | undefined>(
    (best, point) => (point.value !== null && point.value > (best?.value ?? 0) ? point : best),
    undefined,
  );
  const room = useRoom(ref);
  const every = Math.max(1, Math.ceil(Math.max(...points.map(roomOf)) / Math.max(least, room / points.length)));
  const labelled = (column: number) => (fromEnd ? points.length - 1 - column : column) % every === 0;
  const dense = points.length > mostNumbered;
  const ends = axis ?? (dense ? [compact(top), compact(0)] : undefined);
  return (
    <div class="plot">
      {ends && (
        <div class="axis" aria-hidden="true">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </div>
      )}
      <div class={fromEnd ? 'scroll end' : 'scroll'} ref={ref}>
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no element that groups. */}
        <svg
          class={dense ? 'dense' : ''}
          role="group"
          aria-label={name}
          aria-describedby={hint}
          height={plotHeight + foot}
          style={{ minInlineSize: `${points.length * least}px` }}
          onKeyDown={onKeyDown}
          onFocusIn={onFocusIn}
        >
          {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: nobody acts on a `g`. */}
          <g role="img" aria-label={highest ? t('statistics.most', [highest.said]) : name}>
            <line class="ground" x1="0" x2="100%" y1={plotHeight} y2={plotHeight} />
            {draw === 'line' && <Segments points={points} most={top} />}
            {points.map(({ key, label, under }, column) => (
              <g key={key}>
                <text x={leftOf((column + 0.5) * width, 0)} y={plotHeight + 15} text-anchor="middle">
                  {labelled(column) && label}
                </text>
                {under && (
                  <text class="under" x={leftOf((column + 0.5) * width, 0)} y={plotHeight + 30} text-anchor="middle">
                    {under}
                  </text>
                )}
              </g>
            ))}
          </g>
          {points.map((point, column) => (
            <Mark
              key={point.key}
              point={point}
              at={column}
              width={width}
              draw={draw}
              most={top}
              stop={column === stop}
            />
          ))}
        </svg>
      </div>
      <p class="hidden" id={hint}>
        {t('statistics.arrows')}
      </p>
    </div>
  );
}

/** The room a label takes with the gap beside it, in pixels: what is not Latin is drawn wider. */
const roomOf = ({ label }: Point) => [...label].reduce((sum, letter) => sum + (letter < '\u0530' ? 7.5 : 12), 8);

/** How wide the box of a drawing is, in pixels; so wide that all labels have room until that is known. */
function useRoom(ref: RefObject<HTMLDivElement | null>): number {
  const [room, set] = useState(Number.POSITIVE_INFINITY);
  useEffect(() => {
    const box = ref.current;
    if (!box) return;
    const watcher = new ResizeObserver(() => set(box.clientWidth || Number.POSITIVE_INFINITY));
    watcher.observe(box);
    return () => watcher.disconnect();
  }, [ref]);
  return room;
}

/** The line itself: from each point that has a value to the next one that has. */
function Segments({ points, most }: { points: Point[]; most: number }) {
  const width = 100 / points.length;
  const there = points.flatMap(({ key, value }, at) => (value === null ? [] : [{ key, value, at }]));
  return (
    <>
      {there.slice(1).map((point, before) => {
        const last = there[before] ?? point;
        return (
          <line
            key={point.key}
            class="segment"
            x1={leftOf((last.at + 0.5) * width, 0)}
            y1={topOf(last.value, most)}
            x2={leftOf((point.at + 0.5) * width, 0)}
            y2={topOf(point.value, most)}
          />
        );
      })}
    </>
  );
}
