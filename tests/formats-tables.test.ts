import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { newFilm } from '../lib/film.ts';
import { csv, spreadsheet } from '../lib/formats/csv.ts';
import { formats, openFile, openText, recognise, withFound } from '../lib/formats/index.ts';
import { letterboxd } from '../lib/formats/letterboxd.ts';
import { newReview } from '../lib/review.ts';
import { files } from './formats-arbitrary.ts';

async function readBytes(bytes: Uint8Array, name = 'x') {
  const content = await openFile({ name, size: bytes.length, bytes: async () => bytes });
  const format = recognise(content);
  return { name: format?.name, rows: [...(format?.read?.(content) ?? [])] };
}
const readText = (text: string) => readBytes(strToU8(text));

describe('a table', () => {
  test('in windows-1252 is read as its author saw it', async () => {
    const bytes = Buffer.from(
      'Const,Your Rating,Date Rated,Title,Title Type\ntt1,1,2020-01-01,x,movie\ntt0000002,7,4/18/2026,Der wei\xdfe Hai,movie\n',
      'latin1',
    );
    const { name, rows } = await readBytes(bytes);
    expect(name).toBe('imdb');
    expect(rows[1]).toMatchObject({
      film: { title: 'Der weiße Hai', keys: ['imdb:tt0000002'] },
      written: '2026-04-18',
    });
  });

  test('with a byte order mark, semicolons and line ends of any kind is read alike', async () => {
    for (const text of [
      '\ufeffTitle;Year;Rating\r\n"Her; again";2013;9\r\n',
      'Title\tYear\tRating\nHer; again\t2013\t9',
      'Title,Year,Rating\rHer; again,2013,9\r',
    ]) {
      expect((await readText(text)).rows).toMatchObject([
        { film: { title: 'Her; again', year: 2013 }, review: { score: { value: 9, best: 10 } } },
      ]);
    }
    const utf16 = Buffer.from('\ufeffTitle,Year\nHér,2013', 'utf16le');
    expect((await readBytes(utf16)).rows).toMatchObject([{ film: { title: 'Hér' } }]);
  });

  test('of no known columns is matched by hand', () => {
    const content = openText('x.csv', 'Was,Wann,Wie\nIhr,14.02.2014,4\nAlien,13.02.2015,5\n');
    expect(recognise(content)).toBeUndefined();
    const rows = [...csv.read!(content, { mapping: { title: 'Was', watchedOn: 'Wann', score: 'Wie' }, best: 6 })];
    expect(rows[0]).toMatchObject({
      film: { title: 'Ihr' },
      review: { watchedOn: '2014-02-14', score: { value: 4, best: 6 } },
    });
  });

  test('whose dates could be either way keeps none of them, unless it is told', () => {
    const content = openText('x.csv', 'Title,Date\nHer,3/4/2020\n');
    expect([...csv.read!(content)]).toMatchObject([{ review: {} }]);
    expect([...csv.read!(content, { dayFirst: true })]).toMatchObject([{ review: { watchedOn: '2020-04-03' } }]);
    expect([...csv.read!(openText('x', 'Title,Date\nHer,3/4/2020\nA,3/14/2020'))]).toMatchObject([
      { review: { watchedOn: '2020-03-04' } },
      {},
    ]);
  });

  test('in an Excel workbook of Douban is read by its sheets', async () => {
    const xml = (rows: string[][]) =>
      `<worksheet><sheetData>${rows.map((cells, r) => `<row r="${r + 1}">${cells.map((cell, c) => (cell ? `<c r="${String.fromCharCode(65 + c)}${r + 1}" t="inlineStr"><is><t>${cell}</t></is></c>` : '')).join('')}</row>`).join('')}</sheetData></worksheet>`;
    const head = ['标题', '简介', '豆瓣评分', '链接', '创建时间', '我的评分', '标签', '评论'];
    const bytes = zipSync({
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="看过"/><sheet name="想看"/></sheets></workbook>'),
      'xl/worksheets/sheet1.xml': strToU8(
        xml([
          head,
          [
            '她',
            '2013 / 美国',
            '8.4',
            'https://movie.douban.com/subject/6722879/',
            '2014-02-14 20:15:00',
            '5',
            '爱情 科幻',
            '好 &amp; 美',
          ],
        ]),
      ),
      'xl/worksheets/sheet2.xml': strToU8(xml([head, ['异形', '', '', '', '', '', '', '']])),
    });
    const { name, rows } = await readBytes(bytes);
    expect(name).toBe('douban');
    expect(rows).toMatchObject([
      {
        film: { title: '她', year: 2013, keys: ['douban:6722879'] },
        review: { score: { value: 5, best: 5 }, body: '好 & 美', tags: ['爱情', '科幻'] },
        written: '2014-02-14',
      },
      { skipped: 'not watched', title: '异形' },
    ]);
  });
});

describe('series', () => {
  const text =
    'Const,Your Rating,Date Rated,Title,Title Type,Year\ntt7366338,10,2020-01-01,Chernobyl,tvMiniSeries,2019\ntt1798709,9,2020-01-02,Her,movie,2013\n';

  test('are left aside, or brought in as the person chooses, each with its score', async () => {
    const { rows } = await readText(text);
    expect(rows.map((row) => ('skipped' in row ? row.skipped : row.film.title))).toEqual(['series', 'Her']);
    expect(withFound(rows, ['series'])).toMatchObject([
      {
        film: { title: 'Chernobyl', year: 2019, keys: ['imdb:tt7366338'] },
        review: { score: { value: 10, best: 10 } },
      },
      { film: { title: 'Her' } },
    ]);
  });

  test('keep no number that a film may have too', async () => {
    const { rows } = await readText(
      'TMDb ID,IMDb ID,Type,Name,Release Date,Season Number,Episode Number,Rating,Your Rating,Date Rated\n1396,tt0903747,tv,Breaking Bad,2008-01-20,,,9,10,2020-01-01T00:00:00Z\n',
    );
    expect(withFound(rows, ['series'])).toMatchObject([{ film: { title: 'Breaking Bad', keys: ['imdb:tt0903747'] } }]);
  });
});

describe('lists of other services', () => {
  test('Criticker’s XML gives scores of 100 and the line of words', async () => {
    const { name, rows } = await readText(
      '<?xml version="1.0"?><recentratings><film><filmname>Fight Club (1999)</filmname><imdbid>tt0137523</imdbid><rating>85</rating><quote>A &amp; B</quote><reviewdate>Apr 23 2017, 08:18</reviewdate></film></recentratings>',
    );
    expect(name).toBe('criticker');
    expect(rows).toEqual([
      {
        part: 'x',
        row: 1,
        film: { title: 'Fight Club', year: 1999, keys: ['imdb:tt0137523'] },
        review: { score: { value: 85, best: 100 }, body: 'A & B' },
        written: '2017-04-23',
      },
    ]);
  });

  test('TV Time’s films are told from its series', async () => {
    const { name, rows } = await readText(
      'uuid,tvdb_id,imdb_id,title,year,created_at,watched_at,is_watched,rewatch_count\na,1,-1,Her,2013,2020-01-01 10:00:00,2020-01-02 10:00:00,true,0\nb,2,tt0000002,Alien,1979,2020-01-01,,false,0\n',
    );
    expect(name).toBe('tvtime');
    expect(rows).toMatchObject([
      { film: { title: 'Her', year: 2013, keys: ['tvdb:1'] }, review: { watchedOn: '2020-01-02' } },
      { skipped: 'not watched' },
    ]);
  });

  test('Simkl’s JSON gives films, and those among anime', async () => {
    const backup = {
      movies: [
        {
          status: 'completed',
          last_watched_at: '2024-03-07T19:37:27Z',
          user_rating: 9,
          movie: { title: 'Her', year: 2013, ids: { imdb: 'tt1798709', tmdb: '152601' } },
          memo: {},
        },
      ],
      shows: [{ status: 'completed', show: { title: 'X' } }],
      anime: [{ anime_type: 'movie', status: 'completed', show: { title: 'Paprika', year: 2006, ids: {} } }],
    };
    const { name, rows } = await readText(JSON.stringify(backup));
    expect(name).toBe('simkl');
    expect(rows).toMatchObject([
      { film: { title: 'Her' }, review: { watchedOn: '2024-03-07', score: { value: 9, best: 10 } } },
      { skipped: 'series' },
      { film: { title: 'Paprika' } },
    ]);
  });

  test('an archive of Letterboxd zipped again into a folder is the same', async () => {
    const head = 'Date,Name,Year,Letterboxd URI';
    const { rows } = await readBytes(
      zipSync({
        'my/ratings.csv': strToU8(`${head},Rating\r\n2024-01-01,Her,2013,https://boxd.it/film,4.5\r\n`),
        'my/diary.csv': strToU8(
          `${head},Rating,Rewatch,Tags,Watched Date\r\n2024-01-01,Her,2013,https://boxd.it/one,4,Yes,"a, b",2024-01-01\r\n`,
        ),
        'my/likes/films.csv': strToU8(`${head}\r\n2024-01-01,Her,2013,https://boxd.it/film\r\n`),
        'my/deleted/diary.csv': strToU8(
          `${head},Rating,Rewatch,Tags,Watched Date\r\n2024-01-01,Gone,2013,https://boxd.it/two,4,,,2024-01-01\r\n`,
        ),
      }),
    );
    expect(rows).toMatchObject([
      {
        film: { title: 'Her', year: 2013, keys: ['boxd:film'] },
        review: { score: { value: 4, best: 5 }, liked: true, rewatch: true, tags: ['a', 'b'], watchedOn: '2024-01-01' },
      },
      { skipped: 'joined' },
      { skipped: 'joined' },
      { skipped: 'deleted', title: 'Gone' },
    ]);
  });
});

describe('what is written', () => {
  const log = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      film: newFilm(`f${i}`, { title: `Film ${i}` }),
      reviews: [
        newReview(
          `r${i}`,
          `f${i}`,
          { body: 'é'.repeat(1000), score: { value: 9, best: 10 } },
          '2026-01-01T00:00:00.000Z',
        ),
      ],
    }));

  test('for Letterboxd is in files below its limit, each with the header', async () => {
    const written = await files(letterboxd, log(1000));
    expect(written.length).toBe(3);
    for (const { bytes } of written) {
      expect(bytes.length).toBeLessThan(900_000);
      expect(Buffer.from(bytes).toString().startsWith('LetterboxdURI,tmdbID,')).toBe(true);
    }
  });

  test('for spreadsheets holds no cell that is a formula', async () => {
    const cells = ['=1+1', '+1', '-x', '@SUM(A1)', '\t=1', '＝1', "'=1", '-5'];
    const films = cells.map((title) => ({
      film: newFilm(title, { title }),
      reviews: [newReview(title, title, {}, '2026-01-01T00:00:00.000Z')],
    }));
    const [file] = await files(spreadsheet, films);
    const text = Buffer.from(file!.bytes).toString();
    expect(text.startsWith('\ufeff')).toBe(true);
    const first = text
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.replace(/^"/, '')[0]);
    expect(first).toEqual(["'", "'", "'", "'", "'", "'", "'", '-']);
  });

  test('the same log is written as the same bytes', async () => {
    for (const format of formats.filter(({ write }) => write)) {
      expect(await files(format, log(3))).toEqual(await files(format, log(3)));
    }
  });

  test('as a page runs nothing: a film’s name cannot end an element', async () => {
    const title = '</script><script>alert(1)</script><img src=x onerror=alert(1)>';
    const film = newFilm('f', { title });
    const [file] = await files(
      formats.find(({ name }) => name === 'page')!,
      [{ film, reviews: [newReview('r', 'f', { body: title, tldr: title }, '2026-01-01T00:00:00.000Z')] }],
      { author: title },
    );
    const html = Buffer.from(file!.bytes).toString();
    expect(html.match(/<script/g)).toEqual(['<script']);
    expect(html).not.toContain('<img');
    expect(html).toContain("default-src 'none'");
  });
});
