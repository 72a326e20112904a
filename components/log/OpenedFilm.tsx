import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { FilmFacts } from '../../lib/film.ts';
import { editFilm, type Log, type StoredFilm } from '../../lib/log/log.ts';
import { useNotify } from '../frame/notify.ts';
import { useLater } from '../frame/use-later.ts';
import { t } from '../frame/words.ts';
import { undoOf } from '../history/take-back.ts';

const loadNaming = () => import('../film/naming.ts');

type Props = { log: Log; film: StoredFilm; close: () => void; children: ComponentChildren };

/** The film of a review that is opened in the log: what it is, to be corrected there. */
export function OpenedFilm({ log, film, close, children }: Props) {
  const notify = useNotify();
  const [correcting, correct] = useState(false);
  const naming = useLater(correcting, loadNaming);
  const button = useRef<HTMLButtonElement>(null);
  const people = [film.year, film.directors.join(', '), film.minutes && t('film.minutes', [String(film.minutes)])];
  const set = async ({ title, originalTitle, year, directors }: FilmFacts) => {
    const { act } = await editFilm(log, film.id, { title, originalTitle, year, directors });
    correct(false);
    button.current?.focus();
    if (act) notify.say({ said: t('film.corrected'), undo: undoOf(log, act, notify) });
  };
  return (
    <>
      <div class="opened-film">
        {film.poster && <img class="poster" src={film.poster} alt={t('film.poster', [film.title])} />}
        <div>
          <p class="opened-title" dir="auto">
            {film.title}
          </p>
          <p class="quiet">
            <bdi>{people.filter(Boolean).join(' · ')}</bdi>{' '}
            <button
              ref={button}
              type="button"
              class="link"
              aria-expanded={correcting}
              onClick={() => correct(!correcting)}
            >
              {t('film.edit')}
            </button>
          </p>
          {children}
        </div>
        <button type="button" class="second" onClick={close}>
          {t('log.close')}
        </button>
      </div>
      {correcting && naming && (
        <naming.FilmFields
          film={{ ...film, year: film.year ?? undefined, minutes: film.minutes ?? undefined }}
          year={log.clock().getFullYear()}
          done={t('film.done')}
          set={(facts) => void set(facts).catch(notify.problem)}
        />
      )}
    </>
  );
}
