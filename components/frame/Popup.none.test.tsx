import { screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { saveReview } from '../../lib/log/log.ts';
import { begin, her, open, page, show, soup, tldr } from './popup.setup.tsx';

beforeEach(begin);

const none = 'No film on this page';
const byTitle = 'Review a film by its title';

describe('the popup on a page that is about no film', () => {
  it.each([['an empty log'], ['the log']])('says so above %s, and offers one by its title', async (over) => {
    const log = await open();
    if (over === 'the log') await saveReview(log, { film: her, review: {} });
    const user = show(soup, Promise.resolve(log));
    const button = await screen.findByRole('button', { name: byTitle });
    expect(screen.getByRole('tabpanel', { name: 'Log' }).textContent).toContain(none);
    await user.click(button);
    expect(await screen.findByRole('heading', { name: byTitle })).toBeTruthy();
    expect(screen.getByRole('tabpanel', { name: 'Review' }).textContent).toContain(none);
  });

  it('does not say so of a page about a film, though the log is looked at or another film is named', async () => {
    const log = await open();
    await saveReview(log, { film: { title: 'Heat', year: 1995 }, review: {} });
    const user = show(page(her), Promise.resolve(log));
    await tldr();
    await user.click(screen.getByRole('tab', { name: 'Log' }));
    await user.click(await screen.findByRole('button', { name: 'Review another film' }));
    expect(await screen.findByRole('heading', { name: 'Review another film' })).toBeTruthy();
    expect(screen.queryByText(none)).toBeNull();
  });

  it('does not say so of a page that could not be read', async () => {
    show({ tab: 1, refused: 'denied' });
    expect(await screen.findByRole('heading', { name: byTitle })).toBeTruthy();
    expect(screen.queryByText(none)).toBeNull();
  });
});
