import { describe, expect, test } from 'vitest';
import { newFilm } from '../lib/film.ts';
import type { ReadReview } from '../lib/formats/format.ts';
import { openText, recognise, withFound } from '../lib/formats/index.ts';
import { markdown } from '../lib/formats/markdown.ts';
import { text } from '../lib/formats/text/index.ts';
import { findScores, scoreAlone, scoreAtEnd } from '../lib/formats/text/score.ts';
import { newReview } from '../lib/review.ts';
import { files } from './formats-arbitrary.ts';

const read = (content: string, name = 'x.txt') => [...text.read!(openText(name, content))][0] as ReadReview;
const of10 = (value: number) => ({ value, best: 10 });
const of5 = (value: number) => ({ value, best: 5 });

describe('a score', () => {
  const found: [string, object][] = [
    ['9/10', of10(9)],
    ['7 out of 10', of10(7)],
    ['8,5/10', of10(8.5)],
    ['7 ½/10', of10(7.5)],
    ['4.5/5', of5(4.5)],
    ['87/100', { value: 87, best: 100 }],
    ['3 von 5', of5(3)],
    ['4 sur 5', of5(4)],
    ['8 su 10', of10(8)],
    ['★★★½', of5(3.5)],
    ['★★★☆☆', of5(3)],
    ['⭐⭐⭐⭐', of5(4)],
    ['★★★★★★★☆☆☆', of10(7)],
    ['☆☆☆☆☆', of5(0)],
    ['3.00 out of 4stars', { value: 3, best: 4 }],
    ['4 stars', of5(4)],
    ['Grade: B', { value: 11, best: 15, as: 'letters' }],
    ['Rating: A+', { value: 15, best: 15, as: 'letters' }],
    ['C−', { value: 7, best: 15, as: 'letters' }],
    ['½', of5(0.5)],
    ['👍', { value: 1, best: 1, as: 'thumbs' }],
    ['My Rating: 7/10', of10(7)],
    ['Note : 4/5', of5(4)],
    ['(9/10)', of10(9)],
    ['**9/10**', of10(9)],
    ['Score: 85%', { value: 85, best: 100 }],
    ['Оценка: 8/10', of10(8)],
  ];
  for (const [line, score] of found) test(`stands in “${line}”`, () => expect(scoreAlone(line)).toEqual(score));

  for (const line of [
    '9/11',
    '24/7',
    '9/10/2013',
    '5/10/2020',
    '1984/5',
    '3/4',
    '8½',
    '11/10',
    '50% more',
    '7/5',
    'A',
    '2013',
    'B movie',
    '12/10/5',
    '1.9/10.2',
  ]) {
    test(`does not stand within “${line}, they say”`, () => expect(findScores(`${line}, they say`)).toEqual([]));
  }

  test('ends a text before closing punctuation only', () => {
    expect(scoreAtEnd('Lovely. (9/10).')?.score).toEqual(of10(9));
    expect(scoreAtEnd('9/10 would watch again')).toBeUndefined();
  });
});

describe('a review as people write it', () => {
  test('has a title with its year on top, lines about the film and a rating below', () => {
    const { film, review } = read(
      'Cube (1997)\n\nDirected by Vincenzo Natali\nStarring: Nicole de Boer, Maurice Dean Wint\n\nA maze.\n\nMy Rating: 7/10\n',
    );
    expect(film).toEqual({
      title: 'Cube',
      year: 1997,
      directors: ['Vincenzo Natali'],
      actors: ['Nicole de Boer', 'Maurice Dean Wint'],
    });
    expect(review).toEqual({ score: of10(7), body: 'A maze.' });
  });

  test('may have a bare title before lines about the film', () => {
    const { film } = read('The Hidden Fortress\nDirector: Akira Kurosawa\nReleased: 28 December 1958\n\nTwo peasants.');
    expect(film).toEqual({ title: 'The Hidden Fortress', directors: ['Akira Kurosawa'], year: 1958 });
  });

  test('may call its TL;DR otherwise, over several lines', () => {
    const { review } = read('REVIEW: The Dig [2021]\n\nShort version: Quiet,\nand deep. ★★★★\n\nThe ship.');
    expect(review).toEqual({ score: of5(4), tldr: 'Quiet,\nand deep.', body: 'The ship.' });
  });

  test('keeps a score that ends a sentence in the sentence', () => {
    const { review } = read('It drags. I give it a 4.5/5.', 'Her (2013).txt');
    expect(review).toEqual({ score: of5(4.5), body: 'It drags. I give it a 4.5/5.' });
  });

  test('has no score for a number within it', () => {
    const body = 'On 9/11 the 3/4 of it were 24/7.\n\nGrade school, 5/10/2020, and “8½”.\n\nEnd.';
    expect(read(body, 'Her (2013).txt').review).toEqual({ body });
  });

  test('is no header where a sentence begins like one', () => {
    const body = 'Directed by a man whom nobody had asked for it, this is fun.\n\nDirector: not here either.';
    expect(read(body, 'Her (2013).txt')).toMatchObject({ film: { title: 'Her', year: 2013 }, review: { body } });
    expect(read(body, 'Her (2013).txt').film.directors).toBeUndefined();
  });

  test('takes title, year and day from its file’s name', () => {
    const names: [string, object, object][] = [
      ['her-2013.md', { title: 'Her', year: 2013 }, {}],
      ['2024-03-15_grand-budapest-hotel.md', { title: 'Grand Budapest Hotel' }, { watchedOn: '2024-03-15' }],
      ['folder/Amélie (2001).txt', { title: 'Amélie', year: 2001 }, {}],
      ['1917.txt', { title: '1917' }, { score: of10(8) }],
    ];
    for (const [name, film, review] of names)
      expect(read('score' in review ? 'Fine.\n\n8/10' : 'Fine.', name)).toMatchObject({
        film,
        review: { body: 'Fine.', ...review },
      });
  });

  test.each([
    ['README.md', '# Film log\n\nA program that keeps what you watch.\n\n## License\n\nMIT\n'],
    ['CONTRIBUTING.md', '# Contributing\n\nSee `npm test`.'],
    ['todo.txt', 'Milk, bread, and call the cinema.'],
    ['Her.txt', 'A man hears a voice.'],
    ['notes.md', '---\ntitle: The garden in March\ndate: 2024-03-01\ntags: [garden]\n---\n\nIt rained.'],
  ])('is not silently seen in %s, which says nothing that only a review says', (name, content) => {
    const opened = openText(name, content);
    const rows = [...(recognise(opened)?.read?.(opened) ?? [])];
    expect(rows).toMatchObject([{ skipped: 'unsure', found: { film: { title: expect.any(String) } } }]);
    // By choice it is one all the same, with every word.
    expect(withFound(rows, ['unsure'])).toMatchObject([{ review: { body: expect.any(String) } }]);
  });

  test.each([
    ['Her.txt', 'Directed by Spike Jonze\n\nFine.'],
    ['Her.txt', 'TL;DR – Fine.'],
    ['Her.txt', 'Fine.\n\n8/10'],
    ['Her.txt', 'Watched on 2014-02-14\n\nFine.'],
    ['x.txt', 'Title: Her\n\nFine.'],
    ['x.md', '# Her (2013)\n\nFine.'],
    ['x.md', '---\nfilm: Her\ndate: 2014-02-14\n---\nFine.'],
    ['x.md', '---\ntitle: Her\nrating: 4\n---\nFine.'],
  ])('is seen in %s by one thing it says: %j', (name, content) => {
    const opened = openText(name, content);
    expect([...(recognise(opened)?.read?.(opened) ?? [])]).toMatchObject([{ film: { title: 'Her' } }]);
  });

  test('of a film without a year, and with nothing but words, is written so that it is known again', async () => {
    const log = [{ film: newFilm('f', { title: 'Her' }), reviews: [newReview('r', 'f', { body: 'Fine.' }, '')] }];
    for (const format of [text, markdown]) {
      const [file] = await files(format, log);
      expect([...format.read!(openText(file!.name, Buffer.from(file!.bytes).toString()))]).toMatchObject([
        { film: { title: 'Her' }, review: { body: 'Fine.' } },
      ]);
    }
    expect(Buffer.from((await files(text, log))[0]!.bytes).toString()).toBe('Title: Her\n\nFine.');
  });

  test('without a title anywhere is skipped with that reason', () => {
    expect(read('Fine.', 'review.txt')).toEqual({ part: 'review.txt', row: 1, skipped: 'no title' });
  });

  test('reads with German, French and Russian lines', () => {
    const { film, review } = read('Titel: Ihr\nRegie: Spike Jonze\nJahr: 2013\nWertung: 8/10\n\nSchön.');
    expect(film).toEqual({ title: 'Ihr', directors: ['Spike Jonze'], year: 2013 });
    expect(review).toEqual({ score: of10(8), body: 'Schön.' });
  });

  test('is what pasted text is taken for', () => {
    expect(recognise(openText('', 'Her (2013)\n\nLovely, odd, warm. 9/10'))?.name).toBe('text');
    expect(recognise(openText('', 'Title,Year\nHer,2013'))?.name).toBe('csv');
  });
});
