import type { Page } from 'puppeteer-core';

/** What can be carried into a page and back. */
export type Plain = string | number | boolean | null | undefined | Plain[] | { [name: string]: Plain };

/** What the person's system asks of pages: its colours, whether few ones are forced on them, whether nothing is to move. */
export type System = { scheme: 'light' | 'dark'; forced?: boolean; still?: boolean };

/** A page of the extension that can be driven: the real popup, or one of its pages in a tab. */
export type Surface = {
  /** What an expression yields in the page (awaited), as far as JSON carries it. */
  evaluate: (expression: string) => Promise<unknown>;
  /** Presses a key as the keyboard would: `9`, `Tab`, `Shift+Tab`, `Control+Enter`. */
  press: (key: string) => Promise<void>;
  /** Types text, one key at a time. */
  type: (text: string) => Promise<void>;
  /** Writes a picture of it, PNG. */
  picture: (path: string) => Promise<void>;
  /** Makes it as the person's system would have it; a screen is so when this resolves. */
  setSystem: (system: System) => Promise<void>;
  isOpen: () => Promise<boolean>;
  close: () => Promise<void>;
};

/** What holds the keyboard focus, as a screen reader would name it. */
export type Focused = { role: string; name: string; value: string };

/** A surface with what a person does with it. */
export type Screen = Surface & {
  /** Runs a function in the page. It may use the page, its arguments, and nothing else from around it. */
  run: <Words extends Plain[], Result>(work: (...words: Words) => Result, ...words: Words) => Promise<Awaited<Result>>;
  /** The text shown. */
  text: () => Promise<string>;
  /** What the status region said last. */
  status: () => Promise<string>;
  focused: () => Promise<Focused>;
  /** Moves on by Tab until what has this name (and role, where given) has the focus; throws after 20 s where it never does. */
  tabTo: (name: string | RegExp, role?: string) => Promise<Focused>;
  /** Waits until the function is true in the page; throws after `timeout` milliseconds with the page's text. */
  until: <Words extends Plain[]>(work: (...words: Words) => unknown, ...words: Words) => Promise<void>;
  /** Waits until the text is shown. */
  shows: (text: string) => Promise<void>;
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Calls `look` every 30 ms until it yields something; throws what `why` says after `timeout` milliseconds. */
export async function waitFor<T>(look: () => Promise<T>, why: () => string | Promise<string>, timeout = 20_000) {
  for (const end = Date.now() + timeout; Date.now() < end; await pause(30)) {
    const found = await look().catch(() => undefined);
    if (found) return found as NonNullable<T>;
  }
  throw new Error(await why());
}

function readText(): string {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not shown.
  return document.body?.innerText ?? '';
}

/** Role and accessible name of the focused element, by the main rules of https://www.w3.org/TR/accname-1.2/. */
function readFocused(): { role: string; name: string; value: string } {
  const element = document.activeElement as HTMLInputElement | null;
  if (!element || element === document.body) return { role: '', name: '', value: '' };
  const byId = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id));
  const labels = [...byId.filter((label) => label !== null), ...(element.labels ?? [])];
  const spoken = labels.map((label) => label.textContent ?? '').join(' ');
  const ownText = element.matches('input, textarea, select') ? '' : (element.textContent ?? '');
  const name = element.getAttribute('aria-label') || spoken || ownText || element.title || element.placeholder || '';
  const tag = element.localName;
  const roles: Record<string, string> = { a: 'link', textarea: 'textbox', select: 'combobox', button: 'button' };
  const inputs: Record<string, string> = { range: 'slider', search: 'searchbox', checkbox: 'checkbox', radio: 'radio' };
  const role =
    element.getAttribute('role') ?? (tag === 'input' ? (inputs[element.type] ?? 'textbox') : (roles[tag] ?? tag));
  return { role, name: name.replace(/\s+/g, ' ').trim(), value: element.value ?? '' };
}

/** Adds to a surface what a person does with it. */
export function asScreen(surface: Surface): Screen {
  const run: Screen['run'] = (work, ...words) =>
    surface.evaluate(`(${work.toString()})(...${JSON.stringify(words)})`) as never;
  const text = () => run(readText);
  const focused = () => run(readFocused);
  const until: Screen['until'] = async (work, ...words) => {
    const why = async () => `Waited in vain for ${work.toString()} in:\n${await text().catch((error) => error)}`;
    // An element that is found means yes; not every driver can carry it out of the page.
    const found = `Promise.resolve((${work.toString()})(...${JSON.stringify(words)})).then(Boolean)`;
    await waitFor(() => surface.evaluate(found), why);
  };
  return {
    ...surface,
    run,
    text,
    focused,
    until,
    async setSystem(system) {
      await surface.setSystem(system);
      // Firefox tells its pages a moment later.
      await until(
        (scheme, colours, motion) =>
          matchMedia(`(prefers-color-scheme: ${scheme}) and (forced-colors: ${colours})${motion}`).matches,
        system.scheme,
        system.forced ? 'active' : 'none',
        system.still ? ' and (prefers-reduced-motion: reduce)' : '',
      );
    },
    status: () =>
      run(() => [...document.querySelectorAll('[role=status]')].map((region) => region.textContent).join(' ')),
    async shows(part) {
      const why = async () => `Waited in vain for "${part}" in:
${await text().catch((error) => error)}`;
      await waitFor(async () => (await text()).includes(part), why);
    },
    async tabTo(name, role) {
      const passed: string[] = [];
      // What is asked for may come a moment later, as for a person: the way round is gone again.
      for (const end = Date.now() + 20_000; Date.now() < end; ) {
        const now = await focused();
        const named = typeof name === 'string' ? now.name === name : name.test(now.name);
        if (named && (!role || now.role === role)) return now;
        passed.push(`${now.role} "${now.name}"`);
        await surface.press('Tab');
      }
      throw new Error(`Tab never came to ${role ?? ''} ${name}; it passed ${[...new Set(passed)].join(', ')}`);
    },
  };
}

/** A puppeteer page as a screen: tabs of both browsers, and Chromium's popup. */
export function pageAsScreen(page: Page, setSystem: Surface['setSystem']): Screen {
  return asScreen({
    evaluate: (expression) => page.evaluate(expression),
    async press(key) {
      const names = key.split('+') as Parameters<typeof page.keyboard.press>[0][];
      const last = names.pop();
      const tap = async () => {
        for (const name of names) await page.keyboard.down(name);
        if (last) await page.keyboard.press(last);
        for (const name of names.reverse()) await page.keyboard.up(name);
      };
      // A key that closes the popup is let go when nothing is there to hear of it any more.
      await tap().catch((error: Error) => {
        if (error.name !== 'TargetCloseError') throw error;
      });
    },
    type: (text) => page.keyboard.type(text),
    async picture(path) {
      await page.screenshot({ path: path as `${string}.png` });
    },
    setSystem,
    isOpen: async () => !page.isClosed(),
    async close() {
      if (!page.isClosed()) await page.close().catch(() => {});
    },
  });
}
