import { useEffect, useState } from 'preact/hooks';
import { type Counts, count, type Log } from '../../lib/log/log.ts';

/** How large the log is, now and after each change. */
export function useSize(log: Log | undefined): Counts | undefined {
  const [size, setSize] = useState<Counts>();
  useEffect(() => {
    if (!log) return;
    let current = true;
    const look = () =>
      count(log).then(
        (counts) => current && setSize(counts),
        () => {},
      );
    look();
    const unlisten = log.listen(look);
    return () => {
      current = false;
      unlisten();
    };
  }, [log]);
  return size;
}
