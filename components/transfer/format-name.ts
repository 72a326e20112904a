import type { Format } from '../../lib/formats/index.ts';
import { t } from '../frame/words.ts';

/** What a format is called where it is written. */
export function nameOf(format: Format): string {
  return t(`formats.${format.name.replace('-', '_') as 'json'}`) || format.title;
}

/** What a file is called that was read as this format: a service's by the service, ours and texts in the person's words. */
export function readAs(format: Format): string {
  const ours = ['json', 'text', 'markdown', 'notes', 'page', 'feed', 'spreadsheet', 'csv'];
  return ours.includes(format.name) ? nameOf(format) : format.title;
}
