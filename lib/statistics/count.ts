import type { Following } from '../following.ts';
import type { Log } from '../log/log.ts';
import { shardsOf } from '../log/shards.ts';
import type { Counted, ToCount } from './counter.ts';
import type { Statistics } from './statistics.ts';

/**
 * Counts the statistics of a log on a thread of its own, which runs `counter` and is ended when it is done. The page
 * only hands over the bytes. Throws the reason of `signal`, and what went wrong on the thread.
 */
export async function countStatistics(
  log: Log,
  thread: Worker,
  { progress, signal }: Following = {},
): Promise<Statistics> {
  const { promise, resolve, reject } = Promise.withResolvers<Statistics>();
  promise.catch(() => {}); // Heard of where it is awaited.
  thread.onmessage = ({ data }: MessageEvent<Counted>) =>
    'statistics' in data ? resolve(data.statistics) : progress?.(data.given);
  thread.onerror = ({ message }) => reject(new Error(message || 'The thread that counts could not be started.'));
  signal?.addEventListener('abort', () => reject(signal.reason));
  const tell = (told: ToCount, given: Transferable[] = []) => thread.postMessage(told, given);
  try {
    for await (const some of shardsOf(log.db, 'facts')) {
      signal?.throwIfAborted();
      for (const { facts } of some) tell({ facts }, [facts.buffer]);
    }
    tell('all');
    return await promise;
  } finally {
    thread.terminate();
  }
}
