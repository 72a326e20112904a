import { useEffect, useState } from 'preact/hooks';
import type { Snapshot } from '../../lib/backup/places.ts';
import { fileOfSnapshot, snapshots } from '../../lib/backup/snapshots.ts';
import { acceptEmpty, applyAll, type Log } from '../../lib/log/log.ts';
import { editsOf, planImport } from '../../lib/transfer/plan.ts';
import { openFiles, rowsOf } from '../../lib/transfer/read.ts';
import { useNotify } from '../frame/notify.ts';
import { language, number, plural, t } from '../frame/words.ts';

/** Where the browser has lost the log: the newest copy that is still there, and bringing it back. */
export function Rescue({ log, solved }: { log: Log; solved: () => void }) {
  const notify = useNotify();
  const [copy, setCopy] = useState<Snapshot>();
  const [busy, setBusy] = useState<string | null>(null);
  useEffect(() => {
    snapshots().then(([newest]) => setCopy(newest), notify.problem);
  }, [notify]);
  if (!copy) return null;
  const bringBack = async () => {
    setBusy('0');
    try {
      // Read first: only what can be brought back makes the empty log one to write in.
      const { sources } = await openFiles([fileOfSnapshot(copy)]);
      const { rows } = await rowsOf(sources);
      const edits = editsOf(await planImport(log, rows));
      await acceptEmpty(log);
      await applyAll(log, edits, 'import', { progress: (done) => setBusy(number(done)) });
      notify.say({ said: t('backup.rescued', [plural('log.count', copy.reviews)]), shown: true });
      solved();
    } catch (error) {
      notify.problem(error);
    }
    setBusy(null);
  };
  const when = new Intl.DateTimeFormat(language(), { dateStyle: 'medium' }).format(new Date(copy.when));
  return (
    <div class="note">
      <p>{t('backup.rescue', [when, plural('log.count', copy.reviews)])}</p>
      {busy === null ? (
        <button type="button" class="primary" onClick={bringBack}>
          {t('backup.rescueNow')}
        </button>
      ) : (
        <p role="status">{t('options.bringing', [busy])}</p>
      )}
    </div>
  );
}
