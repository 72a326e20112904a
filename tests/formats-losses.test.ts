import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Film, newFilm } from '../lib/film.ts';
import type { FilmWithReviews, Loss, ReadReview } from '../lib/formats/format.ts';
import { formats, openFile, recognise } from '../lib/formats/index.ts';
import { newReview, type Review } from '../lib/review.ts';
import { anyLog, files, readBack } from './formats-arbitrary.ts';

/** Which fields a loss excuses. What is not named must come back as it was. */
const excuses: Partial<Record<Loss, readonly string[]>> = {
  'viewings joined': ['score'],
  'score lost': ['score'],
  'score rounded': ['score'],
  'scale changed': ['score'],
  'words lost': ['tldr', 'body'],
  'words changed': ['tldr', 'body'],
  'day lost': ['watchedOn'],
  'rewatch lost': ['rewatch'],
  'liked lost': ['liked'],
  'spoilers lost': ['spoilers'],
  'tags lost': ['tags'],
  'tags changed': ['tags'],
  'venue lost': ['venue'],
  'aspects lost': ['aspects'],
  'title changed': ['title'],
  'other titles lost': ['originalTitle', 'otherTitles'],
  'year lost': ['year'],
  'directors lost': ['directors'],
  'directors changed': ['directors'],
  'actors lost': ['actors'],
  'running time lost': ['minutes'],
  'poster lost': ['poster'],
  'keys lost': ['keys'],
  'no key': ['keys'],
};

/** What may be told though nothing is lost by it: a film without a key had none, and a score may be that of each viewing. */
const notices: readonly Loss[] = ['no key', 'viewings joined'];

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Films that no reader takes for one another, as a log holds them. */
const apart = anyLog.map((log) =>
  log.map(({ film, reviews }, i) => ({
    film: { ...film, title: `${i} ${film.title}`, keys: i === 0 ? film.keys : [] },
    reviews,
  })),
);

const fieldsOf = (film: Film, review: Review): Record<string, unknown> => ({
  ...film,
  ...review,
  keys: [...film.keys].sort(),
});

function compared(
  log: readonly FilmWithReviews[],
  rows: readonly ReadReview[],
  losses: (film: Film, review: Review, all: readonly Review[]) => Loss[],
) {
  const left = rows[Symbol.iterator]();
  for (const { film, reviews } of log) {
    for (const review of reviews) {
      const lost = losses(film, review, reviews);
      if (lost.includes('left out')) continue;
      const excused = new Set([
        'id',
        'filmId',
        'created',
        'changed',
        'deleted',
        ...lost.flatMap((loss) => excuses[loss] ?? []),
      ]);
      const row = left.next().value;
      if (!row) throw new Error(`a review is missing: ${JSON.stringify({ film, review })}`);
      const read = fieldsOf(newFilm('', row.film), newReview('', '', row.review, ''));
      for (const [name, value] of Object.entries(fieldsOf(film, review))) {
        if (!excused.has(name)) expect({ [name]: read[name], lost }).toEqual({ [name]: value, lost });
      }
      // And no loss is declared that is none: something of what it names is not as it was.
      const whole = fieldsOf(film, review);
      const idle = lost.filter(
        (loss) => !notices.includes(loss) && excuses[loss]?.every((name) => isSame(read[name], whole[name])),
      );
      expect({ idle, whole }).toEqual({ idle: [], whole });
    }
  }
  expect(left.next().done).toBe(true);
}

for (const format of formats.filter(({ write, read }) => write && read)) {
  test(`${format.name} gives back what it declares not to lose`, { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(apart, async (log) => {
        const rows = (await readBack(format, log)).filter((row) => !('skipped' in row));
        compared(log, rows as ReadReview[], format.losses!);
      }),
      { numRuns: Number(process.env.FC_RUNS ?? 100) },
    );
  });
}

for (const format of formats.filter(({ write, read }) => write && read)) {
  test(`what ${format.name} writes is told from its content to be ${format.name}`, { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(apart, async (log) => {
        fc.pre(
          log.some(({ film, reviews }) =>
            reviews.some((review) => !format.losses!(film, review, reviews).includes('left out')),
          ),
        );
        for (const { name, bytes } of await files(format, log)) {
          const content = await openFile({
            name: `x${/\.\w+$/.exec(name)}`,
            size: bytes.length,
            bytes: async () => bytes,
          });
          expect(recognise(content)?.name).toBe(
            format.name === 'markdown' && log.flatMap(({ reviews }) => reviews).length === 1 ? 'text' : format.name,
          );
        }
      }),
      { numRuns: 15 },
    );
  });
}
