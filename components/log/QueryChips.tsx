import type { Parsed } from '../../lib/query/index.ts';
import { Icon } from '../frame/Icon.tsx';
import { t } from '../frame/words.ts';
import { QueryProblems } from './QueryProblems.tsx';
import { chipOf, withoutPart } from './query-words.ts';

type Props = {
  text: string;
  parsed: Parsed[];
  change: (text: string) => void;
  /** Selects a part in the field. */
  show: (parsed: Parsed) => void;
};

/** The query as chips, each of which takes its part away; what is wrong is said, and shown in the field when clicked. */
export function QueryChips({ text, parsed, change, show }: Props) {
  // Words alone are as plain in the field.
  if (parsed.every(({ term }) => term?.is === 'words' && !term.not)) return null;
  return (
    <>
      <ul class="chips query-chips" aria-label={t('query.terms')}>
        {parsed.map((part) => (
          <li key={part.from}>
            <button
              type="button"
              class={`chip ${part.term ? '' : 'wrong'}`}
              aria-label={t('query.remove', [chipOf(part, text)])}
              onClick={() => change(withoutPart(text, part))}
            >
              <bdi>{chipOf(part, text)}</bdi>
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <QueryProblems text={text} parsed={parsed} show={show} />
    </>
  );
}
