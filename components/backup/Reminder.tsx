import { useEffect, useState } from 'preact/hooks';
import { copiesIn, isOld, readBackups } from '../../lib/backup/settings.ts';
import { actsSince, begunOn } from '../../lib/backup/write.ts';
import { browser } from '../../lib/browser.ts';
import type { Log } from '../../lib/log/log.ts';
import { t } from '../frame/words.ts';

/** A quiet line where the newest backup is older than the person chose, or none can be made; else nothing. */
export function Reminder({ log }: { log: Log }) {
  const [said, say] = useState('');
  useEffect(() => {
    let current = true;
    const look = async () => {
      const known = await readBackups(log.storage);
      const acts = await actsSince(log, copiesIn(known));
      if (!current) return;
      if (known.where !== 'off' && known.failed) say(t(`backup.${known.failed.why}`));
      else if (isOld(known, acts, await begunOn(log), log.clock()))
        say(copiesIn(known).length > 0 ? t('backup.old') : `${t('backup.never')} ${t('backup.noneYet')}`);
      else say('');
    };
    // A reminder that cannot be made is no reason to say that something went wrong.
    const again = () => void look().catch(() => {});
    again();
    const stop = log.listen(again);
    // The background has made one, or could not.
    const noted = (changes: object) => 'backups' in changes && again();
    browser.storage.onChanged.addListener(noted);
    return () => {
      current = false;
      stop();
      browser.storage.onChanged.removeListener(noted);
    };
  }, [log]);
  if (!said || log.problem) return null;
  return (
    <p class="reminder quiet">
      {said}{' '}
      <a href={browser.runtime.getURL('/options.html#backups')} target="_blank" rel="noopener">
        {t('options.backups')}
      </a>
    </p>
  );
}
