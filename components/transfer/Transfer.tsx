import { useEffect, useState } from 'preact/hooks';
import { count, type Log } from '../../lib/log/log.ts';
import { useNotify } from '../frame/notify.ts';
import { t } from '../frame/words.ts';
import { ExportPanel } from './ExportPanel.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import './transfer.css';
import { toImport } from './to-import.ts';

/**
 * Import and export. With all formats it is the largest part of the options page, so it is loaded when it is wanted.
 * Import stands first where `#transfer?import` asks for it, and while there is nothing to export.
 */
export function Transfer({ log, version, hash }: { log: Log; version: number; hash: string }) {
  const notify = useNotify();
  const [empty, setEmpty] = useState<boolean>();
  const asked = new URLSearchParams(hash.split('?')[1] ?? '').has('import');
  useEffect(() => {
    // Once: what has been imported does not move the page under the person.
    count(log).then(({ reviews }) => setEmpty(reviews === 0), notify.problem);
  }, [log, notify]);
  const known = empty !== undefined;
  useEffect(() => {
    if (known && asked) toImport();
  }, [known, asked]);
  if (!known) return <p role="status">{t('frame.loading')}</p>;
  const first = asked || empty;
  const bringing = <ImportPanel key="import" log={log} first={first} />;
  return (
    <div class="sections">
      {first && bringing}
      <ExportPanel key="export" log={log} version={version} hash={hash} second={first} />
      {!first && bringing}
      <p class="quiet">{t('options.privacy')}</p>
    </div>
  );
}
