import { useEffect, useRef, useState } from 'preact/hooks';

/** A poster of the wall with the space beside it, in pixels, as the style sheet has them. */
const poster = 128;
const gap = 16;

/** How many posters stand side by side on the page that `page` is set on. */
export function usePostersAcross() {
  const page = useRef<HTMLDivElement>(null);
  const [across, set] = useState(6);
  useEffect(() => {
    const element = page.current;
    if (!element) return;
    const look = () =>
      element.clientWidth > 0 && set(Math.max(2, Math.floor((element.clientWidth + gap) / (poster + gap))));
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  });
  return { page, across };
}
