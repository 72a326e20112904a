import type { ChildProcess } from 'node:child_process';
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserKind } from '../browsers.ts';
import type { Pages } from './pages.ts';
import type { Screen } from './screen.ts';

/** How a browser is started. */
export type LaunchOptions = {
  /** Folder of the built extension. */
  extension: string;
  pages: Pages;
  headless: boolean;
  /**
   * `sample`: there is nothing but the sample pages, and every other request is noted and refused.
   * `open`: the rest of the web is there too.
   */
  world: 'sample' | 'open';
  /** Folder of the profile, to be opened again later; a throw-away one where absent. */
  profile?: string;
  /** Whether the extension is to stay in the profile, as one from a store does; `again` where it is there from before. */
  stays?: 'first' | 'again';
  /** Folder that downloads go to. */
  downloads?: string;
  env?: Record<string, string>;
};

/** What of the browser itself, outside all pages, opens the extension. */
export type Around = {
  /** Chooses an entry of the menu that belongs to what the selector finds on the page, or to what is selected there. */
  chooseMenu: (page: Page, selector: string, id: string) => Promise<void>;
  /** Carries out a command of lib/commands.ts, by its keys where keys can be pressed. */
  command: (name: string) => Promise<void>;
  /** Types a text after the keyword into the address bar; yields what is suggested, once something is. */
  suggest: (text: string) => Promise<string[]>;
  /** Goes to the first suggestion. */
  enter: () => Promise<void>;
};

/** A browser that runs, with the extension in it: the same for both. */
export type Running = {
  kind: BrowserKind;
  browser: Browser;
  /** Whether the first run's page was shown; it is closed then. */
  welcomed: boolean;
  /** Address of the extension's pages, without a slash at the end. */
  base: string;
  /** Opens an address in a new tab, in front. */
  newPage: (address: string) => Promise<Page>;
  /**
   * Clicks the extension's button in the toolbar while the page is in front, and yields the real popup. `file` is what
   * it opens, where that was set to another (Chromium only).
   */
  openPopup: (page: Page, file?: string) => Promise<Screen>;
  /** The popup that was opened on a page by other means than its button, once it is there. */
  popup: (page: Page) => Promise<Screen>;
  around: Around;
  /** Lets the extension look by itself at the addresses of this pattern, or no more, as the person would. */
  permit: (pattern: string, allowed: boolean) => Promise<void>;
  /** Ends the background as the browser does when it has been idle. */
  stopBackground: () => Promise<void>;
  /** Replaces the extension by itself, as an update does: its pages are closed and its background begins anew. */
  update: () => Promise<void>;
  /** The side panel, or the sidebar, once it is open. */
  panel: () => Promise<Screen>;
  /** A tab's page as a screen. */
  asScreen: (page: Page) => Screen;
  close: () => Promise<void>;
  process?: ChildProcess;
};

/** The driver's way to a browser: one command of WebDriver BiDi, and what it yields. https://w3c.github.io/webdriver-bidi/ */
export type Connection = { send: (method: string, params: object) => Promise<{ result: Record<string, unknown> }> };
