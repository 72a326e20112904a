import { useEffect, useRef } from 'preact/hooks';

/**
 * Where the log has just lost its last review, or has got one back, what had the focus is gone: it goes to what stands
 * in its place, the button of an empty log or the field of one that is not. `empty` is absent until that is known.
 */
export function useFocusAfter(empty: boolean | undefined): void {
  const before = useRef(empty);
  useEffect(() => {
    if (before.current !== undefined && before.current !== empty && document.activeElement === document.body)
      document.querySelector<HTMLElement>(empty ? '.empty button' : '.find input')?.focus();
    before.current = empty;
  }, [empty]);
}
