import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { backUpIfDue } from '../../lib/backup/by-itself.ts';
import { fakeFolder } from '../../lib/backup/fake-folder.ts';
import { readBackups, writeBackups } from '../../lib/backup/settings.ts';
import { emptyDatabase, fakeLog } from '../../lib/log/fake-log.ts';
import { type Log, saveReview } from '../../lib/log/log.ts';
import { Backups } from './Backups.tsx';
import { Reminder } from './Reminder.tsx';

const { files, may, folder } = fakeFolder();
vi.mock('../../lib/backup/places.ts', async (original) => ({
  ...(await original<object>()),
  chosenFolder: async () => folder,
}));
vi.mock('../../lib/backup/places-here.ts', () => ({ placesHere: async () => ({ folder }) }));
vi.stubGlobal('navigator', {
  ...navigator,
  locks: { request: async (_: string, ...rest: unknown[]) => (rest.at(-1) as (lock: object) => unknown)({}) },
});

let log: Log;
beforeEach(async () => {
  emptyDatabase();
  files.clear();
  Object.assign(may, { leave: 'granted', answer: 'granted', asked: 0 });
  log = await fakeLog();
  await writeBackups(log.storage, { where: 'folder', changes: 1 });
  await saveReview(log, { film: { title: 'Her' }, review: {} });
});

/** As the background does it, after each change. */
const byItself = () => backUpIfDue(log, async () => ({ folder }));

/** What the person reads who opens a page of Matinee. */
async function reminded(): Promise<string> {
  render(<Reminder log={log} />);
  await new Promise((go) => setTimeout(go, 50));
  const words = document.body.textContent ?? '';
  cleanup();
  return words;
}

it('after a restart that dropped the leave: noted, reminded of, and one click allows the folder again and backs up', async () => {
  expect(await byItself()).toBe(true);
  expect(await reminded()).toBe('');
  may.leave = 'prompt';
  await saveReview(log, { film: { title: 'Heat' }, review: {} });
  expect(await byItself()).toBe(false);
  expect([files.size, may.asked, (await readBackups(log.storage)).failed?.why]).toEqual([1, 0, 'leave']);
  expect(await reminded()).toMatch(/allow the folder again/);
  render(<Backups log={log} version={0} />);
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Allow the folder again' }));
  await waitFor(() => expect(files.size).toBe(2));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect([may.asked, (await readBackups(log.storage)).failed]).toEqual([1, null]);
  cleanup();
  expect(await reminded()).toBe('');
  await saveReview(log, { film: { title: 'Ran' }, review: {} });
  expect(await byItself()).toBe(true);
});

it('says so again where the person refuses, and writes nothing', async () => {
  Object.assign(may, { leave: 'prompt', answer: 'denied' });
  expect(await byItself()).toBe(false);
  render(<Backups log={log} version={0} />);
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Allow the folder again' }));
  await waitFor(() => expect(may.asked).toBe(1));
  expect(screen.getByRole('alert').textContent).toMatch(/allow the folder again/);
  expect(files.size).toBe(0);
});
