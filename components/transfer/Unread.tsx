import type { Unreadable } from '../../lib/transfer/read.ts';
import { t } from '../frame/words.ts';

/** The files that could not be read, each with why. */
export function Unread({ problems }: { problems: readonly Unreadable[] }) {
  return (
    <>
      {problems.map(({ name, why, values }) => (
        <div key={name} class="note problem" role="alert">
          <p>
            {why === 'unknown'
              ? t('options.unknownFormat', [name])
              : t('options.unreadable', [name, t(`file.${why}`, values)])}
          </p>
        </div>
      ))}
    </>
  );
}
