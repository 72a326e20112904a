import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** At most so many rows stand in the document. */
export const rowsAtMost = 100;

/** Rows are drawn this far before they come into sight, in pixels. */
const ahead = 500;

/**
 * A long list of which only a window stands in the document. Rows come in chunks of `chunk`, each as high as it is
 * once it was seen, and until then as high as `estimate` says; what is not shown keeps its place, so that the scroll
 * bar is true from the start.
 */
export function useWindow(count: number, chunk: number, estimate: number) {
  const list = useRef<HTMLElement>(null);
  const heights = useRef(new Map<number, number>());
  const [first, setFirst] = useState(0);
  const chunks = Math.ceil(count / chunk);
  const most = Math.max(1, Math.floor(rowsAtMost / chunk));
  const from = Math.max(0, Math.min(first, chunks - most));
  const to = Math.min(chunks, from + most);

  const heightOf = useCallback(
    (at: number) => heights.current.get(at) ?? Math.min(chunk, count - at * chunk) * estimate,
    [chunk, count, estimate],
  );
  const sum = (start: number, end: number) => {
    let height = 0;
    for (let at = start; at < end; at++) height += heightOf(at);
    return height;
  };

  // Other chunks are other rows: what was measured is no longer true.
  useLayoutEffect(() => heights.current.clear(), [chunk, estimate]);

  useEffect(() => {
    const look = () => {
      const top = list.current?.getBoundingClientRect().top ?? 0;
      let left = -top - ahead;
      let at = 0;
      while (at < chunks - 1 && left >= heightOf(at)) left -= heightOf(at++);
      setFirst(at);
    };
    look();
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [chunks, heightOf]);

  return {
    list,
    /** The chunks shown, by number. */
    shown: Array.from({ length: to - from }, (_, at) => from + at),
    /** Rows shown: from the first to before the last. */
    from: from * chunk,
    to: Math.min(count, to * chunk),
    /** The height of what stands before and after them, in pixels. */
    above: sum(0, from),
    below: sum(to, chunks),
    /** Told how high a chunk is. */
    measure: useCallback((at: number, element: HTMLElement | null) => {
      if (element?.offsetHeight) heights.current.set(at, element.offsetHeight);
    }, []),
    /** Brings a row into the window. */
    reveal: (row: number) => {
      const at = Math.floor(row / chunk);
      if (at < from || at >= to) setFirst(Math.max(0, at - 1));
    },
  };
}
