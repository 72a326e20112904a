import { decodeFacts, type Facts } from './facts.ts';
import type { Log } from './open.ts';
import { shardsOf } from './shards.ts';

/** The facts of logs, since their last change. */
const known = new WeakMap<Log, { reading: Promise<Facts[]> | undefined }>();

/** The facts of every review that is not in the trash, in no order. Read once until the log changes. */
export function allFacts(log: Log): Promise<Facts[]> {
  const held = known.get(log) ?? { reading: undefined };
  if (!known.has(log)) {
    known.set(log, held);
    log.listen(({ films, reviews }) => {
      if (films.length + reviews.length > 0) held.reading = undefined;
    });
  }
  const reading = held.reading ?? readFacts(log);
  held.reading = reading;
  reading.catch(() => {
    if (held.reading === reading) held.reading = undefined;
  });
  return reading;
}

async function readFacts(log: Log): Promise<Facts[]> {
  const all: Facts[][] = [];
  for await (const some of shardsOf(log.db, 'facts')) for (const { facts } of some) all.push(decodeFacts(facts));
  return all.flat();
}
