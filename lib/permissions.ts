import { browser } from './browser.ts';
import { sites } from './detect/sites/index.ts';

/** What the browser must grant for a site: all its addresses. */
export const originsOf = (hosts: readonly string[]): string[] => hosts.map((host) => `*://*.${host}/*`);

/** The addresses of all sites of the table. */
export const allSites: string[] = originsOf(sites.flatMap((site) => site.hosts));

/** Every address: for people who want it everywhere. */
export const everywhere: string[] = ['*://*/*'];

/** Whether the person lets us look at this address by ourselves. */
export async function mayLookAt(address: string): Promise<boolean> {
  return /^https?:/.test(address) && browser.permissions.contains({ origins: [`${new URL(address).origin}/*`] });
}

/** Where the detector may run by itself, as the person has granted. */
export async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Whether what is granted holds all of some origins. */
export const hasAll = (granted: readonly string[], origins: readonly string[]): boolean =>
  granted.includes('*://*/*') || granted.includes('<all_urls>') || origins.every((origin) => granted.includes(origin));

/** Calls back when leave is given or taken back, wherever that is done, until the returned function is called. */
export function onLeave(changed: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) event.addListener(changed);
  return () => {
    for (const event of [onAdded, onRemoved]) event.removeListener(changed);
  };
}

/** The granted origins that are of no site of the table: sites that the person added, or granted in the browser itself. */
export function othersOf(granted: readonly string[]): string[] {
  return granted.filter((origin) => !allSites.includes(origin) && origin !== everywhere[0] && origin !== '<all_urls>');
}

/** The host that a person typed, or of an address that they pasted; `undefined` where it is none. */
export function hostTyped(text: string): string | undefined {
  const host = URL.parse(/:\/\//.test(text) ? text : `https://${text}`)?.hostname.replace(/^www\./, '');
  return host && /^[^.\s]+(\.[^.\s]+)+$/.test(host) ? host : undefined;
}

/** Asks the person for sites; must be called from a click. Resolves to whether they said yes. */
export function askFor(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins });
}

/** Gives sites back. */
export function giveBack(origins: string[]): Promise<boolean> {
  return browser.permissions.remove({ origins });
}

/** The registered script and its file. */
const watcher = { id: 'watcher', js: ['detector.js', 'reader.js', 'content-scripts/watcher.js'] };

let turn = Promise.resolve();

/**
 * Has the watcher run by itself on the granted sites, and nowhere else. Done anew it changes nothing; one after the
 * other, as a start may come together with an update or a new leave.
 */
export function registerWatcher(): Promise<void> {
  turn = turn.then(register, register);
  return turn;
}

async function register(): Promise<void> {
  const matches = await grantedOrigins();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [watcher.id] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [watcher.id] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { ...watcher, matches, runAt: 'document_idle', persistAcrossSessions: true },
  ]);
}

/** Runs the watcher in the tabs that are open already: after an installation, an update, or a new leave. */
export async function watchOpenTabs(): Promise<void> {
  const url = await grantedOrigins();
  if (url.length === 0) return;
  for (const { id, discarded } of await browser.tabs.query({ url }))
    if (id !== undefined && !discarded)
      browser.scripting.executeScript({ target: { tabId: id }, files: watcher.js }).catch(() => {});
}
