/** How long the page is held at a time: half a frame, so that it still answers and paints. Milliseconds. */
export const sliceLength = 8;

/**
 * Cuts long work into slices. What it gives is asked between steps: it returns nothing while the slice lasts, and then
 * a promise that is kept once the page had its turn. `now` is a steady clock in milliseconds, `letOthers` gives way.
 */
export function slices(now: () => number, letOthers: () => Promise<void>): () => Promise<void> | undefined {
  let began = now();
  const next = async () => {
    await letOthers();
    began = now();
  };
  return () => (now() - began < sliceLength ? undefined : next());
}
