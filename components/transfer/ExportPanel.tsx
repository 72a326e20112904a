import { useEffect, useRef, useState } from 'preact/hooks';
import { type Format, formats, type LossCount, lossesOf } from '../../lib/formats/index.ts';
import { type Counts, count, type Log, search } from '../../lib/log/log.ts';
import { type Choice, chosen, writeFiles } from '../../lib/transfer/write.ts';
import { useNotify } from '../frame/notify.ts';
import { number, plural, t } from '../frame/words.ts';
import { FormatCard } from './FormatCard.tsx';
import { saveFile } from './save-file.ts';

/** Which reviews are to be written. */
type Selection = { of: 'everything' } | { of: 'year' } | { of: 'search'; words: string };

/** The formats by what they are for; one in no group stands among those for programs. */
const named = [
  { name: 'groupKeep', of: ['json'] },
  { name: 'groupRead', of: ['text', 'markdown', 'notes', 'page', 'feed'] },
  {
    name: 'groupServices',
    of: ['letterboxd', 'imdb', 'trakt', 'trakt-csv', 'simkl', 'movary', 'yamtrack', 'neodb', 'tmdb'],
  },
  { name: 'groupTables', of: ['spreadsheet', 'csv'] },
] as const;
const placed = new Set<string>(named.flatMap(({ of }) => of));
const groups = named.map(({ name, of }) => ({
  name,
  members: [
    ...of.flatMap((member) => formats.filter((format) => format.name === member && format.write)),
    ...(name === 'groupTables' ? formats.filter((format) => format.write && !placed.has(format.name)) : []),
  ],
}));

/** Taking the log anywhere: a choice of reviews, and a card for each format that says what it loses. */
export function ExportPanel({ log, version }: { log: Log; version: number }) {
  const notify = useNotify();
  const [size, setSize] = useState<Counts>();
  const [selection, select] = useState<Selection>({ of: 'everything' });
  const [losses, setLosses] = useState<Map<string, LossCount[]>>(new Map());
  const [writing, setWriting] = useState<{ name: string; done: number } | null>(null);
  const stop = useRef<AbortController>(null);
  const year = String(log.clock().getFullYear());

  useEffect(() => {
    let current = true;
    count(log).then((counts) => current && setSize(counts));
    (async () => {
      const choice = await choiceOf(log, selection, year);
      for (const format of groups.flatMap(({ members }) => members)) {
        const found = await lossesOf(format, chosen(log, choice));
        if (!current) return;
        setLosses((old) => new Map(old).set(format.name, found));
      }
    })().catch(notify.problem);
    return () => {
      current = false;
    };
  }, [log, version, selection, year, notify]);

  const write = async (format: Format) => {
    stop.current = new AbortController();
    setWriting({ name: format.name, done: 0 });
    try {
      const choice = await choiceOf(log, selection, year);
      const progress = (done: number) => done % 500 === 0 && setWriting({ name: format.name, done });
      const files = await writeFiles(log, format, choice, { progress, signal: stop.current.signal });
      for (const file of files) saveFile(file);
      const names = files.map((file) => file.name).join(', ');
      notify.say({
        said: files.length === 0 ? t('options.nothingToWrite') : t('options.written', [names]),
        shown: true,
      });
    } catch (error) {
      if (!stop.current.signal.aborted) notify.problem(error);
    } finally {
      setWriting(null);
    }
  };

  const chips = [
    { of: 'everything', name: t('options.everything') },
    { of: 'year', name: t('options.thisYear') },
    { of: 'search', name: t('options.aSearch') },
  ] as const;
  return (
    <section aria-labelledby="export">
      <h1 id="export">{t('options.takeAnywhere')}</h1>
      {size && (
        <p class="lead">
          {t('options.size', [plural('log.count', size.reviews), plural('options.films', size.films)])}
        </p>
      )}
      <div class="chips">
        {chips.map(({ of, name }) => (
          <button
            key={of}
            type="button"
            class="chip"
            aria-pressed={selection.of === of}
            onClick={() => select(of === 'search' ? { of, words: '' } : { of })}
          >
            {name}
          </button>
        ))}
        {selection.of === 'search' && (
          <input
            type="search"
            class="field find-export"
            aria-label={t('log.find')}
            value={selection.words}
            onInput={(event) => select({ of: 'search', words: event.currentTarget.value })}
          />
        )}
      </div>
      {groups.map(({ name, members }) => (
        <div key={name}>
          <h2 class="group">{t(`formats.${name}`)}</h2>
          <div class="cards">
            {members.map((format) => (
              <FormatCard
                key={format.name}
                format={format}
                losses={losses.get(format.name)}
                progress={writing?.name === format.name ? number(writing.done) : undefined}
                busy={writing !== null}
                write={() => write(format)}
                cancel={() => stop.current?.abort()}
              />
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}

async function choiceOf(log: Log, selection: Selection, year: string): Promise<Choice> {
  if (selection.of === 'year') return (review) => (review.watchedOn ?? review.created).startsWith(year);
  if (selection.of === 'everything' || !selection.words.trim()) return null;
  const ids = new Set(await search(log, selection.words.trim().split(/\s+/)));
  return (review) => ids.has(review.id);
}
