/** Why the log cannot be opened, read or written. */
export type LogProblem =
  /** No room on the disk. */
  | { kind: 'full' }
  /** The log was written by a newer version: it can be read and exported, not written. */
  | { kind: 'newer'; version: number }
  /** The database is new although there were `reviews` at `when`: the browser has lost it. */
  | { kind: 'emptied'; reviews: number; when: string }
  /** A private window in which the browser stores nothing. */
  | { kind: 'private' }
  /** Another window holds an older version open. */
  | { kind: 'blocked' }
  /** Closed, so that a newer version could open it; or the browser closed it. */
  | { kind: 'closed' }
  | { kind: 'unknown'; message: string };

const sentences: Record<LogProblem['kind'], string> = {
  full: 'Disk full.',
  newer: 'A newer version of Matinee wrote it.',
  emptied: 'The browser lost the log.',
  private: 'Private window.',
  blocked: 'Blocked.',
  closed: 'Closed.',
  unknown: 'It could not be used.',
};

/** What every function of the log throws. `problem` is for the screen, `message` says it in English. */
export class LogError extends Error {
  override name = 'LogError';
  readonly problem: LogProblem;

  constructor(problem: LogProblem, cause?: unknown) {
    super(problem.kind === 'unknown' ? `${sentences.unknown} (${problem.message})` : sentences[problem.kind], {
      cause,
    });
    this.problem = problem;
  }
}

/**
 * What a failed request, transaction or opening means to the person, as an error to throw; one of ours stays itself.
 * Names: https://www.w3.org/TR/IndexedDB/#exceptions
 */
export function toLogError(cause: unknown, opening = false): LogError {
  if (cause instanceof LogError) return cause;
  const { name, message } = cause instanceof Error ? cause : { name: '', message: String(cause) };
  if (name === 'QuotaExceededError') return new LogError({ kind: 'full' }, cause);
  // Firefox answers so where a window may store nothing.
  if (opening && (name === 'InvalidStateError' || name === 'SecurityError')) {
    return new LogError({ kind: 'private' }, cause);
  }
  if (name === 'InvalidStateError') return new LogError({ kind: 'closed' }, cause);
  return new LogError({ kind: 'unknown', message: message || name }, cause);
}
