import { useMemo, useState } from 'preact/hooks';
import { fieldHeaders, headersOf, type Mapping, type ReadOptions, type Row } from '../../lib/formats/index.ts';
import { matched, type Source } from '../../lib/transfer/read.ts';
import { t } from '../frame/words.ts';

/** So many rows show what would be read. */
const shown = 3;
const bests = [5, 10, 20, 100];

/** A table whose columns the person matches with ours by hand; it begins with what their names suggest. */
export function ColumnsForm({ source, read }: { source: Source; read: (options: ReadOptions) => void }) {
  const [part] = source.content.parts;
  const headers = useMemo(() => (part ? headersOf(part).filter(Boolean) : []), [part]);
  const [mapping, setMapping] = useState<Mapping>(() => source.options?.mapping ?? guess(headers));
  const [best, setBest] = useState(source.options?.best);
  const [dayFirst, setDayFirst] = useState(source.options?.dayFirst ?? false);
  const options: ReadOptions = { mapping, dayFirst, ...(best && { best }) };
  const rows = useMemo(() => firstRows(matched(source, options)), [source, mapping, best, dayFirst]);
  const fields = Object.keys(fieldHeaders);
  return (
    <form
      class="columns"
      aria-label={t('options.matchTitle', [source.content.name])}
      onSubmit={(event) => {
        event.preventDefault();
        read(options);
      }}
    >
      <p class="quiet">{t('options.matchHint')}</p>
      <div class="matches">
        {fields.map((field) => (
          <label key={field}>
            <span class="label">{t(`options.column_${field}` as 'options.column_title') || field}</span>
            <select
              class="field"
              value={mapping[field] ?? ''}
              onChange={(event) => setMapping({ ...mapping, [field]: event.currentTarget.value || undefined })}
            >
              <option value="">{t('options.matchNone')}</option>
              {headers.map((header) => (
                <option key={header} value={header}>
                  {header}
                </option>
              ))}
            </select>
          </label>
        ))}
        <label>
          <span class="label">{t('options.matchBest')}</span>
          <select
            class="field"
            value={best ?? ''}
            onChange={(event) => setBest(Number(event.currentTarget.value) || undefined)}
          >
            <option value="">{t('options.matchBestAuto')}</option>
            {bests.map((value) => (
              <option key={value} value={value}>
                {value}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label class="take">
        <input type="checkbox" checked={dayFirst} onChange={(event) => setDayFirst(event.currentTarget.checked)} />{' '}
        {t('options.matchDayFirst')}
      </label>
      <ul class="quiet">
        {rows.map((row) => (
          <li key={row.row}>
            <bdi>{inWords(row)}</bdi>
          </li>
        ))}
      </ul>
      <button type="submit" class="second" disabled={!mapping.title}>
        {t('options.matchRead')}
      </button>
    </form>
  );
}

const fold = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** What the names of the columns suggest. */
function guess(headers: readonly string[]): Mapping {
  const entries = Object.entries(fieldHeaders).map(([field, names]) => [
    field,
    headers.find((header) => names.some((name) => fold(name) === fold(header))),
  ]);
  return Object.fromEntries(entries.filter(([, header]) => header !== undefined));
}

function firstRows({ content, format, options }: Source): Row[] {
  const rows: Row[] = [];
  try {
    // Reading looks at the whole table for its scale; its beginning is enough here.
    const parts = content.parts.slice(0, 1).map(({ path, text }) => ({ path, text: text.slice(0, 20_000) }));
    for (const row of format?.read?.({ ...content, parts }, options) ?? []) if (rows.push(row) === shown) break;
  } catch {
    // It will be said when the table is read.
  }
  return rows;
}

function inWords(row: Row): string {
  if ('skipped' in row) return t('skip.noTitle');
  const { film, review } = row;
  const score = review.score && `${review.score.value}/${review.score.best}`;
  const words = (review.tldr ?? review.body)?.slice(0, 60);
  return [film.title, film.year, film.directors?.join(', '), score, review.watchedOn, words]
    .filter(Boolean)
    .join(' · ');
}
