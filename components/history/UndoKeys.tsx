import type { Log } from '../../lib/log/log.ts';
import { useNotify } from '../frame/notify.ts';
import { useUndo } from './use-undo.ts';

/** Undo and redo by keys in the page it stands in, since it stands there. */
export function UndoKeys({ log }: { log: Log }) {
  useUndo(log, useNotify());
  return null;
}
