import 'fake-indexeddb/auto';
import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDatabase, fakeLog, fakeStorage } from '../../lib/log/fake-log.ts';
import { type Log, saveReview } from '../../lib/log/log.ts';
import type { Notice } from '../frame/notify.ts';
import { Notices } from '../frame/notify.ts';
import { ExportPanel } from './ExportPanel.tsx';
import { saveFile } from './save-file.ts';

vi.mock('./save-file.ts', () => ({ saveFile: vi.fn() }));

let log: Log;
const notices: Notice[] = [];
const said = () => screen.getByRole('status').textContent;

beforeEach(async () => {
  emptyDatabase();
  notices.length = 0;
  vi.mocked(saveFile).mockClear();
  log = await fakeLog({ storage: fakeStorage() });
  for (const [title, value] of Object.entries({ Her: 9, Heat: 2, Ran: 8 }))
    await saveReview(log, { film: { title, year: 1970 }, review: { score: { value, best: 10 } } });
});

function show(hash = '#transfer') {
  const problem = (error: unknown) => {
    throw error;
  };
  render(
    <Notices.Provider value={{ say: (notice) => notices.push(notice), problem }}>
      <ExportPanel log={log} version={0} hash={hash} />
    </Notices.Provider>,
  );
  return userEvent.setup();
}

async function save(user: ReturnType<typeof userEvent.setup>, format: string) {
  const before = notices.length;
  await user.click(within(screen.getByRole('region', { name: format })).getByRole('button', { name: /^Save/ }));
  await waitFor(() => expect(notices.length).toBe(before + 1));
  return notices.at(-1)?.said;
}

describe('taking a part of the log anywhere', () => {
  it('chooses nothing by a search that is not understood, says what is wrong with it, and writes no file', async () => {
    const user = show();
    await user.click(screen.getByRole('button', { name: 'A search…' }));
    const field = screen.getByRole('searchbox', { name: 'Find in your log' }) as HTMLInputElement;
    for (const query of ['her tag:', 'score:abc', 'yaer:1970']) {
      await user.clear(field);
      await user.type(field, query);
      await waitFor(() => expect(said()).toBe('0 reviews chosen'));
      expect(screen.getByText(new RegExp(`^“${query.split(' ').at(-1)}”: `))).toBeTruthy();
      for (const format of ['Matinee backup', 'Letterboxd', 'Plain text'])
        expect(await save(user, format)).toBe('Nothing to write. No review fits this choice.');
    }
    expect(saveFile).not.toHaveBeenCalled();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await user.click(screen.getByText('“yaer:1970”: did you mean year:1970?'));
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 9]);
    await user.clear(field);
    await user.type(field, 'score:>=8');
    await waitFor(() => expect(said()).toBe('2 reviews chosen'));
    expect(screen.queryByText(/did you mean/)).toBeNull();
    await save(user, 'Letterboxd');
    expect(saveFile).toHaveBeenCalledTimes(1);
  });

  it('chooses nothing by an address whose search is not understood', async () => {
    show('#transfer?find=scroe%3A%3C3');
    await waitFor(() => expect(said()).toBe('0 reviews chosen'));
    expect(screen.getByText('“scroe:<3”: did you mean score:<3?')).toBeTruthy();
  });
});
