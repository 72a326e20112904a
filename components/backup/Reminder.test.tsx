import 'fake-indexeddb/auto';
import { render, screen, waitFor } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { type Backups, defaults } from '../../lib/backup/settings.ts';
import { browser } from '../../lib/browser.ts';
import { type Log, openLog, saveReview } from '../../lib/log/log.ts';
import { Reminder } from './Reminder.tsx';

let log: Log;
let kept: Record<string, unknown>;
let now = '2026-03-14T20:00:00Z';
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  kept = {};
  now = '2026-03-14T20:00:00Z';
  const storage = { get: async () => kept, set: async (items: object) => void Object.assign(kept, items) };
  log = await openLog({ storage, clock: () => new Date(now), id: () => crypto.randomUUID() });
  await saveReview(log, { film: { title: 'Her' }, review: { tldr: 'Warm.' } });
});
const remember = (part: Partial<Backups>) => Object.assign(kept, { backups: { ...defaults, ...part } });

it('a backup older than chosen is a quiet reminder', async () => {
  render(<Reminder log={log} />);
  await new Promise((go) => setTimeout(go, 50));
  expect(document.body.textContent).toBe('');
  now = '2026-05-01T20:00:00Z';
  await saveReview(log, { film: { title: 'Heat' }, review: {} });
  expect(await screen.findByText(/There is no backup yet/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Backups' }).getAttribute('href')).toContain('options.html#backups');
});

it('says that the folder must be allowed again where that kept a backup from being made', async () => {
  remember({ where: 'folder', failed: { why: 'leave', when: now } });
  render(<Reminder log={log} />);
  await waitFor(() => expect(document.body.textContent).toMatch(/allow the folder again/));
});

it('appears on a page that is open when the background could make none', async () => {
  render(<Reminder log={log} />);
  await new Promise((go) => setTimeout(go, 50));
  expect(document.body.textContent).toBe('');
  remember({ where: 'folder', failed: { why: 'leave', when: now } });
  await browser.storage.local.set({ backups: kept.backups });
  await waitFor(() => expect(document.body.textContent).toMatch(/allow the folder again/));
});
