import { Window } from 'happy-dom';
import { beforeEach, expect, test } from 'vitest';
import { filmAt } from '../lib/detect/address.ts';
import { detectFilm } from '../lib/detect/detect.ts';
import type { Key } from '../lib/film.ts';
import { emptyDatabase, fakeLog } from '../lib/log/fake-log.ts';
import { find, saveReview } from '../lib/log/log.ts';

beforeEach(emptyDatabase);

/** Where a film is reviewed, and addresses at which it is known then: by the number they share, with no network. */
const known: [reviewed: string, others: string[]][] = [
  [
    'https://www.allocine.fr/film/fichefilm_gen_cfilm=206799.html',
    [
      'https://www.adorocinema.com/filmes/filme-206799/',
      'https://www.beyazperde.com/filmler/film-206799/',
      'https://www.sensacine.com/peliculas/pelicula-206799/',
      'https://www.filmstarts.de/kritiken/206799.html',
    ],
  ],
  [
    'https://www.imdb.com/title/tt1798709/',
    ['https://www.boxofficemojo.com/title/tt1798709/', 'https://m.imdb.com/title/tt1798709/reviews'],
  ],
];

const keyOf = (address: string): Key => {
  const at = filmAt(address);
  if (!at) throw new Error(`${address} is no film's`);
  return at.key;
};

test.each(known)('a film is one film everywhere: one reviewed at %s is known at %s', async (reviewed, others) => {
  const log = await fakeLog();
  const { film } = await saveReview(log, { film: { title: 'Her', year: 2013, keys: [keyOf(reviewed)] }, review: {} });
  for (const other of others) expect((await find(log, [keyOf(other)]))?.film.id).toBe(film.id);
  expect(await find(log, [keyOf('https://www.allocine.fr/film/fichefilm_gen_cfilm=1.html')])).toBeNull();
});

test('a film is one film everywhere: one reviewed on IMDb is known on any page that links to it there, and to no other', async () => {
  const log = await fakeLog();
  const { film } = await saveReview(log, { film: { title: 'Her', keys: [keyOf(known[1]?.[0] ?? '')] }, review: {} });
  const window = new Window();
  const seen = (links: string) => {
    const page = `<title>Она (2013)</title><h1>Она</h1><p>Режиссёр: Спайк Джонз</p>${links}`;
    const document = new window.DOMParser().parseFromString(page, 'text/html') as unknown as Document;
    return detectFilm(document, 'https://kino.example/ona')?.film.keys ?? [];
  };
  const link = (id: string) => `<a href="https://m.imdb.com/title/${id}/?ref_=ext">IMDb</a>`;
  expect((await find(log, seen(link('tt1798709'))))?.film.id).toBe(film.id);
  // A page that links to two films there says of neither that it is its own.
  expect(await find(log, seen(link('tt1798709') + link('tt0113277')))).toBeNull();
  expect(await find(log, seen(''))).toBeNull();
});
