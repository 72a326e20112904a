import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { newFilm } from '../lib/film.ts';
import { type Format, formats } from '../lib/formats/index.ts';
import { newReview } from '../lib/review.ts';
import { believableLog } from '../scripts/make-log.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** `npm run fuzz` writes 100,000 reviews; the gate enough to tell a writer that holds what it wrote. */
const count = process.env.LONG ? 100_000 : 2_000;
/** Of each of the 10,000 files of an archive the packer keeps a line for its directory: about a kilobyte. Bytes. */
const most = (format: Format) =>
  6_000_000 + (['notes', 'text'].includes(format.name) ? Math.min(count, 20_000) * 1000 : 0);

/** A log of any size that is itself never held: thousand for thousand it is made anew. */
async function* films() {
  for (let made = 0, seed = 1; made < count; seed++)
    for (const viewing of believableLog(1000, seed)) {
      if (made === count) return;
      const film = newFilm(`f${made}`, viewing.film);
      yield { film, reviews: [newReview(`r${made++}`, film.id, viewing.review, viewing.created)] };
    }
}

/** The most that is held while the format writes, bytes beyond what was held before; read as a browser would, in turn. */
async function heldBy(format: Format): Promise<number> {
  const used = () => {
    collect();
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  let held = 0;
  let written = 0;
  for await (const { chunks } of format.write?.(films, new Date('2026-03-14T21:05:00Z')) ?? []) {
    let next = written;
    for await (const chunk of chunks) {
      written += chunk.length;
      if (written < next) continue;
      held = Math.max(held, used() - before);
      next = written + count * 1000;
    }
    held = Math.max(held, used() - before);
  }
  expect(written).toBeGreaterThan(count * 20);
  return held;
}

for (const format of formats.filter(({ write }) => write))
  test(`${format.name} is written with memory flat, ${count.toLocaleString('en')} reviews`, {
    timeout: 300_000,
  }, async () => {
    expect(await heldBy(format)).toBeLessThan(most(format));
  });
