import type { ComponentChildren } from 'preact';

/** A yes or no that looks like its word. */
export function Toggle({
  on,
  set,
  children,
}: {
  on: boolean;
  set: (on: boolean) => void;
  children: ComponentChildren;
}) {
  return (
    <button type="button" class="chip" aria-pressed={on} onClick={() => set(!on)}>
      {children}
    </button>
  );
}
