import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserKind, ensureBrowser } from './browsers.ts';
import { built } from './build.ts';
import { launch } from './drive/launch.ts';
import { servePages } from './drive/pages.ts';
import { herPage, walk } from './road.ts';
import { root } from './tool.ts';

const usage = `Usage: npm start -- [--browser chrome|firefox] [--headless] [--keep]
  --browser   which browser to show it in (chrome, unless told otherwise)
  --headless  no window: walks the road by itself and writes pictures and exported files to ./out/
  --keep      keeps the profile in ./out/profile-<browser>, so that the log is there next time`;

/** Whether a window could be shown to anybody. */
const hasDisplay =
  ['darwin', 'win32'].includes(process.platform) || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

function readWords() {
  const { values } = parseArgs({
    options: {
      browser: { type: 'string', default: 'chrome' },
      headless: { type: 'boolean', default: !hasDisplay },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.browser !== 'chrome' && values.browser !== 'firefox')
    throw new Error(`There is no browser "${values.browser}" here; there are chrome and firefox.`);
  return { ...values, browser: values.browser as BrowserKind };
}

async function start(): Promise<void> {
  const { browser: kind, headless, keep, help } = readWords();
  if (help) return console.log(usage);
  const out = join(root, 'out');
  await ensureBrowser(kind);
  console.log(`Building Matinee for ${kind === 'chrome' ? 'Chromium' : 'Firefox'} …`);
  const extension = await built(kind);
  const pages = await servePages(root);
  const downloads = join(out, 'export');
  if (headless) {
    rmSync(downloads, { recursive: true, force: true });
    mkdirSync(downloads, { recursive: true });
  }
  const running = await launch(kind, {
    extension,
    pages,
    headless,
    world: headless ? 'sample' : 'open',
    profile: keep ? join(out, `profile-${kind}`) : undefined,
    downloads: headless ? downloads : undefined,
  });
  try {
    if (headless) {
      console.log('Walking the road without a window: film page, popup, score, review, log, export …');
      const { pictures, files } = await walk(running, out);
      const list = (title: string, paths: string[]) =>
        console.log(`${title}\n${paths.map((path) => `  ./${relative(root, path)}`).join('\n')}`);
      list('\nPictures of each step:', pictures);
      list('Exported files:', files);
      const asked = pages.unexplained();
      console.log(asked.length ? `Requests made: ${JSON.stringify(asked)}` : 'Requests made by the extension: none.');
      if (asked.length) process.exitCode = 1;
      await running.close();
    } else {
      const page = await running.newPage(herPage);
      for (const other of await running.browser.pages()) if (other !== page) await other.close().catch(() => {});
      console.log(
        '\nClick the Matinee button in the toolbar (behind the puzzle piece), or press Alt+Shift+R, and score the film.',
      );
      console.log('Close the browser to end this. Any other page of the web works as well.');
      await new Promise<void>((resolve) => running.process?.once('exit', () => resolve()));
    }
  } catch (error) {
    await running.close().catch(() => {});
    throw error;
  } finally {
    pages.close();
  }
}

start().then(
  () => process.exit(),
  (error: Error) => {
    console.error(`\n${error.message}`);
    if (error.message.includes('Unknown option')) console.error(usage);
    process.exit(1);
  },
);
