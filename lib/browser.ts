import type { Browser } from 'webextension-polyfill';

/** The browser's extension interface: its own `browser`, where it has one. The only import of it, so that all see the same. */
export let browser = (globalThis as { browser?: Browser }).browser as Browser;

/**
 * Resolves when `browser` can be used. Firefox has its own, and Chromium from version 148; before that the polyfill
 * gives it, and only there it is loaded. https://github.com/mozilla/webextension-polyfill
 */
export async function browserReady(): Promise<void> {
  if (!browser) useBrowser((await import('webextension-polyfill')).default);
}

/** Takes the interface from the polyfill at once: for the background, whose listeners must be there at the first moment. */
export function useBrowser(given: Browser): void {
  browser = given;
}
