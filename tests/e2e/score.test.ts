import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scales } from '../../lib/scales.ts';
import { type Session, startSession } from './session.ts';

/** On each scale: what is typed, what is spoken then, what after an arrow, and which one that is. */
const typed: Record<(typeof scales)[number]['name'], [keys: string, spoken: string, arrow: string, next: string]> = {
  ten: ['10', '10 out of 10', 'ArrowLeft', '9 out of 10'],
  halves: ['4.', '4½ out of 5', 'ArrowRight', '5 out of 5'],
  quarters: ['3', '3 out of 5', 'ArrowRight', '3¼ out of 5'],
  'ten-decimal': ['8.7', '8.7 out of 10', 'ArrowRight', '8.8 out of 10'],
  hundred: ['87', '87 out of 100', 'ArrowLeft', '86 out of 100'],
  letters: ['b+', 'B+', 'ArrowUp', 'A−'],
  thumbs: ['1', 'Thumbs up', 'ArrowDown', 'Thumbs down'],
};

/** What a screen reader says of the score. */
function spoken(): string {
  const field = document.querySelector('.score input:checked, #score');
  if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.textContent ?? '';
  if (!(field instanceof HTMLInputElement)) return 'no field';
  if (field.type === 'radio') return field.checked ? (field.labels?.[0]?.textContent ?? '') : 'No score';
  return field.getAttribute('aria-valuetext') ?? '';
}

describe('the score by keyboard alone', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession();
  });
  afterAll(() => session?.end());

  test.each(scales.map(({ name }) => name))('on the scale %s: digits, arrows, Delete', async (scale) => {
    const options = await session.tab('options.html#preferences');
    await options.page.evaluate((name) => {
      const { chrome } = globalThis as never as { chrome: { storage: { local: { set(o: object): Promise<void> } } } };
      return chrome.storage.local.set({ settings: { scale: name } });
    }, scale);
    await options.close();
    const form = await session.tab('popup.html?key=imdb:tt0113277&title=Heat&year=1995');
    await form.until(() => document.activeElement?.id === 'score');
    const [keys, first, arrow, next] = typed[scale];
    await form.type(keys);
    expect(await form.run(spoken)).toBe(first);
    await form.run(() => document.querySelector<HTMLElement>('.score input:checked, #score')?.focus());
    await form.press(arrow);
    expect(await form.run(spoken)).toBe(next);
    await form.press('Delete');
    expect(await form.run(spoken)).toBe('No score');
    await form.close();
  });
});
