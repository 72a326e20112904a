import { acceptEmpty, type Log, type LogProblem } from '../../lib/log/log.ts';
import { problemInWords } from './notify.ts';
import { t } from './words.ts';

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
