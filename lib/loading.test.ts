import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asFarAsItCame } from './loading.ts';
import type { Look } from './tab.ts';

const nothing: Look = {
  tab: 1,
  seen: { url: 'https://films.example/her', sighting: null, poster: null, heading: '', loading: true },
};
const sighting = {
  url: nothing.seen.url,
  confidence: 'sure' as const,
  film: { title: 'Her' },
  evidence: {},
};
const part: Look = { tab: 1, seen: { ...nothing.seen, sighting } };
const whole: Look = { tab: 1, seen: { ...part.seen, loading: false } };
const never = new Promise<Look>(() => {});

describe('a page that is still loading', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is taken as it is where its film has come', async () => {
    expect(await asFarAsItCame(part, () => never)).toBe(part);
  });

  it('is asked again until its film has come', async () => {
    const looks = [nothing, part];
    const seen = asFarAsItCame(nothing, async (_, all) => (all ? never : (looks.shift() ?? part)));
    await vi.advanceTimersByTimeAsync(400);
    expect(await seen).toBe(part);
  });

  it('is seen whole where the rest comes meanwhile', async () => {
    expect(await asFarAsItCame(nothing, async (_, all) => (all ? whole : nothing))).toBe(whole);
  });

  it('shows no film after a second, for the person to name one', async () => {
    const answered = vi.fn();
    asFarAsItCame(nothing, async (_, all) => (all ? never : nothing)).then(answered);
    await vi.advanceTimersByTimeAsync(900);
    expect(answered).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(answered).toHaveBeenCalledWith(nothing);
  });
});
