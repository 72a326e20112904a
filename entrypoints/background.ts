import polyfill from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { backUpByItself } from '../lib/backup/background.ts';
import { browser, useBrowser } from '../lib/browser.ts';
import { nothing, restWithoutLeave, tellByIcon } from '../lib/icon.ts';
import { lightUpByItself } from '../lib/light-up.ts';
import { openLogHere } from '../lib/log-here.ts';
import { chooseMenu, makeMenus } from '../lib/menus.ts';
import { type Sender, toSight, toTaught } from '../lib/messages.ts';
import { searchInAddressBar } from '../lib/omnibox.ts';
import { registerWatcher, watchOpenTabs } from '../lib/permissions.ts';
import { openPanel, openSection } from '../lib/places.ts';
import { keepLesson } from '../lib/teach/keep.ts';
import { tellAgainOfNews } from '../lib/tell-again.ts';
import { tellOfSight } from '../lib/tell-of-sight.ts';

export default defineBackground(() => {
  useBrowser(polyfill);
  const watch = async () => {
    await registerWatcher();
    await watchOpenTabs();
  };
  browser.runtime.onInstalled.addListener(({ reason }) => {
    lightUpByItself();
    makeMenus();
    watch();
    if (reason === 'install') browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.runtime.onStartup.addListener(watch);
  browser.permissions.onAdded.addListener(watch);
  browser.permissions.onRemoved.addListener(() => registerWatcher().then(restWithoutLeave));

  tellAgainOfNews(new BroadcastChannel('log'));

  browser.contextMenus?.onClicked.addListener(chooseMenu);
  browser.commands?.onCommand.addListener((name, tab) => {
    if (name === 'open-log') openSection('log');
    if (name === 'open-panel' && tab?.windowId !== undefined) openPanel({ windowId: tab.windowId });
  });
  backUpByItself(() => openLogHere(() => new Date()));
  searchInAddressBar(() => openLogHere(() => new Date()));

  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    const lesson = toTaught(message, sender, browser.runtime.id);
    if (lesson) keepLesson(lesson, browser.storage.local, new Date());
    const sight = toSight(message, sender, browser.runtime.id);
    if (!sight) return;
    // Cleared at once, before the log is asked: a page that has gone on must not show its former film.
    if (!sight.film && !sight.again) tellByIcon(sight.tab, nothing);
    tellOfSight(sight, () => openLogHere(() => new Date())).catch(() => {});
  });
});
