import puppeteer, { type Page } from 'puppeteer-core';
import { aroundFirefox } from './firefox-around.ts';
import { base, type Evaluate, host, id, popupAsScreen, prelude, sidebarPart } from './firefox-popup.ts';
import type { Connection, LaunchOptions, Running } from './running.ts';
import { pageAsScreen, type Screen, type Surface, waitFor } from './screen.ts';
import { installForGood } from './stays.ts';

function preferences({ pages, downloads, world, stays }: LaunchOptions) {
  const proxy = `127.0.0.1:${pages.proxyPort}`;
  const script = `function FindProxyForURL(url, host) { return dnsDomainIs(host, ".example") ? "PROXY ${proxy}" : "DIRECT" }`;
  return {
    ...(world === 'open'
      ? { 'network.proxy.type': 2, 'network.proxy.autoconfig_url': `data:text/plain,${encodeURIComponent(script)}` }
      : {
          'network.proxy.type': 1,
          'network.proxy.http': '127.0.0.1',
          'network.proxy.http_port': pages.proxyPort,
          'network.proxy.ssl': '127.0.0.1',
          'network.proxy.ssl_port': pages.proxyPort,
          'network.proxy.allow_hijacking_localhost': true,
          'network.trr.mode': 5,
          'services.settings.server': 'data:,none',
        }),
    'extensions.webextensions.uuids': JSON.stringify({ [id]: host }),
    // A profile opened again after a kill keeps what the extension stored.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // Ours is signed by nobody.
    ...(stays && { 'xpinstall.signatures.required': false }),
    'intl.accept_languages': 'en-GB, en',
    ...(downloads && {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.alwaysOpenPanel': false,
    }),
  };
}

/** Runs an expression in the browser's own window: WebDriver BiDi's `moz:scope`, which -remote-allow-system-access opens. */
async function privileged(browser: unknown): Promise<Evaluate> {
  const { connection } = browser as { connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [{ context }] = tree.result.contexts as [{ context: string }];
  return async (expression) => {
    const { result } = await connection.send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
      resultOwnership: 'none',
    });
    if (result.type === 'success') return (result.result as { value?: unknown }).value;
    throw new Error((result.exceptionDetails as { text: string }).text);
  };
}

/** The first run's page comes to the front some time after the installation, over whatever is opened meanwhile. */
async function closeWelcome(evaluate: (expression: string) => Promise<unknown>): Promise<boolean> {
  const close = `(() => {
    const tab = gBrowser.tabs.find((each) => each.linkedBrowser.currentURI.spec.endsWith('/welcome.html'));
    if (tab) gBrowser.removeTab(tab);
    return Boolean(tab);
  })()`;
  for (const end = Date.now() + 4000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100)))
    if (await evaluate(close)) return true;
  return false;
}

/** Starts Firefox with the extension in it. */
export async function launchFirefox(program: string, options: LaunchOptions): Promise<Running> {
  const { extension, pages, headless, profile } = options;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: program,
    headless,
    acceptInsecureCerts: options.world !== 'open',
    defaultViewport: headless ? { width: 1100, height: 800 } : null,
    ...(profile && { userDataDir: profile }),
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: preferences(options),
    // The first lets a preference name the server of Firefox's own settings, so that it does not ask for them.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1', TZ: 'UTC', ...options.env },
  });
  if (options.stays === 'first') await installForGood(browser, extension, `${profile}.xpi`);
  else if (!options.stays) await browser.installExtension(extension);
  const evaluate = await privileged(browser);
  const welcomed = options.stays !== 'again' && (await closeWelcome(evaluate));
  if (options.world === 'open') {
    const der = pages.cert.replace(/-----.*-----|\s/g, '');
    for (const name of pages.hosts)
      await evaluate(`Cc['@mozilla.org/security/certoverride;1'].getService(Ci.nsICertOverrideService).rememberValidityOverride(
        ${JSON.stringify(name)}, 443, {}, Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB)
        .constructX509FromBase64(${JSON.stringify(der)}), true)`);
  }

  const setSystem: Surface['setSystem'] = async ({ scheme, forced, still }) => {
    const preferences = {
      'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
      // The popup takes its colours from the browser's own face.
      'ui.systemUsesDarkTheme': scheme === 'dark' ? 1 : 0,
      'browser.display.document_color_use': forced ? 2 : 0,
      'ui.prefersReducedMotion': still ? 1 : 0,
    };
    for (const [name, value] of Object.entries(preferences))
      await evaluate(`Services.prefs.setIntPref('${name}', ${value})`);
  };

  const shown = async (): Promise<Screen> => {
    const popup = popupAsScreen(evaluate, setSystem);
    await waitFor(
      () => popup.run(() => document.readyState === 'complete' && location.protocol === 'moz-extension:'),
      () => 'The popup did not open.',
    );
    return popup;
  };

  return {
    kind: 'firefox',
    browser,
    welcomed,
    base,
    /** Going to a page of the extension or the browser never resolves (the tab changes its process): its arrival is watched for. */
    async newPage(address) {
      const page = await browser.newPage();
      if (/^https?:/.test(address)) await page.goto(address);
      else {
        page.goto(address).catch(() => {});
        await waitFor(
          () => page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', address),
          () => `The page ${address} did not open.`,
        );
      }
      return page;
    },
    async openPopup(page: Page) {
      await page.bringToFront();
      // The click would close one that is still open.
      await popupAsScreen(evaluate, setSystem).close();
      await evaluate(`{ ${prelude}
        ExtensionParent.apiManager.global.browserActionFor(ExtensionParent.GlobalManager.getExtension('${id}')).triggerAction(window); }`);
      return shown();
    },
    popup: shown,
    async panel() {
      const panel = popupAsScreen(evaluate, setSystem, sidebarPart);
      await waitFor(
        () => panel.run(() => document.readyState === 'complete' && location.protocol === 'moz-extension:'),
        () => 'The sidebar did not open.',
      );
      return panel;
    },
    around: aroundFirefox(evaluate),
    async permit(pattern, allowed) {
      await evaluate(`(async () => { ${prelude}
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const what = { permissions: [], origins: [${JSON.stringify(pattern)}] };
        await ExtensionPermissions.${allowed ? 'add' : 'remove'}('${id}', what, ExtensionParent.GlobalManager.getExtension('${id}')); })()`);
    },
    async stopBackground() {
      await evaluate(`(async () => { ${prelude}
        await ExtensionParent.GlobalManager.getExtension('${id}').terminateBackground({ disableResetIdleForTest: true }); })()`);
    },
    async update() {
      await evaluate(`(async () => { ${prelude}
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID('${id}')).reload(); })()`);
    },
    asScreen: (page) => pageAsScreen(page, setSystem),
    close: () => browser.close(),
    process: browser.process() ?? undefined,
  };
}
