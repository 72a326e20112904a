import type { ComponentChildren } from 'preact';

type Props = {
  kind: 'primary' | 'second';
  /** Whether there is nothing to do: it keeps the focus that it may have, which a disabled one would lose. */
  idle: boolean;
  press: () => void;
  children: ComponentChildren;
};

/** A button whose own act may leave it with nothing more to do. */
export function Button({ kind, idle, press, children }: Props) {
  return (
    <button type="button" class={kind} aria-disabled={idle} onClick={() => idle || press()}>
      {children}
    </button>
  );
}
