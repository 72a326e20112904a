import 'fake-indexeddb/auto';
import { render, screen } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Log, openLog } from '../../lib/log/log.ts';
import { openFiles, rowsOf } from '../../lib/transfer/read.ts';
import { filesOfDrop, filesOfFolder } from './dropped.ts';
import { ImportPanel } from './ImportPanel.tsx';

const her = new File(['TL;DR – Warm. 9/10\n'], 'Her (2013).txt');
const heat = new File(['TL;DR – Cold. 8/10\n'], 'Heat (1995).txt');
const picture = new File(['x'], 'poster.jpg');

type Entry = { name: string; fullPath: string; isFile: boolean; isDirectory: boolean };
const entryOf = (file: File, folder = ''): Entry & { file: (done: (file: File) => void) => void } => ({
  name: file.name,
  fullPath: `${folder}/${file.name}`,
  isFile: true,
  isDirectory: false,
  file: (done) => done(file),
});
/** A folder as browsers hand it out: its entries in batches, the last one empty. */
const folderOf = (name: string, entries: Entry[]) => ({
  name,
  fullPath: `/${name}`,
  isFile: false,
  isDirectory: true,
  createReader() {
    const batches = [entries.slice(0, 1), entries.slice(1), []];
    return { readEntries: (done: (some: Entry[]) => void) => done(batches.shift() ?? []) };
  },
});
const drop = (entries: Entry[], files: File[]) =>
  ({ files, items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })) }) as unknown as DataTransfer;

describe('what is dropped', () => {
  it('is its files, whatever they are called', async () => {
    expect(await filesOfDrop(drop([entryOf(her), entryOf(picture)], [her, picture]))).toEqual([her, picture]);
  });

  it('is of a folder all files at any depth that could hold reviews', async () => {
    const inner = folderOf('2013', [entryOf(her), entryOf(picture)]);
    const hidden = folderOf('.obsidian', [entryOf(heat)]);
    const found = await filesOfDrop(drop([folderOf('films', [inner, hidden, entryOf(heat)])], []));
    expect(found.map(({ name }) => name)).toEqual(['Her (2013).txt', 'Heat (1995).txt']);
  });

  it('keeps its place in the folder, which tells what a service deleted from what it lists', async () => {
    const diary =
      'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n2024-01-02,Her,2013,https://boxd.it/a,4,,,2024-01-01\n';
    const [listed, deleted] = [new File([diary], 'diary.csv'), new File([diary], 'diary.csv')];
    const folder = folderOf('letterboxd', [entryOf(listed, '/letterboxd'), entryOf(deleted, '/letterboxd/deleted')]);
    const picked = Object.defineProperty(new File([diary], 'diary.csv'), 'webkitRelativePath', {
      value: 'x/deleted/diary.csv',
    });
    for (const files of [await filesOfDrop(drop([folder], [])), filesOfFolder([listed, picked])]) {
      const { rows } = await rowsOf((await openFiles(files)).sources);
      expect(rows.map((row) => ('skipped' in row ? row.skipped : row.film.title))).toEqual(['Her', 'deleted']);
    }
  });

  it('of a folder that was picked leaves out what is hidden', () => {
    const within = (path: string) =>
      Object.defineProperty(new File(['x'], 'a.md'), 'webkitRelativePath', { value: path });
    expect(filesOfFolder([within('films/a.md'), within('films/.trash/a.md'), picture]).length).toBe(1);
  });
});

describe('reviews as text', () => {
  let log: Log;
  beforeEach(async () => {
    globalThis.indexedDB = new IDBFactory();
    const storage = { get: async () => ({}), set: async () => {} };
    log = await openLog({ storage, clock: () => new Date('2026-03-14T20:00:00Z'), id: () => crypto.randomUUID() });
    render(<ImportPanel log={log} />);
  });

  it('are read when several files are dropped at once', async () => {
    const dataTransfer = drop([entryOf(her), entryOf(heat)], [her, heat]);
    const place = screen.getByRole('region', { name: 'Bring reviews in' });
    place.dispatchEvent(Object.assign(new Event('drop', { bubbles: true }), { dataTransfer }));
    expect(await screen.findByText('2 new reviews')).toBeTruthy();
  });

  it('are read when pasted anywhere on the page', async () => {
    const clipboardData = { files: [], getData: () => 'Her (2013)\nDirected by Spike Jonze\n\nTL;DR – Warm. 9/10\n' };
    document.dispatchEvent(Object.assign(new Event('paste', { bubbles: true }), { clipboardData }));
    expect(await screen.findByText('1 new review')).toBeTruthy();
  });
});
