import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/drive/screen.ts';
import { hears, type Session, startSession, type Tab } from './session.ts';

describe('a review to share', () => {
  let session: Session;
  let tab: Tab;
  beforeAll(async () => {
    session = await startSession();
    tab = await session.tab('popup.html?key=imdb:tt0113277&title=Heat&year=1995');
    await tab.until(() => document.querySelector('textarea'));
    await tab.press('9');
    await tab.tabTo('TL;DR');
    await tab.type('Two men and a city.');
    await tab.press('Control+Enter');
    await hears(tab, 'Saved');
    await tab.tabTo('Copy and share', 'button');
    await tab.press('Enter');
    await tab.until(() => document.querySelector('canvas'));
  });
  afterAll(() => session?.end());

  /** Presses a button by the keyboard. In Firefox Tab does not come round from the end of a page to its beginning. */
  const press = async (name: string) => {
    await tab.run((words) => {
      for (const button of document.querySelectorAll('button')) if (button.textContent === words) button.focus();
    }, name);
    expect((await tab.focused()).name).toBe(name);
    await tab.press('Enter');
  };

  test.each(['Copy as Markdown', 'Copy as text', 'Copy with format'])('%s: with the fields chosen', async (button) => {
    await tab.page.evaluate(() => {
      const { clipboard } = navigator;
      const write = Clipboard.prototype.write;
      clipboard.write = async (items) => {
        const [item] = items;
        const texts = item?.types.map(async (type) => [type, await (await item.getType(type)).text()]) ?? [];
        (globalThis as { copied?: unknown }).copied = Object.fromEntries(await Promise.all(texts));
        return write.call(clipboard, items);
      };
    });
    const copied = async () => {
      await tab.page.evaluate(() => {
        delete (globalThis as { copied?: unknown }).copied;
      });
      await press(button);
      const words = await waitFor(
        () => tab.page.evaluate(() => (globalThis as { copied?: Record<string, string> }).copied),
        () => 'Nothing was copied.',
      );
      await hears(tab, 'Copied');
      return words;
    };
    const whole = await copied();
    expect(whole['text/plain']).toContain('9/10');
    expect(whole['text/plain']).toContain('Two men and a city.');
    expect('text/html' in whole).toBe(button === 'Copy with format');
    await press('TL;DR');
    const part = await copied();
    expect(part['text/plain']).toContain('9/10');
    expect(part['text/plain']).not.toContain('Two men');
    expect(part['text/html'] ?? '').not.toContain('Two men');
    await press('TL;DR');
  });

  test.each([
    ['Wide', 1200, 630],
    ['Tall', 1080, 1920],
  ])('is saved as a picture, %s, of %i by %i pixels', async (name, width, height) => {
    await press(name);
    await tab.until((wide) => document.querySelector('canvas')?.width === wide, width);
    await press('Save picture');
    const file = join(session.downloads, 'Heat.png');
    const bytes = await waitFor(
      async () => {
        const found = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
        return found.subarray(-8).includes('IEND') ? found : undefined;
      },
      () => 'No picture was saved.',
    );
    // The next one is of the same name.
    rmSync(file);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width, height]);
  });
});
