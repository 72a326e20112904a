import { describe, expect, test } from 'vitest';
import { newFilm } from '../lib/film.ts';
import type { Row } from '../lib/formats/format.ts';
import { formatNamed, openFile, openText, recognise, withFound } from '../lib/formats/index.ts';
import { newReview } from '../lib/review.ts';
import { files } from './formats-arbitrary.ts';

function read(text: string, name: string): { format: string | undefined; rows: Row[] } {
  const content = openText(name, text);
  const format = recognise(content);
  return { format: format?.name, rows: [...(format?.read?.(content) ?? [])] };
}

const told = (rows: readonly Row[]) => rows.map((row) => ('skipped' in row ? row.skipped : row.film.title));

describe('a review in plain text', () => {
  test('says beside its title that the film was seen again', () => {
    const { rows } = read('The Hidden Fortress(1958) [REWATCHED]\n\nGreat fun.\n\n6.5/10\n', 'post.txt');
    expect(rows).toMatchObject([
      {
        film: { title: 'The Hidden Fortress', year: 1958 },
        review: { rewatch: true, score: { value: 6.5, best: 10 }, body: 'Great fun.' },
      },
    ]);
  });

  test('has lines about the film that have no field: the ones below them are read, and they stay in the words', () => {
    const { rows } = read(
      'Vertigo\nDirector: Alfred Hitchcock\nGenre(s): Thriller\n**Country:** USA\nStarring: James Stewart, Kim Novak\n\nIt is the best.\n',
      'x.txt',
    );
    expect(rows).toMatchObject([
      {
        film: { title: 'Vertigo', directors: ['Alfred Hitchcock'], actors: ['James Stewart', 'Kim Novak'] },
        review: { body: 'Genre(s): Thriller\n**Country:** USA\n\nIt is the best.\n' },
      },
    ]);
    const last = read('# Her (2013)\nGenre: love\n\nFine.', 'x.txt').rows;
    expect(last).toMatchObject([{ review: { body: 'Genre: love\n\nFine.' } }]);
  });
});

describe('a file of several reviews by someone', () => {
  test.each([
    [
      'films.md',
      '# Films of March\n\n## Her (2013)\n9/10\n\nA love story.\n\n## Dune (2021)\n7/10\n\nSand.\n',
      ['not a review'],
    ],
    ['films.txt', 'Her (2013)\n\nA love story.\n9/10\n\nDune (2021)\n\nSand.\n7/10\n', []],
  ])('is read review by review: %s', (name, text, before) => {
    const { rows } = read(text, name);
    expect(told(rows)).toEqual([...before, 'Her', 'Dune']);
    expect(rows.slice(before.length)).toMatchObject([
      { film: { year: 2013 }, review: { score: { value: 9, best: 10 } } },
      { film: { year: 2021 }, review: { score: { value: 7, best: 10 } } },
    ]);
  });

  test('is none where only one title with its year stands in it, and a bare list of titles is no review of the first', () => {
    expect(told(read('# Her (2013)\n\n## Compare Lost in Translation (2003)\n\nFine. 8/10', 'x.md').rows)).toEqual([
      'Her',
    ]);
    const { rows } = read('Her (2013)\nDune (2021)\n', 'list.txt');
    expect(told(rows)).toEqual(['unsure', 'unsure']);
    expect(told(withFound(rows, ['unsure']))).toEqual(['Her', 'Dune']);
  });
});

test.each([
  ['headings', '# Dune (2021)\n\nSand.\n\n# Arrival (2016)\n\nInk.\n'],
  ['lines', 'Dune (2021)\n\nSand.\n\nArrival (2016)\n\nInk.\n'],
  ['a list', 'Dune (2021)\nArrival (2016)'],
  ['TOML', '+++\ntitle = "Dune"\n+++\n\nSand.'],
])('a review of ours whose words look like several (%s) is written so that it comes back whole', async (_, body) => {
  const log = [{ film: newFilm('f', { title: 'Her', year: 2013 }), reviews: [newReview('r', 'f', { body }, '')] }];
  for (const format of [formatNamed('text'), formatNamed('markdown'), formatNamed('notes')]) {
    const [file] = await files(format!, log);
    const content = await openFile({ name: file!.name, size: 1, bytes: async () => file!.bytes });
    expect([...recognise(content)!.read!(content)]).toMatchObject([
      { film: { title: 'Her', year: 2013 }, review: { body } },
    ]);
  }
});

describe('a note', () => {
  const plugin = (type: string, more: string) =>
    `---\ntype: ${type}\ntitle: Dune\nyear: "2021"\ndataSource: OMDbAPI\nurl: https://www.imdb.com/title/tt1160419/\nid: tt1160419\n${more}\ntags: mediaDB/tv/${type}\n---\n`;

  test('of a plugin has the film’s id, whether it was watched and when, and its own marks are no tags', () => {
    const { rows } = read(plugin('movie', 'watched: true\nlastWatched: "2024-05-02"\npersonalRating: 9'), 'Dune.md');
    expect(rows).toEqual([
      {
        part: 'Dune.md',
        row: 1,
        film: { title: 'Dune', year: 2021, keys: ['imdb:tt1160419'] },
        review: { score: { value: 9, best: 10 }, watchedOn: '2024-05-02' },
      },
    ]);
    expect(told(read(plugin('movie', 'watched: false\npersonalRating: 0'), 'Dune.md').rows)).toEqual(['not watched']);
    expect(told(read(plugin('series', 'watched: true\npersonalRating: 8'), 'Dune.md').rows)).toEqual(['series']);
    expect(told(read(plugin('game', 'watched: true\npersonalRating: 8'), 'Dune.md').rows)).toEqual(['not a film']);
  });

  test('names the film’s page by its address', () => {
    const { rows } = read(
      '---\nfilm: "[[Past Lives (2023)]]"\nrating: 4.5\nletterboxd_url: https://letterboxd.com/dave/film/past-lives/\nimdb: https://www.imdb.com/title/tt13238346/\n---\nLovely.\n',
      'x.md',
    );
    expect(rows).toMatchObject([
      { film: { title: 'Past Lives', year: 2023, keys: ['imdb:tt13238346', 'letterboxd:past-lives'] } },
    ]);
  });

  test('may have its front matter as TOML, and a title that says that it is a review', () => {
    const { format, rows } = read(
      '+++\ntitle = "Review: Her (2013)"\ndate = 2014-03-15T20:00:00+01:00\nrating = 9\ntags = ["love", "sf"]\n[params]\nrating = 3\n+++\n\nA love story.\n',
      'her.md',
    );
    expect(format).toBe('notes');
    expect(rows).toMatchObject([
      {
        film: { title: 'Her', year: 2013 },
        review: {
          score: { value: 9, best: 10 },
          watchedOn: '2014-03-15',
          tags: ['love', 'sf'],
          body: 'A love story.\n',
        },
      },
    ]);
  });
});

describe('a page', () => {
  test('of hReview gives the day of an abbreviation, paragraphs and emphasis as Markdown, and its tags', () => {
    const { rows } = read(
      `<div class="hreview"><abbr class="dtreviewed" title="2014-03-15">March</abbr>
       <span class="item"><a class="fn url" href="https://www.imdb.com/title/tt1798709/">Her</a> (2013)</span>
       <span class="rating"><span class="value">9</span>/<span class="best">10</span></span>
       <div class="description"><p>First <em>one</em>.</p><p>Second.</p></div><a rel="tag" href="/t">love</a></div>`,
      'x.html',
    );
    expect(rows).toMatchObject([
      {
        film: { title: 'Her', year: 2013, keys: ['imdb:tt1798709'] },
        review: { score: { value: 9, best: 10 }, body: 'First *one*.\n\nSecond.', tags: ['love'] },
        written: '2014-03-15',
      },
    ]);
  });

  test.each([
    ['"4,5"', '"5"', { value: 4.5, best: 5 }],
    ['"6 / 10"', '5', { value: 6, best: 10 }],
    ['"60%"', '5', { value: 60, best: 100 }],
    ['""', '5', undefined],
  ])('of schema.org says a score as people write it: %s', (value, best, score) => {
    const { rows } = read(
      `<script type="application/ld+json">{"@type":"Review","itemReviewed":{"@type":"Movie","name":"Her"},"reviewRating":{"ratingValue":${value},"bestRating":${best}},"reviewBody":"Fine."}</script>`,
      'x.html',
    );
    expect(rows).toMatchObject([{ film: { title: 'Her' }, review: score ? { score } : {} }]);
    expect('review' in rows[0]! && rows[0].review.score).toEqual(score);
  });
});
