import type { ComponentChildren } from 'preact';
import type { Log, StoredReview } from '../../lib/log/log.ts';
import type { Selection } from './use-selection.ts';
import type { useWindow } from './use-window.ts';

/** What every shape of the log needs to show it. */
export type Shown = {
  log: Log;
  ids: readonly string[];
  /** How many reviews there are; more than `ids` while these are still coming. */
  count: number;
  reviews: ReadonlyMap<string, StoredReview>;
  view: ReturnType<typeof useWindow>;
  chunk: number;
  words: string[];
  selection: Selection;
  /** The row that the Tab key stops at. */
  stop: string | undefined;
  /** The review that is opened in its place. */
  opened: string | null;
  open: (id: string) => void;
  /** The opened review. */
  inside: ComponentChildren;
};
