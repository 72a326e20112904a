import { useState } from 'preact/hooks';
import type { FilmFacts } from '../../lib/film.ts';
import type { Found } from '../../lib/log/log.ts';
import { useLater } from '../frame/use-later.ts';
import { t } from '../frame/words.ts';
import { FilmCard } from './FilmCard.tsx';
import type { Subject } from './subject.ts';

const loadEvidence = () => import('./Evidence.tsx').then((module) => module.Evidence);
const loadNaming = () => import('./naming.ts');

type Props = {
  subject: Subject;
  year: number;
  /** The person corrected the film. */
  correct: (film: FilmFacts) => void;
  /** The person says the page is about another film. */
  reject: () => void;
  /** The person says it is this film of the log. */
  accept: (known: Found) => void;
  /** The person says it is none of those that look like it. */
  apart: () => void;
  /** The page is right after all. */
  uncorrect?: () => void;
  /** The poster as the person changed it, and how to. */
  poster?: { changed: string | undefined; take?: () => void; remove: () => void };
  /** Lets the person point at the film on the page. */
  teach?: () => void;
};

/** The film being reviewed: its card, why it was recognised, and every way to mend it. */
export function FilmHead({ subject, year, correct, reject, accept, apart, uncorrect, poster, teach }: Props) {
  const [shown, show] = useState<'why' | 'fields' | null>(null);
  const Evidence = useLater(shown === 'why', loadEvidence);
  const naming = useLater(shown === 'fields', loadNaming);
  const { film, sighting, known, proposed, corrected } = subject;
  const unsure = sighting?.confidence === 'guess' && !corrected && !known;
  const picture = poster?.changed ?? (known?.film.poster || film.poster);
  const proposal = proposed[0];
  const toggle = (which: 'why' | 'fields') => show(shown === which ? null : which);
  return (
    <>
      <FilmCard film={{ ...film, poster: picture }} unsure={unsure}>
        <p class="why">
          {sighting && (
            <>
              {!corrected && !unsure && sighting.site
                ? t('film.recognisedOn', [sighting.site])
                : t(
                    corrected
                      ? 'film.byYou'
                      : subject.link
                        ? 'film.fromLink'
                        : unsure
                          ? 'film.guessed'
                          : 'film.recognised',
                  )}{' '}
              <button type="button" class="link" aria-expanded={shown === 'why'} onClick={() => toggle('why')}>
                {t(corrected ? 'film.evidence' : 'film.why')}
              </button>{' '}
            </>
          )}
          <button type="button" class="link" aria-expanded={shown === 'fields'} onClick={() => toggle('fields')}>
            {t('film.edit')}
          </button>{' '}
          {subject.page && (
            <button type="button" class="link" onClick={reject}>
              {t('film.notThis')}
            </button>
          )}
        </p>
      </FilmCard>
      {unsure && (
        <div class="note unsure">
          <p>
            <strong>{t('film.unsure')}</strong> {t(subject.link ? 'film.linkHint' : 'film.unsureHint')}
          </p>
        </div>
      )}
      {Evidence && shown === 'why' && sighting && <Evidence sighting={sighting} back={corrected && uncorrect} />}
      {shown && teach && (
        <button type="button" class="link" onClick={teach}>
          {t('teach.teachPage')}
        </button>
      )}
      {naming && shown === 'fields' && poster && (
        <naming.PosterActions has={Boolean(picture)} take={poster.take} remove={poster.remove} />
      )}
      {naming && shown === 'fields' && (
        <naming.FilmFields
          film={film}
          year={year}
          done={t('film.done')}
          set={(next) => {
            show(null);
            correct(next);
          }}
        />
      )}
      {proposal && (
        <div class="note unsure">
          <p>{t('film.proposal', [`${proposal.film.title}${proposal.film.year ? ` (${proposal.film.year})` : ''}`])}</p>
          <div class="actions">
            <button type="button" class="second" onClick={() => accept(proposal)}>
              {t('film.proposalYes')}
            </button>
            <button type="button" class="second" onClick={apart}>
              {t('film.proposalNo')}
            </button>
          </div>
        </div>
      )}
    </>
  );
}
