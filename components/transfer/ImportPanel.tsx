import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Log } from '../../lib/log/log.ts';
import { isTable } from '../../lib/transfer/read.ts';
import { t } from '../frame/words.ts';
import { ColumnsForm } from './ColumnsForm.tsx';
import { filesOfDrop, filesOfFolder } from './dropped.ts';
import { Importing } from './Importing.tsx';
import { Unread } from './Unread.tsx';
import { useImport } from './use-import.ts';

/**
 * Bringing reviews in: files, a folder or pasted text, then a preview, then one act that can be undone. `first`: it
 * heads the page.
 */
export function ImportPanel({ log, first = false }: { log: Log; first?: boolean }) {
  const bringing = useImport(log);
  const { state, sources, problems, read, paste } = bringing;
  const busy = state.at === 'busy';
  const [over, setOver] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const hear = useRef<(event: ClipboardEvent) => void>(() => {});
  hear.current = (event) => {
    const typing = event.target instanceof Element && event.target.closest('input, textarea, select');
    if (busy || typing || !event.clipboardData) return;
    const files = [...event.clipboardData.files];
    if (files.length > 0) read(files);
    else paste(event.clipboardData.getData('text/plain'));
  };
  useEffect(() => {
    const listener = (event: ClipboardEvent) => hear.current(event);
    document.addEventListener('paste', listener);
    return () => document.removeEventListener('paste', listener);
  }, []);

  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!busy) read(await filesOfDrop(event.dataTransfer));
  };
  const tables = sources.filter(isTable);
  return (
    <section
      aria-labelledby="import"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {first ? (
        <h1 id="import" tabIndex={-1}>
          {t('options.importTitle')}
        </h1>
      ) : (
        <h2 id="import" class="title" tabIndex={-1}>
          {t('options.importTitle')}
        </h2>
      )}
      <p class="lead">{t('options.importHint')}</p>
      <div class={over ? 'drop over' : 'drop'}>
        <FileButton name={t('options.choose')} disabled={busy} take={read} field={field} />
        <FileButton name={t('options.folder')} disabled={busy} take={(files) => read(filesOfFolder(files))} folder />
        <span class="quiet">{t('options.drop')}</span>
      </div>
      <Paste disabled={busy} take={paste} />
      {!busy && <Unread problems={problems} />}
      {!busy &&
        tables.map((source) => (
          <details key={source.content.name} class="match" open={!source.format}>
            <summary>{t('options.match')}</summary>
            <ColumnsForm source={source} read={(options) => bringing.match(source, options)} />
          </details>
        ))}
      <Importing {...bringing} field={field} />
    </section>
  );
}

type FileButtonProps = {
  name: string;
  disabled: boolean;
  take: (files: File[]) => void;
  folder?: boolean;
  field?: Ref<HTMLInputElement>;
};

function FileButton({ name, disabled, take, folder = false, field }: FileButtonProps) {
  return (
    <label class="second choose">
      {name}
      <input
        ref={field}
        type="file"
        class="hidden"
        multiple
        disabled={disabled}
        {...(folder && { webkitdirectory: true })}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          take(files);
        }}
      />
    </label>
  );
}

function Paste({ disabled, take }: { disabled: boolean; take: (text: string) => void }) {
  const [text, setText] = useState('');
  return (
    <details class="paste">
      <summary>{t('options.paste')}</summary>
      <label class="label" for="pasted">
        {t('options.pasteLabel')}
      </label>
      <textarea
        id="pasted"
        class="field"
        rows={6}
        placeholder={t('options.pasteHint')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="button" class="second" disabled={disabled || !text.trim()} onClick={() => take(text)}>
        {t('options.pasteRead')}
      </button>
    </details>
  );
}
