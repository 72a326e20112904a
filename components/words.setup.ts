import { readFileSync } from 'node:fs';
import { locks } from 'node:worker_threads';
import { cleanup, configure } from '@testing-library/preact';
import { afterEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parse } from 'yaml';

/** Components speak English in tests: the fake browser has no messages of its own. */
const words = new Map<string, string>();
type Tree = { [name: string]: string | Tree };
function add(tree: Tree, path: string[]): void {
  for (const [name, value] of Object.entries(tree)) {
    if (typeof value === 'string') words.set([...path, name].join('_'), value);
    else add(value, [...path, name]);
  }
}
add(parse(readFileSync('locales/en.yml', 'utf8')) as Tree, []);
fakeBrowser.i18n.getMessage = ((name: string, values: string | string[] = []) =>
  (words.get(name) ?? '').replace(/\$(\d)/g, (_, at: string) => [values].flat()[Number(at) - 1] ?? '')) as never;

afterEach(cleanup);

// The emulated browser has none.
Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });

// A busy machine is no fault of a component.
configure({ asyncUtilTimeout: 10_000 });
