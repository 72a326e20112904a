import { type Counted, counter, type ToCount } from './counter.ts';

/** For tests: a worker that runs `counter` where it stands, and is told and answers as a thread is, by copies and later. */
export function fakeThread(): Worker {
  let ended = false;
  const later = (work: () => void) => setTimeout(() => ended || work(), 0);
  const hear = counter((counted) => {
    const data: Counted = structuredClone(counted);
    later(() => thread.onmessage?.({ data }));
  });
  const thread = {
    onmessage: null as ((event: { data: Counted }) => void) | null,
    onerror: null,
    postMessage(told: ToCount, transfer: Transferable[] = []) {
      const copy = structuredClone(told, { transfer });
      later(() => hear(copy));
    },
    terminate() {
      ended = true;
    },
  };
  return thread as unknown as Worker;
}
