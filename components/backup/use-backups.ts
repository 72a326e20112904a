import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { downloadOver, downloads, mayDownload } from '../../lib/backup/download.ts';
import { chooseFolder, chosenFolder, type Folder } from '../../lib/backup/places.ts';
import { type Backups, isDue, isOld, readBackups, writeBackups } from '../../lib/backup/settings.ts';
import { actsSinceBackup, BackupError, backUp } from '../../lib/backup/write.ts';
import { browser } from '../../lib/browser.ts';
import type { Log } from '../../lib/log/log.ts';
import { useNotify } from '../frame/notify.ts';
import { number, plural, t } from '../frame/words.ts';

/** Nothing is written by itself until the log has been still for so long. Milliseconds. */
const stillFor = 3000;

type PickFolder = (options: { id: string; mode: 'readwrite' }) => Promise<Folder>;

/** The browser's dialogue for choosing a folder, where it has one (Chromium). */
export const pickFolder = () => (globalThis as { showDirectoryPicker?: PickFolder }).showDirectoryPicker;

/** The backups of the log: how they are made, whether one is due, and what went wrong; makes those that are due. */
export function useBackups(log: Log, version: number) {
  const notify = useNotify();
  const [backups, setBackups] = useState<Backups>();
  const [folder, setFolder] = useState<Folder>();
  const [acts, setActs] = useState(0);
  const [failed, setFailed] = useState<BackupError['why'] | 'notAllowed' | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const stop = useRef<AbortController>(null);

  const look = useCallback(async () => {
    const known = await readBackups(log.storage);
    setBackups(known);
    setFolder(await chosenFolder());
    setActs(await actsSinceBackup(log, known));
    return known;
  }, [log]);

  const now = useCallback(async () => {
    if (stop.current) return;
    stop.current = new AbortController();
    const { signal } = stop.current;
    setBusy('0');
    try {
      const places = { folder: await chosenFolder(), download: (await mayDownload()) ? downloadOver : undefined };
      const progress = (done: number) => setBusy(number(done));
      const written = await backUp(log, places, { progress, signal });
      setFailed(null);
      notify.say({ said: t('backup.done', [plural('log.count', written.reviews)]), shown: true });
    } catch (error) {
      if (error instanceof BackupError) setFailed(error.why);
      else if (!signal.aborted) notify.problem(error);
    } finally {
      stop.current = null;
      setBusy(null);
      await look();
    }
  }, [log, look, notify]);

  useEffect(() => {
    const timer = setTimeout(
      async () => {
        const known = await look();
        const count = await actsSinceBackup(log, known);
        if (!log.problem && isDue(known, count, log.clock())) await now();
      },
      version === 0 ? 0 : stillFor,
    );
    return () => clearTimeout(timer);
  }, [log, version, look, now]);

  const set = async (part: Partial<Backups>) => setBackups(await writeBackups(log.storage, part));
  return {
    backups,
    folder,
    failed,
    busy,
    old: backups !== undefined && isOld(backups, acts, log.clock()),
    now,
    set,
    cancel: () => stop.current?.abort(),
    /** Asks for a folder, or the leave for downloads; must be called from a click. */
    async turnOn(where: Backups['where']) {
      setFailed(null);
      try {
        if (where === 'folder') {
          const picked = await pickFolder()?.({ id: 'backups', mode: 'readwrite' });
          if (!picked) return;
          await chooseFolder(picked);
        } else if (where === 'downloads' && !(await browser.permissions.request(downloads))) {
          setFailed('notAllowed');
          return;
        }
        await set({ where });
        if (where !== 'off') await now();
      } catch (error) {
        // The person closed the dialogue.
        if (!(error instanceof DOMException && error.name === 'AbortError')) notify.problem(error);
      }
    },
    /** Asks the browser for the folder again; must be called from a click. */
    async allowAgain() {
      if ((await folder?.requestPermission?.({ mode: 'readwrite' })) === 'granted') await now();
    },
  };
}
