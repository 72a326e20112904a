import { act, cleanup, render } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { emptyDatabase, fakeChannels, fakeLog, fakeStorage } from '../../lib/log/fake-log.ts';
import { draft, drafts, type Log } from '../../lib/log/log.ts';
import { useDraft } from './use-draft.ts';

const id = 'new:imdb:tt1798709';
const subject = { id, film: { title: 'Her' }, filmId: null, reviewId: null };
const nothing = {};

type Held = ReturnType<typeof useDraft>;

const problems: unknown[] = [];

/** A window with a form in it, as far as drafts go: what it holds, and how it is closed. */
async function open(log: Log): Promise<{ held: () => Held; close: () => void }> {
  const kept = await draft(log, id);
  let held: Held | undefined;
  const failed = (error: unknown) => problems.push(error);
  function Window() {
    held = useDraft(log, subject, kept, nothing, failed, () => {});
    return null;
  }
  const { unmount } = render(<Window />);
  return { held: () => held as Held, close: unmount };
}

/** Lets all that was begun come to its end, without the time that a pause in typing takes. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

const acts = ['type', 'pause', 'hide', 'close', 'close at once', 'discard and undo'] as const;
type Act = { window: 0 | 1; does: (typeof acts)[number] };

const steps = fc.array(fc.record({ window: fc.constantFrom(0, 1), does: fc.constantFrom('type', 'type', ...acts) }), {
  maxLength: 30,
});

/** A form that was discarded, and hidden soon after, once replaced what another window had written. */
const discarded: [Act[]][] = [
  [
    [
      { window: 0, does: 'type' },
      { window: 1, does: 'pause' },
      { window: 1, does: 'discard and undo' },
      { window: 0, does: 'hide' },
      { window: 0, does: 'pause' },
    ],
  ],
  [
    [
      { window: 1, does: 'type' },
      { window: 0, does: 'type' },
      { window: 1, does: 'close' },
      { window: 0, does: 'discard and undo' },
      { window: 0, does: 'close at once' },
    ],
  ],
];

afterEach(() => vi.useRealTimers());

describe('a form', () => {
  it('notes with the first key, before anything is written, that a draft is begun: that wakes the background', async () => {
    emptyDatabase();
    const storage = fakeStorage();
    const log = await fakeLog({ storage });
    const { held, close } = await open(log);
    expect(storage.items.drafted).toBeUndefined();
    await act(() => held().change({ body: 'a' }));
    expect(storage.items.drafted).toBe(id);
    expect(await drafts(log)).toEqual([]);
    close();
  });
});

describe('a form in two windows', () => {
  it('loses no text in any order of typing, pausing, hiding, closing and reopening, and replaces none by an older one', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        emptyDatabase();
        const join = fakeChannels();
        const logs = [await fakeLog({ channel: join() }), await fakeLog({ channel: join() })] as const;
        const windows: (Awaited<ReturnType<typeof open>> | undefined)[] = [undefined, undefined];
        const typed: string[] = [];
        const pause = async () => {
          await act(async () => {
            await vi.advanceTimersByTimeAsync(130);
            await settle();
          });
        };
        for (const { window: at, does } of all) {
          const log = logs[at];
          const window = windows[at] ?? (await open(log));
          windows[at] = window;
          const text = () => String(window.held().facts.body ?? '');
          if (does === 'type') {
            const word = `<${typed.length}>`;
            typed.push(word);
            await act(() => window.held().change({ body: text() + word }));
          } else if (does === 'hide') dispatchEvent(new Event('blur'));
          else if (does === 'pause') await pause();
          else if (does === 'discard and undo') {
            const before = text();
            let bringBack = () => {};
            await act(async () => {
              const discarding = window.held().discard();
              await vi.advanceTimersByTimeAsync(0);
              await settle();
              bringBack = await discarding;
            });
            await act(() => bringBack());
            expect(text()).toBe(before);
          } else {
            if (does === 'close') await pause();
            window.close();
            windows[at] = undefined;
            await settle();
          }
          // Between two acts of a person the windows hear of each other; no pause in typing need pass.
          await settle();
          if (does === 'pause' || does.startsWith('close')) {
            await pause();
            const stored = (await drafts(log)).map(({ facts }) => String(facts.body));
            const lost = typed.filter((word) => !stored.some((each) => each.includes(word)));
            expect(lost, `typed ${typed.join('')}, on disk ${stored.join(' and ')}`).toEqual([]);
          }
        }
        cleanup();
        await pause();
        expect(problems).toEqual([]);
      }),
      { numRuns: Number(process.env.RUNS ?? 60), examples: discarded },
    );
  });
});

it.each([false, true])(
  'what is typed is written when the popup loses the focus, also after a discarded draft: %s',
  async (discards) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    emptyDatabase();
    const log = await fakeLog({ channel: fakeChannels()() });
    const failed = () => {};
    let held = null as unknown as Held;
    function Window() {
      held = useDraft(log, subject, null, nothing, failed, failed);
      return null;
    }
    render(<Window />);
    await act(() => held.change({ body: 'first' }));
    await act(async () => {
      await vi.advanceTimersByTimeAsync(130);
      await settle();
    });
    if (discards)
      await act(async () => {
        const d = held.discard();
        await vi.advanceTimersByTimeAsync(0);
        await settle();
        await d;
      });
    await act(() => held.change({ body: 'second thoughts' }));
    dispatchEvent(new Event('blur'));
    log.close(); // The browser ends the popup here.
    vi.useRealTimers();
    await settle();
    const again = await fakeLog();
    expect((await drafts(again)).map(({ facts }) => facts.body)).toContain('second thoughts');
  },
);
