import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import {
  Browser,
  BrowserTag,
  computeExecutablePath,
  detectBrowserPlatform,
  getInstalledBrowsers,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';

/** The two browsers Matinee is built for. `chrome` is any of its family: Chromium, Chrome, Edge. */
export type BrowserKind = 'chrome' | 'firefox';

/** Names on the PATH of Linux, then full paths (from the environment's folders on Windows). */
const known: Record<BrowserKind, { commands: string[]; mac: string[]; windows: string[]; name: string }> = {
  chrome: {
    name: 'Chromium or Chrome',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable'],
    mac: [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    windows: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
  },
  firefox: {
    name: 'Firefox',
    commands: ['firefox', 'firefox-esr'],
    mac: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox\\firefox.exe'],
  },
};

/** Where the driver's installer keeps the browsers it got; the place its own command line uses. */
const cacheDir = process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer');

function places(kind: BrowserKind): string[] {
  const { commands, mac, windows } = known[kind];
  if (process.platform === 'darwin')
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => mac.map((app) => join(folder, app)));
  if (process.platform === 'win32')
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
      const folder = process.env[name];
      return folder ? windows.map((program) => join(folder, program)) : [];
    });
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return commands.flatMap((command) => folders.filter(Boolean).map((folder) => join(folder, command)));
}

/**
 * Path of a browser's program: what CHROME_PATH or FIREFOX_PATH names, else the first found in the well-known places
 * of Linux, macOS and Windows, else one the driver's installer got earlier; `undefined` where there is none.
 */
export async function findBrowser(kind: BrowserKind): Promise<string | undefined> {
  const variable = kind === 'chrome' ? 'CHROME_PATH' : 'FIREFOX_PATH';
  const named = process.env[variable];
  if (named && !existsSync(named)) throw new Error(`${variable} names ${named}, which is not there.`);
  if (named) return named;
  const place = places(kind).find((path) => existsSync(path));
  if (place) return place;
  const got = existsSync(cacheDir) ? await getInstalledBrowsers({ cacheDir }) : [];
  return got.find(({ browser, executablePath }) => browser === kind && existsSync(executablePath))?.executablePath;
}

const isRoot = () => process.getuid?.() === 0;

function installFromDebian(kind: BrowserKind): void {
  const run = (...words: string[]) =>
    spawnSync('apt-get', words, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  run('-qq', 'update');
  run('-qq', 'install', '-y', '--no-install-recommends', kind === 'chrome' ? 'chromium' : 'firefox-esr');
}

async function installByDriver(kind: BrowserKind): Promise<string> {
  const browser = kind === 'chrome' ? Browser.CHROME : Browser.FIREFOX;
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error('no build for this system');
  const buildId = await resolveBuildId(browser, platform, BrowserTag.STABLE);
  await install({ browser, buildId, cacheDir, installDeps: kind === 'chrome' && isRoot() });
  return computeExecutablePath({ browser, buildId, cacheDir });
}

/**
 * Path of a browser's program, installed first where there is none: by the system's package manager as root on
 * Debian, else by the driver's own installer. Throws an error whose message is one sentence that says what to install.
 */
export async function ensureBrowser(kind: BrowserKind, say: (line: string) => void = console.log): Promise<string> {
  const found = await findBrowser(kind);
  if (found) return found;
  const { name } = known[kind];
  if (isRoot() && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')) {
    say(`No ${name} found: installing it with apt-get …`);
    installFromDebian(kind);
    const path = await findBrowser(kind);
    if (path) return path;
  }
  say(`No ${name} found: getting one into ${cacheDir} …`);
  return installByDriver(kind).catch((error: Error) => {
    const variable = kind === 'chrome' ? 'CHROME_PATH' : 'FIREFOX_PATH';
    throw new Error(
      `Please install ${name}, or name its program in ${variable}: none was found and none could be got (${error.message}).`,
    );
  });
}
