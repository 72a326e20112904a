import { printTerm } from '../../lib/query/index.ts';
import { addressOf } from './use-address.ts';

/** So many ids stand in an address at most: browsers cut longer ones off. */
const inAddress = 500;

let handed: ReadonlySet<string> = new Set();

/** Where some reviews are taken on to another section: named in its address, or kept here until it asks for them. */
export function addressOfPicked(section: string, ids: ReadonlySet<string>): string {
  return ids.size <= inAddress ? addressOf(section, printTerm({ is: 'id', ids: [...ids] })) : `#${section}?picked`;
}

/** Keeps the reviews that were selected last for the section they are taken on to, as long as the page is open. */
export function handOn(ids: ReadonlySet<string>): void {
  handed = ids;
}

/** The reviews that an address with `?picked` means. */
export function handedOn(): ReadonlySet<string> {
  return handed;
}
