import { t } from '../frame/words.ts';
import type { Selection } from './use-selection.ts';

type Props = {
  id: string;
  title: string;
  selection: Selection;
  /** Whether the Tab key stops here: only in the row where it stops at the review, too. */
  stop: boolean;
};

/** The box that selects a review; with Shift all from the last one touched. */
export function Pick({ id, title, selection, stop }: Props) {
  return (
    <label class="pick">
      <input
        type="checkbox"
        tabIndex={stop ? 0 : -1}
        aria-label={t('log.select', [title])}
        checked={selection.ids.has(id)}
        onClick={(event) => selection.toggle(id, event.shiftKey)}
      />
    </label>
  );
}
