import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeFolder } from '../../lib/backup/fake-folder.ts';
import { copiesIn, isDue, isOld, readBackups, writeBackups } from '../../lib/backup/settings.ts';
import { actsSince, backUp } from '../../lib/backup/write.ts';
import { emptyDatabase, fakeLog } from '../../lib/log/fake-log.ts';
import { type Log, saveReview } from '../../lib/log/log.ts';
import { Notices } from '../frame/notify.ts';
import { ExportPanel } from '../transfer/ExportPanel.tsx';
import { Backups } from './Backups.tsx';
import { Rescue } from './Rescue.tsx';

const handed = vi.hoisted(() => [] as File[]);
vi.mock('../transfer/save-file.ts', () => ({ saveFile: (file: File) => void handed.push(file) }));

const save = 'Save a backup file';
let log: Log;
let said: string[];
beforeEach(async () => {
  emptyDatabase();
  handed.length = 0;
  said = [];
  log = await fakeLog();
  await saveReview(log, { film: { title: 'Her' }, review: { tldr: 'Warm.' } });
});

const notify = { say: (notice: { said: string }) => void said.push(notice.said), problem: fail };
function fail(error: unknown) {
  throw error;
}
const show = (page: preact.ComponentChild) =>
  render(<Notices.Provider value={notify}>{page as preact.JSX.Element}</Notices.Provider>);
const press = async (name: string) => userEvent.setup().click(await screen.findByRole('button', { name }));

it('a backup that the person saves is told of, and known after a reload too', async () => {
  show(<Backups log={log} version={0} />);
  expect(await screen.findByText(/There is no backup yet/)).toBeTruthy();
  await press(save);
  await waitFor(() => expect(said).toEqual([`Saved ${handed[0]?.name}`]));
  expect(handed[0]?.name).toMatch(/^matinee-[\d-]+\.json$/);
  await waitFor(() => expect(screen.queryByText(/There is no backup yet/)).toBeNull());
  cleanup();
  show(<Backups log={log} version={0} />);
  expect((await screen.findByText(/Saved by you/)).textContent).toMatch(
    /, 1 review, as matinee-[\d-]+\.json · read back and compared .*only you can see where it is/,
  );
  expect(screen.queryByText(/There is no backup yet/)).toBeNull();
});

it('the card “Matinee backup” saves such a backup; a part of the log is none', async () => {
  show(<ExportPanel log={log} version={0} />);
  await press('This year');
  const card = async () =>
    (await screen.findByRole('region', { name: 'Matinee backup' })).querySelector<HTMLButtonElement>('button.second');
  (await card())?.click();
  await waitFor(() => expect(said.length).toBe(1));
  expect((await readBackups(log.storage)).saved).toBeNull();
  await press('Everything');
  await waitFor(async () => expect((await card())?.disabled).toBe(false));
  (await card())?.click();
  await waitFor(() => expect(said.length).toBe(2));
  expect((await readBackups(log.storage)).saved).toMatchObject({ reviews: 1, name: handed.at(-1)?.name });
});

it('one is not reminded of what was just saved; what is due by itself is due all the same', async () => {
  await writeBackups(log.storage, { where: 'folder', changes: 1 });
  show(<Backups log={log} version={0} />);
  await press(save);
  await waitFor(() => expect(said.length).toBe(1));
  const known = await readBackups(log.storage);
  const later = new Date(log.clock().getTime() + 40 * 86_400_000);
  expect(isOld(known, await actsSince(log, copiesIn(known)), undefined, later)).toBe(false);
  expect(isDue(known, await actsSince(log, known.written), log.clock())).toBe(true);
  await backUp(log, { folder: fakeFolder().folder });
  expect((await readBackups(log.storage)).saved).toEqual(known.saved);
});

it('where the log is lost, the saved file is offered by its name', async () => {
  show(<Backups log={log} version={0} />);
  await press(save);
  await waitFor(() => expect(said.length).toBe(1));
  cleanup();
  show(<Rescue log={log} solved={() => {}} />);
  const [{ name }] = handed as [File];
  expect((await screen.findByText(/You saved a backup on/)).textContent).toContain(`with 1 review: the file ${name}.`);
  expect(screen.getByRole('button', { name: 'Choose the file' })).toBeTruthy();
});
