import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { count, type Log, page, review, rowOf, search } from '../../lib/log/log.ts';
import { Icon } from '../frame/Icon.tsx';
import { number, plural, t } from '../frame/words.ts';
import { LogList } from './LogList.tsx';
import type { RowSource } from './use-rows.ts';

type Props = {
  log: Log;
  version: number;
  /** The film of the page the person is on. */
  here: string | undefined;
  open: (reviewId: string) => void;
  /** Offered where the log is empty. */
  another: () => void;
};

/** The whole log, the newest first. */
function everything(log: Log): RowSource {
  return {
    page: async (from, count) => {
      const { reviews, next } = await page(log, { count, from });
      return { rows: reviews.map(rowOf), next };
    },
  };
}

/** The reviews of a search, the newest first; a page begins at a place in the list of ids. */
function found(log: Log, ids: string[]): RowSource {
  return {
    page: async (from = '0', count) => {
      const start = Number(from);
      const reviews = await Promise.all(ids.slice(start, start + count).map((id) => review(log, id)));
      const next = start + count < ids.length ? String(start + count) : undefined;
      return { rows: reviews.filter((each) => each !== undefined).map(rowOf), next };
    },
  };
}

/** The log in the popup: find as you type, and the list. */
export function LogTab({ log, version, here, open, another }: Props) {
  const [text, type] = useState('');
  const [size, setSize] = useState<number>();
  const [ids, setIds] = useState<string[] | null>(null);
  const words = useMemo(() => text.trim().split(/\s+/).filter(Boolean), [text]);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    let current = true;
    count(log).then(({ reviews }) => current && setSize(reviews));
    if (words.length === 0) setIds(null);
    else search(log, words).then((hits) => current && setIds(hits));
    return () => {
      current = false;
    };
  }, [log, version, words]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);

  const source = useMemo(() => (ids ? found(log, ids) : everything(log)), [log, ids]);
  if (size === 0)
    return (
      <div class="sheet empty">
        <h1>{t('log.empty')}</h1>
        <p>{t('log.emptyHint')}</p>
        <button type="button" class="second" onClick={another}>
          {t('film.another')}
        </button>
      </div>
    );
  return (
    <div class="sheet log">
      <h1 class="hidden">{t('options.log')}</h1>
      <div class="log-head">
        <div class="find">
          <Icon name="find" />
          <input
            ref={field}
            type="search"
            class="field"
            aria-label={t('log.find')}
            placeholder={t('log.find')}
            value={text}
            onInput={(event) => type(event.currentTarget.value)}
          />
        </div>
        <p class="quiet" role="status">
          {size === undefined
            ? t('frame.loading')
            : ids
              ? ids.length === 0
                ? t('log.nothingFound', [text.trim()])
                : t('log.found', [number(ids.length), number(size)])
              : plural('log.count', size)}
        </p>
      </div>
      <LogList source={source} version={version} words={words} here={here} open={open} />
      <p class="log-foot">
        <button type="button" class="second" onClick={another}>
          {t('film.another')}
        </button>
      </p>
    </div>
  );
}
