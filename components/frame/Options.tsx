import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Log, LogProblem } from '../../lib/log/log.ts';
import { LogTab } from '../log/LogTab.tsx';
import { Sites } from '../settings/Sites.tsx';
import { ExportPanel } from '../transfer/ExportPanel.tsx';
import { ImportPanel } from '../transfer/ImportPanel.tsx';
import { Notices, problemOf } from './notify.ts';
import { Problem } from './Problem.tsx';
import { type Notice, Toast } from './Toast.tsx';
import { useLater } from './use-later.ts';
import { t } from './words.ts';

const sections = ['log', 'statistics', 'transfer', 'sites'] as const;
type Section = (typeof sections)[number];

const loadStatistics = () => import('../statistics/Statistics.tsx').then((module) => module.Statistics);

/** The options page: the log at full width, and taking it anywhere. The address names the section: `#log`. */
export function Options({
  opening,
  hash,
  openReview,
}: {
  opening: Promise<Log>;
  hash: string;
  openReview: (id: string) => void;
}) {
  const [log, setLog] = useState<Log>();
  const [problem, setProblem] = useState<LogProblem | null>(null);
  const [section, go] = useState<Section>(sectionOf(hash));
  const [notice, setNotice] = useState<Notice | null>(null);
  const [version, setVersion] = useState(0);
  const Statistics = useLater(section === 'statistics', loadStatistics);
  const notify = useMemo(() => ({ say: setNotice, problem: (error: unknown) => setProblem(problemOf(error)) }), []);
  useEffect(() => {
    opening.then(
      (opened) => {
        setLog(opened);
        setProblem(opened.problem);
        opened.listen(({ films, reviews }) => films.length + reviews.length > 0 && setVersion((old) => old + 1));
      },
      (error) => setProblem(problemOf(error)),
    );
    const moved = () => go(sectionOf(location.hash));
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, [opening]);
  return (
    <Notices.Provider value={notify}>
      <div class="page">
        <nav class="nav" aria-label={t('options.title')}>
          <b>{t('extName')}</b>
          {sections.map((name) => (
            <a key={name} href={`#${name}`} aria-current={name === section ? 'page' : undefined}>
              {t(`options.${name}`)}
            </a>
          ))}
        </nav>
        <main class="wide">
          {problem && <Problem problem={problem} log={log} solved={() => setProblem(null)} />}
          {log && section === 'transfer' && (
            <div class="sections">
              <ExportPanel log={log} version={version} />
              <ImportPanel log={log} />
              <p class="quiet">{t('options.privacy')}</p>
            </div>
          )}
          {log && Statistics && section === 'statistics' && <Statistics log={log} version={version} />}
          {section === 'sites' && <Sites />}
          {log && section === 'log' && (
            <LogTab log={log} here={undefined} open={openReview} edit={openReview} another={() => openReview('')} />
          )}
        </main>
      </div>
      <Toast notice={notice} dismiss={() => setNotice(null)} />
    </Notices.Provider>
  );
}

function sectionOf(hash: string): Section {
  return sections.find((name) => `#${name}` === hash) ?? 'log';
}
