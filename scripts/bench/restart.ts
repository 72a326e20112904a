import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { bundle } from './bundle.ts';
import type * as InPage from './cold-in-page.ts';
import { interleave, type Round, type Row, weigh } from './compare.ts';
import { rowsPainted, type Stage } from './popup.ts';

type Call = keyof typeof InPage & string;

/**
 * Has the system forget what it holds of the profile's files, so that the next read comes from the disk. Where it
 * cannot be told to (anywhere but on Linux), a start of the browser is as cold as it is.
 */
function forget(profile: string): void {
  if (process.platform !== 'linux') return;
  for (const file of globSync('Default/{IndexedDB,Local Extension Settings}/**/*', { cwd: profile }))
    spawnSync('dd', [`of=${profile}/${file}`, 'oflag=nocache', 'conv=notrunc,fdatasync', 'count=0', 'status=none']);
}

/** What is first after a start of the browser, each measure after a start of its own. */
export async function benchStarts(stage: Stage, many: number, print: (row: Row) => void, say: (line: string) => void) {
  const script = await bundle('scripts/bench/cold-in-page.ts', 'matineeCold');
  const call = async (page: Page, name: Call, word?: string) =>
    (await page.evaluate(
      `globalThis.matineeCold || (() => { ${script} })(); matineeCold.${name}(${word ? JSON.stringify(word) : ''})`,
    )) as InPage.Taken;
  const started = async () => {
    await stage.restart(forget);
    return stage.own;
  };
  const name = many.toLocaleString('en');
  await call(await started(), 'keepBlob');

  say('First rows and finding, after starts of the browser …');
  const rows: Round[] = [];
  const finds: Record<string, Round[]> = { [rare]: [], [frequent]: [] };
  // One start answers a question about the rows and then one about finding; the words take turns.
  for (const word of Object.keys(finds)) {
    let found: Round[] = [];
    const turn = async (first: Call, then: Call, into: number[]) => {
      const page = await started();
      const { ms, found: count } = await call(page, first);
      if (count === 0) throw new Error(`${first} came to no rows`);
      const taken = await call(page, then, word);
      if (then === 'findCold' && word === frequent && taken.found === 0) throw new Error(`Nothing has "${word}"`);
      into.push(taken.ms);
      return ms;
    };
    const ours: number[] = [];
    const reference: number[] = [];
    rows.push(
      ...(await interleave(
        8,
        () => turn('rowsKept', 'findCold', ours),
        () => turn('rowsFromDatabase', 'scanBlob', reference),
      )),
    );
    found = ours.map((ms, at) => ({ ours: ms, first: reference[2 * at] ?? 0, second: reference[2 * at + 1] ?? 0 }));
    finds[word] = found;
  }
  print(weigh('first rows after a start, against the cold database', 0.25, rows));
  print(weigh(`cold find in ${name}: a word that is nowhere`, 1.5, finds[rare] ?? []));
  print(weigh(`cold find in ${name}: a word of every third review`, 1.5, finds[frequent] ?? []));
  print(weigh('popup’s first rows after a start, against none kept', null, await popupAfterStarts(stage)));
}

const rare = 'zyzzyva';
const frequent = 'tram';

/** The real popup on its list, right after a start: with the rows that are kept, and with none. */
async function popupAfterStarts(stage: Stage): Promise<Round[]> {
  const local = 'chrome.storage.local';
  const kept = await stage.own.evaluate(`${local}.get('firstScreen')`);
  const painted = async (items: unknown) => {
    await stage.own.evaluate(items ? `${local}.set(${JSON.stringify(items)})` : `${local}.remove('firstScreen')`);
    await stage.restart(forget);
    return rowsPainted(stage);
  };
  return interleave(
    5,
    () => painted(kept),
    () => painted(null),
  );
}
