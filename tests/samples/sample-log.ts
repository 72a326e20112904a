import { toDay } from '../../lib/day.ts';
import type { Key } from '../../lib/film.ts';
import * as log from '../../lib/log/log.ts';

/** A log in which everything occurs once that a log can hold: what a sample is frozen from. */
export async function makeSampleLog(): Promise<log.Log> {
  let now = Date.UTC(2026, 2, 1, 12);
  let ids = 0;
  const items: Record<string, unknown> = {};
  const open = await log.openLog({
    storage: { get: async () => items, set: async (given) => void Object.assign(items, given) },
    clock: () => {
      now += 1000;
      return new Date(now);
    },
    id: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
  });
  const her = {
    title: 'Her',
    otherTitles: ['Elle'],
    year: 2013,
    directors: ['Spike Jonze'],
    actors: ['Joaquin Phoenix'],
    minutes: 126,
    keys: ['imdb:tt1798709'] as Key[],
  };
  const first = await log.saveReview(open, {
    film: her,
    review: {
      score: { value: 9, best: 10 },
      tldr: 'Tender.',
      body: 'A **long** take.\n\nAnd another.',
      watchedOn: toDay('2026-02-28'),
      tags: ['cinema', 'matinée'],
      venue: 'Kino Lumen',
      liked: true,
      aspects: { acting: { value: 4.5, best: 5 } },
    },
  });
  await log.saveReview(open, { film: her, review: { rewatch: true, spoilers: true, score: { value: 3, best: 4 } } });
  await log.saveReview(open, { film: first.film.id, reviewId: first.review.id, review: { tldr: 'Still tender.' } });
  const seen = ['Cléo de 5 à 7', '千と千尋の神隠し', 'Der Himmel über Berlin', 'Łódź', 'Зеркало', 'Her'].map(
    (title, i) => ({
      do: 'save' as const,
      film: { title, year: 1960 + i, keys: [`tmdb:${i}`] as Key[] },
      review: { score: { value: i, best: 5 }, body: `About ${title}.`, tags: i % 2 ? ['home'] : [] },
      created: `2025-12-0${i + 1}T20:15:00.000Z`,
    }),
  );
  const imported = await log.applyAll(open, seen, 'import');
  await log.undo(open, imported ?? '');
  await log.redo(open, imported ?? '');
  const films = await open.db.getAll('films');
  await log.mergeFilms(open, films[1]?.id ?? '', films[2]?.id ?? '');
  const { reviews } = await log.page(open, { count: 2, descending: false });
  for (const review of reviews) await log.deleteReview(open, review.id);
  await log.restoreReview(open, reviews[0]?.id ?? '');
  const draft = { revision: 0, window: 'w', filmId: first.film.id, film: her, facts: { body: 'Not yet sa' } };
  await log.keepDraft(open, { ...draft, id: 'new:imdb:tt1798709', reviewId: null });
  await log.keepDraft(open, { ...draft, id: `edit:${first.review.id}`, reviewId: first.review.id });
  return open;
}
