import 'fake-indexeddb/auto';
import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { openLog, saveReview } from '../../lib/log/log.ts';
import { ExportPanel } from './ExportPanel.tsx';

it('writes notes with the properties of the program that the person named, and keeps that', async () => {
  const kept: Record<string, unknown> = {};
  const storage = { get: async () => kept, set: async (items: object) => void Object.assign(kept, items) };
  const log = await openLog({ storage, clock: () => new Date('2026-03-14T20:00:00Z'), id: () => crypto.randomUUID() });
  await saveReview(log, { film: { title: 'Her', year: 2013 }, review: { tldr: 'Warm.' } });
  render(<ExportPanel log={log} version={0} />);
  const user = userEvent.setup();
  await user.selectOptions(await screen.findByLabelText('Properties named for'), 'Jekyll');
  await user.type(screen.getAllByLabelText('Your name, as the author')[0] as HTMLElement, 'A. Person');
  await user.tab();
  await waitFor(() => expect(kept.writing).toEqual({ frontMatter: 'jekyll', author: 'A. Person' }));
});
