import { useEffect, useState } from 'preact/hooks';

/** What `load` gives (a component, mostly), once it is wanted and there. */
export function useLater<T>(wanted: boolean, load: () => Promise<T>): T | undefined {
  const [loaded, set] = useState<{ it: T }>();
  useEffect(() => {
    if (wanted && !loaded) load().then((it) => set({ it }));
  }, [wanted, loaded, load]);
  return loaded?.it;
}
