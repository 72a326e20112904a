import { act, render, screen } from '@testing-library/preact';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { emptyDatabase, fakeChannels, fakeLog, fakeStorage } from '../../lib/log/fake-log.ts';
import { acceptEmpty, type Log } from '../../lib/log/log.ts';
import { Problem } from './Problem.tsx';
import { useLog } from './use-log.ts';

/** A page of ours, as far as the log's problems go. */
async function show(log: Log): Promise<void> {
  const opening = Promise.resolve(log);
  function Page() {
    const { problem, solved } = useLog(opening);
    return problem && <Problem problem={problem} log={log} solved={solved} />;
  }
  render(<Page />);
  await act(async () => void (await opening));
}

it('a page no longer asks what becomes of a lost log when that was decided in another window', async () => {
  emptyDatabase();
  const storage = fakeStorage();
  storage.items.log = { log: 'another', reviews: 3, when: '' };
  const join = fakeChannels();
  const other = await fakeLog({ storage, channel: join() });
  await show(await fakeLog({ storage, channel: join() }));
  screen.getByRole('button', { name: 'Start a new log' });
  await act(() => acceptEmpty(other));
  expect(screen.queryByRole('alert')).toBeNull();
});

it('a page says at once that its log was closed for a newer version', async () => {
  emptyDatabase();
  const log = await fakeLog();
  await show(log);
  expect(screen.queryByRole('alert')).toBeNull();
  await act(async () => (await openDB('log', log.db.version + 1)).close());
  expect(screen.getByRole('alert').textContent).toMatch(/connection to your log was closed/);
});
