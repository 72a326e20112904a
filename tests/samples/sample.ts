/**
 * A sample is a whole log as one released version wrote it, frozen for ever: the raw records of every store. A new
 * step in `lib/log/migrations.ts` needs one more, made by the code of that version before it is released:
 * `node tests/samples/sample.ts > tests/samples/log-<version>.json`.
 */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type IDBPDatabase, openDB } from 'idb';
import { type Migration, migrations } from '../../lib/log/migrations.ts';

/** A frozen log: its version, and by store its records. */
export type Sample = { version: number; stores: Record<string, unknown[]> };

/** The sample of a version; throws where there is none. */
export function readSample(version: number): Sample {
  const text = readFileSync(join(import.meta.dirname, `log-${version}.json`), 'utf8');
  return JSON.parse(text, (_name, value) => {
    if (value?.$utf8 !== undefined) return new TextEncoder().encode(value.$utf8);
    return value?.$map ? new Map(value.$map) : value;
  });
}

/** All records of a log. */
export async function freeze(db: IDBPDatabase<never>): Promise<Sample> {
  const raw = db as unknown as IDBPDatabase;
  const names = [...raw.objectStoreNames];
  const stores = await Promise.all(names.map(async (name) => [name, await raw.getAll(name)] as const));
  return { version: raw.version, stores: Object.fromEntries(stores) };
}

/** A sample as text, maps and bytes included. */
export function sampleText(sample: Sample): string {
  const plain = (_name: string, value: unknown) => {
    if (value instanceof Uint8Array) return { $utf8: new TextDecoder().decode(value) };
    return value instanceof Map ? { $map: [...value] } : value;
  };
  return JSON.stringify(sample, plain, 1);
}

/** Makes the log of a sample, with the steps that there were at its time. */
export async function thaw({ version, stores }: Sample, steps: readonly Migration[] = migrations): Promise<void> {
  const db = await openDB('log', version, {
    async upgrade(raw, _from, _to, tx) {
      for (const step of steps.slice(0, version)) await step(raw as never, tx as never);
    },
  });
  for (const [name, records] of Object.entries(stores)) for (const record of records) await db.put(name, record);
  db.close();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { makeSampleLog } = await import('./sample-log.ts');
  console.log(sampleText(await freeze((await makeSampleLog()).db as never)));
}
