import { useCallback, useEffect, useState } from 'preact/hooks';
import { grantedOrigins, hasAll, onLeave } from '../../lib/permissions.ts';

/** Where the person lets us look, as it is at every moment: the origins (absent until the browser has told them), and whether some are all among them. */
export function useLeave() {
  const [granted, setGranted] = useState<string[]>();
  const read = useCallback(() => grantedOrigins().then(setGranted), []);
  useEffect(() => {
    read();
    return onLeave(read);
  }, [read]);
  return { granted, read, has: (origins: readonly string[]) => hasAll(granted ?? [], origins) };
}
