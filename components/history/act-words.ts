import type { Act } from '../../lib/log/log.ts';
import { plural, t } from '../frame/words.ts';

/** What an act was, in a sentence: "Saved Her", "Imported 312 reviews". `about` is the act that an undo took back. */
export function actInWords(act: Act, about?: Act): string {
  if (act.kind === 'undo' || act.kind === 'redo') {
    const name = act.kind === 'undo' ? 'history.undoneSaid' : 'history.redoneSaid';
    return t(name, [about ? actInWords(about) : act.title]);
  }
  return t(`history.${act.kind}`, [sizeInWords(act)]);
}

/** What an act was about: the film, or how many reviews where they are several and not brought together or parted. */
function sizeInWords({ kind, reviews, films, title }: Act): string {
  if (kind === 'merge' || kind === 'split') return title;
  const many = kind === 'import' || kind === 'bulk' || kind === 'purge' || reviews > 1;
  if (many && reviews > 0) return plural('log.count', reviews);
  return many && films > 1 ? plural('options.films', films) : title;
}

/** When an act was: the day and the time, in the person's own way of writing them. */
export function instantInWords(instant: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}
