import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Scale, typedGrade, typedScore } from '../../lib/scales.ts';
import type { Score } from '../../lib/score.ts';
import { keyPressed } from './keys.ts';

/** Keys within this time belong to one score: `1` `0` is ten. Milliseconds. */
const together = 900;

/** Whether a key press belongs to the field it is made in, as every letter in a text does. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['range', 'checkbox', 'radio', 'button'].includes(target.type);
  // The score's own list takes the form's keys, as its slider does.
  if (target instanceof HTMLSelectElement) return target.id !== 'score';
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

/** What the keys of the form do. */
type Keys = {
  scale: Scale;
  now: Score | undefined;
  score: (score: Score | undefined) => void;
  save: () => void;
  sheet: () => void;
};

/**
 * The keys of the form, wherever the focus is: digits and `.` outside its texts set the score, Delete and Backspace
 * clear it, Ctrl+Enter (⌘+Enter) saves, `?` shows the keys. `false` for a form that is not in front.
 */
export function useFormKeys(keys: Keys | false, page: Document = document): void {
  const typed = useRef({ keys: '', at: 0 });
  const latest = useRef(keys);
  latest.current = keys;
  // Before the form is painted: a digit may come with the first glance.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!latest.current || event.defaultPrevented) return;
      const { scale, now, score, save, sheet } = latest.current;
      const pressed = keyPressed(event, 'form');
      if (pressed === 'save') save();
      else if (!pressed || isTyping(event.target) || page.querySelector('dialog[open]')) return;
      else if (pressed === 'sheet') sheet();
      else if (pressed === 'clear') {
        typed.current.keys = '';
        score(undefined);
      } else if (pressed === 'digits') {
        const { keys: before, at } = typed.current;
        typed.current = { keys: (event.timeStamp - at < together ? before : '') + event.key, at: event.timeStamp };
        const meant = typedScore(typed.current.keys, scale) ?? typedScore(event.key, scale);
        if (meant) score(meant);
      } else {
        const meant = typedGrade(event.key, now, scale);
        if (!meant) return;
        score(meant);
      }
      event.preventDefault();
    };
    page.addEventListener('keydown', press);
    return () => page.removeEventListener('keydown', press);
  }, [page]);
}
