import { t } from '../frame/words.ts';
import type { Selection } from './use-selection.ts';

/** The box that selects a review; with Shift all from the last one touched. */
export function Pick({ id, title, selection }: { id: string; title: string; selection: Selection }) {
  return (
    <label class="pick">
      <input
        type="checkbox"
        aria-label={t('log.select', [title])}
        checked={selection.ids.has(id)}
        onClick={(event) => selection.toggle(id, event.shiftKey)}
      />
    </label>
  );
}
