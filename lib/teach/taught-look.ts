import type { Look } from '../tab.ts';
import { lessonFor, type lessons } from './lessons.ts';
import { textsOf } from './read.ts';

/** A look at a page with what the person taught about its host: their word wins over the detector's. */
export async function taughtLook(look: Look, storage: Parameters<typeof lessons>[0]): Promise<Look> {
  if (!('seen' in look)) return look;
  const { url, sighting } = look.seen;
  const lesson = await lessonFor(storage, url);
  if (!lesson) return look;
  // The rules of all sites come with it: loaded only where a lesson is to be held against them.
  const { byLesson } = await import('./lesson.ts');
  const taught = byLesson(lesson, await textsOf(look.tab, lesson.selectors), url, sighting);
  return taught ? { ...look, seen: { ...look.seen, sighting: taught } } : look;
}
