import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { forget, remember } from '../../lib/corrections.ts';
import { type FilmFacts, foldTitle } from '../../lib/film.ts';
import { type Draft, drafts, type Log, type LogProblem } from '../../lib/log/log.ts';
import type { Scale } from '../../lib/scales.ts';
import type { Look } from '../../lib/tab.ts';
import { NoFilm } from '../film/NoFilm.tsx';
import { type Subject, subjectOf, subjectOfKnown, subjectOfPage, subjectOfReview } from '../film/subject.ts';
import { FilmReview } from '../review/FilmReview.tsx';
import { Bar, type Tab } from './Bar.tsx';
import { Notices, problemOf } from './notify.ts';
import { Problem } from './Problem.tsx';
import { type Notice, Toast } from './Toast.tsx';
import { useLater } from './use-later.ts';
import { t } from './words.ts';

/** What the side panel does otherwise than the popup: it stays open and follows the tabs. */
export type Panel = {
  look: (tab: number | null) => Promise<Look>;
  /** Calls back when another page is in front. */
  watch: (now: Look, changed: () => void) => () => void;
  /**
   * Whether what is shown must stay though another page is in front: `null` where it need not, empty where it is about
   * that very page, else what to tell the person.
   */
  keep: (shown: Subject | null | undefined, next: Subject | null) => string | null;
  /** Called when nothing that could be lost is in the form. */
  rest: () => void;
};

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
  /** Lets the person point at the film on the page. */
  teach?: (look: Look) => void;
  /** What to open first (`null`: a film to be named); absent for the page in front. */
  first?: (log: Log) => Promise<Subject | null>;
  panel?: Panel;
  /** Opens the side panel, where there is one. */
  openPanel?: () => void;
};

// The log is loaded when it is looked at: the form is painted without it.
const loadLogTab = () => import('../log/LogTab.tsx').then((module) => module.LogTab);
const loadDrafts = () => import('../drafts/Drafts.tsx').then((module) => module.Drafts);

/** The popup: opens on the film of the page, or on the log where there is none. */
export function Popup(props: Props) {
  const { opening, look, watch, poster, scale, mac, options, teach, first, panel } = props;
  const [log, setLog] = useState<Log>();
  const [preferred, setScale] = useState<Scale>();
  const [problem, setProblem] = useState<LogProblem | null>(null);
  const [seen, setSeen] = useState<Look>();
  const [subject, setSubject] = useState<Subject | null>();
  const [tab, setTab] = useState<Tab>('review');
  const [notice, setNotice] = useState<Notice | null>(null);
  const [version, setVersion] = useState(0);
  const [moved, setMoved] = useState('');
  const [waiting, setWaiting] = useState(0);
  const shown = useRef<Subject | null | undefined>(undefined);
  shown.current = subject;
  const looks = useRef(0);
  const chosen = useRef(false);

  const LogTab = useLater(tab === 'log', loadLogTab);
  const Drafts = useLater(tab === 'drafts', loadDrafts);
  const notify = useMemo(() => ({ say: setNotice, problem: (error: unknown) => setProblem(problemOf(error)) }), []);
  const see = useCallback(
    async (following = false) => {
      looks.current += 1;
      const turn = looks.current;
      const [opened, now] = await Promise.all([opening, look()]);
      const next = 'seen' in now ? await subjectOfPage(opened, now.seen) : null;
      // Tabs may change faster than they can be looked at.
      if (turn !== looks.current) return;
      const kept = following && panel ? panel.keep(shown.current, next) : null;
      setMoved(kept ?? '');
      if (kept !== null) return;
      panel?.rest();
      setSeen(now);
      setSubject(next);
      // A tab that the person has chosen meanwhile stays.
      if (!chosen.current) setTab(next || 'refused' in now ? 'review' : 'log');
      const picture = !next || next.known?.film.poster ? undefined : await poster(now);
      if (picture)
        setSubject((old) => (old && old === next ? { ...old, film: { ...old.film, poster: picture } } : old));
    },
    [opening, look, poster, panel],
  );

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
    const begin = first ? opening.then(first).then(setSubject) : see();
    begin.catch((error) => setProblem(problemOf(error)));
  }, [opening, scale, see, first]);
  useEffect(() => {
    const gone = () => setMoved(shown.current?.page ? t('film.moved', [shown.current.film.title]) : '');
    return seen && watch(seen, panel ? () => see(true) : gone);
  }, [seen, watch, see, panel]);
  // The draft that is being written is no draft that waits.
  useEffect(() => {
    if (log && subject !== undefined)
      drafts(log).then((all) => setWaiting(all.filter(({ id }) => id !== subject?.draft?.id).length));
  }, [log, subject, version, tab]);

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
  const openDraft = async (draft: Draft) => {
    if (!log) return;
    const { subjectOfDraft } = await import('../drafts/begin.ts');
    setSubject(await subjectOfDraft(log, draft));
    setTab('review');
  };

  return (
    <Notices.Provider value={notify}>
      <Bar
        tab={tab}
        choose={(next) => {
          chosen.current = true;
          setTab(next);
        }}
        waiting={waiting}
        openPanel={props.openPanel}
        options={options}
      />
      {/* The keys hold each part in its place: a form that another part pushed aside would begin anew. */}
      <main>
        {problem && <Problem problem={problem} log={log} solved={() => setProblem(null)} />}
        {moved !== '' && (
          <div key="moved" class="note unsure moved" role="status">
            <p>{moved}</p>
            <button type="button" class="second" onClick={() => see()}>
              {t(panel ? 'panel.go' : 'film.lookAgain')}
            </button>
          </div>
        )}
        <div key="review" role="tabpanel" id="panel-review" aria-labelledby="tab-review" hidden={tab !== 'review'}>
          {!log || !preferred || subject === undefined ? (
            !problem && <p class="waiting quiet">{t('frame.loading')}</p>
          ) : subject ? (
            <FilmReview
              key={`${subject.known?.film.id ?? ''}|${subject.page ?? ''}|${subject.film.keys?.[0] ?? ''}|${subject.draft?.id ?? ''}`}
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
              takePoster={subject.page && here?.poster && seen ? () => poster(seen) : undefined}
              teach={teach && seen && subject.page ? () => teach(seen) : undefined}
              accept={async (known) => {
                if (subject.page) await say(subject.film, known.film.id);
                const next = await subjectOfKnown(log, known, subject.sighting);
                setSubject({ ...next, page: subject.page });
              }}
              saved={(review) => {
                panel?.rest();
                // Without a number the page itself must tell the film again.
                if (subject.page && !subject.film.keys?.length) say(subject.film, review.filmId);
              }}
            />
          ) : (
            <NoFilm
              refused={seen && 'refused' in seen ? seen.refused : null}
              heading={!first && here && !here.sighting ? here.heading : ''}
              year={log.clock().getFullYear()}
              start={start}
              teach={teach && seen && 'seen' in seen ? () => teach(seen) : undefined}
              back={here?.sighting ? unsay : undefined}
            />
          )}
        </div>
        <div key="log" role="tabpanel" id="panel-log" aria-labelledby="tab-log" hidden={tab !== 'log'}>
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
        {tab === 'drafts' && (
          <div key="drafts" role="tabpanel" id="panel-drafts" aria-labelledby="tab-drafts">
            {log && Drafts && <Drafts log={log} open={openDraft} />}
          </div>
        )}
      </main>
      <Toast notice={notice} dismiss={() => setNotice(null)} />
    </Notices.Provider>
  );
}
