import polyfill from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { browser, useBrowser } from '../lib/browser.ts';
import { tellByIcon } from '../lib/icon.ts';
import { lightUpByItself } from '../lib/light-up.ts';
import { openLogHere } from '../lib/log-here.ts';
import { type Sender, toSight } from '../lib/messages.ts';
import { registerWatcher, watchOpenTabs } from '../lib/permissions.ts';
import { toldOf } from '../lib/tell.ts';

export default defineBackground(() => {
  useBrowser(polyfill);
  const watch = async () => {
    await registerWatcher();
    await watchOpenTabs();
  };
  browser.runtime.onInstalled.addListener(({ reason }) => {
    lightUpByItself();
    watch();
    if (reason === 'install') browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.runtime.onStartup.addListener(watch);
  browser.permissions.onAdded.addListener(watch);
  browser.permissions.onRemoved.addListener(registerWatcher);

  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    const sight = toSight(message, sender, browser.runtime.id);
    if (!sight) return;
    openLogHere(() => new Date())
      .then(async (log) => {
        await tellByIcon(sight.tab, await toldOf(log, sight));
        log.close();
      })
      .catch(() => {});
  });
});
