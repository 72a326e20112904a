import type { Log } from '../../lib/log/log.ts';
import { t } from '../frame/words.ts';
import { ExportPanel } from './ExportPanel.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import './transfer.css';

/** Import and export. With all formats it is the largest part of the options page, so it is loaded when it is wanted. */
export function Transfer({ log, version, hash }: { log: Log; version: number; hash: string }) {
  return (
    <div class="sections">
      <ExportPanel log={log} version={version} hash={hash} />
      <ImportPanel log={log} />
      <p class="quiet">{t('options.privacy')}</p>
    </div>
  );
}
