import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Draft, drafts } from '../../lib/log/log.ts';
import type { Scale } from '../../lib/scales.ts';
import type { Look } from '../../lib/tab.ts';
import { draftIdOf, type Subject, subjectOfReview } from '../film/subject.ts';
import { Bar, type Tab } from './Bar.tsx';
import { Notices } from './notify.ts';
import { ReviewTab } from './ReviewTab.tsx';
import { Toast } from './Toast.tsx';
import { useLater } from './use-later.ts';
import { useLog } from './use-log.ts';
import { type Looking, usePage } from './use-page.ts';
import { t } from './words.ts';

type Props = Looking & {
  scale: Promise<Scale>;
  mac: boolean;
  options: () => void;
  /** Lets the person point at the film on the page. */
  teach?: (look: Look) => void;
  /** Opens the side panel, where there is one. */
  openPanel?: () => void;
};

// The log is loaded when it is looked at: the form is painted without it.
const loadLogTab = () => import('../log/LogTab.tsx').then((module) => module.LogTab);
const loadProblem = () => import('./Problem.tsx').then((module) => module.Problem);
const loadUndoKeys = () => import('../history/UndoKeys.tsx').then((module) => module.UndoKeys);
// What turned to the other tab is gone with its own: the focus goes on with the person.
const focusNext = () => import('./focus-next.ts').then((module) => module.focusNext());
const loadDrafts = () => import('../drafts/Drafts.tsx').then((module) => module.Drafts);

/** The popup: opens on the film of the page, or on the log where there is none. */
export function Popup({ scale, mac, options, teach, openPanel, ...looking }: Props) {
  const { log, version, problem, solved, notify, notice, dismiss } = useLog(looking.opening);
  const [preferred, setScale] = useState<Scale>();
  const [tab, setTab] = useState<Tab>('review');
  const [begun, setBegun] = useState<Draft[]>([]);
  const chosen = useRef(false);
  // A tab that the person has chosen meanwhile stays.
  const turnTo = useCallback((next: Tab) => void (chosen.current || setTab(next)), []);
  const page = usePage(looking, log, turnTo, notify.problem);
  const { subject, setSubject, moved } = page;
  const Problem = useLater(problem !== null, loadProblem);
  const LogTab = useLater(tab === 'log', loadLogTab);
  const Drafts = useLater(tab === 'drafts', loadDrafts);
  const UndoKeys = useLater(log !== undefined && subject !== undefined, loadUndoKeys);

  useLayoutEffect(() => {
    scale.then(setScale);
  }, [scale]);
  // Another tab begins at its top, not as far down as the last one was read.
  useLayoutEffect(() => scrollTo(0, 0), [tab]);
  useEffect(() => {
    if (!log || subject === undefined) return;
    const look = () => drafts(log).then(setBegun);
    look();
    // Another window may begin one, or end it.
    return log.listen((news) => news.drafts.length > 0 && look());
  }, [log, subject, version, tab]);

  const review = (next: Subject | null) => {
    setSubject(next);
    setTab('review');
    focusNext();
  };
  const openReview = async (id: string, edit = false) => {
    const opened = await subjectOfReview(await looking.opening, id);
    review(opened && { ...opened, ...(edit && { editing: { id } }) });
  };
  const openDraft = async (draft: Draft) => {
    if (!log) return;
    const { subjectOfDraft } = await import('../drafts/begin.ts');
    review(await subjectOfDraft(log, draft));
  };

  // The draft that is being written is no draft that waits.
  const own = subject && (subject.draft?.id ?? draftIdOf(subject.film, subject.known));

  return (
    <Notices.Provider value={notify}>
      <Bar
        tab={tab}
        choose={(next) => {
          chosen.current = true;
          setTab(next);
        }}
        waiting={begun.filter(({ id }) => id !== own).length}
        openPanel={openPanel}
        options={options}
      />
      {/* The keys hold each part in its place: a form that another part pushed aside would begin anew. */}
      <main>
        {problem && Problem && <Problem problem={problem} log={log} solved={solved} />}
        {moved !== '' && (
          <div key="moved" class="note unsure moved" role="status">
            <p>{moved}</p>
            <button type="button" class="second" onClick={() => page.see()}>
              {t(looking.panel ? 'panel.go' : 'film.lookAgain')}
            </button>
          </div>
        )}
        <div key="review" role="tabpanel" id="panel-review" aria-labelledby="tab-review" hidden={tab !== 'review'}>
          {log && preferred && subject !== undefined ? (
            <ReviewTab
              log={log}
              page={page}
              subject={subject}
              scale={preferred}
              mac={mac}
              version={version}
              active={tab === 'review'}
              elsewhere={looking.first !== undefined}
              poster={looking.poster}
              teach={teach}
              rest={() => looking.panel?.rest()}
            />
          ) : (
            !problem && <p class="waiting quiet">{t('frame.loading')}</p>
          )}
        </div>
        <div key="log" role="tabpanel" id="panel-log" aria-labelledby="tab-log" hidden={tab !== 'log'}>
          {(log || !problem) && LogTab && tab === 'log' && (
            <LogTab
              log={log}
              noFilm={page.none && !subject}
              here={subject?.page ? subject.known?.film.id : undefined}
              open={openReview}
              edit={(id) => openReview(id, true)}
              another={() => review(null)}
            />
          )}
        </div>
        {tab === 'drafts' && (
          <div key="drafts" role="tabpanel" id="panel-drafts" aria-labelledby="tab-drafts">
            {log && Drafts && <Drafts log={log} open={openDraft} />}
          </div>
        )}
      </main>
      {log && UndoKeys && <UndoKeys log={log} />}
      <Toast notice={notice} dismiss={dismiss} />
    </Notices.Provider>
  );
}
