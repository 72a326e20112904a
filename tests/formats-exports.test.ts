import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Row } from '../lib/formats/format.ts';
import { gather, openFile, recognise, withFound } from '../lib/formats/index.ts';

/** A file as a service's own program would have written it, opened by its content. */
async function opened(text: string, name = 'export') {
  const bytes = strToU8(text);
  return openFile({ name, size: bytes.length, bytes: async () => bytes });
}

async function read(text: string, name?: string): Promise<{ format: string | undefined; rows: Row[] }> {
  const content = await opened(text, name);
  const format = recognise(content);
  return { format: format?.name, rows: [...(format?.read?.(content) ?? [])] };
}

const told = (rows: readonly Row[]) => rows.map((row) => ('skipped' in row ? row.skipped : row.film.title));

describe('Criticker', () => {
  test('calls its list "recentrankings" and its scores "score" too', async () => {
    const { format, rows } = await read(
      "<?xml version='1.0' encoding='iso-8859-1'?>\n<recentrankings><pageno>1</pageno><film><filmname>Her (2013)</filmname><score>100</score><quote>Nice</quote></film><film><filmname>Cube (1997)</filmname><score>0</score><quote/></film></recentrankings>",
    );
    expect(format).toBe('criticker');
    expect(rows).toMatchObject([
      { film: { title: 'Her' }, review: { score: { value: 100, best: 100 }, body: 'Nice' } },
      { film: { title: 'Cube' }, review: { score: { value: 0, best: 100 } } },
    ]);
  });

  test('has a space before the quotes of its CSV', async () => {
    const { rows } = await read(
      'Score, Film Name, Year, Date Rated, Mini Review, URL, IMDB ID\n85, "Her, again", 2013, "Dec 15, 2017, 08:18", "so ""nice""", , tt1798709\n',
    );
    expect(rows).toMatchObject([
      { film: { title: 'Her, again', keys: ['imdb:tt1798709'] }, review: { body: 'so "nice"' }, written: '2017-12-15' },
    ]);
  });
});

describe('IMDb', () => {
  const head = 'Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,Year\n';

  test('names the kinds of works in the person’s language', async () => {
    const kinds = 'Serie TV,Miniserie TV,Épisode télévisé,Fernsehepisode,Film TV,Videospiel,Série de TV'.split(',');
    const { rows } = await read(
      head + kinds.map((kind, i) => `tt000000${i},8,2020-01-01,${kind},,u,${kind},2000\n`).join(''),
    );
    expect(told(rows)).toEqual(['series', 'series', 'series', 'series', 'Film TV', 'not a film', 'series']);
  });

  test('has its dates as a spreadsheet saved them, in the order that one of them tells', async () => {
    const { rows } = await read(
      `${head}tt0000001,8,03/04/2021,A,,u,movie,2000\ntt0000002,8,13/04/2021,B,,u,movie,2000\n`,
    );
    expect(rows).toMatchObject([{ written: '2021-04-03' }, { written: '2021-04-13' }]);
  });

  test('lists check-ins with the columns of a watchlist, and they were seen', async () => {
    const list =
      'Position,Const,Created,Modified,Description,Title,URL,Title Type,Year\n1,tt0000001,2014-07-18,,with Bob,Her,u,movie,2013\n';
    expect(told((await read(list, 'WATCHLIST.csv')).rows)).toEqual(['not watched']);
    expect((await read(list, 'checkins.csv')).rows).toMatchObject([
      { film: { title: 'Her' }, review: { watchedOn: '2014-07-18', body: 'with Bob' } },
    ]);
  });
});

describe('Trakt', () => {
  test('has ids at the root, other names for the day, and flags of the watchlist', async () => {
    const { format, rows } = await read(
      JSON.stringify([
        { id: { trakt: 1, imdb: 'tt1798709' }, title: 'Her', year: 2013, watched_at: '2024-01-15T12:00:00.000Z' },
        { imdb_id: 'tt0000002', title: 'B', date_watched: '2024-05-10T10:00:00.000Z' },
        { imdb_id: 'tt0000003', title: 'C', is_watchlisted: true },
        { imdb_id: 'tt0000004', title: 'D', watchlisted_at: '2024-03-01T00:00:00.000Z' },
      ]),
    );
    expect(format).toBe('trakt');
    expect(told(rows)).toEqual(['Her', 'B', 'not watched', 'not watched']);
    expect(rows[0]).toMatchObject({ film: { keys: ['imdb:tt1798709', 'trakt:1'] } });
    expect(rows[1]).toMatchObject({ review: { watchedOn: '2024-05-10' } });
  });

  test('keeps the note of a favourite beside the comment, and a word said to another is none of the person’s', async () => {
    const movie = { title: 'Her', year: 2013, ids: { trakt: 3, imdb: 'tt1798709' } };
    const file = async (name: string, content: unknown) => opened(JSON.stringify(content), name);
    const [one] = gather([
      await file('watched-history-1.json', [{ id: 1, watched_at: '2024-01-02T10:00:00Z', type: 'movie', movie }]),
      await file('comments-movies.json', [
        { type: 'movie', movie, comment: { comment: 'Long.', parent_id: 0, user_rating: 9 } },
        { type: 'movie', movie, comment: { comment: 'No, you.', parent_id: 7, user_rating: 9 } },
      ]),
      await file('lists-favorites.json', [{ type: 'movie', movie, listed_at: '2024-09-11', notes: 'Still the best' }]),
    ]);
    const rows = [...one!.format!.read!(one!.content)];
    expect(told(rows)).toEqual(['Her', 'joined', 'comment', 'joined']);
    expect(rows[0]).toMatchObject({
      review: { liked: true, body: 'Long.\n\nStill the best', score: { value: 9, best: 10 }, watchedOn: '2024-01-02' },
    });
  });

  test('gives series out for those who want them, with score and words, and never takes one for a film', async () => {
    const show = { title: 'Dark', year: 2017, ids: { trakt: 1, imdb: 'tt5753856', tmdb: 152601 } };
    const movie = { title: 'Her', year: 2013, ids: { tmdb: 152601 } };
    const file = async (name: string, content: unknown) => opened(JSON.stringify(content), name);
    const [one] = gather([
      await file('watched-movies.json', [{ plays: 1, last_watched_at: '2024-01-01T10:00:00Z', movie }]),
      await file('watched-shows.json', [{ plays: 9, last_watched_at: '2024-01-02T10:00:00Z', show }]),
      await file('ratings-shows.json', [{ rated_at: '2024-01-03T10:00:00Z', rating: 10, type: 'show', show }]),
      await file('ratings-episodes.json', [{ rating: 8, type: 'episode', show, episode: { season: 1, number: 1 } }]),
    ]);
    const rows = [...one!.format!.read!(one!.content)];
    expect(told(rows).toSorted()).toEqual(['Her', 'joined', 'series', 'series']);
    expect(withFound(rows, ['series']).filter((row) => !('skipped' in row))).toMatchObject([
      { film: { title: 'Her', keys: ['tmdb:152601'] }, review: { watchedOn: '2024-01-01' } },
      { film: { title: 'Dark', keys: ['imdb:tt5753856'] }, review: { score: { value: 10, best: 10 } } },
    ]);
    const csv = await read(
      'imdb_id,type,title,year,watched_at,rating,rated_at\ntt5753856,show,Dark,2017,,9,2024-01-01\n',
    );
    expect(withFound(csv.rows, ['series'])).toMatchObject([
      { film: { title: 'Dark' }, review: { score: { value: 9 } } },
    ]);
  });
});

describe('TV Time', () => {
  test('gives out series, lists and episodes in files of their own: none of them is a film', async () => {
    const files: Record<string, string> = {
      'tvtime-series.csv':
        'uuid,tvdb_id,imdb_id,title,status,created_at\n0,1,,Elite,continuing,2018-12-18\n1,2,,Dark,not_started_yet,2018-12-18\n',
      'tvtime-lists.csv': 'list_id,list_name,item_type,tvdb_id,uuid,name,custom_order\na,LIKE,series,1,,Elite,0\n',
      'seen_episode.csv':
        'ts,show_name,episode_id,episode_season_number,episode_number,episode_name\n1685620800,Elite,4,3,8,I\n',
      'followed_tv_show.csv':
        'user_id,tv_show_id,notification_type,created_at,tv_show_name\n1,3,2,2021-03-15 20:42:59,Elite\n',
    };
    const expected = [['series', 'series'], ['list'], ['series'], ['series']];
    for (const [i, [name, text]] of Object.entries(files).entries()) {
      const { format, rows } = await read(text, name);
      expect([format, ...told(rows)]).toEqual(['tvtime', ...expected[i]!]);
      expect(rows.every((row) => 'skipped' in row && row.title)).toBe(true);
      // Of what was only followed or planned there is nothing to bring in.
      expect(withFound(rows, ['series']).filter((row) => !('skipped' in row))).toHaveLength(i === 0 ? 1 : 0);
    }
  });

  test('has the films’ ids beside the title in JSON too', async () => {
    const { format, rows } = await read(
      '[{"imdb_id":"tt1374992","tvdb_id":3671,"title":"Upside Down","watched_at":"2024-01-19T19:14:56Z","is_watched":true}]',
    );
    expect(format).toBe('tvtime');
    expect(rows).toMatchObject([
      { film: { keys: ['tvdb:3671', 'imdb:tt1374992'] }, review: { watchedOn: '2024-01-19' } },
    ]);
  });
});

test('Watcharr’s JSON gives films with thoughts, tags and the day, and leaves series and what is planned aside', async () => {
  const item = (status: string, rating: number, type: string, rest = {}) => ({
    status,
    rating,
    content: { tmdbId: 7, title: type, type, release_date: '2019-10-18T00:00:00Z', imdb_id: 'tt2584384', runtime: 108 },
    ...rest,
  });
  const { format, rows } = await read(
    JSON.stringify(
      [
        item('FINISHED', 10, 'movie', {
          thoughts: 'Moved me.',
          activity: [{ customDate: '2024-05-01T00:00:00Z' }],
          tags: [{ name: 'war' }],
        }),
        item('PLANNED', 0, 'movie', { thoughts: '' }),
        item('FINISHED', 8, 'tv'),
        { status: 'FINISHED', game: { name: 'X' } },
      ],
      null,
      1,
    ),
  );
  expect(format).toBe('watcharr');
  expect(told(rows)).toEqual(['movie', 'not watched', 'series', 'not a film']);
  expect(rows[0]).toMatchObject({
    film: { year: 2019, minutes: 108, keys: ['tmdb:7', 'imdb:tt2584384'] },
    review: { score: { value: 10, best: 10 }, body: 'Moved me.', watchedOn: '2024-05-01', tags: ['war'] },
  });
});

test('Filmtipset’s list is read whichever mark stands after the day', async () => {
  const { format, rows } = await read(
    'VoteDate;MovieTitle;IMDB;Score\n2004-01-16,Mina jag &amp; Irene;183505;3\n2020-09-22;"The King";-1;4\n2020-09-22;;;4\n',
  );
  expect(format).toBe('filmtipset');
  expect(rows).toMatchObject([
    {
      film: { title: 'Mina jag & Irene', keys: ['imdb:tt0183505'] },
      review: { score: { value: 3, best: 5 } },
      written: '2004-01-16',
    },
    { film: { title: 'The King' } },
    { skipped: 'no title' },
  ]);
});

test('MovieLens’s older data, with two colons between, is read as the newer', async () => {
  const [one] = gather([
    await opened('1::1193::5::978300760\r\n1::661::3::978302109\r\n', 'ratings.dat'),
    await opened(
      '661::James and the Giant Peach (1996)::Animation\n1193::American President, The (1995)::Drama\n',
      'movies.dat',
    ),
    await opened('1::F::1::10::48067\n', 'users.dat'),
  ]);
  const rows = [...one!.format!.read!(one!.content)];
  expect(told(rows)).toEqual(['joined', 'joined', 'The American President', 'James and the Giant Peach']);
  expect(rows[2]).toMatchObject({
    film: { year: 1995 },
    review: { score: { value: 5, best: 5 } },
    written: '2000-12-31',
  });
});

test('Douban’s titles are the shown one, the original one and others; Kinopoisk’s empty scores are films to see', async () => {
  const douban = await read(
    '封面,标题,个人评分,打分日期,我的短评,上映日期,制片国家,条目链接\n"p","通天塔/Babel/巴别塔(港)","4","2007/03/01","","2006/11/10","美国","https://movie.douban.com/subject/1498818/",\n',
  );
  expect(douban.rows).toMatchObject([
    { film: { title: '通天塔', originalTitle: 'Babel', otherTitles: ['巴别塔(港)'] } },
  ]);
  const row = (title: string, score: string) =>
    `<tr><td>${title}</td><td></td><td>1972</td><td>${score}</td><td></td></tr>`;
  const kinopoisk = await read(
    `<table><tr><td><i>русскоязычное название</i></td><td><i>оригинальное название</i></td><td><i>год</i></td><td><i>моя оценка</i></td><td><i>мой комментарий</i></td></tr>${row('А', '8')}${row('Б', 'zero')}${row('В', '')}</table>`,
  );
  expect(kinopoisk.format).toBe('kinopoisk');
  expect(told(kinopoisk.rows)).toEqual(['А', 'Б', 'not watched']);
});
