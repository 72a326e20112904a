import 'fake-indexeddb/auto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { gather, openFile, withFound } from '../lib/formats/index.ts';
import { emptyDatabase, fakeLog } from '../lib/log/fake-log.ts';
import { applyAll } from '../lib/log/log.ts';
import { editsOf, planImport } from '../lib/transfer/plan.ts';

const folder = fileURLToPath(new URL('../../shared/log-samples/', import.meta.url));
const there = existsSync(folder);
if (!there) console.log('skipped: no shared data');
const paths = there ? globSync('*/*.*', { cwd: folder }).toSorted() : [];

test.runIf(there)(
  'every row of every real export becomes a review once, and the same file a second time changes nothing',
  { timeout: 120_000 },
  async () => {
    let reviews = 0;
    for (const path of paths) {
      const bytes = readFileSync(join(folder, path));
      const [one] = gather([await openFile({ name: basename(path), size: bytes.length, bytes: async () => bytes })]);
      if (!one?.format?.read) continue;
      const rows = withFound([...one.format.read(one.content)], ['series', 'unsure']);
      emptyDatabase();
      const log = await fakeLog();
      await applyAll(log, editsOf(await planImport(log, rows)), 'import');
      const kept = await log.db.count('reviews');
      expect([path, kept]).toEqual([path, rows.filter((row) => !('skipped' in row)).length]);
      const again = await planImport(log, rows);
      expect([path, again.filter(({ will }) => will !== 'nothing' && will !== 'skip')]).toEqual([path, []]);
      expect(editsOf(again)).toEqual([]);
      reviews += kept;
      log.close();
    }
    // It did look at what there is.
    expect(reviews).toBeGreaterThan(2500);
  },
);
