import { useEffect, useRef, useState } from 'preact/hooks';
import { inFolder, newestIn } from '../../lib/backup/folder-copy.ts';
import type { Snapshot } from '../../lib/backup/places.ts';
import { saveWhole } from '../../lib/backup/save.ts';
import type { Written } from '../../lib/backup/settings.ts';
import { fileOfSnapshot, keepSnapshot, snapshots } from '../../lib/backup/snapshots.ts';
import { BackupError } from '../../lib/backup/write.ts';
import type { Log } from '../../lib/log/log.ts';
import { useNotify } from '../frame/notify.ts';
import { language, number, plural, t } from '../frame/words.ts';
import { Importing } from '../transfer/Importing.tsx';
import { saveFile } from '../transfer/save-file.ts';
import { Unread } from '../transfer/Unread.tsx';
import { useImport } from '../transfer/use-import.ts';
import '../transfer/transfer.css';
import './backup.css';
import { BySelf } from './BySelf.tsx';
import { useBackups } from './use-backups.ts';

/** An instant as people write it. */
const instant = (when: string) =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(when));

/** Backups: when the last was made, how they are made by themselves, and restoring what is missing. */
export function Backups({ log, version }: { log: Log; version: number }) {
  const notify = useNotify();
  const state = useBackups(log, version);
  const bringing = useImport(log);
  const [copies, setCopies] = useState<Snapshot[]>([]);
  const [saving, setSaving] = useState<string | null>(null);
  const stop = useRef<AbortController>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    snapshots().then(setCopies, notify.problem);
  }, [version, bringing.state.at, notify]);

  const { backups, folder, failed, busy, old } = state;
  if (!backups) return <p role="status">{t('frame.loading')}</p>;
  const [last] = backups.written;
  const { saved } = backups;
  const newest = saved && !(last && last.when > saved.when) ? saved : undefined;
  const failing = (error: unknown) => {
    if (error instanceof BackupError) notify.say({ said: t(`backup.${error.why}`), shown: true });
    else notify.problem(error);
  };

  const long = async (work: (signal: AbortSignal) => Promise<void>) => {
    stop.current = new AbortController();
    setSaving('0');
    await work(stop.current.signal).catch((error) => stop.current?.signal.aborted || failing(error));
    setSaving(null);
  };
  const progress = (done: number) => setSaving(number(done));
  const save = () =>
    long(async (signal) => {
      const name = await saveWhole(log, saveFile, { progress, signal });
      notify.say({ said: t('options.written', [name]), shown: true });
      await state.look();
    });
  const snapshot = () =>
    long(async (signal) => {
      await keepSnapshot(log, { progress, signal });
      setCopies(await snapshots());
      notify.say({ said: t('backup.tookSnapshot'), shown: true });
    });
  const restore = async (written: Written) => {
    try {
      const file = folder && (await newestIn(folder, [written]));
      if (file) bringing.read([file]);
      else notify.say({ said: t('backup.gone'), shown: true });
    } catch (error) {
      failing(error);
    }
  };
  const working = saving ?? busy;
  return (
    <div class="sections">
      <section aria-labelledby="backups">
        <h1 id="backups">{t('backup.title')}</h1>
        <p class="lead">{t('backup.lead')}</p>
        {newest && (
          <p class={old ? 'loses' : 'keeps'}>
            {t('backup.saved', [instant(newest.when), plural('log.count', newest.reviews), newest.name])} ·{' '}
            {t('backup.checkedSaved')}
          </p>
        )}
        {last && (
          <p class={old ? 'loses' : 'keeps'}>
            {t('backup.last', [instant(last.when), plural('log.count', last.reviews)])} ·{' '}
            {t(last.checked === 'read' ? 'backup.checkedRead' : 'backup.checkedSize')}
          </p>
        )}
        {!last && !newest && (
          <p class="loses">
            {t('backup.never')} {t('backup.noneYet')}
          </p>
        )}
        {(last || newest) && old && <p class="loses">{t('backup.old')}</p>}
        {failed && (
          <div class="note problem" role="alert">
            <p>{t(`backup.${failed}`)}</p>
            {failed === 'leave' && folder && (
              <button type="button" class="second" onClick={state.allowAgain}>
                {t('backup.allowFolder')}
              </button>
            )}
          </div>
        )}
        {working !== null ? (
          <p role="status" class="busy">
            {t('backup.working', [working])}{' '}
            <button
              type="button"
              class="second"
              onClick={() => {
                stop.current?.abort();
                state.cancel();
              }}
            >
              {t('options.cancel')}
            </button>
          </p>
        ) : (
          <p class="actions">
            {backups.where !== 'off' && (
              <button type="button" class="primary" onClick={state.now}>
                {t('backup.now')}
              </button>
            )}
            <button type="button" class={backups.where === 'off' ? 'primary' : 'second'} onClick={save}>
              {t('backup.saveNow')}
            </button>
          </p>
        )}
      </section>
      <BySelf backups={backups} folder={folder} set={state.set} turnOn={state.turnOn} />
      <section aria-labelledby="restore">
        <h2 id="restore" class="title">
          {t('backup.restore')}
        </h2>
        <p class="lead">{t('backup.restoreHint')}</p>
        <label class="second choose">
          {t('options.choose')}
          <input
            ref={field}
            type="file"
            class="hidden"
            disabled={bringing.state.at === 'busy'}
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              event.currentTarget.value = '';
              bringing.read(files);
            }}
          />
        </label>
        <Unread problems={bringing.problems} />
        <Importing {...bringing} field={field} />
        {folder && inFolder(backups.written).length > 0 && (
          <>
            <h3 class="group">{t('backup.list')}</h3>
            <ul class="copies">
              {inFolder(backups.written).map((written) => (
                <li key={written.name}>
                  {t('backup.snapshotOf', [instant(written.when), plural('log.count', written.reviews)])}
                  <button
                    type="button"
                    class="second"
                    aria-label={t('backup.restoreOf', [instant(written.when)])}
                    onClick={() => restore(written)}
                  >
                    {t('backup.fromFolder')}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        <h3 class="group">{t('backup.snapshots')}</h3>
        <p class="quiet">{t('backup.snapshotsHint')}</p>
        <ul class="copies">
          {copies.map((copy) => (
            <li key={copy.when}>
              {t('backup.snapshotOf', [instant(copy.when), plural('log.count', copy.reviews)])}
              <button
                type="button"
                class="second"
                aria-label={t('backup.restoreOf', [instant(copy.when)])}
                onClick={() => bringing.read([fileOfSnapshot(copy)])}
              >
                {t('backup.fromFolder')}
              </button>
            </li>
          ))}
        </ul>
        {copies.length === 0 && <p class="quiet">{t('backup.noSnapshots')}</p>}
        {working === null && (
          <button type="button" class="link" onClick={snapshot}>
            {t('backup.takeSnapshot')}
          </button>
        )}
      </section>
    </div>
  );
}
