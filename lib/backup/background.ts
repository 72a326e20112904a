import { browser } from '../browser.ts';
import type { Log } from '../log/log.ts';
import { backUpIfDue } from './by-itself.ts';
import { placesHere } from './places-here.ts';
import { readBackups } from './settings.ts';

/** Nothing is written until the log has been still for so long. Milliseconds. */
const stillFor = 3000;
/** A background is put to sleep when nothing happened in it for half a minute. Milliseconds. */
const awake = 15_000;
/** Looked at so often for backups that are due by their days. Minutes. */
const often = 12 * 60;

/**
 * Makes backups by themselves, wherever the extension is: after each change of the log (what is noted of it in
 * `storage.local` changes too, and that wakes the background), when the browser starts, and twice a day.
 */
export function backUpByItself(open: () => Promise<Log>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void backUpNow(open), stillFor);
  };
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && 'log' in changes) soon();
  });
  browser.runtime.onStartup.addListener(soon);
  browser.runtime.onInstalled.addListener(() => void browser.alarms.create('backup', { periodInMinutes: often }));
  browser.alarms.onAlarm.addListener(({ name }) => name === 'backup' && soon());
}

async function backUpNow(open: () => Promise<Log>): Promise<void> {
  // Whoever wants no backups by themselves pays nothing for them: the log is not opened.
  if ((await readBackups(browser.storage.local)).where === 'off') return;
  const log = await open();
  // Each such note is an event, and an event keeps the background awake.
  const beat = setInterval(() => browser.storage.local.set({ backingUp: log.clock().toISOString() }), awake);
  try {
    await backUpIfDue(log, placesHere);
  } finally {
    clearInterval(beat);
    log.close();
  }
}
