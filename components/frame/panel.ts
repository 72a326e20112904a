import { pageOf } from '../../lib/corrections.ts';
import { type Look, lookAt } from '../../lib/tab.ts';
import { watchFront } from '../../lib/watch-front.ts';
import type { Subject } from '../film/subject.ts';
import { t } from './words.ts';

/** What the side panel does otherwise than the popup: it stays open and follows the tabs. */
export type Panel = {
  look: (tab: number | null, whole?: boolean) => Promise<Look>;
  /** Calls back when another page is in front. */
  watch: (now: Look, changed: () => void) => () => void;
  /**
   * Whether what is shown must stay though another page is in front: `null` where it need not, empty where it is about
   * that very page, else what to tell the person.
   */
  keep: (shown: Subject | null | undefined, next: Subject | null) => string | null;
  /** Called when nothing that could be lost is in the form. */
  rest: () => void;
};

/** Keys that write nothing. */
const idle = /^(Tab|Shift|Control|Alt|Meta|Escape|Arrow\w+|F\d+)$/;
/** What a click can change in the form: plain words and a finished review are only read. */
const controls = '#panel-review form :is(button, input, label, select, textarea)';

/**
 * How the side panel follows the tabs: whatever comes to the front is shown, but a form that was touched is never
 * swapped for it. Touched is what was typed, pressed or chosen in since it was shown or saved.
 */
export function followingPanel(page: Document): Panel {
  let touched = false;
  const touch = ({ target }: Event) => {
    if (target instanceof Element && target.closest(controls)) touched = true;
  };
  page.addEventListener('input', touch, true);
  page.addEventListener('click', touch, true);
  page.addEventListener('keydown', ({ key }) => {
    // A digit sets the score wherever the focus is.
    if (!idle.test(key) && page.querySelector('#panel-review:not([hidden]) form')) touched = true;
  });
  return {
    look: async (tab, whole) => {
      const now = await lookAt(tab, whole);
      // Without the person's leave a page is read only after a click on the button in the toolbar.
      return 'refused' in now && now.refused === 'denied' ? { ...now, refused: 'unasked' } : now;
    },
    watch: (now, changed) => {
      const stop = watchFront(changed);
      // A click on the toolbar's button lets the page be read; the panel hears of it when it is turned to again.
      if ('refused' in now) addEventListener('focus', changed);
      return () => {
        stop();
        removeEventListener('focus', changed);
      };
    },
    keep: (shown, next) => {
      const same = shown?.page && next?.page && pageOf(shown.page) === pageOf(next.page);
      if (same) return '';
      if (!touched) return null;
      return next ? t('panel.other', [next.film.title]) : t('panel.noFilm');
    },
    rest: () => {
      touched = false;
    },
  };
}
