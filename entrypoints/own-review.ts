import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ownReview } from '../lib/detect/own-review.ts';

// Run after the detector, and only on a page that it says holds a review; what is returned is the answer.
export default defineUnlistedScript(() => ownReview(document) ?? null);
