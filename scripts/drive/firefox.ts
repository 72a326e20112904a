import { writeFileSync } from 'node:fs';
import puppeteer, { type Page } from 'puppeteer-core';
import type { LaunchOptions, Running } from './launch.ts';
import { asScreen, pageAsScreen, type Screen, type Surface, waitFor } from './screen.ts';

const id = 'matinee@matinee.example';
/** Firefox gives each extension a random host; this one is set by a preference, so that its pages have known addresses. */
const host = '7d9c3e52-4c1b-4b6e-9f3a-1f0a6b1c2d3e';
const base = `moz-extension://${host}`;

function preferences({ pages, downloads, world }: LaunchOptions) {
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
    'intl.accept_languages': 'en-GB, en',
    ...(downloads && {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.alwaysOpenPanel': false,
    }),
  };
}

type Evaluate = (expression: string) => Promise<unknown>;
type Connection = { send: (method: string, params: object) => Promise<{ result: Record<string, unknown> }> };

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

/** In the browser's window: the popup's frame, and the key events that the browser's own tests make. */
const prelude = `
  const frame = [...document.querySelectorAll('browser')].find((one) => one.currentURI?.spec?.startsWith('${base}/popup.html'));
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  if (!window.matineeKeys) {
    window.matineeKeys = { window, parent: window, _EU_Ci: Ci, _EU_Cc: Cc };
    Services.scriptloader.loadSubScript('chrome://remote/content/external/EventUtils.js', window.matineeKeys);
  }
  // A key is done when its keyup has come to the page; where it moves the focus away or closes the popup, none comes.
  const listen = () => {
    if (frame.matineeHeard !== undefined) return;
    frame.matineeHeard = 0;
    frame.messageManager.addMessageListener('matinee:keyup', () => { frame.matineeHeard += 1; });
    frame.messageManager.loadFrameScript('data:application/javascript,' + encodeURIComponent(
      "addEventListener('keyup', () => sendAsyncMessage('matinee:keyup'), true)"), false);
  };
  const press = async (keys, held) => {
    listen();
    if (document.activeElement !== frame) frame.focus();
    const before = frame.matineeHeard;
    for (const key of keys) window.matineeKeys.synthesizeKey(key, held, window);
    for (let turn = 0; turn < 50 && frame.matineeHeard < before + keys.length; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
  };
`;

/** The popup is in no list of the driver's, so it is reached from the browser's window: by frame script and real key events. */
function popupAsScreen(evaluate: Evaluate, setScheme: Surface['setScheme']): Screen {
  const inWindow = (body: string) => evaluate(`(async () => { ${prelude} ${body} })()`);
  let calls = 0;
  // A frame that is still changing its process loses the question: it is asked often until the first answer.
  let answered = false;
  return asScreen({
    async evaluate(expression) {
      const message = `matinee:${calls++}`;
      // A sandbox of the page's own principal: it sees the page as its own scripts do.
      const script = `{
        const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
        const send = (answer) => sendAsyncMessage(${JSON.stringify(message)}, answer);
        try {
          sandbox.send = send;
          Cu.evalInSandbox(${JSON.stringify(
            `(async () => (${expression}))().then((value) => send(JSON.stringify({ value })), (error) => send(JSON.stringify({ error: String(error) })))`,
          )}, sandbox);
        } catch (error) { send(JSON.stringify({ error: String(error) })); }
      }`;
      const answer = await inWindow(`if (!frame) throw new Error('The popup is closed.');
        return new Promise((resolve, reject) => {
          setTimeout(() => reject(new Error('The popup gave no answer.')), ${answered ? 15_000 : 300});
          const { messageManager } = frame;
          messageManager.addMessageListener('${message}', function listener({ data }) {
            messageManager.removeMessageListener('${message}', listener); resolve(data); });
          messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + ${JSON.stringify(encodeURIComponent(script))}, false);
        })`);
      answered = true;
      const { value, error } = JSON.parse(String(answer));
      if (error) throw new Error(error);
      return value;
    },
    async press(key) {
      const names = key.split('+');
      const last = names.pop() ?? '';
      const held = {
        ctrlKey: names.includes('Control'),
        shiftKey: names.includes('Shift'),
        altKey: names.includes('Alt'),
      };
      const name = last.length > 1 ? `KEY_${last}` : last;
      await inWindow(`await press([${JSON.stringify(name)}], ${JSON.stringify(held)})`);
    },
    async type(text) {
      const keys = [...text].map((character) => (character === '\n' ? 'KEY_Enter' : character));
      await inWindow(`await press(${JSON.stringify(keys)}, {})`);
    },
    async picture(path) {
      const address =
        await inWindow(`const image = await frame.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
        const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
        canvas.width = image.width; canvas.height = image.height;
        canvas.getContext('2d').drawImage(image, 0, 0);
        return canvas.toDataURL('image/png')`);
      writeFileSync(path, Buffer.from(String(address).split(',')[1] ?? '', 'base64'));
    },
    setScheme,
    isOpen: async () => (await inWindow('return Boolean(frame)')) === true,
    async close() {
      await inWindow(`frame?.closest('panel')?.hidePopup()`);
      await waitFor(
        async () => (await inWindow('return Boolean(frame)')) === false,
        () => 'The popup did not close.',
      );
    },
  });
}

/** The first run's page comes to the front some time after the installation, over whatever is opened meanwhile. */
async function closeWelcome(evaluate: (expression: string) => Promise<unknown>): Promise<void> {
  const close = `(() => {
    const tab = gBrowser.tabs.find((each) => each.linkedBrowser.currentURI.spec.endsWith('/welcome.html'));
    if (tab) gBrowser.removeTab(tab);
    return Boolean(tab);
  })()`;
  for (const end = Date.now() + 4000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100)))
    if (await evaluate(close)) return;
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
  await browser.installExtension(extension);
  const evaluate = await privileged(browser);
  await closeWelcome(evaluate);
  if (options.world === 'open') {
    const der = pages.cert.replace(/-----.*-----|\s/g, '');
    for (const name of pages.hosts)
      await evaluate(`Cc['@mozilla.org/security/certoverride;1'].getService(Ci.nsICertOverrideService).rememberValidityOverride(
        ${JSON.stringify(name)}, 443, {}, Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB)
        .constructX509FromBase64(${JSON.stringify(der)}), true)`);
  }

  const setScheme: Surface['setScheme'] = async (scheme) => {
    const value = scheme === 'dark' ? 0 : 1;
    await evaluate(`Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${value})`);
  };

  return {
    kind: 'firefox',
    browser,
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
      const popup = popupAsScreen(evaluate, setScheme);
      // The click would close one that is still open.
      await popup.close();
      await evaluate(`{ ${prelude}
        ExtensionParent.apiManager.global.browserActionFor(ExtensionParent.GlobalManager.getExtension('${id}')).triggerAction(window); }`);
      await waitFor(
        () => popup.run(() => document.readyState === 'complete' && document.body !== null),
        () => 'The popup did not open.',
      );
      return popup;
    },
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
    asScreen: (page) => pageAsScreen(page, setScheme),
    close: () => browser.close(),
    process: browser.process() ?? undefined,
  };
}
