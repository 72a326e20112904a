import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { LogError, type LogProblem } from '../../lib/log/log.ts';

/** What was just done, and how to undo it. `said` is announced to screen readers. */
export type Notice = {
  said: string;
  /** Resolves when it is done, where that takes a while. */
  undo?: () => unknown;
  /** Stops what it tells the progress of. */
  stop?: () => void;
  /** Shown too where there is nothing to undo. */
  shown?: boolean;
  /** Not announced: one more of a row of which the first was. */
  silent?: boolean;
};

/** How a component tells the person what was done, or what went wrong. */
export type Notify = { say: (notice: Notice) => void; problem: (error: unknown) => void };

/** The page's notices; the page that shows them provides it. */
export const Notices = createContext<Notify>({ say: () => {}, problem: () => {} });

/** The notices of the page this component stands in. */
export const useNotify = (): Notify => useContext(Notices);

/** The problem that an error means. */
export function problemOf(error: unknown): LogProblem {
  if (error instanceof LogError) return error.problem;
  return { kind: 'unknown', message: error instanceof Error ? error.message : String(error) };
}
