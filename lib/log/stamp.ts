import type { Stamp } from './schema.ts';

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');

/**
 * The stamp after `last`, at `now` (ms): never earlier than `last`, even where the clock was set back.
 * Hybrid logical clocks: https://cse.buffalo.edu/tech-reports/2014-04.pdf
 */
export function nextStamp(last: Stamp, now: number, device: string): Stamp {
  const lastTime = Number.parseInt(last.slice(0, 12), 16) || 0;
  const lastCount = Number.parseInt(last.slice(13, 17), 16) || 0;
  if (now > lastTime) return `${hex(now, 12)}-0000-${device}`;
  // A counter that is full borrows from the next millisecond.
  if (lastCount === 0xffff) return `${hex(lastTime + 1, 12)}-0000-${device}`;
  return `${hex(lastTime, 12)}-${hex(lastCount + 1, 4)}-${device}`;
}
