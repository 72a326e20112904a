import { useEffect, useState } from 'preact/hooks';
import type { Log } from '../../lib/log/log.ts';
import { useNotify } from '../frame/notify.ts';
import { keepLook, type Look, readLook } from './look.ts';

/** How the log is shown, as it was last left; `undefined` until that is known. */
export function useLook(log: Log): [Look | undefined, (part: Partial<Look>) => void] {
  const notify = useNotify();
  const [look, set] = useState<Look>();
  useEffect(() => {
    let current = true;
    readLook(log.storage).then((kept) => current && set(kept), notify.problem);
    return () => {
      current = false;
    };
  }, [log, notify]);
  const change = (part: Partial<Look>) => {
    if (!look) return;
    const next = { ...look, ...part };
    set(next);
    keepLook(log.storage, next).catch(notify.problem);
  };
  return [look, change];
}
