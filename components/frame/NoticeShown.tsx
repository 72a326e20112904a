import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { focusNext } from './focus-next.ts';
import { Icon } from './Icon.tsx';
import type { Notice } from './notify.ts';
import { t } from './words.ts';

type Props = {
  notice: Notice;
  dismiss: () => void;
  /** It is pointed at or has the focus: it must not go away. */
  hold: (held: boolean) => void;
};

/** A notice as it is seen, at the lower edge of the page; where a form's Save bar lies there, above it. */
export function NoticeShown({ notice, dismiss, hold }: Props) {
  const own = useRef<HTMLDivElement>(null);
  const before = useRef<EventTarget | null>(null);
  useLayoutEffect(() => {
    const page = own.current?.parentElement;
    return page ? keepAbove(own.current as HTMLElement, page) : undefined;
  }, [notice]);
  // What goes away while it is pointed at says nothing of the next one.
  useEffect(() => () => hold(false), [hold]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it from going away
    <div
      ref={own}
      class="toast"
      onMouseEnter={() => hold(true)}
      onMouseLeave={() => hold(false)}
      onFocusIn={({ relatedTarget }) => {
        if (relatedTarget !== null && !own.current?.contains(relatedTarget as Node)) before.current = relatedTarget;
        hold(true);
      }}
      onFocusOut={() => hold(false)}
    >
      <span aria-hidden="true">{notice.said}</span>
      {notice.stop && (
        <button
          type="button"
          onClick={() => {
            notice.stop?.();
            focusNext(before.current);
          }}
        >
          {t('log.cancel')}
        </button>
      )}
      {notice.undo && (
        <button
          type="button"
          onClick={async () => {
            const undone = notice.undo?.();
            dismiss();
            await undone;
            focusNext();
          }}
        >
          {t('frame.undo')}
        </button>
      )}
      <button
        type="button"
        aria-label={t('frame.dismiss')}
        onClick={() => {
          dismiss();
          focusNext(before.current);
        }}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

/**
 * Keeps the notice off the Save bar, whatever is scrolled, typed or shown meanwhile; the form makes room for it above
 * the bar, so that all of it can be scrolled out from under it. Returns how to stop.
 */
function keepAbove(notice: HTMLElement, page: HTMLElement): () => void {
  const { documentElement: root } = document;
  const place = () => {
    const bars = [...page.querySelectorAll('.foot')].map((bar) => bar.getBoundingClientRect());
    const [edge, high] = [root.clientHeight, notice.offsetHeight];
    // One of a hidden form has no height.
    const bar = bars.find(({ top, bottom, height }) => height > 0 && top < edge && bottom > edge - 2 * high);
    notice.classList.toggle('above', bar !== undefined);
    notice.style.setProperty('--bar', `${bar ? edge - bar.top : 0}px`);
    root.style.setProperty('--notice', `${high}px`);
  };
  place();
  const watch = new ResizeObserver(place);
  for (const each of [notice, page, ...page.querySelectorAll('main')]) watch.observe(each);
  addEventListener('scroll', place, { passive: true });
  addEventListener('resize', place);
  return () => {
    watch.disconnect();
    removeEventListener('scroll', place);
    removeEventListener('resize', place);
  };
}
