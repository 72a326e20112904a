import { oldestFirst } from './derived.ts';
import type { Log } from './open.ts';
import { readInOrder } from './order.ts';
import { type Found, listed } from './read.ts';
import type { Change } from './schema.ts';

/** How many films, or changes, are held in memory at a time. */
const batch = 200;

/**
 * Every film with its reviews, the oldest viewing first; with `trash`, those in the trash too. Read in batches, so
 * that memory stays flat however large the log is. A film without a review left is skipped, unless `trash` is set.
 */
export async function* allFilms(
  log: Pick<Log, 'db'>,
  { trash = false }: { trash?: boolean } = {},
): AsyncGenerator<Found> {
  for (let from: string | undefined; ; ) {
    const tx = log.db.transaction(['films', 'reviews']);
    const films = await tx.objectStore('films').getAll(after(from), batch);
    const [first, last] = [films[0], films.at(-1)];
    if (!first || !last) return;
    // The index is in the order of the films, so one request has the reviews of all of them.
    const range = IDBKeyRange.bound(first.id, last.id);
    const reviews = await tx.objectStore('reviews').index('filmId').getAll(range);
    const byFilm = Map.groupBy(reviews, (review) => review.filmId);
    for (const film of films) {
      const all = byFilm.get(film.id) ?? [];
      const found = trash ? oldestFirst(all) : listed(all);
      if (trash || found.length > 0) yield { film, reviews: found };
    }
    from = last.id;
  }
}

/**
 * Every review outside of the trash with its film, one at a time and in the order of the list, the newest viewing
 * first; read in batches too.
 */
export async function* allNewestFirst(log: Pick<Log, 'db'>): AsyncGenerator<Found> {
  for (let from: string | undefined; ; ) {
    const tx = log.db.transaction(['films', 'reviews']);
    const index = tx.objectStore('reviews').index('day');
    const reviews = await readInOrder(index, { count: batch, descending: true, ...(from !== undefined && { from }) });
    const ids = [...new Set(reviews.map(({ filmId }) => filmId))];
    const films = await Promise.all(ids.map((id) => tx.objectStore('films').get(id)));
    const byId = new Map(films.flatMap((film) => (film ? [[film.id, film]] : [])));
    for (const review of reviews) {
      const film = byId.get(review.filmId);
      if (film) yield { film, reviews: [review] };
    }
    from = reviews.at(-1)?.orders?.day;
    if (from === undefined) return;
  }
}

/** Every change of the log, in the order in which they were made, read in batches. */
export async function* allChanges(log: Pick<Log, 'db'>): AsyncGenerator<Change> {
  for (let from: number | undefined; ; ) {
    const changes = await log.db.getAll('changes', after(from), batch);
    yield* changes;
    from = changes.at(-1)?.seq;
    if (from === undefined) return;
  }
}

function after(key: string | number | undefined): IDBKeyRange | null {
  return key === undefined ? null : IDBKeyRange.lowerBound(key, true);
}
