import type { Log } from '../../lib/log/log.ts';
import type { Scale } from '../../lib/scales.ts';
import type { Look } from '../../lib/tab.ts';
import type { Judged } from '../film/judging.ts';
import type { Subject } from '../film/subject.ts';
import { FilmReview } from '../review/FilmReview.tsx';
import { useNotify } from './notify.ts';
import { useLater } from './use-later.ts';
import type { usePage } from './use-page.ts';

const loadNaming = () => import('../film/naming.ts');
const loadJudging = () => import('../film/judging.ts');
type Judging = Awaited<ReturnType<typeof loadJudging>>;

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
  const { seen, here, none, setSubject, say, unsay, start } = page;
  const notify = useNotify();
  const naming = useLater(!subject, loadNaming);
  if (!subject)
    return naming ? (
      <naming.NoFilm
        refused={seen && 'refused' in seen ? seen.refused : null}
        heading={!elsewhere && here && !here.sighting ? here.heading : ''}
        year={log.clock().getFullYear()}
        start={start}
        teach={teach && seen && here ? () => teach(seen) : undefined}
        none={none}
        quoting={Boolean(here?.quote)}
        back={here?.sighting ? unsay : undefined}
      />
    ) : null;
  /** Does what the person says of the film, for this page where it is of one. */
  const judge = (does: (judging: Judging, judged: Judged) => Promise<unknown>) => {
    const judged: Judged = {
      log,
      subject,
      setSubject,
      notify,
      say: async (...words) => (subject.page ? say(...words) : undefined),
    };
    loadJudging()
      .then((judging) => does(judging, judged))
      .catch(notify.problem);
  };
  return (
    <FilmReview
      key={`${subject.known?.film.id ?? ''}|${subject.page ?? ''}|${subject.film.keys?.[0] ?? ''}|${subject.draft?.id ?? ''}`}
      log={log}
      subject={subject}
      scale={scale}
      mac={mac}
      version={version}
      active={active}
      correct={(film) => judge((judging, judged) => judging.correct(judged, film))}
      reject={() => judge((judging, judged) => judging.reject(judged))}
      apart={() => judge((judging, judged) => judging.apart(judged))}
      uncorrect={() => judge((judging, judged) => judging.uncorrect(judged))}
      accept={(known) => judge((judging, judged) => judging.accept(judged, known))}
      turnTo={(known) => judge((judging, judged) => judging.turnTo(judged, known))}
      takePoster={subject.page && here?.poster && seen ? () => poster(seen) : undefined}
      teach={teach && seen && subject.page ? () => teach(seen) : undefined}
      saved={(review) => {
        rest();
        // Without a number the page itself must tell the film again.
        if (subject.page && !subject.film.keys?.length) say(subject.film, review.filmId);
      }}
    />
  );
}
