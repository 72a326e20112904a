/**
 * Does the work when no other window does work on the same item of `storage.local`: there is no other way to read, change
 * and write one without losing what another window wrote in between. https://w3c.github.io/web-locks/
 */
export function inTurn<T>(item: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(item, work);
}
