import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Session, startSession } from './session.ts';

describe('a hostile page', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession();
  });
  // Ends with an error where anything was asked for that is no sample page.
  afterAll(() => session?.end());

  test('with a film in a frame is itself about none', async () => {
    const popup = await session.popupOn('https://frame.example/soup');
    await popup.shows('Your log is empty');
    expect(await popup.text()).not.toContain('Spike Jonze');
    await popup.close();
  });

  test.for([
    ['whose elements stand in the way of the document’s own members', 'https://clobbered.example/her'],
    ['that has patched what all scripts stand on', 'https://patched.example/her'],
    ['of 50 MB of JSON-LD, 100,000 deep, with 50,000 links', 'https://huge.example/her'],
  ])('%s is seen as if it were not', async ([, address]) => {
    const popup = await session.popupOn(address ?? '');
    await popup.shows('Spike Jonze');
    expect(await popup.text()).toContain('2013');
    expect(await popup.text()).not.toContain('Not Her');
    await popup.close();
  });

  test('with markup in every field has it shown as text, and nothing of it run', async () => {
    const popup = await session.popupOn('https://markup.example/film');
    await popup.shows('<img src=x onerror=canary=1>');
    await popup.shows('<svg onload=canary=1>enoJ');
    expect(
      await popup.run(() => 'canary' in globalThis || document.querySelectorAll('[onerror],[onload]').length),
    ).toBe(0);
    await popup.close();
  });
});
