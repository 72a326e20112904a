import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSettings } from '../../lib/settings.ts';
import { Preferences } from './Preferences.tsx';

beforeEach(() => fakeBrowser.reset());

describe('the preferences', () => {
  it('are kept as soon as they are chosen', async () => {
    const user = userEvent.setup();
    render(<Preferences />);
    await user.click(await screen.findByRole('radio', { name: 'Letter grades' }));
    await user.click(screen.getByRole('radio', { name: 'All on the scale chosen above' }));
    await user.click(screen.getByRole('radio', { name: 'Show it only after I set a new one' }));
    await user.type(screen.getByRole('textbox', { name: 'Aspects' }), 'Acting{Enter}Script{Enter}{Enter}Acting');
    await user.type(screen.getByRole('textbox', { name: 'Prompts' }), 'What stayed with me…');
    await user.tab();
    await waitFor(async () =>
      expect(await readSettings()).toEqual({
        scale: 'letters',
        showScores: 'today',
        earlierScore: 'after mine',
        aspects: ['Acting', 'Script'],
        prompts: ['What stayed with me…'],
      }),
    );
  });

  it('are as at first where something else was stored', async () => {
    await fakeBrowser.storage.local.set({ settings: { scale: 'eleven', aspects: 'all', prompts: [1, ' a '] } });
    expect(await readSettings()).toMatchObject({ scale: 'ten', aspects: [], prompts: ['a'] });
  });
});
