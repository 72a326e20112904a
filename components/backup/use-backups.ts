import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { inTurn } from '../../lib/backup/by-itself.ts';
import { downloads } from '../../lib/backup/download.ts';
import { chooseFolder, chosenFolder, type Folder } from '../../lib/backup/places.ts';
import { placesHere } from '../../lib/backup/places-here.ts';
import { type Backups, copiesIn, isOld, readBackups, type Written, writeBackups } from '../../lib/backup/settings.ts';
import { actsSince, BackupError, backUp, begunOn } from '../../lib/backup/write.ts';
import { browser } from '../../lib/browser.ts';
import type { Log } from '../../lib/log/log.ts';
import { useNotify } from '../frame/notify.ts';
import { number, plural, t } from '../frame/words.ts';

type PickFolder = (options: { id: string }) => Promise<Folder>;

/** The browser's dialogue for choosing a folder, where it has one (Chromium). */
export const pickFolder = () => (globalThis as { showDirectoryPicker?: PickFolder }).showDirectoryPicker;

/** A file that the person chooses, in the browser's own dialogue; absent where they chose none. */
export function pickFile(): Promise<File | undefined> {
  const input = document.createElement('input');
  Object.assign(input, { type: 'file', accept: '.json,application/json' });
  return new Promise((done) => {
    input.addEventListener('change', () => done(input.files?.[0]));
    input.addEventListener('cancel', () => done(undefined));
    input.click();
  });
}

/** The backups of the log: how they are made, whether the newest is old, and what went wrong. Those that are due the background makes. */
export function useBackups(log: Log, version: number) {
  const notify = useNotify();
  const [backups, setBackups] = useState<Backups>();
  const [folder, setFolder] = useState<Folder>();
  const [old, setOld] = useState(false);
  const [failed, setFailed] = useState<BackupError['why'] | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const stop = useRef<AbortController>(null);

  const look = useCallback(async () => {
    const known = await readBackups(log.storage);
    setBackups(known);
    setFolder(await chosenFolder());
    setOld(isOld(known, await actsSince(log, copiesIn(known)), await begunOn(log), log.clock()));
    return known;
  }, [log]);

  const now = useCallback(async () => {
    if (stop.current) return;
    stop.current = new AbortController();
    const { signal } = stop.current;
    setBusy('0');
    try {
      const progress = (done: number) => setBusy(number(done));
      let written: Written | undefined;
      await inTurn(async () => {
        written = await backUp(log, await placesHere(), { progress, signal });
      });
      setFailed(null);
      if (written) notify.say({ said: t('backup.done', [plural('log.count', written.reviews)]), shown: true });
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
    look();
    // The background has made one, or could not.
    const changed = (changes: object) => 'backups' in changes && look();
    browser.storage.onChanged.addListener(changed);
    return () => browser.storage.onChanged.removeListener(changed);
  }, [version, look]);

  const set = async (part: Partial<Backups>) => setBackups(await writeBackups(log.storage, part));
  return {
    backups,
    folder,
    failed: failed ?? backups?.failed?.why ?? null,
    busy,
    old,
    now,
    look,
    set,
    cancel: () => stop.current?.abort(),
    /** Asks for a folder, or the leave for downloads; must be called from a click. */
    async turnOn(where: Backups['where']) {
      setFailed(null);
      try {
        if (where === 'folder') {
          const picked = await pickFolder()?.({ id: 'backups' });
          if (!picked) return;
          // Asked for apart: only leave that was asked for so is offered to be kept “on every visit”.
          if ((await picked.requestPermission?.({ mode: 'readwrite' })) === 'denied') return;
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
