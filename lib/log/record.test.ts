import { expect, it } from 'vitest';
import { fakeLog, fakeStorage } from './fake-log.ts';
import * as log from './log.ts';

const her = { title: 'Her', year: 2013 };

it('makes the rows kept outside the database anew where an earlier version has made them', async () => {
  const storage = fakeStorage();
  const old = await fakeLog({ storage });
  await log.saveReview(old, { film: her, review: { body: 'And ||everyone dies||.' } });
  await old.recorded;
  old.close();
  const kept = await log.firstScreen(storage);
  const rows = kept?.rows.map((row) => ({ ...row, line: 'And everyone dies.' }));
  storage.items.log = { ...(storage.items.log as object), form: undefined };
  storage.items.firstScreen = { ...kept, rows, form: undefined };
  expect(await log.firstScreen(storage)).toBeNull();
  const again = await fakeLog({ storage });
  await again.recorded;
  expect((await log.firstScreen(storage))?.rows).toMatchObject([{ line: 'And ….' }]);
});
