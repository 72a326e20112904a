import type { Film } from '../../film.ts';
import type { Review } from '../../review.ts';
import { escapeMarkup } from '../html/entities.ts';
import { folded, markupOf, markupOfLine } from './markup.ts';

/** What people read of a review below the film's name, as HTML with the classes of h-review: in a page and in a feed. */
export function shown({ directors }: Film, review: Review): string {
  const { score, tldr, body, watchedOn, tags, spoilers } = review;
  const said = [
    tldr.trim() && markupOfLine(tldr, 'p-summary'),
    body.trim() && `<div class="e-content">${markupOf(body)}</div>`,
  ].filter(Boolean);
  const lines = [
    directors.length > 0 && `<p class="by">Directed by ${directors.map(escapeMarkup).join(', ')}</p>`,
    score &&
      `<p class="score"><data class="p-rating" value="${score.value}">${score.value}</data>/<data class="p-best" value="${score.best}">${score.best}</data></p>`,
    watchedOn && `<p class="day">Watched on <time datetime="${watchedOn}">${watchedOn}</time></p>`,
    spoilers && said.length > 0 ? folded(`\n${said.join('\n')}\n`, 'Contains spoilers', 'spoilers') : said.join('\n'),
    tags.length > 0 &&
      `<p class="tags">${tags.map((tag) => `<span class="p-category">${escapeMarkup(tag)}</span>`).join(' ')}</p>`,
  ];
  return lines.filter(Boolean).join('\n');
}
