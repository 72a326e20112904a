import { useEffect, useRef, useState } from 'preact/hooks';

type Does = {
  ids: readonly string[];
  /** Brings a row, by its place in `ids`, into the document. */
  reveal: (row: number) => void;
  edit: (id: string) => void;
  remove: (id: string) => void;
  /** Goes to the field. */
  find: () => void;
  /** The arrow up on the first row. */
  leave?: () => void;
  /** Escape, where a review is opened. */
  close?: (() => void) | undefined;
};

/** Whether keys are text here. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'range'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

/**
 * The keys of the list: arrows or j and k move, e edits, # or Delete deletes, / goes to the field; Enter is the row's
 * own, and Escape closes what it opened. Only the arrows, which are no characters, work from outside the list; the
 * others need the focus on a row (WCAG 2.1.4), so that a word spoken or a key brushed elsewhere deletes nothing. One row
 * is the list's stop of the Tab key: `stop`. From the box of a row the arrows go to the box of the next.
 */
export function useListKeys(does: Does) {
  const [current, setCurrent] = useState<string | null>(null);
  const latest = useRef(does);
  latest.current = does;
  // Known at once, though drawn a moment later: keys may follow one another faster.
  const at = useRef<string | null>(null);
  const focusNext = useRef(false);
  const leaving = useRef<string | null>(null);
  // From box to box: who selects goes on selecting.
  const onBox = useRef(false);
  const moveTo = (id: string | null) => {
    at.current = id;
    focusNext.current = id !== null;
    setCurrent(id);
  };

  // A row that was just brought into the document is focused once it stands there.
  useEffect(() => {
    if (!focusNext.current || current === null || current !== at.current) return;
    const row = document.querySelector<HTMLElement>(`[data-review="${CSS.escape(current)}"]`);
    if (!row) return;
    // While the one before it is still leaving, the row may be drawn once more.
    focusNext.current = leaving.current !== null && latest.current.ids.includes(leaving.current);
    const box = onBox.current && row.closest('[data-row]')?.querySelector<HTMLElement>('[type=checkbox]');
    (box || row).focus();
    row.closest('li, tr')?.scrollIntoView?.({ block: 'nearest' });
  });

  const go = (row: number) => {
    const { ids, reveal } = latest.current;
    const id = ids[row];
    if (id === undefined) return;
    reveal(row);
    moveTo(id);
  };

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.target instanceof Element && event.target.closest('[role=dialog], dialog, [role=tree], svg')) return;
      const { ids, edit, remove, find, leave, close } = latest.current;
      if (event.key === 'Escape' && close) {
        event.preventDefault();
        return close();
      }
      const focused = (event.target as Element | null)?.closest?.('[data-row]')?.getAttribute('data-row');
      // Between two rows, while the next one is still to be drawn, the focus lies on nothing.
      const inList = focused || (focusNext.current && event.target === document.body);
      if (!inList && event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      if (!focusNext.current)
        onBox.current = event.target instanceof Element && event.target.matches('[type=checkbox]');
      const id = focusNext.current ? at.current : (focused ?? at.current);
      const row = id === null ? -1 : ids.indexOf(id);
      if (event.key === '/') find();
      else if (event.key === 'ArrowDown' || event.key === 'j') go(Math.min(row + 1, ids.length - 1));
      else if ((event.key === 'ArrowUp' || event.key === 'k') && row <= 0) leave?.();
      else if (event.key === 'ArrowUp' || event.key === 'k') go(row - 1);
      else if (event.key === 'e' && row >= 0 && id) edit(id);
      else if ((event.key === '#' || event.key === 'Delete') && row >= 0 && id) {
        const next = ids[row + 1] ?? ids[row - 1];
        remove(id);
        leaving.current = id;
        moveTo(next ?? null);
        if (!next) find();
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);

  const stop = current !== null && does.ids.includes(current) ? current : does.ids[0];
  return { stop, go };
}
