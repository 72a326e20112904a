type Scheduler = { yield?: () => Promise<void> };

/**
 * Gives the page its turn between two slices of counting. Counting is done here and not in a worker, because our policy
 * (`require-trusted-types-for 'script'; trusted-types 'none'`) refuses `new Worker` of any address, and it is worth
 * more than a thread: nearly all the time goes into reading the log, which the browser does beside the page anyway.
 * https://w3c.github.io/trusted-types/dist/spec/#integration-with-html
 */
export function letOthers(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
