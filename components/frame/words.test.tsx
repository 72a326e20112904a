import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parse } from 'yaml';
import { emptyDatabase, fakeLog } from '../../lib/log/fake-log.ts';
import { deleteReview, saveReview } from '../../lib/log/log.ts';
import { History } from '../history/History.tsx';
import { Trash } from '../trash/Trash.tsx';
import { Notices } from './notify.ts';
import { setLanguage, t } from './words.ts';

const title = 'باب الحديد';
const apart = `\u2068${title}\u2069`;

it('a word that runs from right to left is set apart in a sentence; others stand as they are', () => {
  expect(t('review.deleted', [title])).toBe(`Deleted ${apart}`);
  for (const other of ['שלום', 'ܫܠܡܐ', 'ދިވެހި', 'ﻣﺮﺣﺒﺎ', '𞤀𞤁𞤂', '𐤀𐤁'])
    expect(t('review.deleted', [other])).toBe(`Deleted \u2068${other}\u2069`);
  for (const other of ['Her', 'Иди и смотри', '東京物語', '🎬 E.T.', 'e\u0301'])
    expect(t('review.deleted', [other])).toBe(`Deleted ${other}`);
});

it('titles are set apart in the history and in notices, and kept as they are', async () => {
  emptyDatabase();
  const log = await fakeLog();
  const { review, film } = await saveReview(log, { film: { title }, review: {} });
  await deleteReview(log, review.id);
  const said: string[] = [];
  const notify = { say: (notice: { said: string }) => void said.push(notice.said), problem: () => {} };
  const { unmount } = render(
    <Notices.Provider value={notify}>
      <Trash log={log} />
    </Notices.Provider>,
  );
  await userEvent.setup().click(await screen.findByRole('button', { name: /Restore/ }));
  await vi.waitFor(() => expect(said).toEqual([t('trash.restored', [title])]));
  expect(said[0]).toContain(apart);
  unmount();
  render(<History log={log} />);
  expect((await screen.findByText(/^Saved/)).textContent).toContain(apart);
  expect((await log.db.get('films', film.id))?.title).toBe(title);
  for (const kept of ['acts', 'changes', 'reviews', 'films'] as const)
    expect(JSON.stringify(await log.db.getAll(kept))).not.toMatch(/[\u2068\u2069]/);
});

it('the page runs as its words do', () => {
  setLanguage(document);
  expect(document.documentElement.dir).toBe('ltr');
  const { frame } = parse(readFileSync('locales/ar.yml', 'utf8')) as { frame: { undo: string } };
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((name) => (name === 'language' ? 'ar' : frame.undo));
  setLanguage(document);
  expect(document.documentElement).toMatchObject({ dir: 'rtl', lang: 'ar' });
  vi.restoreAllMocks();
  setLanguage(document);
});
