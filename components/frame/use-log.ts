import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Log, LogProblem } from '../../lib/log/log.ts';
import type { Notice } from './notify.ts';
import { type Notify, problemOf } from './notify.ts';

/** The log of a page of ours once it is open, what is wrong with it, how often it changed, and what the person is told. */
export function useLog(opening: Promise<Log>) {
  const [log, setLog] = useState<Log>();
  const [problem, setProblem] = useState<LogProblem | null>(null);
  const [version, setVersion] = useState(0);
  const [notice, say] = useState<Notice | null>(null);
  const notify = useMemo<Notify>(() => ({ say, problem: (error) => setProblem(problemOf(error)) }), []);
  useLayoutEffect(() => {
    opening.then((opened) => {
      setLog(opened);
      setProblem(opened.problem);
      opened.listen(({ films, reviews }) => {
        if (films.length + reviews.length > 0) setVersion((old) => old + 1);
        // Another window may have decided what becomes of a log that was lost, or opened one of a newer version.
        setProblem((old) => (opened.problem || old?.kind === 'emptied' ? opened.problem : old));
      });
    }, notify.problem);
  }, [opening, notify]);
  const solved = () => setProblem(null);
  const dismiss = () => say(null);
  return { log, version, problem, solved, notify, notice, dismiss };
}
