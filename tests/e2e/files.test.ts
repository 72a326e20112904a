import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addresses, hears, openLog, type Session, startSession } from './session.ts';

/** A file of so many bytes that takes no room on the disk. */
function largeFile(path: string, head: string, bytes: number): string {
  const file = openSync(path, 'w');
  writeSync(file, head);
  ftruncateSync(file, bytes);
  closeSync(file);
  return path;
}

const wrong: { what: string; name: string; write: (path: string) => void; said: string }[] = [
  {
    what: 'a JSON file that was cut off',
    name: 'half.json',
    write: (path) => writeFileSync(path, '{"format":"matinee-log","version":1,"films":['),
    said: 'This is not a whole JSON file',
  },
  {
    what: 'somebody else’s JSON',
    name: 'other.json',
    write: (path) => writeFileSync(path, '{"films":[{"name":"Her"}]}'),
    said: 'other.json is of no format that Matinee knows.',
  },
  {
    what: 'a file of 200 MB',
    name: 'large.json',
    write: (path) => void largeFile(path, '[{"watched_at":"', 200_000_000),
    said: 'This file is too large',
  },
  {
    what: 'a picture under the name of a text',
    name: 'picture.txt',
    write: (path) => writeFileSync(path, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
    said: 'picture.txt',
  },
];

describe('a file that cannot be read gets a sentence, and the log stays as it was', () => {
  const folder = mkdtempSync(join(tmpdir(), 'matinee-files-'));
  let session: Session;
  beforeAll(async () => {
    session = await startSession();
    const popup = await session.popupOn(addresses.her);
    await popup.shows('Spike Jonze');
    await popup.press('9');
    await popup.press('Control+Enter');
    await hears(popup, 'Saved');
    await popup.close();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await session?.end();
  });

  test('a table under the name of a JSON file is read as the table it is, and nothing is written unasked', async () => {
    const path = join(folder, 'table.json');
    writeFileSync(path, 'Title,Year,Rating10\nHeat,1995,8\n');
    const options = await session.tab('options.html#transfer');
    await options.choose(path);
    await options.shows('1 new review');
    await options.close();
    const popup = await session.popupOn(addresses.plain);
    await openLog(popup);
    await popup.shows('1 review');
    await popup.close();
  });

  test.each(wrong)('$what', async ({ name, write, said }) => {
    const path = join(folder, name);
    write(path);
    const options = await session.tab('options.html#transfer');
    await options.choose(path);
    await options.shows('Nothing was changed.');
    expect(await options.text()).toContain(said);
    await options.close();
    const popup = await session.popupOn(addresses.plain);
    await openLog(popup);
    await popup.shows('1 review');
    await popup.close();
  });

  test('a power cut in the middle of an import leaves the whole of it or nothing', async () => {
    const path = join(folder, 'many.csv');
    const rows = Array.from({ length: 8000 }, (_, i) => `Film ${i},${1950 + (i % 70)},${1 + (i % 10)}`);
    writeFileSync(path, `Title,Year,Rating10\n${rows.join('\n')}\n`);
    const options = await session.tab('options.html#transfer');
    await options.choose(path);
    await options.shows('8,000 new reviews');
    await options.tabTo('Import', 'button');
    await options.press('Enter');
    await options.shows('Importing');
    await session.powerCut();
    const popup = await session.popupOn(addresses.plain);
    await openLog(popup);
    await popup.until(() => /\d reviews?/.test(document.body.textContent));
    expect(/([\d,]+) reviews?/.exec(await popup.text())?.[1]).toMatch(/^(1|8,001)$/);
    await popup.close();
  });
});
