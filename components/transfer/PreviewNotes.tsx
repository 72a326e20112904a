import type { Guess } from '../../lib/formats/index.ts';
import type { Gaps } from '../../lib/transfer/gaps.ts';
import { number, plural, t } from '../frame/words.ts';
import { dayInWords } from '../review/ReviewView.tsx';

/** As many files are named; the rest are counted. */
const listed = 100;

/** What the file leaves open and how it was read, so that it can be said otherwise before anything is written. */
export function Guesses({ guesses }: Pick<Gaps, 'guesses'>) {
  if (guesses.length === 0) return null;
  const said = ({ best, date }: Guess) => [
    best && t('options.guessedBest', [number(best)]),
    date && (date.day ? t('options.guessedDay', [date.text, dayInWords(date.day)]) : t('options.twoDays', [date.text])),
  ];
  return (
    <>
      {guesses.map(({ part, guess }) => (
        <p key={part} class={guess.date?.day === null ? 'loses' : undefined}>
          {guesses.length > 1 && <bdi>{part}: </bdi>}
          {said(guess).filter(Boolean).join(' ')}
        </p>
      ))}
      <p class="quiet">{t('options.guessHint', [t('options.match')])}</p>
    </>
  );
}

/** What the file cannot tell, counted. */
export function Missing({ gaps }: { gaps: Gaps }) {
  const said = [
    gaps.score > 0 && plural('options.withoutScore', gaps.score),
    gaps.day > 0 && plural('options.withoutDay', gaps.day),
    gaps.words > 0 && plural('options.withoutWords', gaps.words),
    gaps.directors > 0 && plural('options.withoutDirectors', gaps.directors),
  ].filter(Boolean);
  const notRead = [
    gaps.unread.score > 0 && plural('options.withoutScore', gaps.unread.score),
    gaps.unread.day > 0 && plural('options.withoutDay', gaps.unread.day),
  ].filter(Boolean);
  return (
    <>
      {notRead.length > 0 && <p class="loses">{t('options.notRead', [notRead.join(' · ')])}</p>}
      {said.length > 0 && <p class="quiet">{t('options.without', [said.join(' · ')])}</p>}
    </>
  );
}

/** Files that hold no reviews, by name. */
export function LeftUnread({ paths }: { paths: readonly string[] }) {
  if (paths.length === 0) return null;
  return (
    <details class="quiet" open={paths.length <= 10}>
      <summary>{plural('options.unread', paths.length)}</summary>
      <ul>
        {paths.slice(0, listed).map((path) => (
          <li key={path}>
            <bdi>{path}</bdi>
          </li>
        ))}
      </ul>
      {paths.length > listed && <p>{t('options.more', [number(paths.length - listed)])}</p>}
    </details>
  );
}
