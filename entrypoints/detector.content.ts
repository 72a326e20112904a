import { defineContentScript } from 'wxt/utils/define-content-script';
import { detectFilm } from '../lib/detect/detect.ts';
import { headingOf } from '../lib/detect/heading-of.ts';
import { posterBox } from '../lib/detect/poster-box.ts';
import type { Seen } from '../lib/tab.ts';

export default defineContentScript({
  // Never by itself: the popup runs it in the page it was opened on, and what `main` returns is the answer.
  registration: 'runtime',
  main(): Seen {
    const sighting = detectFilm(document, location.href);
    return {
      url: location.href,
      sighting,
      poster: posterBox(document, sighting?.film.posterAddress),
      heading: headingOf(document),
    };
  },
});
