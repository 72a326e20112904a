import puppeteer, { type CDPSession, type Page, type Target } from 'puppeteer-core';
import { aroundChromium } from './chromium-around.ts';
import type { LaunchOptions, Running } from './running.ts';
import { pageAsScreen, type Screen, waitFor } from './screen.ts';
import { staysIn } from './stays.ts';

/** The browser itself asks for as little as can be set. */
const quiet = [
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-features=NetworkTimeServiceQuerying',
];

/** Starts a browser of Chromium's family with the extension in it. */
export async function launchChromium(program: string, options: LaunchOptions): Promise<Running> {
  const { extension, pages, headless, profile, downloads } = options;
  const open = options.world === 'open';
  const network = open
    ? [`--host-resolver-rules=MAP *.example 127.0.0.1:${pages.securePort}`]
    : [`--proxy-server=127.0.0.1:${pages.proxyPort}`, '--proxy-bypass-list=<-loopback>'];
  const trust = open ? [`--ignore-certificate-errors-spki-list=${pages.fingerprint}`] : [];
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({
    executablePath: program,
    headless,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: !open,
    defaultViewport: headless ? { width: 1100, height: 800 } : null,
    ...(profile && { userDataDir: profile }),
    ...(downloads && { downloadBehavior: { policy: 'allow', downloadPath: downloads } }),
    args: [...sandbox, ...network, ...trust, '--lang=en-GB', ...quiet],
    env: { ...process.env, LANGUAGE: 'en', TZ: 'UTC', ...options.env },
  });
  const [before] = options.stays === 'again' ? (await browser.extensions()).keys() : [];
  const id = before ?? (await browser.installExtension(extension));
  const base = `chrome-extension://${id}`;
  // The first run's page comes to the front some time after the installation, over whatever is opened meanwhile.
  let welcomed = false;
  if (!before) {
    const welcome = browser.waitForTarget((target) => target.url() === `${base}/welcome.html`, { timeout: 4000 });
    const closed = welcome.then(async (target) => (await target.page())?.close());
    welcomed = await closed.then(
      () => true,
      () => false,
    );
  }

  const asScreen = (page: Page): Screen => {
    // By the protocol itself: the driver's own method knows no forced colours.
    let session: Promise<CDPSession> | undefined;
    return pageAsScreen(page, async ({ scheme, forced, still }) => {
      const features = [
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'forced-colors', value: forced ? 'active' : 'none' },
        { name: 'prefers-reduced-motion', value: still ? 'reduce' : 'no-preference' },
      ];
      session ??= page.createCDPSession();
      await (await session).send('Emulation.setEmulatedMedia', { features });
    });
  };

  const popup = async (page: Page, file = 'popup.html'): Promise<Screen> => {
    const isIt = (target: Target) => target.url().startsWith(`${base}/${file}`);
    const shown = await (await browser.waitForTarget(isIt, { timeout: 20_000 })).asPage();
    await waitFor(
      () => shown.evaluate(() => document.readyState === 'complete' && location.href !== 'about:blank'),
      () => 'The popup did not load.',
    );
    return {
      ...asScreen(shown),
      /** As by a click elsewhere: the popup loses the focus, and the browser closes it. Its pagehide is not heard then. */
      async close() {
        if (shown.isClosed()) return;
        await page.bringToFront();
        await waitFor(
          async () => shown.isClosed(),
          () => 'The popup did not close.',
        );
      },
    };
  };

  return {
    kind: 'chrome',
    browser,
    welcomed,
    base,
    async newPage(address) {
      const page = await browser.newPage();
      await page.goto(address);
      return page;
    },
    /** Chromium's real toolbar click, by CDP's Extensions.triggerAction; it grants activeTab as a click does. */
    async openPopup(page: Page, file = 'popup.html') {
      await page.bringToFront();
      const found = (await browser.extensions()).get(id);
      if (!found) throw new Error('The extension is not installed in the browser.');
      await found.triggerAction(page);
      return popup(page, file);
    },
    popup,
    around: aroundChromium(browser, base),
    async permit(pattern, allowed) {
      const page = await browser.newPage();
      if (allowed) {
        // Answered beforehand, as the browser's own question cannot be clicked.
        await page.goto('chrome://extensions/');
        await page.evaluate(
          `chrome.developerPrivate.addHostPermission(${JSON.stringify(id)}, ${JSON.stringify(pattern)})`,
        );
      }
      await page.goto(`${base}/welcome.html`);
      const method = allowed ? 'request' : 'remove';
      await page.evaluate(`chrome.permissions.${method}(${JSON.stringify({ origins: [pattern] })})`);
      await page.close();
    },
    async stopBackground() {
      const isOurs = (target: { type(): string; url(): string }) =>
        target.type() === 'service_worker' && target.url().startsWith(base);
      const worker = await browser.targets().find(isOurs)?.worker();
      await worker?.close();
      await waitFor(
        async () => !browser.targets().some(isOurs),
        () => 'The background did not end.',
      );
    },
    async update() {
      await browser.installExtension(extension);
    },
    async panel() {
      const target = await browser.waitForTarget((one) => one.url().startsWith(`${base}/sidepanel.html`), {
        timeout: 20_000,
      });
      return asScreen(await target.asPage());
    },
    asScreen,
    async close() {
      await browser.close();
      if (profile && options.stays) staysIn(profile, id);
    },
    process: browser.process() ?? undefined,
  };
}
