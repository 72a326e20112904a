import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { commandsFor } from './lib/commands.ts';
import { pack } from './lib/detect/packed.ts';
import { sites } from './lib/detect/sites/index.ts';

/**
 * The policy of every page of ours: nothing is loaded but our own files, nothing is requested, and no string
 * becomes HTML or script. https://developer.mozilla.org/docs/Web/HTTP/Guides/CSP
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  // The one address that a string may become is that of our own worker, components/statistics/thread.ts.
  'trusted-types counting',
].join('; ');

/**
 * What the popup needs before it can show a film and the form. It is one file: cut up by which other page needs what,
 * the same code is a fifth larger.
 */
const first = new RegExp(
  [
    'node_modules/(preact|idb)/|preload-helper|wxt-(html-)?plugins',
    'lib/(browser|log-here|film|review|score|scales|day|settings|corrections|tab|places)\\.ts',
    'lib/log/(?!all-facts|bulk|everything|facts|fold|history|films|migrations|past|since|rebuild|search|shards|text|trash|undo|revert)[^/]+\\.ts',
    'lib/teach/taught-look\\.ts',
    'components/frame/(Popup|ReviewTab|Bar|show|Toast|Icon|Tabs|notify|words|use-later|use-log|use-page)\\.tsx?',
    'components/film/(FilmHead|FilmCard|use-poster|subject)\\.tsx?',
    'components/review/(FilmReview|ReviewForm|Score\\w+|score-words|use-draft|Words|Writing|TagField|DayField|form-keys|keys|use-settings|Thumb|Body|Toggle)\\.tsx?',
  ].join('|'),
);

/** What the popup's list needs, as one file too: a dozen small ones take longer to come than to run. */
const list =
  /components\/log\/(LogTab|LogList|LogRow|FindField|QueryChips|Offers|SortField|Count|EmptyLog|Mark\w*|ScoreMark|query-words|use-(first-screen|hits|list-keys|offers|remove|reviews|size|window))\.tsx?|lib\/query\/|lib\/log\/search\.ts/;

/** What an act needs besides, and what the list and the reviews delete with. */
const text = /lib\/log\/(facts|fold|shards|text|trash)\.ts/;

/**
 * What is carried into pages is short: the table of sites is one text without what only people are told of a site, and
 * WXT's wrapper around a script, whose messages say nothing in a build that ships, is left out of it.
 */
const carried = {
  name: 'carried-into-pages',
  transform(code: string, id: string) {
    if (/detect\/sites\/index\.ts$/.test(id))
      return `import { unpack } from '../packed.ts'; export const sites = unpack(${JSON.stringify(pack(sites))});`;
    if (process.env.NODE_ENV !== 'production') return null;
    if (/wxt\/dist\/utils\/define-unlisted-script\./.test(id))
      return 'export const defineUnlistedScript = (main) => main;';
    const [script] = /^import definition from .*;$/m.exec(code) ?? [];
    if (script && id.includes('unlisted-script-entrypoint')) return `${script} export default definition();`;
    return null;
  },
};

export default defineConfig({
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  imports: false,
  hooks: {
    // WXT adds its own names (`storage`, `browser`) to files that merely use such a word, even with `imports: false`.
    'config:resolved': ({ config }) => {
      config.imports.presets = [];
      config.imports.imports = [];
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ name }) => /^(?:detector|look|own-review|reader|watcher)$/.test(name)))
        config.plugins = [config.plugins, carried];
      if (!entrypoints.some(({ type }) => type === 'popup')) return;
      config.build ??= {};
      const { output } = config.build.rolldownOptions ?? config.build.rollupOptions ?? {};
      const codeSplitting = {
        groups: [
          { name: 'first', test: first },
          { name: 'list', test: list },
          { name: 'text', test: text },
        ],
        includeDependenciesRecursively: false,
      };
      config.build.rolldownOptions = { ...config.build.rolldownOptions, output: { ...output, codeSplitting } };
    },
  },
  manifestVersion: 3,
  autoIcons: { baseIconPath: 'public/icon.svg', sizes: [16, 32, 48, 96, 128] },
  // A page asks for all it begins with at once, not for one file after the other. Its polyfill would fetch, and what
  // comes later is not named: that list would be longer than it saves.
  vite: () => ({
    plugins: [preact()],
    build: {
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []),
      },
    },
  }),
  zip: { excludeSources: ['tests/**', 'out/**'] },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    // None of these shows a warning at install; tests/manifest.test.ts holds the list.
    permissions: [
      'activeTab',
      // Backups that are due by their days.
      'alarms',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
      // Lights up the icon on film pages without reading any; only Chromium has it.
      ...(browser === 'chrome' ? ['declarativeContent'] : []),
      // A backup among the downloads needs an address, which Chromium's background cannot make.
      ...(browser === 'chrome' ? ['offscreen'] : []),
    ],
    // Asked for when the person wants backups among their downloads: fixed names, over the older ones.
    optional_permissions: ['downloads'],
    // Asked for one by one, or all film sites at once, when the person wants the icon to tell; never at install.
    optional_host_permissions: ['*://*/*'],
    action: { default_icon: { 16: '/dim/16.png', 32: '/dim/32.png' } },
    content_security_policy: { extension_pages: policy },
    commands: commandsFor(browser),
    // The word that begins a search of the log in the address bar.
    omnibox: { keyword: 'film' },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'matinee@matinee.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    ...(browser === 'chrome' && { minimum_chrome_version: '121' }),
  }),
});
