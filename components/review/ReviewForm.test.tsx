import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import type { ReviewFacts } from '../../lib/review.ts';
import { type Scale, scales } from '../../lib/scales.ts';
import { ReviewForm } from './ReviewForm.tsx';

const now = new Date(2026, 2, 14, 20, 0);

/** The form as a person has it before them; `facts()` is what it holds. */
function show(scale: Scale['name'] = 'ten', start: ReviewFacts = {}, at = now) {
  const save = vi.fn();
  let held: ReviewFacts = start;
  function Held() {
    const [facts, set] = useState(start);
    held = facts;
    return (
      <ReviewForm
        facts={facts}
        change={(part) => set((old) => ({ ...old, ...part }))}
        save={save}
        scale={scales.find((each) => each.name === scale)!}
        now={at}
        tags={['cinema', 'rain']}
        mac={false}
        active
        busy={false}
      />
    );
  }
  render(<Held />);
  // As where it is written.
  document.getElementById('score')?.focus();
  return { user: userEvent.setup(), save, facts: () => held };
}

describe('the form', () => {
  it('takes a score with one key and saves with one more', async () => {
    const { user, save, facts } = show();
    await user.keyboard('9');
    expect(facts().score).toEqual({ value: 9, best: 10 });
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(save).toHaveBeenCalledOnce();
  });

  it('takes characters as keys only on the score, which has the focus first (WCAG 2.1.4)', async () => {
    const { user, save, facts } = show('letters');
    await user.keyboard('b');
    expect(facts().score).toMatchObject({ as: 'letters', value: 11 });
    await user.click(screen.getByRole('button', { name: 'Rewatch' }));
    await user.keyboard('a9+{Delete}{Backspace}?');
    expect(facts().score).toMatchObject({ value: 11 });
    expect(screen.queryByRole('dialog')).toBeNull();
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('a{Delete}');
    expect(facts().score).toMatchObject({ value: 11 });
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(save).toHaveBeenCalledOnce();
  });

  it('shows its keys by Ctrl+/ from any of its texts, and by ? on the score', async () => {
    const { user, facts } = show();
    await user.type(screen.getByRole('textbox', { name: 'Review' }), 'Why{Control>}/{/Control}');
    await user.click(
      within(await screen.findByRole('dialog', { name: 'Keys' })).getByRole('button', { name: 'Close' }),
    );
    expect(facts().body).toBe('Why');
    screen.getByRole('slider', { name: 'Score' }).focus();
    await user.keyboard('?');
    const sheet = await screen.findByRole('dialog', { name: 'Keys' });
    expect(sheet.textContent).toContain('On the score');
  });

  it('adds a half by `.` to the score there is, however long ago that was set', async () => {
    const { user, facts } = show('halves', { score: { value: 4, best: 5 } });
    await user.keyboard('.');
    expect(facts().score).toEqual({ value: 4.5, best: 5 });
    await user.keyboard('{Delete}.');
    expect(facts().score).toEqual({ value: 0.5, best: 5 });
  });

  it('opens a decimal by `.` where the scale has them, and means nothing by it where it has none', async () => {
    const tenths = show('ten-decimal', { score: { value: 8, best: 10 } });
    await tenths.user.keyboard('.7');
    expect(tenths.facts().score).toEqual({ value: 8.7, best: 10 });
    cleanup();
    const whole = show('ten', { score: { value: 8, best: 10 } });
    await whole.user.keyboard('.');
    expect(whole.facts().score).toEqual({ value: 8, best: 10 });
  });

  it('leaves digits to the text they are typed in', async () => {
    const { user, facts } = show();
    await user.type(screen.getByRole('textbox', { name: 'TL;DR' }), '8 and a half');
    await user.type(screen.getByRole('textbox', { name: 'Review' }), 'Two hours, 19 minutes.');
    expect(facts()).toEqual({ tldr: '8 and a half', body: 'Two hours, 19 minutes.' });
  });

  it('says a score out of its best, and that there is none', async () => {
    const { user } = show('halves');
    const slider = screen.getByRole('slider', { name: 'Score' });
    expect(slider.getAttribute('aria-valuetext')).toBe('No score');
    await user.keyboard('4.');
    expect(slider.getAttribute('aria-valuetext')).toBe('4½ out of 5');
    await user.keyboard('{Delete}');
    expect(slider.getAttribute('aria-valuetext')).toBe('No score');
  });

  it('takes a score typed as a number', async () => {
    const { user, facts } = show('ten-decimal');
    await user.type(screen.getByRole('textbox', { name: 'Score as a number' }), '8.7');
    expect(facts().score).toEqual({ value: 8.7, best: 10 });
  });

  it('knows today, yesterday, another day and none', async () => {
    const { user, facts } = show();
    await user.click(screen.getByRole('button', { name: 'Yesterday' }));
    expect(facts().watchedOn).toBe('2026-03-13');
    await user.click(screen.getByRole('button', { name: 'Today' }));
    expect(facts().watchedOn).toBe('2026-03-14');
    await user.click(screen.getByRole('button', { name: 'Not sure' }));
    expect(facts().watchedOn).toBeUndefined();
    await user.click(screen.getByRole('button', { name: 'Another day' }));
    expect(screen.getByLabelText('Day of the viewing')).toBeTruthy();
  });

  it('offers yesterday first between midnight and four', () => {
    show('ten', {}, new Date(2026, 2, 14, 2, 30));
    const names = screen.getAllByRole('button').map((each) => each.textContent);
    expect(names.indexOf('Yesterday')).toBeLessThan(names.indexOf('Today'));
  });

  it('takes tags by Enter and comma, and gives them back', async () => {
    const { user, facts } = show();
    await user.type(screen.getByLabelText('Tags'), 'cinema, #rain{Enter}');
    expect(facts().tags).toEqual(['cinema', 'rain']);
    await user.click(screen.getByRole('button', { name: 'Remove tag cinema' }));
    expect(facts().tags).toEqual(['rain']);
  });

  it('completes tags from those in use, in the order it is given them, without those it has', async () => {
    const { user } = show();
    const offered = () => [...document.querySelectorAll('datalist option')].map((each) => each.getAttribute('value'));
    expect(offered()).toEqual(expect.arrayContaining(['cinema', 'rain']));
    expect(offered().indexOf('cinema')).toBeLessThan(offered().indexOf('rain'));
    await user.type(screen.getByLabelText('Tags'), 'cinema{Enter}');
    expect(offered()).not.toContain('cinema');
  });

  it('saves a tag that was still being typed', async () => {
    const { user, save, facts } = show();
    await user.type(screen.getByLabelText('Tags'), 'late show{Control>}{Enter}{/Control}');
    expect(facts().tags).toEqual(['late show']);
    expect(save).toHaveBeenCalledOnce();
  });
});
