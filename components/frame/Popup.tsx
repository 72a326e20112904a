import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { forget, remember } from '../../lib/corrections.ts';
import { type FilmFacts, foldTitle } from '../../lib/film.ts';
import type { Log, LogProblem } from '../../lib/log/log.ts';
import type { Scale } from '../../lib/scales.ts';
import type { Look } from '../../lib/tab.ts';
import { NoFilm } from '../film/NoFilm.tsx';
import { type Subject, subjectOf, subjectOfKnown, subjectOfPage, subjectOfReview } from '../film/subject.ts';
import { FilmReview } from '../review/FilmReview.tsx';
import { Icon } from './Icon.tsx';
import { Notices, problemOf } from './notify.ts';
import { Problem } from './Problem.tsx';
import { Tabs } from './Tabs.tsx';
import { type Notice, Toast } from './Toast.tsx';
import { useLater } from './use-later.ts';
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

// The log is loaded when it is looked at: the form is painted without it.
const loadLogTab = () => import('../log/LogTab.tsx').then((module) => module.LogTab);

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

  const LogTab = useLater(tab === 'log', loadLogTab);
  const notify = useMemo(() => ({ say: setNotice, problem: (error: unknown) => setProblem(problemOf(error)) }), []);
  const see = useCallback(async () => {
    const [opened, now] = await Promise.all([opening, look()]);
    setSeen(now);
    setMoved(false);
    const next = 'seen' in now ? await subjectOfPage(opened, now.seen) : null;
    setSubject(next);
    if (!next && !('refused' in now)) setTab('log');
    if (!next) return;
    setTab('review');
    const picture = next.known?.film.poster ? undefined : await poster(now);
    if (picture) setSubject((old) => (old === next ? { ...old, film: { ...old.film, poster: picture } } : old));
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

  const openReview = async (id: string, edit = false) => {
    if (!log) return;
    const opened = await subjectOfReview(log, id);
    setSubject(opened && { ...opened, ...(edit && { editing: { id } }) });
    setTab('review');
  };
  const here = seen && 'seen' in seen ? seen.seen : null;
  const start = async (film: FilmFacts) => {
    if (!log) return;
    const aboutPage = here && (here.sighting || foldTitle(film.title) === foldTitle(here.heading));
    if (aboutPage) await say(film);
    const next = await subjectOf(log, film, null);
    setSubject(aboutPage ? { ...next, page: here.url, corrected: true } : next);
  };
  /** Remembers what the person said the page is about. */
  const say = async (film: FilmFacts, filmId?: string) => {
    if (log && here) await remember(log.storage, here.url, { film, filmId, when: log.clock().toISOString() });
  };
  /** The detector decides again. */
  const unsay = async () => {
    if (log && here) await forget(log.storage, here.url);
    await see();
  };
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
        {moved && subject?.page && (
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
              key={`${subject.known?.film.id ?? ''}|${subject.page ?? ''}|${subject.film.keys?.[0] ?? ''}`}
              log={log}
              subject={subject}
              scale={preferred}
              mac={mac}
              version={version}
              active={tab === 'review'}
              correct={(film) => {
                setSubject({ ...subject, film, mend: film, corrected: true });
                if (subject.page) say(film, subject.known?.film.id);
              }}
              reject={() => setSubject(null)}
              accept={async (known) => {
                if (subject.page) await say(subject.film, known.film.id);
                const next = await subjectOfKnown(log, known, subject.sighting);
                setSubject({ ...next, page: subject.page });
              }}
              saved={(review) => {
                // Without a number the page itself must tell the film again.
                if (subject.page && !subject.film.keys?.length) say(subject.film, review.filmId);
              }}
            />
          ) : (
            <NoFilm
              refused={seen && 'refused' in seen ? seen.refused : null}
              heading={first === undefined && here && !here.sighting ? here.heading : ''}
              year={log.clock().getFullYear()}
              start={start}
              back={here?.sighting ? unsay : undefined}
            />
          )}
        </div>
        <div role="tabpanel" id="panel-log" aria-labelledby="tab-log" hidden={tab !== 'log'}>
          {log && LogTab && tab === 'log' && (
            <LogTab
              log={log}
              here={subject?.page ? subject.known?.film.id : undefined}
              open={openReview}
              edit={(id) => openReview(id, true)}
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
