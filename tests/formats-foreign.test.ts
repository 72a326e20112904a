import { describe, expect, test } from 'vitest';
import type { Row } from '../lib/formats/format.ts';
import { openText, recognise } from '../lib/formats/index.ts';

function read(text: string): { format: string | undefined; rows: Row[] } {
  const content = openText('export.csv', text);
  const format = recognise(content);
  return { format: format?.name, rows: [...(format?.read?.(content) ?? [])] };
}

const told = (rows: readonly Row[]) => rows.map((row) => ('skipped' in row ? row.skipped : row.film.title));

describe('a table of no service that is known', () => {
  test('has columns that say what is no film, and what was not seen', () => {
    const { format, rows } = read(
      'title,media_type,status,rating,watched_at\nHer,movie,completed,9,2024-01-02\nDark,tv,completed,8,\nDune,movie,plan_to_watch,,\nTenet,movie,in progress,,\nHades,game,completed,9,\nCube,movie,plan to watch,7,\n',
    );
    expect(format).toBe('csv');
    expect(told(rows)).toEqual(['Her', 'series', 'not watched', 'not watched', 'not a film', 'Cube']);
    expect(told(read('Title,My Rating,ISBN13\nA book,5,978\n').rows)).toEqual(['not a film']);
  });

  test('of what a streaming service showed has its films told from episodes, and its short years', () => {
    const { rows } = read(
      'Title,Date\n"White Collar: Season 2: Withdrawal","12/12/26"\n"Infinite","10/31/24"\n"Dark: Staffel 1: Lügen","1/2/24"\n"2 Fast: Too Furious","1/2/24"\n',
    );
    expect(told(rows)).toEqual(['series', 'Infinite', 'series', '2 Fast: Too Furious']);
    expect(rows[1]).toMatchObject({ review: { watchedOn: '2024-10-31' } });
    const amazon = read(
      '"Date Watched","Type","Title","Episode Title"\n"1720348983053","Movie","Anatomie eines Falls",""\n"1736456347817","Series","Beast - Season 1","Episode 5"\n',
    );
    expect(told(amazon.rows)).toEqual(['Anatomie eines Falls', 'series']);
    expect(amazon.rows[0]).toMatchObject({ review: { watchedOn: '2024-07-07' } });
  });

  test('has its headers in the person’s language, and days with points stand first', () => {
    const { rows } = read(
      'Titel;Originaltitel;Jahr;Regie;Meine Bewertung;Gesehen am\nIhr;Her;2013;Spike Jonze;9;03.04.2014\n',
    );
    expect(rows).toMatchObject([
      {
        film: { title: 'Ihr', originalTitle: 'Her', year: 2013, directors: ['Spike Jonze'] },
        review: { score: { value: 9, best: 10 }, watchedOn: '2014-04-03' },
      },
    ]);
  });

  test('is none of Letterboxd’s for its title and day alone: what its other columns say is read', () => {
    const { format, rows } = read(
      '"id","title","imdb_id","my_rating","watched_date","notes"\n1,"Amélie","0211915","★★★★½","March 3, 2020","a, b"\n',
    );
    expect(format).toBe('csv');
    expect(rows).toMatchObject([
      {
        film: { title: 'Amélie', keys: ['imdb:tt0211915'] },
        review: { score: { value: 4.5, best: 5 }, watchedOn: '2020-03-03', body: 'a, b' },
      },
    ]);
    expect(read('Title,Year,Directors,Rating,WatchedDate\nHer,2013,,4.5,2020-01-01\n').format).toBe('letterboxd');
  });

  test('may say in a header what it is out of, and years in the title’s', () => {
    expect(read('Movie Title,Director(s),My Score /20\nHer,Spike Jonze,9\n').rows).toMatchObject([
      { film: { directors: ['Spike Jonze'] }, review: { score: { value: 9, best: 20 } } },
    ]);
    expect(read('Title (Year),My rating (out of 5)\nHer (2013),4\n').rows).toMatchObject([
      { film: { title: 'Her', year: 2013 }, review: { score: { value: 4, best: 5 } } },
    ]);
  });
});
