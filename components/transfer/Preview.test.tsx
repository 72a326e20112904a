import 'fake-indexeddb/auto';
import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { strToU8, zipSync } from 'fflate';
import { beforeEach, expect, it } from 'vitest';
import { snapshots } from '../../lib/backup/snapshots.ts';
import { json } from '../../lib/formats/index.ts';
import { acts, type Log, openLog, saveReview, undo } from '../../lib/log/log.ts';
import { writeFiles } from '../../lib/transfer/write.ts';
import { ImportPanel } from './ImportPanel.tsx';

const storage = { get: async () => ({}), set: async () => {} };
const clock = () => new Date('2026-03-14T20:00:00Z');

let log: Log;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  log = await openLog({ storage, clock, id: () => crypto.randomUUID() });
});

const hand = (text: string) => handFile(new File([text], 'log.csv'));

async function handFile(file: File) {
  render(<ImportPanel log={log} />);
  const user = userEvent.setup({ applyAccept: false });
  await user.upload(screen.getByLabelText('Choose files'), [file]);
  return user;
}

const scores = async () => {
  const reviews = (await log.db.getAll('reviews')).map(({ filmLine, score }) => `${filmLine.title} ${score?.value}`);
  return reviews.sort();
};

it('decides about conflicts one by one or all at once, after a snapshot and as one step of undo', async () => {
  const watchedOn = '2020-01-02' as never;
  for (const title of ['Heat', 'Her'])
    await saveReview(log, { film: { title, year: 2000 }, review: { score: { value: 5, best: 10 }, watchedOn } });
  const imdb = 'Title,Year,Directors,Rating10,WatchedDate\nHeat,2000,,9,2020-01-02\nHer,2000,,9,2020-01-02\n';
  const user = await hand(imdb);
  await user.click(await screen.findByRole('button', { name: 'All are the same film' }));
  expect(screen.getByText('2 reviews differ from yours, and yours stay')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
  await user.click(screen.getByRole('button', { name: "Take the file's side of all" }));
  await user.click(screen.getByRole('button', { name: 'Keep mine in all' }));
  expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
  await user.click(screen.getByRole('button', { name: "Take the file's side of all" }));
  await user.click(screen.getByRole('button', { name: 'Import' }));
  await waitFor(async () => expect(await scores()).toEqual(['Heat 9', 'Her 9']));
  expect((await snapshots()).map(({ reviews }) => reviews)).toEqual([2]);
  const [last] = await acts(log);
  await undo(log, last?.act ?? '');
  expect(await scores()).toEqual(['Heat 5', 'Her 5']);
});

it('leaves series aside, and brings them in by choice', async () => {
  const user = await hand(
    'Const,Your Rating,Date Rated,Title,Title Type,Year\ntt7366338,10,2020-01-01,Chernobyl,tvMiniSeries,2019\ntt1798709,9,2020-01-02,Her,movie,2013\n',
  );
  expect(await screen.findByText('1 new review')).toBeTruthy();
  // What the file was taken for, and why rows are skipped, is said without opening anything.
  expect(screen.getByText(/IMDb ratings/).textContent).toBe('log.csv: IMDb ratings');
  expect(screen.getByText('a series: 1').closest('details')).toBeNull();
  expect(screen.getByRole('button', { name: 'Leave series aside' }).getAttribute('aria-pressed')).toBe('true');
  await user.click(screen.getByRole('button', { name: 'Bring series in too' }));
  expect(await screen.findByText('2 new reviews')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Import' }));
  await waitFor(async () => expect(await scores()).toEqual(['Chernobyl 10', 'Her 9']));
});

it('leaves a README aside among reviews, says why, and brings it in only by choice', async () => {
  render(<ImportPanel log={log} />);
  const user = userEvent.setup({ applyAccept: false });
  const readme = new File(['# Film log\n\nA program.'], 'README.md');
  await user.upload(screen.getByLabelText('Choose files'), [new File(['Fine.\n\n8/10'], 'Heat (1995).txt'), readme]);
  expect(await screen.findByText('1 new review')).toBeTruthy();
  expect(screen.getByText('perhaps not a review')).toBeTruthy();
  expect(screen.getByText(/they may be no reviews/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Leave them out' }).getAttribute('aria-pressed')).toBe('true');
  await user.click(screen.getByRole('button', { name: 'Bring them in too' }));
  expect(await screen.findByText('2 new reviews')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Leave them out' }));
  expect(await screen.findByText('1 new review')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Import' }));
  await waitFor(async () => expect(await scores()).toEqual(['Heat 8']));
});

it('takes no film’s title from what pasted text is called here', async () => {
  render(<ImportPanel log={log} />);
  const user = userEvent.setup();
  await user.click(screen.getByText('Paste a review'));
  await user.type(screen.getByLabelText('A review, or a table, as text'), 'Fine. 9/10');
  await user.click(screen.getByRole('button', { name: 'Read it' }));
  expect(await screen.findByText('no title')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
});

it('shows score, scale and day of each new review, what was guessed, and what cannot be read', async () => {
  const user = await hand('Film;Note;Vu le\nLe Samouraï;9;3/4/2020\nPlaytime;8,5;13/4/2020\nMon oncle;11;31/02/2020\n');
  await screen.findByText('3 new reviews');
  const preview = within(screen.getByRole('region', { name: 'What will happen' }));
  const rows = preview.getAllByRole('listitem').map(({ textContent }) => textContent?.trim().replace(/\s+/g, ' '));
  // What could not be read stands first.
  expect(rows).toEqual([
    expect.stringContaining('log.csv'),
    'Mon oncle · “11” cannot be read · “31/02/2020” cannot be read',
    'Le Samouraï · 9/10 · Apr 3, 2020',
    'Playtime · 8.5/10 · Apr 13, 2020',
  ]);
  expect(screen.getByText(/they are read as out of 10\. “3\/4\/2020” is read as April 3, 2020\./)).toBeTruthy();
  expect(screen.getByText('Could not be read: the score of 1 review · the day of 1 review')).toBeTruthy();
  expect(screen.queryByText(/The file does not say: the (score|day)/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Import' }));
  await waitFor(async () => expect(await scores()).toEqual(['Le Samouraï 9', 'Mon oncle undefined', 'Playtime 8.5']));
});

it('says that no date of a table tells the order of its days', async () => {
  await hand('Title,My rating /10,Watched on\nHeat,9,3/4/2020\n');
  expect(await screen.findByText(/“3\/4\/2020” may be two days/)).toBeTruthy();
  expect(screen.getByText('If that is not right, say it under “Match its columns by hand”.')).toBeTruthy();
});

it('counts rows that were joined apart from skipped ones, and names the files that hold no reviews', async () => {
  const uri = 'Date,Name,Year,Letterboxd URI';
  const members = {
    'profile.csv': 'Date Joined,Username\n2025-01-01,me\n',
    'likes/lists.csv': 'Date,Name\n',
    'watched.csv': `${uri}\n2025-01-02,Her,2013,https://boxd.it/1\n`,
    'ratings.csv': `${uri},Rating\n2025-01-02,Her,2013,https://boxd.it/1,4.5\n`,
    'diary.csv': `${uri},Rating,Rewatch,Tags,Watched Date\n2025-01-02,Her,2013,https://boxd.it/2,4.5,,,2025-01-01\n`,
    'watchlist.csv': `${uri}\n2025-01-02,Heat,1995,https://boxd.it/3\n`,
  };
  const zip = zipSync(Object.fromEntries(Object.entries(members).map(([path, text]) => [path, strToU8(text)])));
  await handFile(new File([zip as BlobPart], 'letterboxd.zip'));
  expect(await screen.findByText('1 new review')).toBeTruthy();
  expect(screen.getByText('2 rows were put together with others')).toBeTruthy();
  expect(screen.getByText('1 row skipped')).toBeTruthy();
  expect(screen.getByText('not watched yet: 1')).toBeTruthy();
  const left = screen.getByText('2 files inside were left unread').closest('details') as HTMLElement;
  expect(
    within(left)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent?.trim()),
  ).toEqual(['profile.csv', 'likes/lists.csv']);
});

it('says in which of several files a row without a title stands', async () => {
  render(<ImportPanel log={log} />);
  const user = userEvent.setup({ applyAccept: false });
  await user.upload(screen.getByLabelText('Choose files'), [
    new File(['Title,Year,Rating10\nHeat,1995,8\n'], 'one.csv'),
    new File(['Title,Year,Rating10\n,1995,8\n'], 'two.csv'),
  ]);
  expect(await screen.findByText('two.csv: Row 1')).toBeTruthy();
});

it('is silent on what our own complete copy does not hold: nobody ever wrote it', async () => {
  await saveReview(log, { film: { title: 'Heat' }, review: { tldr: 'Fine.' } });
  const [file] = await writeFiles(log, json, null);
  globalThis.indexedDB = new IDBFactory();
  log = await openLog({ storage, clock, id: () => crypto.randomUUID() });
  await handFile(file as File);
  expect(await screen.findByText('1 new review')).toBeTruthy();
  expect(screen.queryByText(/does not say/)).toBeNull();
});

it('changes nothing where it is cancelled', async () => {
  const user = await hand('Title,Year,Rating10\nHeat,1995,8\n');
  await screen.findByText('1 new review');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await scores()).toEqual([]);
  expect(screen.queryByText('What will happen')).toBeNull();
});
