import { believableLog, type Viewing } from '../make-log.ts';
import { bundle } from './bundle.ts';
import { interleave, type Round, type Row, weigh, weighSame } from './compare.ts';
import { listPainted } from './list.ts';
import { formPainted, popupPainted, rowsPainted, type Stage, setStage } from './popup.ts';
import { benchStarts } from './restart.ts';

type InPage = typeof import('./in-page.ts');

/** Runs a function of in-page.ts on the stage's log. */
async function inPage<Name extends keyof InPage>(
  { own }: Stage,
  name: Name,
  ...words: Parameters<InPage[Name]>
): Promise<Awaited<ReturnType<InPage[Name]>>> {
  await own.bringToFront();
  return (await own.evaluate(`matineeBench.${name}(...${JSON.stringify(words)})`)) as Awaited<ReturnType<InPage[Name]>>;
}

/** Fills the log from one size to another, as imports of 5,000. */
async function fill(stage: Stage, from: number, to: number): Promise<void> {
  let some: Viewing[] = [];
  let at = 0;
  for (const viewing of believableLog(to)) {
    if (at++ >= from) some.push(viewing);
    if (some.length < 5000 && at < to) continue;
    await inPage(stage, 'add', some);
    some = [];
  }
}

/** The log and the popup, with few reviews and with many. */
export async function benchLog(
  many: number,
  wants: (part: string) => boolean,
  print: (row: Row) => void,
  say: (line: string) => void,
): Promise<void> {
  const script = await bundle('scripts/bench/in-page.ts', 'matineeBench');
  const [small, large] = [await setStage(), await setStage()];
  const name = many.toLocaleString('en');
  try {
    for (const stage of [small, large]) await stage.own.evaluate(script);
    await fill(small, 0, 10);
    say(`Filling the log: ${name} reviews …`);
    await fill(large, 0, many);
    if (wants('log')) {
      const saves = [...believableLog(100, 7)];
      print(weigh('a save, against a raw strict put', null, await inPage(small, 'save', saves.slice(0, 50))));
      print(weigh(`newest 50 of ${name}, against raw getAll`, 1.25, await inPage(large, 'newest', 100)));
      print(weigh(`a save into ${name}, against a raw strict put`, null, await inPage(large, 'save', saves)));
      print(weigh(`list’s first paint in ${name}, against 10,000 rows`, 0.1, await listPainted(large, 10_000, 5)));
    }
    if (wants('log'))
      print(weigh(`saved into ${name} and shown elsewhere, in 100 ms`, 1, await shownElsewhere(large, 15)));
    if (wants('popup')) {
      for (const [stage, size] of [
        [small, '10'],
        [large, name],
      ] as const) {
        const { form, poster } = await popupPainted(stage, 15);
        print(weigh(`popup painted, ${size} reviews`, 1.5, form));
        print(weigh('  and the poster taken from the page', null, poster));
      }
      await same(small, large, name, print);
    }
    if (wants('log')) await benchStarts(large, many, print, say);
  } finally {
    for (const stage of [small, large]) await stage.end();
  }
}

/** What is saved here, shown in the table of the options page behind: milliseconds from the end of the save. */
async function shownElsewhere(stage: Stage, rounds: number): Promise<Round[]> {
  const page = await stage.running.newPage(`${stage.running.base}/options.html#log`);
  await page.waitForSelector('[data-review]');
  const taken: Round[] = [];
  for (const { film, review } of believableLog(rounds, 11)) {
    const title = `Elsewhere ${taken.length}`;
    const shown = page.evaluate(
      (wanted) =>
        new Promise<number>((resolve) => {
          const watch = new MutationObserver(() => {
            if (!document.body.textContent?.includes(wanted)) return;
            watch.disconnect();
            resolve(performance.timeOrigin + performance.now());
          });
          watch.observe(document.body, { childList: true, subtree: true, characterData: true });
        }),
      title,
    );
    const { watchedOn: _, ...undated } = review;
    const viewing = { film: { ...film, title, keys: [] }, review: undated, created: '' };
    const saved = await inPage(stage, 'saveOne', viewing);
    taken.push({ ours: Math.max(0, (await shown) - saved), first: 100, second: 100 });
  }
  await page.close();
  return taken;
}

/** Opening the popup, on the form and on the list, with many reviews against opening it with few. */
async function same(small: Stage, large: Stage, name: string, print: (row: Row) => void): Promise<void> {
  const form = async (stage: Stage) => (await formPainted(stage)).form;
  for (const [what, open] of [
    ['form', form],
    ['list', rowsPainted],
  ] as const) {
    await open(large);
    await open(small);
    const rounds = await interleave(
      15,
      () => open(large),
      () => open(small),
    );
    print(weighSame(`popup opened on its ${what}, ${name} against 10`, rounds));
  }
}
