import { useEffect, useState } from 'preact/hooks';
import type { Log } from '../../lib/log/log.ts';
import { openInTab } from '../../lib/places.ts';
import { Drafts } from '../drafts/Drafts.tsx';
import { useUndo } from '../history/use-undo.ts';
import { Preferences } from '../settings/Preferences.tsx';
import { Sites } from '../settings/Sites.tsx';
import { Notices } from './notify.ts';
import { Problem } from './Problem.tsx';
import { Toast } from './Toast.tsx';
import { useLater } from './use-later.ts';
import { useLog } from './use-log.ts';
import { t } from './words.ts';

const sections = [
  'log',
  'drafts',
  'trash',
  'history',
  'statistics',
  'transfer',
  'backups',
  'sites',
  'preferences',
] as const;
type Section = (typeof sections)[number];

const loadLog = () => import('../log/LogPage.tsx').then((module) => module.LogPage);
const loadTrash = () => import('../trash/Trash.tsx').then((module) => module.Trash);
const loadHistory = () => import('../history/History.tsx').then((module) => module.History);

const loadStatistics = () => import('../statistics/Statistics.tsx').then((module) => module.Statistics);

const loadTransfer = () => import('../transfer/Transfer.tsx').then((module) => module.Transfer);
const loadBackups = () => import('../backup/Backups.tsx').then((module) => module.Backups);
const loadReminder = () => import('../backup/Reminder.tsx').then((module) => module.Reminder);
const loadRescue = () => import('../backup/Rescue.tsx').then((module) => module.Rescue);

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
  const { log, version, problem, solved, notify, notice, dismiss } = useLog(opening);
  const [section, go] = useState<Section>(sectionOf(hash));
  const [address, setAddress] = useState(hash);
  const Transfer = useLater(section === 'transfer', loadTransfer);
  const Backups = useLater(section === 'backups', loadBackups);
  const Reminder = useLater(section !== 'backups', loadReminder);
  const Rescue = useLater(problem?.kind === 'emptied', loadRescue);
  const Statistics = useLater(section === 'statistics', loadStatistics);
  const LogPage = useLater(section === 'log', loadLog);
  const Trash = useLater(section === 'trash', loadTrash);
  const History = useLater(section === 'history', loadHistory);
  useUndo(log, notify);
  useEffect(() => {
    const moved = () => {
      setAddress(location.hash);
      go(sectionOf(location.hash));
    };
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
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
          {problem && <Problem problem={problem} log={log} solved={solved} />}
          {log && Rescue && problem?.kind === 'emptied' && <Rescue log={log} solved={solved} />}
          {log && Reminder && section !== 'backups' && <Reminder log={log} />}
          {log && Transfer && section === 'transfer' && <Transfer log={log} version={version} hash={address} />}
          {log && Backups && section === 'backups' && <Backups log={log} version={version} />}
          {log && Statistics && section === 'statistics' && <Statistics log={log} version={version} />}
          {log && section === 'drafts' && <Drafts log={log} open={({ id: draft }) => openInTab({ draft })} />}
          {section === 'sites' && <Sites />}
          {section === 'preferences' && <Preferences />}
          {log && LogPage && section === 'log' && <LogPage log={log} another={() => openReview('')} />}
          {log && Trash && section === 'trash' && <Trash log={log} />}
          {log && History && section === 'history' && <History log={log} />}
        </main>
      </div>
      <Toast notice={notice} dismiss={dismiss} />
    </Notices.Provider>
  );
}

function sectionOf(hash: string): Section {
  return sections.find((name) => `#${name}` === hash.split('?')[0]) ?? 'log';
}
