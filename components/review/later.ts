/** The parts of the form that are loaded after it is painted, as one file. */
import { AspectFields } from './Aspects.tsx';
import { Earlier } from './Earlier.tsx';
import { KeySheet } from './KeySheet.tsx';
import { Offered } from './Offered.tsx';
import { TextTools } from './TextTools.tsx';
import { textKey } from './text-edits.ts';
import { VenueField } from './VenueField.tsx';

export const later = { AspectFields, Earlier, KeySheet, Offered, TextTools, textKey, VenueField };

/** What the form holds once the rest of it is there. */
export type Later = typeof later;
