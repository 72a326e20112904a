import { acceptEmpty, type Log, type LogProblem } from '../../lib/log/log.ts';
import { plural, t } from './words.ts';

/** What went wrong with the log, in a sentence, and what can be done about it. */
export function Problem({ problem, log, solved }: { problem: LogProblem; log: Log | undefined; solved: () => void }) {
  return (
    <div class="note problem" role="alert">
      <p>{problemInWords(problem)}</p>
      {problem.kind === 'emptied' && log ? (
        <button type="button" class="second" onClick={() => acceptEmpty(log).then(solved)}>
          {t('problem.startNew')}
        </button>
      ) : (
        (problem.kind === 'full' || problem.kind === 'unknown') && (
          <button type="button" class="second" onClick={solved}>
            {t('frame.dismiss')}
          </button>
        )
      )}
    </div>
  );
}

/** What happened, what is safe, and what to do: a sentence for each problem of the log. */
function problemInWords(problem: LogProblem): string {
  if (problem.kind === 'emptied') return plural('problem.emptied', problem.reviews, [t('problem.emptiedThen')]);
  if (problem.kind === 'unknown') return t('problem.unknown', [problem.message]);
  return t(`problem.${problem.kind}`);
}
