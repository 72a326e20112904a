import 'fake-indexeddb/auto';
import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { copyLog } from '../../lib/backup/copy.ts';
import { applyAll, type Log, openLog, saveReview, versions } from '../../lib/log/log.ts';
import { Backups } from './Backups.tsx';

const storage = { get: async () => ({}), set: async () => {} };

let log: Log;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  log = await openLog({ storage, clock: () => new Date('2026-03-14T20:00:00Z'), id: () => crypto.randomUUID() });
});

describe('backups', () => {
  it('say that there is none, and offer to save one', async () => {
    render(<Backups log={log} version={0} />);
    expect(await screen.findByText(/There is no backup yet/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Save a backup file' })).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'Only when I say so' })).toHaveProperty('checked', true);
  });

  it('restore a file by merging, so that what was lost comes back and nothing newer goes', async () => {
    const { review } = await saveReview(log, { film: { title: 'Her' }, review: { tldr: 'Being heard.' } });
    const { file } = await copyLog(log);
    await applyAll(log, [{ do: 'delete', reviewId: review.id }], 'bulk');
    await saveReview(log, { film: { title: 'Heat' }, review: { tldr: 'Newer.' } });
    render(<Backups log={log} version={0} />);
    const user = userEvent.setup();
    await user.upload(await screen.findByLabelText('Choose files'), file);
    await user.click(await screen.findByRole('checkbox', { name: /in your trash/ }));
    await user.click(screen.getByRole('button', { name: 'Import' }));
    await waitFor(async () => expect((await log.db.get('reviews', review.id))?.deleted).toBeNull());
    expect(await log.db.count('reviews')).toBe(2);
  });

  it('restore every earlier version of a review too', async () => {
    const { review, film } = await saveReview(log, { film: { title: 'Her' }, review: { tldr: 'Cold.' } });
    await saveReview(log, { film: film.id, reviewId: review.id, review: { tldr: 'Warm.' } });
    const { file } = await copyLog(log, { history: true });
    globalThis.indexedDB = new IDBFactory();
    log = await openLog({ storage, clock: () => new Date('2026-03-15T20:00:00Z'), id: () => crypto.randomUUID() });
    render(<Backups log={log} version={0} />);
    const user = userEvent.setup();
    await user.upload(await screen.findByLabelText('Choose files'), file);
    await user.click(await screen.findByRole('button', { name: 'Import' }));
    const told = async () => (await versions(log, review.id)).map(({ review }) => review?.tldr);
    await waitFor(async () => expect(await told()).toEqual(['Cold.', 'Warm.', 'Warm.']));
  });
});
