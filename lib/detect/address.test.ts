import { describe, expect, test } from 'vitest';
import { filmAt, siteAt } from './address.ts';

describe('an address alone tells', () => {
  test.for([
    ['https://www.imdb.com/title/tt1798709/?ref_=x', 'imdb:tt1798709'],
    ['https://m.imdb.com/de/title/tt1798709/reviews', 'imdb:tt1798709'],
    ['https://letterboxd.com/film/her/', 'letterboxd:her'],
    ['https://letterboxd.com/someone/film/her/1/', 'letterboxd:her'],
    ['https://www.themoviedb.org/movie/152601-her', 'tmdb:152601'],
    ['https://www.rottentomatoes.com/m/her/reviews', 'rottentomatoes:her'],
    ['https://de.m.wikipedia.org/wiki/Her_(2013)', 'wikipedia:de:Her_(2013)'],
    ['https://www.allocine.fr/film/fichefilm_gen_cfilm=206799.html', 'allocine:206799'],
    ['https://www.allocine.fr/film/fichefilm-206799/critiques/presse/', 'allocine:206799'],
    ['https://www.adorocinema.com/filmes/filme-206799/', 'allocine:206799'],
    ['https://www.sensacine.com/peliculas/pelicula-206799/', 'allocine:206799'],
    ['https://www.beyazperde.com/filmler/film-206799/', 'allocine:206799'],
    ['https://www.filmstarts.de/kritiken/206799.html', 'allocine:206799'],
    ['https://m.douban.com/movie/subject/6722879/', 'douban:6722879'],
    ['https://www.csfd.sk/film/312777-ona/recenzie/', 'csfd:312777'],
  ])('the film of %s', ([address, key]) => {
    expect(filmAt(address ?? '')?.key).toBe(key);
  });

  test.for([
    'https://www.imdb.com/name/nm0005069/',
    'https://www.imdb.com/title/tt0306414/episodes?season=1',
    'https://letterboxd.com/someone/',
    'https://www.themoviedb.org/tv/64439-the-young-pope',
    'https://en.wikipedia.org/wiki/Category:Films',
    'https://www.allocine.fr/series/ficheserie_gen_cserie=19156.html',
    'https://notimdb.com/title/tt1798709/',
    'https://imdb.com.evil.example/title/tt1798709/',
    'https://evil.example/imdb.com/title/tt1798709/',
    'file:///title/tt1798709/',
    'not an address',
    '',
  ])('nothing of a film in %s', (address) => {
    expect(filmAt(address)).toBeNull();
  });
});

test('a site is known by whole labels of its host', () => {
  expect(siteAt('https://WWW.IMDB.COM/')?.name).toBe('IMDb');
  expect(siteAt('https://imdb.com./')).toBeUndefined();
  expect(siteAt('https://user:imdb.com@evil.example/')).toBeUndefined();
});
