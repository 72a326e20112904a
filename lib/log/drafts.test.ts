import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDatabase, fakeChannels, fakeLog } from './fake-log.ts';
import * as log from './log.ts';

vi.setConfig({ testTimeout: 120_000 });
beforeEach(emptyDatabase);

const her = { title: 'Her' };
const blank = { id: 'new:her|2013', revision: 0, filmId: null, reviewId: null, film: her };

/** A form in a window: what it shows, and the draft it holds. */
type Form = { open: log.Log; window: string; draft: Omit<log.Draft, 'changed'>; text: string };

const step = fc.record({
  form: fc.nat({ max: 1 }),
  does: fc.constantFrom('type', 'type', 'type', 'type without waiting', 'close and open', 'close', 'save', 'discard'),
});

describe('nothing typed is lost:', () => {
  it('whatever two windows do, every text is there until it is saved, discarded or typed on', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        emptyDatabase();
        const logs = [await fakeLog(), await fakeLog()];
        const forms: (Form | undefined)[] = [undefined, undefined];
        /** Texts acknowledged and not yet ended, by the window that typed them. */
        const alive = new Map<string, string>();
        let typed = 0;
        const show = async (at: number): Promise<Form> => {
          const open = logs[at] as log.Log;
          const kept = await log.draft(open, blank.id);
          const window = `window ${typed++}`;
          const text = String(kept?.facts.body ?? '');
          return { open, window, draft: kept ?? { ...blank, window, facts: {} }, text };
        };
        const keep = (form: Form) =>
          log.keepDraft(form.open, { ...form.draft, window: form.window, facts: { body: form.text } });
        for (const { form: at, does } of steps) {
          const form = forms[at] ?? (await show(at));
          forms[at] = form;
          const before = form.text;
          if (does === 'type' || does === 'type without waiting') {
            form.text += `${typed++};`;
            const first = does === 'type' ? undefined : keep({ ...form, text: `${before}half` });
            form.draft = await keep(form);
            await first;
            // A text typed on from another is that other one's later form.
            if (alive.get(form.draft.id) === before || !alive.has(form.draft.id)) alive.set(form.draft.id, form.text);
            else expect(`replaced ${alive.get(form.draft.id)} by ${form.text}`).toBe('kept both');
          } else if (does === 'save' && form.text) {
            const { review } = await log.saveReview(form.open, {
              film: her,
              review: { body: form.text },
              draft: { ...form.draft, window: form.window },
            });
            expect((await log.review(form.open, review.id))?.body).toBe(form.text);
            if (alive.get(form.draft.id) === form.text) alive.delete(form.draft.id);
            forms[at] = undefined;
          } else if (does === 'discard') {
            await log.dropDraft(form.open, { ...form.draft, window: form.window });
            if (alive.get(form.draft.id) === form.text) alive.delete(form.draft.id);
            forms[at] = undefined;
          } else forms[at] = does === 'close' ? undefined : await show(at);
          const kept = new Map((await log.drafts(form.open)).map(({ id, facts }) => [id, facts.body]));
          for (const [id, text] of alive) expect(kept.get(id)).toBe(text);
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 100) },
    );
  });

  it('a window that shows an older text takes away none that another one has typed on', async () => {
    const open = await fakeLog();
    const older = await log.keepDraft(open, { ...blank, window: 'a', facts: { body: 'text' } });
    await log.keepDraft(open, { ...older, window: 'a', facts: { body: 'text and more' } });
    const shown = { ...older, window: 'b' };
    expect(await log.dropDraft(open, shown)).toBeNull();
    await log.saveReview(open, { film: her, review: older.facts, draft: shown });
    expect((await log.drafts(open)).map(({ facts }) => facts.body)).toEqual(['text and more']);
  });

  it('a dropped draft comes back when it is kept again', async () => {
    const open = await fakeLog();
    const kept = await log.keepDraft(open, { ...blank, window: 'a', facts: { body: 'text' } });
    const dropped = await log.dropDraft(open, kept);
    expect(await log.draft(open, kept.id)).toBeNull();
    await log.keepDraft(open, dropped ?? kept);
    expect((await log.draft(open, kept.id))?.facts.body).toBe('text');
    expect(await log.dropDraft(open, { ...kept, id: 'none' })).toBeNull();
  });

  it('a save ends its draft in the same transaction, and a failing one keeps it', async () => {
    const open = await fakeLog();
    const kept = await log.keepDraft(open, { ...blank, window: 'a', facts: { body: 'text' } });
    const saving = log.saveReview(open, { film: 'no such film', review: kept.facts, draft: kept });
    await expect(saving).rejects.toThrow(/no such film/);
    expect(await log.drafts(open)).toHaveLength(1);
    await log.saveReview(open, { film: her, review: kept.facts, draft: kept });
    expect(await log.drafts(open)).toHaveLength(0);
  });

  it('a save leaves the draft that another window has typed on meanwhile', async () => {
    const open = await fakeLog();
    const mine = await log.keepDraft(open, { ...blank, window: 'a', facts: { body: 'text' } });
    await log.keepDraft(open, { ...mine, window: 'b', facts: { body: 'text and more' } });
    await log.saveReview(open, { film: her, review: mine.facts, draft: mine });
    expect((await log.drafts(open)).map(({ facts }) => facts.body)).toEqual(['text and more']);
  });

  it('a list of drafts that was read a moment before hears of one that a closing window has written', async () => {
    const join = fakeChannels();
    const [closing, list] = [await fakeLog({ channel: join() }), await fakeLog({ channel: join() })];
    const heard = vi.fn();
    list.listen(heard);
    log.flushDraft(closing, { ...blank, window: 'a', facts: { body: 'half a wor' } });
    expect(heard).toHaveBeenCalledWith(expect.objectContaining({ drafts: [blank.id] }));
    expect((await log.drafts(list)).map(({ facts }) => facts.body)).toEqual(['half a wor']);
  });

  it('a write that is ended gives way to the words of a closing window, and is heard of', async () => {
    const open = await fakeLog();
    const end = new AbortController();
    const under = log.keepDraft(open, { ...blank, window: 'a', facts: { body: 'half' } }, end.signal);
    const ended = expect(under).rejects.toThrow(/could not be/);
    end.abort();
    log.flushDraft(open, { ...blank, window: 'a', facts: { body: 'half a wor' } });
    await ended;
    expect((await log.drafts(open)).map(({ facts }) => facts.body)).toEqual(['half a wor']);
  });
});

const flushed = { id: 'new:her|2013', revision: 0, filmId: null, reviewId: null, film: { title: 'Her' } };

it('a text that was flushed is not replaced unseen by the form of another window', async () => {
  const open = await fakeLog();
  const first = await log.keepDraft(open, { ...flushed, window: 'popup 1', facts: { body: 'a' } });
  log.flushDraft(open, { ...first, window: 'popup 1', facts: { body: 'a b' } });
  const panel = await log.draft(open, flushed.id);
  const popup = await log.draft(open, flushed.id);
  expect(panel?.facts.body).toBe('a b');
  await log.keepDraft(open, { ...(popup as log.Draft), window: 'popup 2', facts: { body: 'a b and much more' } });
  await log.keepDraft(open, { ...(panel as log.Draft), window: 'panel', facts: { body: 'a b c' } });
  expect((await log.drafts(open)).map(({ facts }) => facts.body)).toContain('a b and much more');
});
