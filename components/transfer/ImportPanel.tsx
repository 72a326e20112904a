import { useRef, useState } from 'preact/hooks';
import { FileError, gather, openFile, type Row } from '../../lib/formats/index.ts';
import { applyAll, type Log, undo } from '../../lib/log/log.ts';
import { editsOf, type Plan, planImport, type Step } from '../../lib/transfer/plan.ts';
import { useNotify } from '../frame/notify.ts';
import { number, plural, t } from '../frame/words.ts';
import { Preview } from './Preview.tsx';

/** Where an import stands. */
type State =
  | { at: 'start'; problems: string[] }
  | { at: 'busy'; what: string }
  | { at: 'preview'; plan: Plan; problems: string[] };

/** Bringing reviews in: files, then a preview of what would happen, then one act that can be undone. */
export function ImportPanel({ log }: { log: Log }) {
  const notify = useNotify();
  const [state, setState] = useState<State>({ at: 'start', problems: [] });
  const stop = useRef<AbortController>(null);
  const field = useRef<HTMLInputElement>(null);

  const read = async (files: File[]) => {
    if (files.length === 0) return;
    stop.current = new AbortController();
    const { signal } = stop.current;
    try {
      setState({ at: 'busy', what: t('options.reading', [files.map((file) => file.name).join(', ')]) });
      const { rows, problems } = await rowsOf(files);
      const progress = (done: number) => setState({ at: 'busy', what: t('options.comparing', [number(done)]) });
      const plan = await planImport(log, rows, { progress, signal });
      setState(rows.length === 0 ? { at: 'start', problems } : { at: 'preview', plan, problems });
    } catch (error) {
      if (!signal.aborted) notify.problem(error);
      setState({ at: 'start', problems: [] });
    }
  };

  const bringIn = async (plan: Plan, taken: ReadonlySet<Step>) => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    const edits = editsOf(plan, taken);
    try {
      const progress = (done: number) => setState({ at: 'busy', what: t('options.bringing', [number(done)]) });
      const act = await applyAll(log, edits, 'import', { progress, signal });
      const takeBack = act ? () => void undo(log, act).catch(notify.problem) : undefined;
      notify.say({ said: t('options.imported', [plural('log.count', edits.length)]), undo: takeBack, shown: true });
    } catch (error) {
      if (!signal.aborted) notify.problem(error);
    }
    setState({ at: 'start', problems: [] });
  };

  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (state.at !== 'busy') read([...(event.dataTransfer?.files ?? [])]);
  };
  return (
    <section aria-labelledby="import" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <h2 id="import" class="title">
        {t('options.importTitle')}
      </h2>
      <p class="lead">{t('options.importHint')}</p>
      <div class="drop">
        <label class="second choose">
          {t('options.choose')}
          <input
            ref={field}
            type="file"
            class="hidden"
            multiple
            disabled={state.at === 'busy'}
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              event.currentTarget.value = '';
              read(files);
            }}
          />
        </label>
        <span class="quiet">{t('options.drop')}</span>
      </div>
      {state.at === 'busy' && (
        <p role="status" class="busy">
          {state.what}{' '}
          <button type="button" class="second" onClick={() => stop.current?.abort()}>
            {t('options.cancel')}
          </button>
        </p>
      )}
      {state.at !== 'busy' &&
        state.problems.map((problem) => (
          <div key={problem} class="note problem" role="alert">
            <p>{problem}</p>
          </div>
        ))}
      {state.at === 'preview' && (
        <Preview
          plan={state.plan}
          bringIn={(taken) => bringIn(state.plan, taken)}
          leave={() => setState({ at: 'start', problems: [] })}
        />
      )}
    </section>
  );
}

/** The rows of all files that can be read, and a sentence for each that cannot. */
async function rowsOf(files: File[]): Promise<{ rows: Row[]; problems: string[] }> {
  const rows: Row[] = [];
  const problems: string[] = [];
  const tell = (name: string, error: unknown) => {
    if (!(error instanceof FileError)) throw error;
    problems.push(t('options.unreadable', [name, error.message]));
  };
  const contents = [];
  for (const file of files)
    try {
      const bytes = async () => new Uint8Array(await file.arrayBuffer());
      contents.push(await openFile({ name: file.name, size: file.size, bytes }));
    } catch (error) {
      tell(file.name, error);
    }
  for (const { content, format } of gather(contents)) {
    if (!format?.read) {
      problems.push(t('options.unknownFormat', [content.name]));
      continue;
    }
    const before = rows.length;
    try {
      for (const row of format.read(content)) rows.push(row);
    } catch (error) {
      rows.length = before;
      tell(content.name, error);
    }
  }
  return { rows, problems };
}
