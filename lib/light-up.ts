import { sites } from './detect/sites/index.ts';
import { litIcon } from './icon.ts';

/** A part of the `declarativeContent` interface, which only Chromium has. */
type DeclarativeContent = {
  onPageChanged: { removeRules(ids: undefined, done: () => void): void; addRules(rules: unknown[]): void };
  PageStateMatcher: new (what: object) => unknown;
  SetIcon: new (what: object) => unknown;
};

/** The longest pattern that Chromium's own matcher takes. Characters. */
const longestPattern = 1000;

/**
 * The addresses of films as patterns for Chromium's matcher (RE2), which names no groups and looks neither ahead nor
 * behind; a site whose path needs that is left to its markup.
 */
export function filmAddresses(): string[] {
  return sites
    .filter((site) => site.holds === 'films' && !/\(\?[=!<](?!id>)/.test(site.path.source))
    .flatMap((site) =>
      site.hosts.map((host) => {
        const path = site.path.source.replace(/^\^/, '').replaceAll('(?<id>', '(');
        return `^https?://([a-z0-9-]+\\.)*${host.replaceAll('.', '\\.')}${path}`;
      }),
    )
    .filter((pattern) => pattern.length <= longestPattern);
}

/**
 * Has Chromium light up the icon on pages of films without reading any: the browser itself compares addresses and
 * markup, so no access to a site is needed and none is had.
 * https://developer.chrome.com/docs/extensions/reference/api/declarativeContent
 */
export function lightUpByItself(): void {
  const { declarativeContent } = (globalThis as unknown as { chrome: { declarativeContent?: DeclarativeContent } })
    .chrome;
  if (!declarativeContent) return;
  const { onPageChanged, PageStateMatcher, SetIcon } = declarativeContent;
  onPageChanged.removeRules(undefined, () => {
    const conditions = [
      // Only what is displayed is compared, so nothing that stands in the head.
      new PageStateMatcher({ css: ['[itemscope][itemtype$="schema.org/Movie"]'] }),
      ...filmAddresses().map((urlMatches) => new PageStateMatcher({ pageUrl: { urlMatches } })),
    ];
    onPageChanged.addRules([{ conditions, actions: [new SetIcon({ imageData: litIcon() })] }]);
  });
}
