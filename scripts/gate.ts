import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserKind, ensureBrowser } from './browsers.ts';
import { build, outputOf } from './build.ts';
import { measure } from './sizes.ts';
import { runTool } from './tool.ts';

/** How a stage went. `notes` are printed below it. */
type Outcome = { passed: number; failed: number; notes?: string[] };
type Stage = { name: string; purpose: string; run: () => Promise<Outcome> };

const one = (good: boolean, ...notes: string[]): Outcome => ({ passed: good ? 1 : 0, failed: good ? 0 : 1, notes });

/** A tool that is silent when all is well, and whose words are shown when not. */
const silent =
  (tool: string, ...words: string[]) =>
  async (): Promise<Outcome> => {
    const { status, output } = await runTool(tool, words);
    return one(status === 0, ...(status === 0 ? [] : [output.trim()]));
  };

/** A run of vitest, its tests counted. */
const tests =
  (words: string[], env: Record<string, string> = {}) =>
  async (): Promise<Outcome> => {
    const folder = mkdtempSync(join(tmpdir(), 'matinee-gate-'));
    const report = join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { status } = await runTool('vitest', ['run', ...words, ...reporters], true, env);
    type Report = {
      numPassedTests: number;
      numFailedTests: number;
      numPendingTests: number;
      numFailedTestSuites: number;
    };
    try {
      const counts = JSON.parse(readFileSync(report, 'utf8')) as Report;
      const failed = counts.numFailedTests || (status === 0 ? 0 : 1);
      const skipped = counts.numPendingTests;
      return {
        passed: counts.numPassedTests,
        failed,
        notes: skipped ? [`${skipped} skipped, for the reasons printed above`] : [],
      };
    } catch {
      return one(false, 'The tests did not come to an end.');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

const e2e = (kind: BrowserKind) => tests(['--config', 'tests/e2e/vitest.config.ts'], { BROWSER: kind });

/** Warnings of Firefox's linter that were looked at, and why they stand. */
const knownWarnings: Record<string, string> = {
  UNSAFE_VAR_ASSIGNMENT: "Preact's own code for dangerouslySetInnerHTML, which we never use",
};

async function lintForFirefox(): Promise<Outcome> {
  const words = ['lint', '-s', outputOf('firefox'), '--no-config-discovery', '-o', 'json'];
  const { output } = await runTool('web-ext', words);
  type Message = { code: string; message: string; file?: string };
  const { errors, warnings } = JSON.parse(output.slice(output.indexOf('{'))) as Record<
    'errors' | 'warnings',
    Message[]
  >;
  const wrong = [...errors, ...warnings.filter(({ code }) => !knownWarnings[code])];
  const known = warnings.length + errors.length - wrong.length;
  return one(
    wrong.length === 0,
    ...wrong.map(({ code, message, file }) => `${file ?? 'manifest.json'}: ${code}: ${message}`),
    ...(known ? [`${known} known warnings`] : []),
  );
}

async function checkSizes(): Promise<Outcome> {
  const sizes = measure(outputOf('chrome'));
  const wrong = sizes.filter(({ kB, limit, files }) => kB > limit || files.length === 0);
  const notes = sizes.map(({ name, kB, limit }) => `${name}: ${kB.toFixed(1)} of ${limit} kB gzip`);
  return { passed: sizes.length - wrong.length, failed: wrong.length, notes };
}

const stages: Stage[] = [
  {
    name: 'setup',
    purpose: 'a Chromium and a Firefox to test in',
    run: async () => one(true, await ensureBrowser('chrome'), await ensureBrowser('firefox')),
  },
  { name: 'style', purpose: 'format and lint', run: silent('@biomejs/biome', 'ci', '--error-on-warnings', '.') },
  {
    name: 'build',
    purpose: 'the extension for both browsers',
    run: async () => one(true, await build('chrome'), await build('firefox')),
  },
  { name: 'types', purpose: 'the compiler', run: silent('typescript', '--noEmit', '-p', '.') },
  { name: 'unit', purpose: 'the library, the tree, the manifests', run: tests(['--project', 'unit']) },
  { name: 'dom', purpose: 'the components', run: tests(['--project', 'dom']) },
  { name: 'weblint', purpose: "Firefox's linter on the build", run: lintForFirefox },
  { name: 'size', purpose: 'what is carried to people', run: checkSizes },
  { name: 'chrome', purpose: 'the built extension in Chromium', run: e2e('chrome') },
  { name: 'firefox', purpose: 'the built extension in Firefox', run: e2e('firefox') },
];

async function runStage({ name, purpose, run }: Stage): Promise<Outcome> {
  console.log(`\n▸ ${name}: ${purpose}`);
  const start = Date.now();
  const outcome = await run().catch((error: Error) => one(false, error.message));
  for (const note of outcome.notes ?? []) console.log(note.replace(/^/gm, '    '));
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`  ${outcome.failed ? '✗' : '✓'} ${name}, ${seconds} s`);
  return outcome;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length) {
  console.error(`There is no stage "${unknown[0]}"; there are ${stages.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}
const failedStages: string[] = [];
let passed = 0;
let failed = 0;
for (const stage of stages.filter(({ name }) => !wanted.length || wanted.includes(name))) {
  const outcome = await runStage(stage);
  passed += outcome.passed;
  failed += outcome.failed;
  if (outcome.failed) failedStages.push(stage.name);
}
console.log(failedStages.length ? `\nFailed: ${failedStages.join(', ')}\n` : '');
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
