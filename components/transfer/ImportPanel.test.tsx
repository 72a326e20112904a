import 'fake-indexeddb/auto';
import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Key } from '../../lib/film.ts';
import { formatNamed } from '../../lib/formats/index.ts';
import { type Log, openLog, saveReview } from '../../lib/log/log.ts';
import { writeFiles } from '../../lib/transfer/write.ts';
import { ImportPanel } from './ImportPanel.tsx';

const storage = { get: async () => ({}), set: async () => {} };
const clock = () => new Date('2026-03-14T20:00:00Z');
const her = { title: 'Her', year: 2013, directors: ['Spike Jonze'], keys: ['imdb:tt1798709' as Key] };

let log: Log;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  log = await openLog({ storage, clock, id: () => crypto.randomUUID() });
});

async function hand(...files: File[]) {
  render(<ImportPanel log={log} />);
  const user = userEvent.setup({ applyAccept: false });
  await user.upload(screen.getByLabelText('Choose files'), files);
  return user;
}

const kept = async () => (await log.db.getAll('reviews')).map(({ tldr, score }) => ({ tldr, score }));

describe('bringing reviews in', () => {
  it('shows what will happen before anything is written, and is undone as one', async () => {
    const text = 'Released in 2013\nDirected by Spike Jonze\n\nTL;DR – Being heard. 9/10\n\nOne long call.\n';
    const user = await hand(new File([text], 'her-2013.txt'));
    expect(await screen.findByText('1 new review')).toBeTruthy();
    expect(await kept()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Import' }));
    await waitFor(async () => expect(await kept()).toEqual([{ tldr: 'Being heard.', score: { value: 9, best: 10 } }]));
  });

  it('changes nothing when our own file comes a second time', async () => {
    await saveReview(log, { film: her, review: { tldr: 'Being heard.', score: { value: 4.5, best: 5 } } });
    const json = formatNamed('json');
    const [file] = json ? await writeFiles(log, json, null) : [];
    await hand(file as File);
    expect(await screen.findByText('Nothing new in this file.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
  });

  it('overwrites nothing: what differs is a conflict, and the log’s stays unless the file’s is taken', async () => {
    await saveReview(log, { film: her, review: { tldr: 'Being heard.' } });
    const json = formatNamed('json');
    const [file] = json ? await writeFiles(log, json, null) : [];
    const changed = new File([(await file?.text())?.replaceAll('Being heard.', 'Being understood.') ?? ''], 'log.json');
    const user = await hand(changed);
    expect(await screen.findByText('1 review differs from yours, and yours stays')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
    await user.click(screen.getByRole('checkbox'));
    await user.click(screen.getByRole('button', { name: 'Import' }));
    await waitFor(async () => expect(await kept()).toMatchObject([{ tldr: 'Being understood.' }]));
  });

  it.each([
    ['a broken JSON file', new File(['{"format":"matinee-log","version":1,"films":['], 'log.json'), /log\.json/],
    ['a newer JSON file', new File(['{"format":"matinee-log","version":99,"films":[]}'], 'log.json'), /newer/],
    ['a picture', new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])], 'her.png'), /her\.png/],
  ])('has a sentence for %s, and loses nothing', async (_, file, sentence) => {
    await saveReview(log, { film: her, review: { tldr: 'Being heard.' } });
    await hand(file);
    expect((await screen.findByRole('alert')).textContent).toMatch(sentence);
    expect(screen.getByRole('alert').textContent).toMatch(/Nothing was changed/);
    expect(await kept()).toHaveLength(1);
  });

  it('goes into a log that the browser has emptied: bringing a copy in is the decision that was asked for', async () => {
    log.problem = { kind: 'emptied', reviews: 5, when: '' };
    const user = await hand(new File(['Title,Year,Rating10\r\nHer,2013,9\r\n'], 'log.csv'));
    expect(await screen.findByText('1 new review')).toBeTruthy();
    // Until then nothing was decided.
    expect(log.problem).toMatchObject({ kind: 'emptied' });
    await user.click(screen.getByRole('button', { name: 'Import' }));
    await waitFor(async () => expect(await kept()).toHaveLength(1));
    expect(log.problem).toBeNull();
  });

  it('tells a format from the content, so that a table given as JSON is read as the table it is', async () => {
    await hand(new File(['Title,Year,Rating10\r\nHer,2013,9\r\n'], 'log.json'));
    expect(await screen.findByText('1 new review')).toBeTruthy();
  });

  it('says of a table that holds no films that its form is not known', async () => {
    await hand(new File(['a,b\n1,2\n'], 'log.json'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/no format that Matinee knows/);
  });

  it('has a sentence for a file of 200 MB, without reading it', async () => {
    const file = new File(['{}'], 'log.json');
    Object.defineProperty(file, 'size', { value: 200_000_000 });
    Object.defineProperty(file, 'arrayBuffer', {
      value: () => {
        throw new Error('was read');
      },
    });
    await hand(file);
    expect((await screen.findByRole('alert')).textContent).toMatch(/too large/);
  });
});
