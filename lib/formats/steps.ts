import type { Row } from './format.ts';

/** A reader that gathers rows takes so many before it stands back once. */
const step = 2000;

/** Goes through things and yields `null` now and then; `each` is told of every one. */
export function* inSteps<Thing>(things: Iterable<Thing>, each: (thing: Thing) => void): Generator<null> {
  let count = 0;
  for (const thing of things) {
    each(thing);
    if (++count % step === 0) yield null;
  }
}

/** The rows without the steps between. */
export function* onlyRows(steps: Iterable<Row | null>): Generator<Row> {
  for (const row of steps) if (row) yield row;
}
