import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Selectors } from '../lib/teach/lesson.ts';
import { pointAtParts } from '../lib/teach/pointing.ts';

/** What a page's script needs of the extension: nothing else is carried into pages for it. */
type Extension = {
  i18n: { getMessage: (name: string, values?: string[]) => string };
  runtime: { sendMessage: (message: { taught: { url: string; selectors: Selectors } }) => Promise<unknown> };
};

export default defineContentScript({
  // Run by the popup when the person asks to teach the page.
  registration: 'runtime',
  // Not awaited: the popup closes when the page is being pointed at, not when that is over.
  main() {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Extension>;
    const { i18n, runtime } = browser ?? chrome;
    pointAtParts(document, i18n.getMessage).then((selectors) => {
      if (selectors) runtime.sendMessage({ taught: { url: location.href, selectors } });
    });
  },
});
