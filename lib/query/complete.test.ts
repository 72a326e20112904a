import { beforeEach, describe, expect, test } from 'vitest';
import { emptyDatabase, fakeLog, fakeStorage } from '../log/fake-log.ts';
import { type Log, saveReview } from '../log/log.ts';
import { offersFor, wantedAt, withOffer } from './complete.ts';
import { forgetView, readViews, saveView } from './views.ts';

let log: Log;
beforeEach(async () => {
  emptyDatabase();
  log = await fakeLog();
  const save = (title: string, directors: string[], tags: string[]) =>
    saveReview(log, { film: { title, directors }, review: { tags, venue: 'Filmmuseum' } });
  await save('Cléo de 5 à 7', ['Agnès Varda'], ['cinema', 'late show']);
  await save('Vagabond', ['Agnès Varda'], ['cinema']);
  await save('Her', ['Spike Jonze'], ['at home']);
});

async function offered(text: string, caret = text.length): Promise<string[]> {
  const wanted = wantedAt(text, caret);
  return wanted ? (await offersFor(log, wanted)).map((offer) => withOffer(text, wanted, offer).text) : [];
}

describe('completion', () => {
  test('offers fields by their first letters, and nothing for one letter or other words', async () => {
    expect(await offered('re')).toEqual(['rewatch: ']);
    expect(await offered('rain -ta')).toEqual(['rain -tag:']);
    expect(await offered('r')).toEqual([]);
    expect(await offered('rain ')).toEqual([]);
    expect(await offered('時計')).toEqual([]);
  });

  test('offers tags by use, people and places of the log, in quotation marks where they need them', async () => {
    expect(await offered('tag:')).toEqual(['tag:cinema ', 'tag:"at home" ', 'tag:"late show" ']);
    expect(await offered('-tag:"la')).toEqual(['-tag:"late show" ']);
    expect(await offered('director:agnes')).toEqual(['director:"Agnès Varda" ']);
    expect(await offered('venue:')).toEqual(['venue:Filmmuseum ']);
    expect(await offered('venue:filmmuseum')).toEqual([]);
    expect(await offered('tag:#ci')).toEqual(['tag:cinema ']);
    expect(await offered('rain -#la')).toEqual(['rain -tag:"late show" ']);
    expect(await offered('#cinema')).toEqual([]);
    expect(await offered('tag:#cinema')).toEqual([]);
    expect(await offered('#')).toEqual([]);
  });

  test('offers what can be lacking, and the days of now', async () => {
    expect(await offered('no:ti')).toEqual([]);
    expect(await offered('no:t')).toEqual(['no:tldr ', 'no:tag ']);
    expect(await offered('watched:2')).toEqual(['watched:2026-03 ', 'watched:2026 ', 'watched:2025 ']);
  });

  test('replaces the word at the caret and leaves the others', async () => {
    expect(await offered('tag:cin long take', 7)).toEqual(['tag:cinema long take']);
    expect(withOffer('ta long', { from: 0, to: 2 }, { text: 'tag:', open: true })).toEqual({
      text: 'tag: long',
      caret: 4,
    });
  });
});

describe('saved views', () => {
  test('are kept by name, the last said, and forgotten', async () => {
    const storage = fakeStorage();
    await saveView(storage, { name: 'Best', query: 'score:>=8' });
    await saveView(storage, { name: 'Old', query: 'year:..1960' });
    await saveView(storage, { name: 'Best', query: 'score:>=9' });
    expect(await readViews(storage)).toEqual([
      { name: 'Old', query: 'year:..1960' },
      { name: 'Best', query: 'score:>=9' },
    ]);
    expect(await forgetView(storage, 'Old')).toHaveLength(1);
  });

  test('are none where something else is kept', async () => {
    const storage = fakeStorage();
    await storage.set({ views: [1, null, { name: '' }, { name: 'x', query: 'y' }] });
    expect(await readViews(storage)).toEqual([{ name: 'x', query: 'y' }]);
    await storage.set({ views: 'no' });
    expect(await readViews(storage)).toEqual([]);
  });
});
