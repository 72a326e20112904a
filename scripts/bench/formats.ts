import { waitFor } from '../drive/screen.ts';
import { bundle } from './bundle.ts';
import { type Round, type Row, weigh } from './compare.ts';
import { setStage } from './popup.ts';

type InPage = typeof import('./formats-in-page.ts');

/** Export and import of so many reviews, in a page of the extension in Chromium. */
export async function benchFormats(many: number, print: (row: Row) => void, say: (line: string) => void) {
  const script = await bundle('scripts/bench/formats-in-page.ts', 'matineeFormats');
  const stage = await setStage();
  stage.own.setDefaultTimeout(0);
  try {
    // The maker of logs is also a program, and looks at how it was called.
    await stage.own.evaluate(`globalThis.process = { argv: [] };\n${script}`);
    const name = many.toLocaleString('en');
    // An import of 100,000 takes longer than the driver waits for an answer: it is asked for again and again.
    const run = async (call: keyof InPage, rounds: number) => {
      await stage.own.evaluate(
        `globalThis.answer = null; matineeFormats.${call}(${many}, ${rounds}).then((rounds) => { answer = { rounds } }, (error) => { answer = { error: String(error) } }); 0`,
      );
      type Answer = { rounds: Round[]; error?: string } | null;
      const { rounds: taken, error } = await waitFor(
        async () => (await stage.own.evaluate('answer')) as Answer,
        () => 'The bench gave no answer within ten minutes.',
        600_000,
      );
      if (error) throw new Error(error);
      return taken;
    };
    say(`Writing ${name} reviews as CSV …`);
    print(weigh(`CSV of ${name}, against JSON.stringify`, 1.4, await run('csvWritten', 15)));
    say(`Importing ${name} reviews …`);
    print(weigh(`import of ${name}, against raw puts`, 1.5, await run('imported', many >= 50_000 ? 1 : 3)));
  } finally {
    await stage.end();
  }
}
