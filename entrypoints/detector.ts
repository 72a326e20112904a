import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leave } from '../lib/detect/detector.ts';
import { detector } from '../lib/detect/see.ts';

// Never by itself: it stands ready for the script that is injected with it, the popup's look or the watcher.
export default defineUnlistedScript(() => leave(detector));
