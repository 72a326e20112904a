import { type Part, parts, type Selectors } from './lesson.ts';
import { selectorOf } from './selector.ts';

/** The words of the teacher, by name. */
export type Words = (name: string, values?: string[]) => string;

/** What may be pointed at by keyboard: what headings and their like are made of. */
const reachable = 'h1, h2, h3, h4, [itemprop], dt, dd, time, strong, img, p, td, li';

const look = `
  :host { all: initial; }
  .bar { position: fixed; z-index: 2147483647; inset-block-end: 12px; inset-inline: 12px; margin-inline: auto; max-width: 560px;
    box-sizing: border-box; padding: 12px 16px; border-radius: 10px; background: #1f1a17; color: #f4ece3;
    font: 15px/1.4 system-ui, sans-serif; display: flex; gap: 8px 12px; align-items: center; flex-wrap: wrap; }
  .bar p { margin: 0; flex: 1 1 220px; }
  button { font: 600 14px system-ui, sans-serif; color: inherit; background: none; border: 1px solid #b9ada2; border-radius: 8px;
    padding: 6px 12px; min-height: 32px; cursor: pointer; }
  button:focus-visible { outline: 2px solid #f08a92; outline-offset: 2px; }
  .frame { position: fixed; z-index: 2147483646; pointer-events: none; border: 2px solid #96202f; border-radius: 4px; box-shadow: 0 0 0 2px #fff8f2; }
`;

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
  const ask = make('p', '', bar);
  ask.setAttribute('role', 'status');
  const skip = make('button', t('teach_skip'), bar);
  const leave = make('button', t('teach_leave'), bar);
  page.documentElement.append(host);

  return new Promise((resolve) => {
    const selectors: Selectors = {};
    let asked: Part = parts[0];
    let pointed: Element | null = null;
    const done = new AbortController();
    const finish = (found: Selectors | null) => {
      done.abort();
      host.remove();
      resolve(found);
    };
    const say = () => {
      ask.textContent = t(asked === 'title' ? 'teach_askTitle' : `teach_${asked}`);
      skip.hidden = asked === 'title';
    };
    const next = () => {
      const following = parts[parts.indexOf(asked) + 1];
      if (!following) return finish(selectors);
      asked = following;
      say();
    };
    const point = (element: Element | null) => {
      pointed = element && element !== host ? element : null;
      const box = pointed?.getBoundingClientRect();
      frame.hidden = !box;
      if (box)
        frame.style.cssText = `left:${box.left - 3}px;top:${box.top - 3}px;width:${box.width + 2}px;height:${box.height + 2}px`;
    };
    const pick = () => {
      if (!pointed) return;
      selectors[asked] = selectorOf(pointed);
      next();
    };
    const walk = (step: number) => {
      const all = [...page.querySelectorAll(reachable)].filter((element) => element.getClientRects().length > 0);
      const at = pointed ? all.indexOf(pointed) : -1;
      const element = all[(at + step + all.length) % all.length] ?? null;
      element?.scrollIntoView({ block: 'nearest' });
      point(element);
    };
    const on = { capture: true, signal: done.signal };
    page.addEventListener('pointermove', (event) => point(event.target as Element), on);
    // The focus stays with us, so that Tab goes on to our buttons.
    page.addEventListener('mousedown', (event) => event.target !== host && event.preventDefault(), on);
    page.addEventListener(
      'click',
      (event) => {
        if (event.target === host) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        point(event.target as Element);
        pick();
      },
      on,
    );
    page.addEventListener(
      'keydown',
      (event) => {
        const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
        const onButton = event.key === 'Enter' && shadow.activeElement instanceof HTMLButtonElement && !pointed;
        if (event.key === 'Escape') finish(null);
        else if (event.key in steps) walk(steps[event.key] ?? 0);
        else if (event.key === 'Enter' && !onButton && shadow.activeElement !== skip && shadow.activeElement !== leave)
          pick();
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
