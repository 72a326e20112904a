import 'fake-indexeddb/auto';
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { emptyDatabase, fakeLog } from '../../lib/log/fake-log.ts';
import { type Log, saveReview } from '../../lib/log/log.ts';
import { Notices } from '../frame/notify.ts';
import { Transfer } from './Transfer.tsx';

let log: Log;
let said: string[];
beforeEach(async () => {
  emptyDatabase();
  log = await fakeLog();
  said = [];
});
const fill = () => saveReview(log, { film: { title: 'Her' }, review: {} });

function show(hash: string) {
  const notify = {
    say: (notice: { said: string }) => void said.push(notice.said),
    problem: () => expect.unreachable(),
  };
  const page = (hash: string) => (
    <Notices.Provider value={notify}>
      <Transfer log={log} version={0} hash={hash} />
    </Notices.Provider>
  );
  const { rerender } = render(page(hash));
  return (hash: string) => rerender(page(hash));
}

const titles = async () => {
  await screen.findByRole('heading', { name: 'Bring reviews in' });
  return ['Bring reviews in', 'Take your log anywhere']
    .map((name) => screen.getByRole('heading', { name }))
    .sort((one, other) => (one.compareDocumentPosition(other) & 4 ? -1 : 1))
    .map((title) => `${title.tagName} ${title.textContent}`);
};
const focused = () => document.activeElement?.textContent || document.activeElement?.closest('label')?.textContent;

const imdb = () => new File(['Title,Year,Directors,Rating10\nHeat,1995,Michael Mann,9\n'], 'log.csv');
const choose = async () => {
  const user = userEvent.setup({ applyAccept: false });
  await user.upload(await screen.findByLabelText('Choose files'), imdb());
  // As a browser does it: a field that is disabled while the file is read loses the focus.
  (document.activeElement as HTMLElement | null)?.blur();
  return user;
};

it('import stands first while there is nothing to export, and stays where it is once something was imported', async () => {
  show('#transfer');
  expect(await titles()).toEqual(['H1 Bring reviews in', 'H2 Take your log anywhere']);
  const user = await choose();
  await user.click(await screen.findByRole('button', { name: 'Import' }));
  await waitFor(() => expect(said.at(-1)).toBe('Imported 1 review'));
  expect(await titles()).toEqual(['H1 Bring reviews in', 'H2 Take your log anywhere']);
});

it('export stands first where there is something, unless the address asks for the import, which has the focus then', async () => {
  await fill();
  const go = show('#transfer');
  expect(await titles()).toEqual(['H1 Take your log anywhere', 'H2 Bring reviews in']);
  go('#transfer?import');
  expect(await titles()).toEqual(['H1 Bring reviews in', 'H2 Take your log anywhere']);
  await waitFor(() => expect(focused()).toBe('Bring reviews in'));
});

it('the address of the import has the focus on it when the page opens', async () => {
  show('#transfer?import');
  await waitFor(() => expect(focused()).toBe('Bring reviews in'));
});

it('the preview has the focus and is told; after Cancel and after Import, where files are chosen has it', async () => {
  await fill();
  show('#transfer');
  const user = await choose();
  await waitFor(() => expect(focused()).toBe('What will happen'));
  expect(said).toEqual(['What will happen: 1 new review']);
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(focused()).toBe('Choose files'));
  await choose();
  await waitFor(() => expect(focused()).toBe('What will happen'));
  await user.click(screen.getByRole('button', { name: 'Import' }));
  await waitFor(() => expect(said.at(-1)).toBe('Imported 1 review'));
  await waitFor(() => expect(focused()).toBe('Choose files'));
});

it('the focus of somebody who has gone on meanwhile is left where it is', async () => {
  await fill();
  show('#transfer');
  const field = await screen.findByLabelText('Choose files');
  const elsewhere = screen.getByRole('button', { name: 'This year' });
  elsewhere.focus();
  fireEvent.change(field, { target: { files: [imdb()] } });
  await screen.findByRole('heading', { name: 'What will happen' });
  await waitFor(() => expect(said).toEqual(['What will happen: 1 new review']));
  expect(document.activeElement).toBe(elsewhere);
});
