import 'fake-indexeddb/auto';
import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeFolder } from '../../lib/backup/fake-folder.ts';
import { readBackups, writeBackups } from '../../lib/backup/settings.ts';
import { keepSnapshot } from '../../lib/backup/snapshots.ts';
import { backUp } from '../../lib/backup/write.ts';
import { emptyDatabase, fakeLog, fakeStorage } from '../../lib/log/fake-log.ts';
import { count, type Log, saveReview, versions } from '../../lib/log/log.ts';
import { Notices } from '../frame/notify.ts';
import { Rescue } from './Rescue.tsx';

const place = vi.hoisted(() => ({ folder: undefined as unknown, kept: [] as unknown[] }));
vi.mock('../../lib/backup/places.ts', async (original) => ({
  ...(await original<object>()),
  chosenFolder: async () => place.folder,
  chooseFolder: async (folder: unknown) => void place.kept.push(folder),
}));

let log: Log;
let reviewId = '';
let said: string[];
const storage = { current: fakeStorage() };
const { files, may, folder } = fakeFolder();

/** A log of which the folder has two backups, the newer with an edit more, lost with all beside it. */
beforeEach(async () => {
  emptyDatabase();
  files.clear();
  Object.assign(may, { leave: 'granted', answer: 'granted', asked: 0 });
  Object.assign(place, { folder, kept: [] });
  Object.assign(globalThis, { showDirectoryPicker: undefined });
  said = [];
  storage.current = fakeStorage();
  log = await fakeLog({ storage: storage.current });
  await writeBackups(log.storage, { where: 'folder' });
  const { review, film } = await saveReview(log, { film: { title: 'Her' }, review: { tldr: 'Cold.' } });
  reviewId = review.id;
  await backUp(log, { folder });
  await saveReview(log, { film: film.id, reviewId, review: { tldr: 'Warm.' } });
  await backUp(log, { folder });
  await log.recorded;
  log.close();
});

/** What is beside the log (snapshots) is lost too, unless `before` puts some there. */
async function lose(before?: (log: Log) => Promise<void>): Promise<ReturnType<typeof userEvent.setup>> {
  emptyDatabase();
  if (before) {
    const old = await fakeLog();
    await saveReview(old, { film: { title: 'Heat' }, review: {} });
    await before(old);
    old.db.close();
    await new Promise((gone) => Object.assign(indexedDB.deleteDatabase('log'), { onsuccess: gone }));
  }
  log = await fakeLog({ storage: storage.current });
  expect(log.problem).toMatchObject({ kind: 'emptied', reviews: 1 });
  const notify = { say: ({ said: words }: { said: string }) => void said.push(words), problem: fail };
  render(
    <Notices.Provider value={notify}>
      <Rescue log={log} solved={() => said.push('solved')} />
    </Notices.Provider>,
  );
  return userEvent.setup();
}

const fail = (error: unknown) => {
  throw error;
};
const size = async () => (await count(log)).reviews;

it('brings the folder’s newest backup back where the browser lost everything, with every earlier version', async () => {
  const user = await lose();
  expect(await screen.findByText(/The newest backup in your folder is of .*, with 1 review\./)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Bring it back' }));
  await waitFor(() => expect(said).toEqual(['Brought back 1 review', 'solved']));
  expect(log.problem).toBeNull();
  expect((await versions(log, reviewId)).map(({ review }) => review?.tldr)).toEqual(['Cold.', 'Warm.', 'Warm.']);
});

it('asks for the folder after a restart of the browser, and writes nothing where it is refused', async () => {
  Object.assign(may, { leave: 'prompt', answer: 'denied' });
  const user = await lose();
  await user.click(await screen.findByRole('button', { name: 'Bring it back' }));
  await waitFor(() => expect(said.join()).toContain('allow the folder again'));
  expect([log.problem?.kind, may.asked, await size()]).toEqual(['emptied', 1, 0]);
  Object.assign(may, { leave: 'prompt', answer: 'granted' });
  await user.click(screen.getByRole('button', { name: 'Bring it back' }));
  await waitFor(() => expect(said.at(-1)).toBe('solved'));
  expect(await size()).toBe(1);
});

it('has the folder chosen anew where the browser forgot that too', async () => {
  place.folder = undefined;
  Object.assign(globalThis, { showDirectoryPicker: async () => folder });
  const user = await lose();
  await user.click(await screen.findByRole('button', { name: 'Choose the folder' }));
  await waitFor(() => expect(said.at(-1)).toBe('solved'));
  expect([await size(), place.kept]).toEqual([1, [folder]]);
});

it('offers the snapshot beside it, the newest copy first, and takes an older file where the newest is gone', async () => {
  const user = await lose(keepSnapshot);
  await screen.findByText(/^A copy of .* is still here\.$/);
  const [first, second] = screen.getAllByRole('button', { name: 'Bring it back' });
  const describes = (one: Element | undefined) =>
    document.getElementById(one?.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
  expect([describes(first), describes(second)].map((text) => text.slice(0, 10))).toEqual(['The newest', 'A copy of ']);
  files.delete([...files.keys()].sort().at(-1) ?? '');
  await user.click(first as Element);
  await waitFor(() => expect(said.at(-1)).toBe('solved'));
  expect((await versions(log, reviewId)).at(-1)?.review?.tldr).toBe('Cold.');
});

it('names the newest backup among the downloads, which only the person can reach, and takes the file they choose', async () => {
  const [name = '', content = ''] = [...files].sort().at(-1) ?? [];
  await writeBackups(storage.current, {
    where: 'downloads',
    written: (await readBackups(storage.current)).written.map((one) => ({ ...one, where: 'downloads' as const })),
  });
  place.folder = undefined;
  const user = await lose();
  expect(
    await screen.findByText(new RegExp(`downloads is of .*, with 1 review: the file Matinee/${name}\\.`)),
  ).toBeTruthy();
  const chosen: (File | undefined)[] = [undefined, new File([content], name)];
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    const file = chosen.shift();
    Object.defineProperty(this, 'files', { value: file ? [file] : [] });
    this.dispatchEvent(new Event(file ? 'change' : 'cancel'));
  });
  await user.click(screen.getByRole('button', { name: 'Choose the file' }));
  expect([log.problem?.kind, await size()]).toEqual(['emptied', 0]);
  await user.click(screen.getByRole('button', { name: 'Choose the file' }));
  await waitFor(() => expect(said.at(-1)).toBe('solved'));
  expect([await size(), log.problem]).toEqual([1, null]);
  vi.restoreAllMocks();
});

it('leaves the log as it is where the copy cannot be read, and says so', async () => {
  for (const name of files.keys()) files.set(name, files.get(name)?.slice(0, 100) ?? '');
  const user = await lose();
  await user.click(await screen.findByRole('button', { name: 'Bring it back' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Nothing was changed');
  expect([log.problem?.kind, said]).toEqual(['emptied', []]);
  files.clear();
  await user.click(screen.getByRole('button', { name: 'Bring it back' }));
  await waitFor(() => expect(said).toEqual(['This file is no longer there.']));
});
