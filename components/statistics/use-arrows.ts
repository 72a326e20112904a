import { useRef, useState } from 'preact/hooks';
import { rightToLeft } from './right-to-left.ts';

/**
 * One stop of the Tab key for many links: the arrow keys, Home and End move among the links inside `ref`.
 * https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/#kbd_roving_tabindex
 */
export function useArrows<T extends Element>(start: number) {
  const ref = useRef<T>(null);
  const [at, stop] = useState(start);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const links = [...(ref.current?.querySelectorAll<SVGAElement>('a[data-at]') ?? [])];
    const now = links.indexOf(document.activeElement as SVGAElement);
    const next = nextPlace(event.key, now, links.length);
    const link = next === undefined ? undefined : links[next];
    if (!link) return;
    event.preventDefault();
    stop(Number(link.dataset.at));
    link.focus({ preventScroll: true });
    reveal(link);
  };
  // The browser has its own idea of where a part of a drawing lies, and scrolls there first.
  const onFocusIn = ({ target }: FocusEvent) => {
    if (target instanceof Element) requestAnimationFrame(() => reveal(target));
  };
  return { ref, at, onKeyDown, onFocusIn };
}

/** Scrolls as little as is needed: the box the link is in, and the page. Firefox would show the drawing's beginning. */
function reveal(link: Element): void {
  const box = link.closest('.scroll, .calendar');
  const own = link.getBoundingClientRect();
  if (box) {
    const around = box.getBoundingClientRect();
    box.scrollLeft += Math.min(0, own.left - around.left) || Math.max(0, own.right - around.right);
  }
  const page = document.scrollingElement;
  if (page) page.scrollTop += Math.min(0, own.top) || Math.max(0, own.bottom - innerHeight);
}

function nextPlace(key: string, now: number, length: number): number | undefined {
  const ahead = rightToLeft() ? 'ArrowLeft' : 'ArrowRight';
  const back = rightToLeft() ? 'ArrowRight' : 'ArrowLeft';
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  if (key === ahead || key === 'ArrowDown') return Math.min(length - 1, now + 1);
  if (key === back || key === 'ArrowUp') return Math.max(0, now - 1);
  return undefined;
}
