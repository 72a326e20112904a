import { useEffect, useRef, useState } from 'preact/hooks';
import { saveWhole } from '../../lib/backup/save.ts';
import { BackupError } from '../../lib/backup/write.ts';
import type { Format } from '../../lib/formats/index.ts';
import { type Counts, count, type Log } from '../../lib/log/log.ts';
import { writeFiles } from '../../lib/transfer/write.ts';
import { useNotify } from '../frame/notify.ts';
import { number, plural, t } from '../frame/words.ts';
import { choiceOf, type Selection, selectionOf } from './choice.ts';
import { FormatCard } from './FormatCard.tsx';
import { groups } from './groups.ts';
import { SearchField } from './SearchField.tsx';
import { saveFile } from './save-file.ts';
import { toImport } from './to-import.ts';
import { useLosses } from './use-losses.ts';
import { useWriteOptions } from './use-write-options.ts';
import { WriteOptionsField } from './WriteOptionsField.tsx';

type Props = {
  log: Log;
  /** Grows with each change of the log. */
  version: number;
  /** The page's `#transfer?find=…`. */
  hash?: string;
  /** Whether it stands below the import. */
  second?: boolean;
};

/** Taking the log anywhere: a choice of reviews, and a card for each format that says what it loses. */
export function ExportPanel({ log, version, hash = '', second = false }: Props) {
  const notify = useNotify();
  const [size, setSize] = useState<Counts>();
  const [selection, select] = useState<Selection>(() => selectionOf(hash));
  const [writing, setWriting] = useState<{ name: string; done: number } | null>(null);
  const stop = useRef<AbortController>(null);
  const [told, tell] = useWriteOptions(log);
  const year = String(log.clock().getFullYear());
  const { losses, counted } = useLosses(log, selection, year, version);

  useEffect(() => select(selectionOf(hash)), [hash]);
  useEffect(() => {
    let current = true;
    count(log).then((counts) => current && setSize(counts), notify.problem);
    return () => {
      current = false;
    };
  }, [log, version, notify]);

  const write = async (format: Format) => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    setWriting({ name: format.name, done: 0 });
    try {
      const choice = await choiceOf(log, selection, year, signal);
      const progress = (done: number) => done % 500 === 0 && setWriting({ name: format.name, done });
      const whole = format.name === 'json' && !choice;
      const names = whole
        ? // It is a backup like any other.
          [await saveWhole(log, saveFile, { progress, signal })]
        : (await writeFiles(log, format, choice, { progress, signal, options: told })).map((file) => {
            saveFile(file);
            return file.name;
          });
      const said = names.length === 0 ? t('options.nothingToWrite') : t('options.written', [names.join(', ')]);
      notify.say({ said, shown: true });
    } catch (error) {
      if (signal.aborted) notify.say({ said: t('options.writingStopped'), shown: true });
      else if (error instanceof BackupError) notify.say({ said: t(`backup.${error.why}`), shown: true });
      else notify.problem(error);
    } finally {
      setWriting(null);
    }
  };

  const asked = selectionOf(hash);
  const chips: { choice: Selection; name: string }[] = [
    ...(asked.of === 'picked' ? [{ choice: asked, name: plural('log.selected', asked.ids.size) }] : []),
    { choice: { of: 'everything' }, name: t('options.everything') },
    { choice: { of: 'year' }, name: t('options.thisYear') },
    { choice: { of: 'search', words: '' }, name: t('options.aSearch') },
  ];
  return (
    <section aria-labelledby="export">
      {second ? (
        <h2 id="export" class="title">
          {t('options.takeAnywhere')}
        </h2>
      ) : (
        <h1 id="export">{t('options.takeAnywhere')}</h1>
      )}
      {size && (
        <p class="lead">
          {t('options.size', [plural('log.count', size.reviews), plural('options.films', size.films)])}
        </p>
      )}
      {!second && (
        <p class="down">
          <button type="button" class="link" onClick={toImport}>
            {t('options.importTitle')} ↓
          </button>
        </p>
      )}
      <div class="chips">
        {chips.map(({ choice, name }) => (
          <button
            key={choice.of}
            type="button"
            class="chip"
            aria-pressed={selection.of === choice.of}
            onClick={() => select(choice)}
          >
            {name}
          </button>
        ))}
        {selection.of === 'search' && (
          <SearchField words={selection.words} change={(words) => select({ of: 'search', words })} />
        )}
      </div>
      <p class="quiet counted" role="status">
        {losses
          ? selection.of !== 'everything' && t('options.chosen', [plural('log.count', losses.reviews)])
          : t('options.counting', [number(counted)])}
      </p>
      {groups.map(({ name, members }) => (
        <div key={name}>
          <h2 class="group">{t(`formats.${name}`)}</h2>
          <div class="cards">
            {members.map((format) => (
              <FormatCard
                key={format.name}
                log={log}
                format={format}
                losses={losses?.of.get(format.name)}
                progress={writing?.name === format.name ? number(writing.done) : undefined}
                busy={writing !== null}
                write={() => write(format)}
                cancel={() => stop.current?.abort()}
              >
                <WriteOptionsField format={format.name} told={told} tell={tell} />
              </FormatCard>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}
