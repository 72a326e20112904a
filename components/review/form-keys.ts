import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Scale, typedGrade, typedScore } from '../../lib/scales.ts';
import type { Score } from '../../lib/score.ts';
import { keyPressed } from './keys.ts';

/** Keys within this time belong to one score: `1` `0` is ten. Milliseconds. */
const together = 900;

/**
 * Whether a press is made on the score, and not in the number typed beside it. Keys that are characters mean something
 * there only, so that a word spoken or a key brushed elsewhere changes nothing: WCAG 2.1.4,
 * https://www.w3.org/WAI/WCAG22/Understanding/character-key-shortcuts
 */
function onScore(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('.score :not([type=text])');
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
 * The keys of the form: Ctrl+Enter (⌘+Enter) saves and Ctrl+/ shows the keys wherever the focus is; on the score digits
 * and `.` set it, Delete and Backspace clear it. `false` for a form that is not in front.
 */
export function useFormKeys(keys: Keys | false, page: Document = document): void {
  const typed = useRef({ keys: '', at: 0 });
  const latest = useRef(keys);
  latest.current = keys;
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!latest.current || event.defaultPrevented) return;
      const { scale, now, score, save, sheet } = latest.current;
      const pressed = keyPressed(event, 'form') ?? (onScore(event.target) && keyPressed(event, 'score'));
      if (pressed === 'save') save();
      else if (!pressed || page.querySelector('dialog[open]')) return;
      else if (pressed === 'sheet') sheet();
      else if (pressed === 'clear') {
        typed.current.keys = '';
        score(undefined);
      } else if (pressed === 'digits') {
        const { keys: before, at } = typed.current;
        // A point that comes later adds its half to the score there is.
        const whole = /[.,]/.test(event.key) && scale.step < 1 ? String(Math.trunc(now?.value ?? 0)) : '';
        typed.current = {
          keys: ((event.timeStamp - at < together && before) || whole) + event.key,
          at: event.timeStamp,
        };
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
