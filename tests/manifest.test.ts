import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../scripts/browsers.ts';
import { built } from '../scripts/build.ts';
import { measure } from '../scripts/sizes.ts';

/**
 * What the extension may do, as reviewed. Whoever changes a line here says in the commit message why, and that
 * no warning is shown at install: https://developer.chrome.com/docs/extensions/reference/permissions-list
 */
const reviewed = {
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
      "connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; " +
      "require-trusted-types-for 'script'; trusted-types counting",
  },
  host_permissions: undefined,
  // Asked for in “Backups”, when they are to go to the downloads by themselves.
  optional_permissions: ['downloads'],
  // Asked for from the welcome page and from “Sites and permissions”, each with its reason.
  optional_host_permissions: ['*://*/*'],
  content_scripts: undefined,
  web_accessible_resources: undefined,
  externally_connectable: undefined,
  declarative_net_request: undefined,
  update_url: undefined,
};
const permissions = {
  chrome: [
    'activeTab',
    'alarms',
    'contextMenus',
    'declarativeContent',
    'offscreen',
    'scripting',
    'sidePanel',
    'storage',
    'unlimitedStorage',
  ],
  firefox: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
};

type Manifest = Record<string, unknown> & {
  permissions: string[];
  browser_specific_settings?: { gecko?: { data_collection_permissions?: unknown } };
};

/** What may stand in the built code although it sounds like a request or a string becoming code, and why it is no harm. */
const known: { file: RegExp; word: string; why: string }[] = [
  {
    file: /^chunks\//,
    word: 'innerHTML',
    why: "Preact's dangerouslySetInnerHTML, which we never set; Trusted Types refuse it",
  },
];

describe.each<BrowserKind>(['chrome', 'firefox'])('the build for %s', (kind) => {
  let folder = '';
  beforeAll(async () => {
    folder = await built(kind);
  }, 120_000);
  const readManifest = () => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

  test('installs with no permission warning: asks for what was reviewed and nothing else', () => {
    const manifest = readManifest();
    expect([...manifest.permissions].sort()).toEqual(permissions[kind]);
    const asked = Object.fromEntries(Object.keys(reviewed).map((name) => [name, manifest[name]]));
    expect(asked).toEqual(reviewed);
  });

  test('suggests keys for at most four commands', () => {
    const { commands } = readManifest() as { commands?: Record<string, { suggested_key?: unknown }> };
    const suggested = Object.values(commands ?? {}).filter(({ suggested_key: keys }) => keys);
    expect(suggested.length).toBeGreaterThan(0);
    expect(suggested.length).toBeLessThanOrEqual(4);
  });

  test('has a sidebar that does not open by itself at the install', () => {
    if (kind === 'firefox') expect(readManifest().sidebar_action).toMatchObject({ open_at_install: false });
  });

  test('says of itself that it collects nothing, where the browser asks', () => {
    if (kind === 'firefox')
      expect(readManifest().browser_specific_settings?.gecko?.data_collection_permissions).toEqual({
        required: ['none'],
      });
  });

  test('asks for all that the popup begins with at once: no script waits for another to name it', () => {
    const html = readFileSync(join(folder, 'popup.html'), 'utf8');
    const [popup] = measure(folder);
    expect(popup?.files.length).toBeGreaterThan(1);
    expect(popup?.files.filter((file) => !html.includes(`"/${file}"`))).toEqual([]);
  });

  test('loads only files of its own', () => {
    const pages = globSync('**/*.html', { cwd: folder }).map(
      (file) => [file, readFileSync(join(folder, file), 'utf8')] as const,
    );
    expect(pages.length).toBeGreaterThan(0);
    const outside = pages.flatMap(([file, text]) =>
      [...text.matchAll(/\b(?:src|href)="(?!\/(?!\/)|#|\.|[\w-]+\.html)([^"]*)"/g)].map(
        ([, address]) => `${file}: ${address}`,
      ),
    );
    expect(outside).toEqual([]);
    const inline = pages
      .filter(([, text]) => /<script(?![^>]*\bsrc=)[^>]*>|\son\w+="/.test(text))
      .map(([file]) => file);
    expect(inline).toEqual([]);
  });

  test('nothing leaves the browser: turns no string into code or HTML, and makes no request', () => {
    const words = [
      ['eval', /\beval\(/],
      ['Function', /\bFunction\(/],
      ['innerHTML', /\.innerHTML\s*=|\.outerHTML\s*=/],
      ['insertAdjacentHTML', /insertAdjacentHTML|document\.write|createContextualFragment/],
      ['fetch', /\bfetch\(|XMLHttpRequest|sendBeacon|new WebSocket|new EventSource|importScripts\(/],
      ['remote import', /import\(\s*["'`](?:https?:)?\/\//],
      ['remote style', /url\(\s*["']?(?:https?:)?\/\/|@import\s/],
    ] as const;
    const found = globSync('**/*.{js,css}', { cwd: folder }).flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const name = file.replaceAll('\\', '/');
      return words
        .filter(
          ([word, pattern]) => pattern.test(text) && !known.some((one) => one.word === word && one.file.test(name)),
        )
        .map(([word, pattern]) => {
          const at = text.search(pattern);
          return `${name}: ${word}: ${text.slice(Math.max(0, at - 60), at + 60)}`;
        });
    });
    expect(found).toEqual([]);
  });
});
