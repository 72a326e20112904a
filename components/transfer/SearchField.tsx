import { useRef } from 'preact/hooks';
import { parseQuery } from '../../lib/query/index.ts';
import { t } from '../frame/words.ts';
import { QueryProblems } from '../log/QueryProblems.tsx';

/** The search that chooses what is exported, and what of it is not understood: then it chooses nothing. */
export function SearchField({ words, change }: { words: string; change: (words: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const parsed = parseQuery(words);
  const wrong = parsed.some(({ problem }) => problem && problem.kind !== 'empty');
  return (
    <>
      <input
        ref={field}
        type="search"
        class="field find-export"
        aria-label={t('log.find')}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? 'query-problems' : undefined}
        placeholder={t('log.findHint')}
        value={words}
        onInput={(event) => change(event.currentTarget.value)}
      />
      <QueryProblems
        text={words}
        parsed={parsed}
        show={({ from, to }) => {
          field.current?.focus();
          field.current?.setSelectionRange(from, to);
        }}
      />
    </>
  );
}
