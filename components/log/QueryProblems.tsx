import type { Parsed } from '../../lib/query/index.ts';
import { t } from '../frame/words.ts';
import { problemInQuery } from './query-words.ts';

type Props = {
  text: string;
  parsed: Parsed[];
  /** Selects a part in the field. */
  show: (parsed: Parsed) => void;
};

/** What is not understood of a query, each part in a sentence that shows it in the field when clicked. */
export function QueryProblems({ text, parsed, show }: Props) {
  const wrong = parsed.filter(({ problem }) => problem);
  if (wrong.length === 0) return null;
  return (
    <ul id="query-problems" class="query-problems">
      {wrong.map((part) => (
        <li key={part.from}>
          <button
            type="button"
            class="link"
            title={t('query.show', [text.slice(part.from, part.to)])}
            onClick={() => show(part)}
          >
            {problemInQuery(part, text)}
          </button>
        </li>
      ))}
    </ul>
  );
}
