import { inTurn } from '../in-turn.ts';
import type { Storage } from '../log/log.ts';

/** A query the person comes back to, under a name of theirs. */
export type View = { name: string; query: string };

/** More views than anyone looks through, and longer texts than any. */
const most = { views: 100, text: 10_000 };

/** The saved views, in the order in which they were saved; what is no view is left out. */
export async function readViews(storage: Storage): Promise<View[]> {
  const { views } = await storage.get('views');
  return Array.isArray(views) ? views.filter(isView).slice(0, most.views) : [];
}

/** Saves a view; one of the same name is replaced. Resolves to all. */
export function saveView(storage: Storage, view: View): Promise<View[]> {
  const kept = { name: view.name.slice(0, 200), query: view.query.slice(0, most.text) };
  return change(storage, (views) => [...views.filter(({ name }) => name !== view.name), kept]);
}

/** Forgets the view of this name; resolves to the rest. */
export function forgetView(storage: Storage, name: string): Promise<View[]> {
  return change(storage, (views) => views.filter((view) => view.name !== name));
}

function change(storage: Storage, changed: (views: View[]) => View[]): Promise<View[]> {
  return inTurn('views', async () => {
    const views = changed(await readViews(storage)).slice(-most.views);
    await storage.set({ views });
    return views;
  });
}

function isView(value: unknown): value is View {
  const { name, query } = (value ?? {}) as Partial<View>;
  return typeof name === 'string' && name !== '' && typeof query === 'string';
}
