import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { t } from './words.ts';

/** What was just done, and how to undo it. `said` is announced to screen readers. */
export type Notice = {
  said: string;
  undo?: () => void;
  /** Shown too where there is nothing to undo. */
  shown?: boolean;
  /** Not announced: one more of a row of which the first was. */
  silent?: boolean;
};

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
      {notice && (notice.undo || notice.shown) && (
        // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it from going away
        <div
          class="toast"
          onMouseEnter={() => hold(true)}
          onMouseLeave={() => hold(false)}
          onFocusIn={() => hold(true)}
          onFocusOut={() => hold(false)}
        >
          <span aria-hidden="true">{notice.said}</span>
          {notice.undo && (
            <button
              type="button"
              onClick={() => {
                notice.undo?.();
                dismiss();
              }}
            >
              {t('frame.undo')}
            </button>
          )}
          <button type="button" aria-label={t('frame.dismiss')} onClick={dismiss}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </>
  );
}
