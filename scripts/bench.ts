import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { type Round, type Row, weigh } from './bench/compare.ts';
import { detection } from './bench/detection.ts';
import { benchFormats } from './bench/formats.ts';
import { benchLog } from './bench/log.ts';

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
  for (const what of ['whole', 'told'] as const) await benchDetectionOf(what);
}

/** Of all that can be seen, as for the form, or of what the icon tells where it has leave. */
async function benchDetectionOf(what: 'whole' | 'told'): Promise<void> {
  const { from, pages } = await detection(60, what);
  const name = what === 'whole' ? 'detection' : 'detection for the icon';
  print(
    weigh(
      `${name}, ${pages.length} film pages (${from})`,
      1.5,
      pages.map(({ round }) => round),
    ),
  );
  const ratio = ({ ours, first, second }: Round) => ours / ((first + second) / 2);
  const worst = pages.reduce((one, other) => (ratio(other.round) > ratio(one.round) ? other : one));
  const place = worst.file.split(/[\\/]/).slice(-2).join('/');
  print(weigh(`${name}, worst page: ${place}`, 3, [worst.round]));
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
  await benchLog(many, wants, print, say);
}

await main().then(
  () => process.exit(),
  (error: Error) => {
    console.error(`\n${error.message}`);
    process.exit(1);
  },
);
