import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { bundle } from './bench/bundle.ts';
import { type Round, type Row, weigh } from './bench/compare.ts';
import { detection } from './bench/detection.ts';
import { benchFormats } from './bench/formats.ts';
import { popupPainted, type Stage, setStage } from './bench/popup.ts';
import { believableLog, type Viewing } from './make-log.ts';

const usage = `Usage: npm run bench -- [--json] [--rows N] [--only detection,log,popup,formats]
  --json   one line of JSON a row, for machines
  --rows   how many reviews the large log has (100,000, unless told otherwise)
  --only   some of the parts`;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rows: { type: 'string', default: '100000' },
    only: { type: 'string', default: 'detection,log,popup,formats' },
    help: { type: 'boolean', default: false },
  },
});
const many = Number(values.rows);
const wants = (part: string) => values.only.split(',').includes(part);

/** What is told as it goes; on the error stream, so that the rows can be piped. */
const say = (line: string) => console.error(line);

function print(row: Row): void {
  if (values.json) return void console.log(JSON.stringify(row));
  const ms = (value: number) => (value < 1 ? value.toFixed(3) : value.toFixed(1)).padStart(8);
  const noise = `± ${(row.noise * 100).toFixed(0)} %`;
  console.log(
    `${row.name.padEnd(52)}${ms(row.ours)} ms  ${ms(row.reference)} ms  ${row.ratio.toFixed(2).padStart(6)} ` +
      `${row.goal === null ? '      ' : `of ${row.goal}`.padEnd(7)}  ${noise.padStart(6)}  ${row.verdict}`,
  );
}

async function benchDetection(): Promise<void> {
  say('Detection, on film pages in Chromium …');
  const { from, pages } = await detection(60);
  print(
    weigh(
      `detection, ${pages.length} film pages (${from})`,
      1.5,
      pages.map(({ round }) => round),
    ),
  );
  const ratio = ({ ours, first, second }: Round) => ours / ((first + second) / 2);
  const worst = pages.reduce((one, other) => (ratio(other.round) > ratio(one.round) ? other : one));
  const place = worst.file.split(/[\\/]/).slice(-2).join('/');
  print(weigh(`detection, worst page: ${place}`, 3, [worst.round]));
}

type InPage = typeof import('./bench/in-page.ts');

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
  say(`Filling the log: ${to.toLocaleString('en')} reviews …`);
  let some: Viewing[] = [];
  let at = 0;
  for (const viewing of believableLog(to)) {
    if (at++ >= from) some.push(viewing);
    if (some.length < 5000 && at < to) continue;
    await inPage(stage, 'add', some);
    some = [];
  }
}

async function benchPopup(stage: Stage, reviews: number): Promise<void> {
  const { form, poster } = await popupPainted(stage, 15);
  print(weigh(`popup painted, ${reviews.toLocaleString('en')} reviews`, 1.5, form));
  print(weigh(`  and the poster taken from the page`, null, poster));
}

async function benchLog(stage: Stage): Promise<void> {
  const saves = [...believableLog(100, 7)];
  await fill(stage, 0, 10);
  if (wants('log')) print(weigh('a save, against a raw strict put', null, await inPage(stage, 'save', saves)));
  if (wants('popup')) await benchPopup(stage, 10);
  await fill(stage, 10, many);
  if (wants('log')) {
    const name = `newest 50 of ${many.toLocaleString('en')}, against raw getAll`;
    print(weigh(name, 1.25, await inPage(stage, 'newest', 100)));
    print(
      weigh(
        `a save into ${many.toLocaleString('en')}, against a raw strict put`,
        null,
        await inPage(stage, 'save', saves),
      ),
    );
  }
  if (wants('popup')) await benchPopup(stage, many);
}

async function main(): Promise<void> {
  if (values.help || !Number.isInteger(many) || many < 20) return void console.log(usage);
  const [cpu] = cpus();
  say(
    `${cpu?.model ?? 'unknown processor'}, ${cpus().length} of it. Ours, reference, their ratio, the run's own noise.`,
  );
  if (wants('detection')) await benchDetection();
  if (wants('formats')) await benchFormats(many, print, say);
  if (!wants('log') && !wants('popup')) return;
  const script = await bundle('scripts/bench/in-page.ts', 'matineeBench');
  const stage = await setStage();
  try {
    await stage.own.evaluate(script);
    await benchLog(stage);
  } finally {
    await stage.end();
  }
}

await main().then(
  () => process.exit(),
  (error: Error) => {
    console.error(`\n${error.message}`);
    process.exit(1);
  },
);
