import { useEffect, useRef, useState } from 'preact/hooks';
import type { Notice } from './notify.ts';
import { useLater } from './use-later.ts';

const loadShown = () => import('./NoticeShown.tsx').then((module) => module.NoticeShown);

/** Long enough to read and to reach by keyboard; it waits while pointed at or focused. Milliseconds. */
const shownFor = 10_000;

/**
 * The one live region of a page (WCAG 4.1.3): says what was done and offers to undo it.
 * It is in the document from the start, as regions added together with their words are not announced.
 */
export function Toast({ notice, dismiss }: { notice: Notice | null; dismiss: () => void }) {
  const [held, hold] = useState(false);
  const latest = useRef(dismiss);
  latest.current = dismiss;
  const seen = notice && (notice.undo || notice.shown);
  const Shown = useLater(Boolean(seen), loadShown);
  useEffect(() => {
    if (!notice || held) return;
    const timer = setTimeout(() => latest.current(), shownFor);
    return () => clearTimeout(timer);
  }, [notice, held]);
  return (
    <>
      <p role="status" class="hidden">
        {!notice?.silent && notice?.said}
      </p>
      {notice && seen && Shown && <Shown notice={notice} dismiss={dismiss} hold={hold} />}
    </>
  );
}
