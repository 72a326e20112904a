import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import matter from 'gray-matter';
import { expect, test } from 'vitest';
import { newFilm } from '../lib/film.ts';
import type { ReadReview, WriteOptions } from '../lib/formats/format.ts';
import { openFile, recognise } from '../lib/formats/index.ts';
import { notes } from '../lib/formats/notes/index.ts';
import { newReview, type ReviewFacts } from '../lib/review.ts';
import { anyText, files, readBack } from './formats-arbitrary.ts';

const film = newFilm('f', { title: 'Her', year: 2013, directors: ['Spike Jonze'], keys: ['imdb:tt1798709' as never] });
const first: ReviewFacts = {
  score: { value: 4, best: 5 },
  tldr: 'Warm.',
  body: 'A letter.',
  watchedOn: '2014-02-14' as never,
};
const again: ReviewFacts = {
  score: { value: 9, best: 10 },
  tldr: 'Warmer.',
  body: 'A voice.\n\nAnd a room.',
  watchedOn: '2024-03-01' as never,
  rewatch: true,
};
const logOf = (...viewings: ReviewFacts[]) => [
  { film, reviews: viewings.map((facts, i) => newReview(`r${i}`, 'f', facts, '2024-03-02T00:00:00.000Z')) },
];

async function notesOf(viewings: ReviewFacts[], options?: WriteOptions): Promise<Record<string, string>> {
  const [zip] = await files(notes, logOf(...viewings), options);
  const members = Object.entries(unzipSync(zip!.bytes));
  return Object.fromEntries(members.map(([path, bytes]) => [path, Buffer.from(bytes).toString()]));
}

async function rowsOf(members: Record<string, string>): Promise<ReadReview[]> {
  const bytes = zipSync(Object.fromEntries(Object.entries(members).map(([path, text]) => [path, Buffer.from(text)])));
  const content = await openFile({ name: 'x.zip', size: bytes.length, bytes: async () => bytes });
  expect(recognise(content)).toBe(notes);
  return [...notes.read!(content)] as ReadReview[];
}

const said = (rows: readonly ReadReview[]) => rows.map(({ review }) => newReview('', '', review, ''));
const meant = (viewings: readonly ReviewFacts[]) => viewings.map((facts) => newReview('', '', facts, ''));

test('a film with one review is a note as it always was', async () => {
  expect(await notesOf([again])).toEqual({
    'Her (2013).md':
      '---\ntitle: Her\nyear: 2013\ndirectors:\n  - Spike Jonze\nscore: 9\nscore_max: 10\ntldr: Warmer.\n' +
      'rewatch: true\nimdb: tt1798709\nwatched: 2024-03-01\n---\n\nA voice.\n\nAnd a room.',
  });
});

test('a film seen twice is one note: the newest viewing on top, the earlier one below with its own facts', async () => {
  const written = await notesOf([first, again]);
  expect(written).toEqual({
    'Her (2013).md':
      '---\ntitle: Her\nyear: 2013\ndirectors:\n  - Spike Jonze\nscore: 9\nscore_max: 10\ntldr: Warmer.\n' +
      'rewatch: true\nimdb: tt1798709\nwatched: 2024-03-01\nviewings: 2\n---\n\nA voice.\n\nAnd a room.\n\n' +
      '# Her\n\nWatched on 2014-02-14\n\nTL;DR – Warm. 4/5\n\nA letter.\n\n',
  });
  expect(matter(written['Her (2013).md']!).data).toMatchObject({ title: 'Her', viewings: 2, score: 9 });
  const rows = await rowsOf(written);
  expect(rows.map(({ row, part }) => [part, row])).toEqual([
    ['Her (2013).md', 2],
    ['Her (2013).md', 1],
  ]);
  for (const row of rows) expect(newFilm('f', row.film)).toEqual(film);
  expect(said(rows)).toEqual(meant([first, again]));
});

test('headings in a body that look like those of a viewing are no viewings, and others are left as they are', async () => {
  const body = '# Her\n\\# Her\n# Her \n## Her\n# Thoughts\n# Her (2013)';
  const viewings = [
    { ...first, body },
    { ...again, body: `# Her\r\n${body}` },
  ];
  const written = await notesOf(viewings);
  const text = written['Her (2013).md']!;
  expect(text.match(/^# Her$/gm)?.length).toBe(1);
  expect(text.match(/^# Thoughts$/gm)?.length).toBe(2);
  expect(said(await rowsOf(written))).toEqual(meant(viewings));
});

for (const frontMatter of ['obsidian', 'hugo', 'jekyll'] as const)
  test(`with the fields of ${frontMatter}, films seen any number of times are read back as they were`, async () => {
    const line = fc.constantFrom('# Her', '\\# Her', '\\\\# Her', '# Her\r', '---', '', '# x', 'viewings: 3', 'text');
    const body = fc.oneof(
      fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n')),
      anyText,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(body, { minLength: 1, maxLength: 4 }), async (bodies) => {
        const viewings = bodies.map((text, i) => ({ ...(i % 2 ? first : {}), body: text }));
        const read = await readBack(notes, logOf(...viewings), { frontMatter });
        expect(said(read as ReadReview[])).toEqual(meant(viewings));
      }),
      { numRuns: 60 },
    );
  });

test('a TL;DR and tags of any length come back, and long front matter that is not flat is none', async () => {
  const long = 'It "is"\n- what: it {is}. '.repeat(45_000);
  const viewings = [first, { ...again, tldr: long, tags: Array.from({ length: 3000 }, (_, i) => `tag ${i}`) }];
  expect(said((await readBack(notes, logOf(...viewings))) as ReadReview[])).toEqual(meant(viewings));
  const nested = `---\ntitle: x\na: ${'['.repeat(1_000_000)}\n---\n`;
  expect(notes.recognises!({ name: '', parts: [{ path: 'a.md', text: nested }], unread: [] })).toBe(false);
});

test('sites built by Hugo or Jekyll have the newest viewing’s day as the note’s', async () => {
  const [hugo] = Object.values(await notesOf([first, again], { frontMatter: 'hugo' }));
  expect(hugo).toContain('date: 2024-03-01\n');
  expect(Object.keys(await notesOf([first, again], { frontMatter: 'jekyll' }))).toEqual(['2024-03-01-Her-2013.md']);
});

test('a note that another program saved with its own line ends, or without the last, says the same', async () => {
  const { 'Her (2013).md': text } = await notesOf([first, first, again]);
  const windows = said(await rowsOf({ 'a.md': text!.replaceAll('\n', '\r\n') }));
  expect(windows.map(({ body }) => body)).toEqual(['A letter.', 'A letter.', 'A voice.\r\n\r\nAnd a room.']);
  expect(said(await rowsOf({ 'a.md': `${text!.trimEnd()}\n` }))).toEqual(meant([first, first, again]));
});

test('a heading that a person adds to a note stays in their text, and a viewing taken out is no viewing', async () => {
  const { 'Her (2013).md': text } = await notesOf([first, again]);
  const added = said(await rowsOf({ 'a.md': text!.replace('A voice.', '# On hearing\n\nA voice.') }));
  expect(added.map(({ body }) => body)).toEqual(['A letter.', '# On hearing\n\nA voice.\n\nAnd a room.']);
  const fewer = said(await rowsOf({ 'a.md': text!.slice(0, text!.indexOf('\n\n# Her')) }));
  expect(fewer).toEqual(meant([again]));
});

test('notes of before, one a review, and notes of others are never split', async () => {
  const [one] = Object.values(await notesOf([{ ...first, body: 'Once.\n\n# Her\n\nNot a viewing.' }]));
  const [other] = Object.values(await notesOf([again]));
  expect((await rowsOf({ 'Her (2013).md': one!, 'Her (2013) 2.md': other! })).map(({ review }) => review.body)).toEqual(
    ['Once.\n\n# Her\n\nNot a viewing.', again.body],
  );
  const theirs = '---\ntitle: Her\ndate: 2024-03-01\nrating: 4\nviewings: 2\n---\n\nFine.\n\n# Her\n\nWarm.';
  expect(await rowsOf({ 'her.md': theirs })).toMatchObject([{ review: { body: 'Fine.\n\n# Her\n\nWarm.' } }]);
});
