import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { type BrowserKind, ensureBrowser } from '../browsers.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { LaunchOptions, Running } from './running.ts';

/** Starts a browser with the extension in it, getting the browser first where there is none. */
export async function launch(kind: BrowserKind, options: LaunchOptions): Promise<Running> {
  const program = await ensureBrowser(kind);
  return kind === 'chrome' ? launchChromium(program, options) : launchFirefox(program, options);
}

/** Ends the browser and all its processes at once, as a power cut would: nothing is told, nothing is tidied up. */
export async function kill({ process: child }: Running): Promise<void> {
  if (!child?.pid) throw new Error('The browser has no process to end.');
  const ended = child.exitCode === null ? once(child, 'exit') : undefined;
  if (process.platform === 'win32') spawnSync('taskkill', ['/T', '/F', '/PID', String(child.pid)]);
  // The driver starts it as the leader of a process group of its own.
  else process.kill(-child.pid, 'SIGKILL');
  await ended;
}
