import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Scale, typedScore } from '../../lib/scales.ts';
import type { Score } from '../../lib/score.ts';

/** Keys within this time belong to one score: `1` `0` is ten. Milliseconds. */
const together = 900;

/** Whether a key press belongs to the field it is made in, as every letter in a text does. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['range', 'checkbox', 'radio', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

/** What the keys of the form do. */
type Keys = { scale: Scale; score: (score: Score | undefined) => void; save: () => void };

/**
 * The keys of the form, wherever the focus is: digits and `.` outside its texts set the score, Delete and Backspace
 * clear it, Ctrl+Enter (⌘+Enter) saves. `false` for a form that is not in front.
 */
export function useFormKeys(keys: Keys | false, page: Document = document): void {
  const typed = useRef({ keys: '', at: 0 });
  const latest = useRef(keys);
  latest.current = keys;
  // Before the form is painted: a digit may come with the first glance.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!latest.current) return;
      const { scale, score, save } = latest.current;
      const command = event.ctrlKey || event.metaKey;
      if (command && event.key === 'Enter' && !event.isComposing) save();
      else if (command || event.altKey || isTyping(event.target)) return;
      else if (event.key === 'Delete' || event.key === 'Backspace') {
        typed.current.keys = '';
        score(undefined);
      } else if (/^[0-9.,]$/.test(event.key)) {
        const { keys: before, at } = typed.current;
        typed.current = { keys: (event.timeStamp - at < together ? before : '') + event.key, at: event.timeStamp };
        const meant = typedScore(typed.current.keys, scale) ?? typedScore(event.key, scale);
        if (meant) score(meant);
      } else return;
      event.preventDefault();
    };
    page.addEventListener('keydown', press);
    return () => page.removeEventListener('keydown', press);
  }, [page]);
}
