import browser from 'webextension-polyfill';

/** The browser's extension interface; in tests a fake one. The only import of it, so that all see the same. */
export { browser };
