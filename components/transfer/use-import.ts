import { useRef, useState } from 'preact/hooks';
import { keepSnapshot } from '../../lib/backup/snapshots.ts';
import { type Asked, type ReadOptions, type Row, withFound } from '../../lib/formats/index.ts';
import { applyAll, type Log, refill } from '../../lib/log/log.ts';
import { type Gaps, gapsOf } from '../../lib/transfer/gaps.ts';
import { pastIn } from '../../lib/transfer/past.ts';
import { type Choices, editsOf, type Plan, planImport } from '../../lib/transfer/plan.ts';
import { matched, openFiles, openPasted, rowsOf, type Source, type Unreadable } from '../../lib/transfer/read.ts';
import { useNotify } from '../frame/notify.ts';
import { number, plural, t } from '../frame/words.ts';
import { undoOf } from '../history/take-back.ts';

/** Where an import stands. */
export type ImportState =
  | { at: 'start' }
  | { at: 'busy'; what: string }
  | {
      at: 'preview';
      plan: Plan;
      gaps: Gaps;
      unread: readonly string[];
      /** What the files hold that is left aside unless the person wants it, and whether it is brought in too. */
      asked: ReadonlyMap<Asked, boolean>;
    };

/** Bringing reviews in: read, hold against the log, show, and write as one act that can be undone. */
export function useImport(log: Log) {
  const notify = useNotify();
  const [state, setState] = useState<ImportState>({ at: 'start' });
  const [sources, setSources] = useState<Source[]>([]);
  const [problems, setProblems] = useState<Unreadable[]>([]);
  const rows = useRef<Row[]>([]);
  const stop = useRef<AbortController>(null);

  const work = async (run: (signal: AbortSignal) => Promise<ImportState>) => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    try {
      setState(await run(signal));
    } catch (error) {
      if (signal.aborted) notify.say({ said: t('options.cancelled'), shown: true });
      else notify.problem(error);
      setState({ at: 'start' });
    }
  };
  const busy = (what: string) => setState({ at: 'busy', what });

  const preview = async (opened: Source[], before: Unreadable[], signal: AbortSignal): Promise<ImportState> => {
    setSources(opened);
    const names = opened.map(({ content }) => content.name).join(', ');
    busy(t('options.reading', [cut(names)]));
    const counted = (done: number) => busy(t('options.readingRows', [cut(names), number(done)]));
    const read = await rowsOf(opened, { progress: counted, signal });
    rows.current = read.rows;
    setProblems([...before, ...read.problems]);
    if (read.rows.length === 0) return { at: 'start' };
    return compared(opened, new Set(), signal);
  };

  const compared = async (from: Source[], wanted: ReadonlySet<Asked>, signal: AbortSignal): Promise<ImportState> => {
    const all = withFound(rows.current, [...wanted]);
    const progress = (done: number) => busy(t('options.comparing', [number(done)]));
    const plan = await planImport(log, all, { progress, signal });
    // Stopped at the last moment is stopped too.
    signal.throwIfAborted();
    const unread = from.flatMap(({ content }) => content.unread);
    const there = new Set(rows.current.flatMap((row) => ('skipped' in row && row.found ? [row.skipped] : [])));
    const asked = new Map(askable.filter((reason) => there.has(reason)).map((reason) => [reason, wanted.has(reason)]));
    return { at: 'preview', plan, gaps: gapsOf(all), unread, asked };
  };

  return {
    state,
    sources,
    problems,
    read: (files: readonly File[]) =>
      files.length > 0 &&
      work(async (signal) => {
        busy(t('options.reading', [cut(files.map((file) => file.name).join(', '))]));
        const opened = await openFiles(files, { signal });
        return preview(opened.sources, opened.problems, signal);
      }),
    paste: (text: string) =>
      text.trim() !== '' && work((signal) => preview(openPasted(t('options.pasted'), text), [], signal)),
    match: (source: Source, options: ReadOptions) =>
      work((signal) =>
        preview(
          sources.map((one) => (one === source ? matched(one, options) : one)),
          [],
          signal,
        ),
      ),
    bringIn: (plan: Plan, choices: Choices) =>
      work(async (signal) => {
        const edits = editsOf(plan, choices);
        const kept = (done: number) => busy(t('options.keeping', [number(done)]));
        await keepSnapshot(log, { progress: kept, signal });
        const progress = (done: number) => busy(t('options.bringing', [number(done)]));
        const following = { progress, signal, past: pastIn(sources) };
        const act = await refill(log, () => applyAll(log, edits, 'import', following));
        const said = t('options.imported', [plural('log.count', edits.length)]);
        notify.say({ said, shown: true, ...(act && { undo: undoOf(log, act, notify) }) });
        return leave();
      }),
    /** Brings in too what was left aside for this reason, or leaves it aside again. */
    want: (reason: Asked, want: boolean) =>
      work((signal) => {
        const asked = state.at === 'preview' ? state.asked : new Map<Asked, boolean>();
        const wanted = [...new Map(asked).set(reason, want)].flatMap(([one, is]) => (is ? [one] : []));
        return compared(sources, new Set(wanted), signal);
      }),
    leave: () => setState(leave()),
    cancel: () => stop.current?.abort(),
  };

  function leave(): ImportState {
    setSources([]);
    setProblems([]);
    rows.current = [];
    return { at: 'start' };
  }
}

const askable: readonly Asked[] = ['unsure', 'series'];

/** Names of many files are told up to here. */
export const cut = (names: string) => (names.length > 120 ? `${names.slice(0, 120)}…` : names);
