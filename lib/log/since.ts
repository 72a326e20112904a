import type { Act, Stamp } from './schema.ts';

/** What the next undo and the next redo would be about, of acts later than `since` (or undone later); the last first. */
export function nextSteps(acts: readonly Act[], since: Stamp): { undo?: Stamp; redo?: Stamp } {
  const done: Stamp[] = [];
  let undone: Stamp[] = [];
  const later = acts.filter(({ act }) => act > since).reverse();
  for (const { act, kind, about } of later) {
    if (about === undefined || (kind !== 'undo' && kind !== 'redo')) {
      done.push(act);
      undone = [];
    } else if (kind === 'undo') {
      move(done, about);
      undone.push(about);
    } else {
      move(undone, about);
      done.push(about);
    }
  }
  const [undo, redo] = [done.at(-1), undone.at(-1)];
  return { ...(undo && { undo }), ...(redo && { redo }) };
}

function move(from: Stamp[], act: Stamp): void {
  const place = from.lastIndexOf(act);
  if (place >= 0) from.splice(place, 1);
}
