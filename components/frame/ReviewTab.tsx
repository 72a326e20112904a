import type { Log } from '../../lib/log/log.ts';
import type { Scale } from '../../lib/scales.ts';
import type { Look } from '../../lib/tab.ts';
import { type Subject, subjectOfKnown } from '../film/subject.ts';
import { FilmReview } from '../review/FilmReview.tsx';
import { useLater } from './use-later.ts';
import type { usePage } from './use-page.ts';

const loadNaming = () => import('../film/naming.ts');

type Props = {
  log: Log;
  page: ReturnType<typeof usePage>;
  subject: Subject | null;
  scale: Scale;
  mac: boolean;
  version: number;
  active: boolean;
  /** It opened on something else than the page in front. */
  elsewhere: boolean;
  poster: (look: Look) => Promise<string | undefined>;
  teach: ((look: Look) => void) | undefined;
  /** Nothing that could be lost is in the form. */
  rest: () => void;
};

/** The Review tab: the film with the form or its reviews, or a way to name one. */
export function ReviewTab({ log, page, subject, scale, mac, version, active, elsewhere, poster, teach, rest }: Props) {
  const { seen, here, setSubject, say, unsay, start } = page;
  const naming = useLater(!subject, loadNaming);
  if (!subject)
    return naming ? (
      <naming.NoFilm
        refused={seen && 'refused' in seen ? seen.refused : null}
        heading={!elsewhere && here && !here.sighting ? here.heading : ''}
        year={log.clock().getFullYear()}
        start={start}
        teach={teach && seen && here ? () => teach(seen) : undefined}
        back={here?.sighting ? unsay : undefined}
      />
    ) : null;
  return (
    <FilmReview
      key={`${subject.known?.film.id ?? ''}|${subject.page ?? ''}|${subject.film.keys?.[0] ?? ''}|${subject.draft?.id ?? ''}`}
      log={log}
      subject={subject}
      scale={scale}
      mac={mac}
      version={version}
      active={active}
      correct={(film) => {
        setSubject({ ...subject, film, mend: film, corrected: true });
        if (subject.page) say(film, subject.known?.film.id);
      }}
      reject={() => {
        setSubject(null);
        if (subject.page) say(null);
      }}
      apart={() => {
        setSubject({ ...subject, proposed: [] });
        if (subject.page) say(subject.film, undefined, true);
      }}
      takePoster={subject.page && here?.poster && seen ? () => poster(seen) : undefined}
      teach={teach && seen && subject.page ? () => teach(seen) : undefined}
      accept={async (known) => {
        if (subject.page) await say(subject.film, known.film.id);
        const next = await subjectOfKnown(log, known, subject.sighting);
        setSubject({ ...next, page: subject.page });
      }}
      saved={(review) => {
        rest();
        // Without a number the page itself must tell the film again.
        if (subject.page && !subject.film.keys?.length) say(subject.film, review.filmId);
      }}
    />
  );
}
