import { useEffect, useId, useState } from 'preact/hooks';
import { inFolder, newestIn } from '../../lib/backup/folder-copy.ts';
import { chooseFolder, chosenFolder, type Folder } from '../../lib/backup/places.ts';
import { readBackups } from '../../lib/backup/settings.ts';
import { fileOfSnapshot, snapshots } from '../../lib/backup/snapshots.ts';
import { BackupError } from '../../lib/backup/write.ts';
import { applyAll, type Log, refill } from '../../lib/log/log.ts';
import { pastIn } from '../../lib/transfer/past.ts';
import { editsOf, planImport } from '../../lib/transfer/plan.ts';
import { openFiles, rowsOf, type Unreadable } from '../../lib/transfer/read.ts';
import { useNotify } from '../frame/notify.ts';
import { language, number, plural, t } from '../frame/words.ts';
import { Unread } from '../transfer/Unread.tsx';
import './backup.css';
import { pickFile, pickFolder } from './use-backups.ts';

/** A copy of the lost log: where it is, in words, and how it is had; `folder` is to be chosen anew where it is `null`. */
type Copy = {
  when: string;
  reviews: number;
  folder?: Folder | null;
  /** Among the downloads, where only the person can reach it: its name there. */
  download?: string;
  /** Saved by the person, who alone knows where: its name. */
  saved?: string;
  file: () => Promise<File | undefined>;
};

/** Where the browser has lost the log: the copies that are still there, the newest first, and bringing one back. */
export function Rescue({ log, solved }: { log: Log; solved: () => void }) {
  const notify = useNotify();
  const id = useId();
  const [copies, setCopies] = useState<Copy[]>([]);
  const [busy, setBusy] = useState<string | null>(null);
  const [problems, setProblems] = useState<Unreadable[]>([]);
  useEffect(() => {
    copiesOf(log).then(setCopies, notify.problem);
  }, [log, notify]);
  const bringBack = async ({ file, reviews }: Copy) => {
    setProblems([]);
    try {
      const found = await file();
      if (!found) return notify.say({ said: t('backup.gone'), shown: true });
      setBusy('0');
      // Read first: only what can be brought back makes the empty log one to write in.
      const { sources, problems } = await openFiles([found]);
      const read = await rowsOf(sources);
      const edits = editsOf(await planImport(log, read.rows));
      const all = [...problems, ...read.problems];
      setProblems(all);
      if (all.length > 0) return;
      if (edits.length === 0) return notify.say({ said: t('options.nothingNew'), shown: true });
      const progress = (done: number) => setBusy(number(done));
      await refill(log, () => applyAll(log, edits, 'import', { progress, past: pastIn(sources) }));
      notify.say({ said: t('backup.rescued', [plural('log.count', reviews)]), shown: true });
      solved();
    } catch (error) {
      if (error instanceof BackupError) notify.say({ said: t(`backup.${error.why}`), shown: true });
      // The person closed the dialogue.
      else if (!(error instanceof DOMException && error.name === 'AbortError')) notify.problem(error);
    } finally {
      setBusy(null);
    }
  };
  const instant = new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' });
  if (copies.length === 0) return null;
  return (
    <div class="rescue">
      {copies.map((copy, at) => {
        const { folder, download, saved } = copy;
        const file = saved ?? download;
        const said = [instant.format(new Date(copy.when)), plural('log.count', copy.reviews), file ?? ''];
        const elsewhere = saved ? 'rescueSaved' : 'rescueDownload';
        const sentence = file ? elsewhere : folder === undefined ? 'rescue' : 'rescueFolder';
        const action = file ? 'chooseFile' : folder === null ? 'chooseFolder' : 'rescueNow';
        return (
          <div key={copy.when} class="note">
            <p id={`${id}${at}`}>{t(`backup.${sentence}`, said)}</p>
            {busy === null && (
              <button
                type="button"
                class={at === 0 ? 'primary' : 'second'}
                aria-describedby={`${id}${at}`}
                onClick={() => bringBack(copy)}
              >
                {t(`backup.${action}`)}
              </button>
            )}
          </div>
        );
      })}
      {busy !== null && <p role="status">{t('options.bringing', [busy])}</p>}
      <Unread problems={problems} />
    </div>
  );
}

/** The newest snapshot beside the log, and the newest backup of the folder, of the downloads and saved by hand, which outlive all that a browser loses. */
async function copiesOf(log: Log): Promise<Copy[]> {
  const [[snapshot], { written, saved }, folder] = await Promise.all([
    snapshots(),
    readBackups(log.storage),
    chosenFolder(),
  ]);
  const copies: Copy[] = [];
  if (snapshot) copies.push({ ...snapshot, file: async () => fileOfSnapshot(snapshot) });
  const [backup] = inFolder(written);
  if (backup && folder) copies.push({ ...backup, folder, file: () => newestIn(folder, written) });
  else if (backup && pickFolder()) copies.push({ ...backup, folder: null, file: () => chosenAnew(written) });
  const download = written.find(({ where }) => where === 'downloads');
  if (download) copies.push({ ...download, download: `Matinee/${download.name}`, file: pickFile });
  if (saved) copies.push({ ...saved, saved: saved.name, file: pickFile });
  return copies.sort((one, other) => (one.when > other.when ? -1 : 1));
}

async function chosenAnew(written: Parameters<typeof newestIn>[1]): Promise<File | undefined> {
  const picked = await pickFolder()?.({ id: 'backups' });
  if (!picked) return undefined;
  const file = await newestIn(picked, written);
  // From now on it is the folder that backups go to, where it is the one.
  if (file) await chooseFolder(picked);
  return file;
}
