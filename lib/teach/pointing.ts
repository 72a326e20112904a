import { type Part, parts, type Selectors } from './lesson.ts';
import { look } from './pointing-look.ts';
import { selectorOf } from './selector.ts';

/** The words of the teacher, by name. */
export type Words = (name: string, values?: string[]) => string;

/** The thanks stay for so long. Milliseconds. */
const thanked = 4000;

/** What the page would do at a pointer's press of its own. */
const presses = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'dblclick', 'auxclick'];

/** How to end the pointing that is under way in this page: one at a time. */
const world = globalThis as { matineePointing?: () => void };

/** What of an element would be read: its text, or that of the picture in it; for the poster there must be a picture. */
function readable(element: Element | null, part: Part): string {
  const picture = element?.matches('img') ? element : element?.querySelector('img');
  const text = element?.textContent?.trim() || picture?.getAttribute('alt')?.trim() || '';
  if (part === 'poster') return picture ? text || '▣' : '';
  return text.replace(/\s+/g, ' ').slice(0, 80);
}

/** The elements that hold text of their own or are pictures, in the page's order: what the keys go along. */
function stations(page: Document): Element[] {
  const own = (element: Element) =>
    element.localName === 'img' ||
    [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
  return [...page.querySelectorAll('body *')].filter((each) => own(each) && each.getClientRects().length > 0);
}

/**
 * Lets the person point at the parts of a page one after the other: by pointer, or with the arrow keys and Enter.
 * Resolves to the selectors, or `null` where they left it. The page's own clicks are held back meanwhile, and all is
 * taken away at the end.
 */
export function pointAtParts(page: Document, t: Words): Promise<Selectors | null> {
  const host = page.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const make = <K extends keyof HTMLElementTagNameMap>(tag: K, text = '', into: Node = shadow) => {
    const element = page.createElement(tag);
    element.textContent = text;
    into.appendChild(element);
    return element;
  };
  make('style', look);
  const frame = make('div');
  frame.className = 'frame';
  const bar = make('div');
  bar.className = 'bar';
  bar.setAttribute('role', 'dialog');
  bar.setAttribute('aria-label', t('teach_title'));
  const said = make('div', '', bar);
  const ask = make('p', '', said);
  const what = make('p', '', said);
  what.className = 'what';
  for (const line of [ask, what]) line.setAttribute('role', 'status');
  const skip = make('button', t('teach_skip'), bar);
  const leave = make('button', t('teach_leave'), bar);
  // Beside a modal dialog everything is out of reach.
  (page.querySelector('dialog:modal') ?? page.documentElement).append(host);

  return new Promise((resolve) => {
    const selectors: Selectors = {};
    let asked: Part = parts[0];
    let pointed: Element | null = null;
    const done = new AbortController();
    const finish = (found: Selectors | null) => {
      done.abort();
      world.matineePointing = undefined;
      resolve(found);
      if (!found) return host.remove();
      // Where the browser lets us, the popup opens on it; elsewhere this is all that tells of it.
      for (const part of [skip, leave, what, frame]) part.remove();
      ask.textContent = t('teach_learned');
      setTimeout(() => host.remove(), thanked);
    };
    world.matineePointing?.();
    world.matineePointing = () => finish(null);
    const say = () => {
      ask.textContent = t(asked === 'title' ? 'teach_askTitle' : `teach_${asked}`);
      skip.hidden = asked === 'title';
    };
    const next = () => {
      const following = parts[parts.indexOf(asked) + 1];
      if (!following) return finish(selectors);
      asked = following;
      say();
      point(null);
    };
    let last: Element | null = null;
    const point = (element: Element | null) => {
      pointed = element && element !== host ? element : null;
      last = pointed ?? last;
      const text = readable(pointed, asked);
      what.textContent = text;
      const box = pointed?.getBoundingClientRect();
      frame.hidden = !box;
      frame.className = text ? 'frame' : 'frame nothing';
      if (box)
        frame.style.cssText = `left:${box.left - 3}px;top:${box.top - 3}px;width:${box.width + 2}px;height:${box.height + 2}px`;
    };
    const pick = () => {
      if (!pointed || !readable(pointed, asked)) return;
      selectors[asked] = selectorOf(pointed);
      next();
    };
    const walk = (step: number) => {
      const all = stations(page);
      const from = pointed ?? last;
      const at = from ? all.indexOf(from) : all.findIndex(({ localName }) => localName === 'h1') - step;
      const element = all[(at + step + all.length) % all.length] ?? null;
      element?.scrollIntoView({ block: 'nearest' });
      point(element);
    };
    const on = { capture: true, signal: done.signal };
    const hold = (event: Event) => {
      if (event.target === host) return false;
      // The focus stays with us, so that Tab goes on to our buttons.
      event.preventDefault();
      event.stopImmediatePropagation();
      return true;
    };
    page.addEventListener('pointermove', (event) => point(event.target as Element), on);
    for (const press of presses) page.addEventListener(press, hold, on);
    page.addEventListener(
      'click',
      (event) => {
        if (!hold(event)) return;
        point(event.target as Element);
        pick();
      },
      on,
    );
    page.addEventListener(
      'keydown',
      (event) => {
        const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
        const onButton = shadow.activeElement instanceof HTMLButtonElement;
        if (event.key === 'Escape') finish(null);
        else if (event.key in steps) walk(steps[event.key] ?? 0);
        else if (event.key === 'Enter' && !onButton) pick();
        else return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      on,
    );
    skip.addEventListener('click', next, { signal: done.signal });
    leave.addEventListener('click', () => finish(null), { signal: done.signal });
    bar.tabIndex = -1;
    bar.focus();
    point(null);
    say();
  });
}
