import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Review, ReviewFacts } from '../../lib/review.ts';
import { newReview } from '../../lib/review.ts';
import { type Scale, scales } from '../../lib/scales.ts';
import { type Settings, writeSettings } from '../../lib/settings.ts';
import { ReviewForm } from './ReviewForm.tsx';
import { ReviewView } from './ReviewView.tsx';

const scaleOf = (name: Scale['name']) => scales.find((each) => each.name === name) as Scale;

/** The form with what it may be given; `facts()` is what it holds. */
function show(
  scale: Scale['name'] = 'ten',
  start: ReviewFacts = {},
  given: { quote?: string; earlier?: Review[] } = {},
) {
  let held: ReviewFacts = start;
  function Held() {
    const [facts, set] = useState(start);
    held = facts;
    return (
      <ReviewForm
        facts={facts}
        change={(part) => set((old) => ({ ...old, ...part }))}
        save={() => {}}
        scale={scaleOf(scale)}
        now={new Date(2026, 2, 14, 20)}
        tags={[]}
        mac={false}
        active
        busy={false}
        {...given}
      />
    );
  }
  render(<Held />);
  // As where it is written.
  document.getElementById('score')?.focus();
  return { user: userEvent.setup(), facts: () => held };
}

const body = () => screen.getByRole('textbox', { name: 'Review' }) as HTMLTextAreaElement;
const prefer = (part: Partial<Settings>) => writeSettings(part);

beforeEach(() => fakeBrowser.reset());

describe('the score', () => {
  it('is a list of grades where letters are the scale, set by letters, signs and digits', async () => {
    const { user, facts } = show('letters');
    const list = screen.getByRole('combobox', { name: 'Score' });
    await user.selectOptions(list, 'B+');
    expect(facts().score).toEqual({ value: 12, best: 15, as: 'letters' });
    await user.keyboard('a-');
    expect(facts().score?.value).toBe(13);
    await user.keyboard('9');
    expect(facts().score?.value).toBe(14);
    await user.keyboard('{Delete}');
    expect(facts().score).toBeUndefined();
  });

  it('is two radios where thumbs are the scale', async () => {
    const { user, facts } = show('thumbs');
    await user.click(screen.getByRole('radio', { name: 'Thumbs down' }));
    expect(facts().score).toEqual({ value: 0, best: 1, as: 'thumbs' });
    await user.keyboard('1');
    expect((screen.getByRole('radio', { name: 'Thumbs up' }) as HTMLInputElement).checked).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Clear the score' }));
    expect(facts().score).toBeUndefined();
  });

  it('of a draft keeps the scale it was given on', () => {
    show('ten', { score: { value: 12, best: 15, as: 'letters' } });
    expect((screen.getByRole('combobox', { name: 'Score' }) as HTMLSelectElement).value).toBe('12');
  });

  it('is read on its own scale, or on today’s by preference, and is never touched', async () => {
    const review = newReview('1', 'f', { score: { value: 4.5, best: 5 } }, '2026-01-01T00:00:00.000Z');
    render(<ReviewView review={review} />);
    expect(screen.getByText('4½ out of 5')).toBeTruthy();
    await prefer({ showScores: 'today', scale: 'ten' });
    expect(await screen.findByText('9 out of 10')).toBeTruthy();
    expect(review.score).toEqual({ value: 4.5, best: 5 });
  });

  it('has aspects beside it, by the names the person gave, that never change it', async () => {
    await prefer({ aspects: ['Acting', 'Script'] });
    const { user, facts } = show();
    await user.type(await screen.findByRole('spinbutton', { name: 'Acting' }), '8');
    expect(facts()).toEqual({ aspects: { Acting: { value: 8, best: 10 } } });
    await user.clear(screen.getByRole('spinbutton', { name: 'Acting' }));
    expect(facts().aspects).toEqual({});
  });
});

describe('the words', () => {
  it('say how long a TL;DR is only when it grows long, and cut nothing', async () => {
    const { user, facts } = show();
    const field = screen.getByRole('textbox', { name: 'TL;DR' });
    await user.click(field);
    await user.paste('a'.repeat(150));
    expect(screen.queryByText(/characters/)).toBeNull();
    await user.paste('b'.repeat(100));
    expect(screen.getByText(/^250 characters/)).toBeTruthy();
    expect(facts().tldr).toHaveLength(250);
  });

  it.each([
    ['Half a love story, half-heard: it’s 2013.', '7 words'],
    ['これは映画です。Her を観た。', '11 words'],
    ['孤独的人说话 OK', '7 words'],
    ['', '0 words'],
  ])('are counted as they are typed, signs where a script has no spaces: %s', (text, count) => {
    show('ten', { body: text });
    expect(screen.getByText(count)).toBeTruthy();
  });

  it('become bold, italic, a link and a quote by keys', async () => {
    const { user, facts } = show('ten', { body: 'Her' });
    await screen.findByRole('toolbar', { name: 'Text tools' });
    body().focus();
    body().setSelectionRange(0, 3);
    await user.keyboard('{Control>}b{/Control}');
    expect(facts().body).toBe('**Her**');
    await user.keyboard('{Control>}b{/Control}{Control>}i{/Control}');
    expect(facts().body).toBe('*Her*');
    await user.keyboard('{Control>}i{/Control}{Control>}k{/Control}');
    expect(facts().body).toBe('[Her](https://)');
  });

  it('have a toolbar that is one stop, its buttons reached by arrows', async () => {
    const { user, facts } = show('ten', { body: 'Her' });
    const bold = await screen.findByRole('button', { name: 'Bold' });
    const stops = screen.getByRole('toolbar').querySelectorAll('[tabindex="0"]');
    expect(stops).toHaveLength(1);
    bold.focus();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Italic' }));
    body().setSelectionRange(0, 3);
    await user.click(screen.getByRole('button', { name: 'Spoiler' }));
    expect(facts().body).toBe('||Her||');
  });

  it('are shown as they will be read, with spoilers behind a button', async () => {
    const { user } = show('ten', {
      body: '**Quiet** and ||sad||.\n\n<img src=x> [a](javascript:alert(1)) [b](https://b.example/)',
    });
    await user.click(screen.getByRole('button', { name: 'Preview' }));
    const shown = screen.getByRole('region', { name: 'Preview' });
    await waitFor(() => expect(shown.querySelector('strong')?.textContent).toBe('Quiet'));
    expect(shown.textContent).not.toContain('sad');
    await user.click(screen.getByRole('button', { name: 'Show spoiler' }));
    expect(shown.textContent).toContain('sad');
    expect(shown.querySelector('img')).toBeNull();
    const links = screen.getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://b.example/']);
    expect(links[0]?.getAttribute('rel')).toBe('noreferrer noopener');
  });

  it('take in the text selected on the page as a quote, and the person’s prompts', async () => {
    await prefer({ prompts: ['What stayed with me…'] });
    const { user, facts } = show('ten', {}, { quote: 'A love story.\nOf a kind.' });
    await user.click(await screen.findByRole('button', { name: 'Quote the selected text' }));
    expect(facts().body).toBe('> A love story.\n> Of a kind.\n\n');
    await user.click(screen.getByRole('button', { name: 'Prompts' }));
    await user.click(screen.getByRole('button', { name: 'What stayed with me…' }));
    expect(facts().body).toBe('> A love story.\n> Of a kind.\n\nWhat stayed with me…\n\n');
  });
});

describe('the earlier score', () => {
  const earlier = [newReview('1', 'f', { score: { value: 9, best: 10 } }, '2026-01-01T00:00:00.000Z')];

  it('is told', async () => {
    show('ten', {}, { earlier });
    expect(await screen.findByText('9 out of 10')).toBeTruthy();
  });

  it('is told only after the new one is set, if the person likes it so', async () => {
    await prefer({ earlierScore: 'after mine' });
    const { user } = show('ten', {}, { earlier });
    expect(await screen.findByText(/is shown once you have set/)).toBeTruthy();
    expect(screen.queryByText('9 out of 10')).toBeNull();
    await user.keyboard('7');
    expect(await screen.findByText('9 out of 10')).toBeTruthy();
  });
});

describe('the sheet of keys', () => {
  it('opens by “?” on the score, and lists what the keys do', async () => {
    const { user } = show();
    await screen.findByRole('toolbar');
    await user.keyboard('?');
    const sheet = await screen.findByRole('dialog', { name: 'Keys' });
    expect(sheet.textContent).toContain('Ctrl B');
    expect(sheet.textContent).toContain('Set the score');
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.type(body(), 'Why?');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
