import { detectFilm } from '../../lib/detect/detect.ts';
import { seeToTell } from '../../lib/detect/follow.ts';
import { readText } from '../../lib/detect/read-text.ts';
import { detector } from '../../lib/detect/see.ts';

/** What is measured in a page: all that can be seen, as for the form, and what the icon tells. */
export const whole = detectFilm;
export const told = (page: Document, address: string) => seeToTell({ ...detector, readText }, page, address);
