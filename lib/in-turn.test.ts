import { expect, it } from 'vitest';
import { readBackups, writeBackups } from './backup/settings.ts';
import { fakeStorage } from './log/fake-log.ts';
import { readViews, saveView } from './query/views.ts';
import type { Lesson } from './teach/lesson.ts';
import { learn, lessons } from './teach/lessons.ts';

/** A storage that answers as slowly as a real one, of which windows hear the same. */
function slowStorage() {
  const { get, set } = fakeStorage();
  const pause = () => new Promise((go) => setTimeout(go, Math.random() * 3));
  return {
    get: async (name: string) => pause().then(() => get(name)),
    set: async (items: Record<string, unknown>) => pause().then(() => set(items)),
  };
}

it('what several windows keep at the same moment is all kept', async () => {
  const storage = slowStorage();
  const names = Array.from({ length: 8 }, (_, at) => `${at}`);
  await Promise.all([
    ...names.map((name) => saveView(storage, { name, query: 'her' })),
    ...names.map((host) => learn(storage, { host } as Lesson)),
    writeBackups(storage, { where: 'folder' }),
    writeBackups(storage, { keep: 9 }),
    writeBackups(storage, { days: 3 }),
  ]);
  expect((await readViews(storage)).map(({ name }) => name).sort()).toEqual(names);
  expect((await lessons(storage)).map(({ host }) => host).sort()).toEqual(names);
  expect(await readBackups(storage)).toMatchObject({ where: 'folder', keep: 9, days: 3 });
});
