import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Sighting } from '../../lib/detect/sighting.ts';
import type { Log, LogProblem } from '../../lib/log/log.ts';
import type { Scale } from '../../lib/scales.ts';
import type { Look } from '../../lib/tab.ts';
import { NoFilm } from '../film/NoFilm.tsx';
import { plain, type Subject, subjectOf, subjectOfKnown, subjectOfReview } from '../film/subject.ts';
import { LogTab } from '../log/LogTab.tsx';
import { FilmReview } from '../review/FilmReview.tsx';
import { Icon } from './Icon.tsx';
import { Notices, problemOf } from './notify.ts';
import { Problem } from './Problem.tsx';
import { Tabs } from './Tabs.tsx';
import { type Notice, Toast } from './Toast.tsx';
import { t } from './words.ts';

type Props = {
  opening: Promise<Log>;
  /** Looks at the page in front; again when it has changed. */
  look: () => Promise<Look>;
  /** Calls back when that page has gone to another address. */
  watch: (look: Look, moved: () => void) => () => void;
  /** The poster of the page, if it shows one. */
  poster: (look: Look) => Promise<string | undefined>;
  scale: Promise<Scale>;
  mac: boolean;
  options: () => void;
  /** A review to open first, or empty for a film to be named; absent for the page in front. */
  first?: string;
};

type Tab = 'review' | 'log';

/** The popup: opens on the film of the page, or on the log where there is none. */
export function Popup({ opening, look, watch, poster, scale, mac, options, first }: Props) {
  const [log, setLog] = useState<Log>();
  const [preferred, setScale] = useState<Scale>();
  const [problem, setProblem] = useState<LogProblem | null>(null);
  const [seen, setSeen] = useState<Look>();
  const [subject, setSubject] = useState<Subject | null>();
  const [tab, setTab] = useState<Tab>('review');
  const [notice, setNotice] = useState<Notice | null>(null);
  const [version, setVersion] = useState(0);
  const [moved, setMoved] = useState(false);

  const notify = useMemo(() => ({ say: setNotice, problem: (error: unknown) => setProblem(problemOf(error)) }), []);
  const see = useCallback(async () => {
    const [opened, now] = await Promise.all([opening, look()]);
    setSeen(now);
    setMoved(false);
    const sighting = sightingOf(now);
    if (!sighting) {
      setSubject(null);
      if (!('refused' in now)) setTab('log');
      return;
    }
    setTab('review');
    const next = await subjectOf(opened, plain(sighting.film), sighting);
    setSubject(next);
    const picture = next.known?.film.poster ? undefined : await poster(now);
    if (picture)
      setSubject((old) => (old?.sighting === sighting ? { ...old, film: { ...old.film, poster: picture } } : old));
  }, [opening, look, poster]);

  useEffect(() => {
    scale.then(setScale);
    opening.then(
      (opened) => {
        setLog(opened);
        setProblem(opened.problem);
        opened.listen(({ films, reviews }) => films.length + reviews.length > 0 && setVersion((old) => old + 1));
      },
      (error) => setProblem(problemOf(error)),
    );
    const begin =
      first === undefined ? see() : opening.then((opened) => subjectOfReview(opened, first).then(setSubject));
    begin.catch((error) => setProblem(problemOf(error)));
  }, [opening, scale, see, first]);
  useEffect(() => (seen ? watch(seen, () => setMoved(true)) : undefined), [seen, watch]);

  const openReview = async (id: string) => {
    if (!log) return;
    setSubject(await subjectOfReview(log, id));
    setTab('review');
  };
  const sighting = seen && sightingOf(seen);
  const start = (film: Parameters<typeof subjectOf>[1]) => log && subjectOf(log, film, null).then(setSubject);
  const name = subject?.film.title ?? '';

  return (
    <Notices.Provider value={notify}>
      <header class="bar">
        <Tabs
          tabs={[
            { id: 'review', name: t('frame.review') },
            { id: 'log', name: t('frame.log') },
          ]}
          selected={tab}
          select={setTab}
        />
        <button type="button" class="icon" aria-label={t('frame.options')} title={t('frame.options')} onClick={options}>
          <Icon name="options" />
        </button>
      </header>
      <main>
        {problem && <Problem problem={problem} log={log} solved={() => setProblem(null)} />}
        {moved && subject?.sighting && (
          <div class="note unsure moved" role="status">
            <p>{t('film.moved', [name])}</p>
            <button type="button" class="second" onClick={() => see()}>
              {t('film.lookAgain')}
            </button>
          </div>
        )}
        <div role="tabpanel" id="panel-review" aria-labelledby="tab-review" hidden={tab !== 'review'}>
          {!log || !preferred || subject === undefined ? (
            !problem && <p class="waiting quiet">{t('frame.loading')}</p>
          ) : subject ? (
            <FilmReview
              key={`${subject.known?.film.id ?? ''}|${subject.sighting?.url ?? ''}|${subject.film.title}`}
              log={log}
              subject={subject}
              scale={preferred}
              mac={mac}
              version={version}
              active={tab === 'review'}
              correct={(film) => setSubject({ ...subject, film, mend: film })}
              reject={() => setSubject(null)}
              accept={(known) => subjectOfKnown(log, known, subject.sighting).then(setSubject)}
            />
          ) : (
            <NoFilm
              refused={seen && 'refused' in seen ? seen.refused : null}
              year={log.clock().getFullYear()}
              start={start}
              back={sighting ? () => see() : undefined}
            />
          )}
        </div>
        <div role="tabpanel" id="panel-log" aria-labelledby="tab-log" hidden={tab !== 'log'}>
          {log && tab === 'log' && (
            <LogTab
              log={log}
              version={version}
              here={subject?.sighting ? subject.known?.film.id : undefined}
              open={openReview}
              another={() => {
                setSubject(null);
                setTab('review');
              }}
            />
          )}
        </div>
      </main>
      <Toast notice={notice} dismiss={() => setNotice(null)} />
    </Notices.Provider>
  );
}

function sightingOf(look: Look): Sighting | null {
  return 'seen' in look ? look.seen.sighting : null;
}
