import { runTool } from './tool.ts';

/**
 * The long form of what the gate tries shortly: files cut at every byte and changed at random, bombs, a million rows,
 * memory while 100,000 reviews are written. Takes a quarter of an hour; words name some of the files.
 */
const wanted = process.argv.slice(2);
const files = wanted.length > 0 ? wanted : ['tests/formats-', 'lib/transfer'];
const { status } = await runTool('vitest', ['run', '--project', 'unit', '--testTimeout', '900000', ...files], true, {
  LONG: '1',
  FC_RUNS: process.env.FC_RUNS ?? '2000',
});
process.exit(status);
