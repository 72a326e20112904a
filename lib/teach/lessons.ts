import { inTurn } from '../in-turn.ts';
import type { Storage } from '../log/record.ts';
import type { Lesson } from './lesson.ts';

/** The host by which lessons are kept: without `www.`. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : '';
}

/** All lessons, the newest first. */
export async function lessons(storage: Storage): Promise<Lesson[]> {
  const { lessons: kept } = await storage.get('lessons');
  return Array.isArray(kept) ? (kept as Lesson[]) : [];
}

/** What was taught about the host of an address. */
export async function lessonFor(storage: Storage, address: string): Promise<Lesson | undefined> {
  const host = hostOf(address);
  return (await lessons(storage)).find((lesson) => lesson.host === host);
}

/** Keeps a lesson; it replaces an earlier one about the same host. */
export function learn(storage: Storage, lesson: Lesson): Promise<void> {
  return inTurn('lessons', async () => {
    const others = (await lessons(storage)).filter(({ host }) => host !== lesson.host);
    await storage.set({ lessons: [lesson, ...others] });
  });
}

/** Forgets what was taught about a host. */
export function unlearn(storage: Storage, host: string): Promise<void> {
  return inTurn('lessons', async () => {
    await storage.set({ lessons: (await lessons(storage)).filter((lesson) => lesson.host !== host) });
  });
}
