import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { found } from '../lib/detect/detector.ts';
import { headingOf } from '../lib/detect/heading-of.ts';
import { posterBox } from '../lib/detect/poster-box.ts';
import { detectSettled } from '../lib/detect/settled.ts';
import type { Seen } from '../lib/tab.ts';

// Never by itself: the popup runs it, after the detector, in the page it was opened on; what is returned is the answer.
export default defineUnlistedScript(async (): Promise<Seen | 'wanting'> => {
  const sighting = await detectSettled(found(), document, () => location.href);
  if (sighting === 'wanting') return sighting;
  return {
    url: location.href,
    sighting,
    poster: posterBox(document, sighting?.film.posterAddress),
    heading: headingOf(document),
    selection: getSelection()?.toString().trim().slice(0, 2000),
    loading: document.readyState !== 'complete',
  };
});
