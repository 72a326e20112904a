import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { found } from '../lib/detect/detector.ts';
import { readText } from '../lib/detect/read-text.ts';

// Only after the detector, where address and markup leave the film open: the reader of the page's text.
export default defineUnlistedScript(() => {
  found().readText = readText;
});
