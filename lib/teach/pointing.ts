import { type Part, parts, type Selectors } from './lesson.ts';
import { showView, type Words } from './pointing-view.ts';
import { selectorOf } from './selector.ts';
import { holdsOwn, readable, stations } from './stations.ts';

/** What the page would do at a pointer's press of its own. */
const presses = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'dblclick', 'auxclick'];
const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** How to end the pointing that is under way in this page: one at a time. */
const world = globalThis as { matineePointing?: () => void };

/**
 * Lets the person point at the parts of a page one after the other: by pointer, or with the arrow keys and Enter.
 * Resolves to the selectors, or `null` where they left it. The page's own clicks are held back meanwhile, and all is
 * taken away at the end.
 */
export function pointAtParts(page: Document, t: Words): Promise<Selectors | null> {
  const view = showView(page, t);
  const { host, bar, skip, leave } = view;
  return new Promise((resolve) => {
    const selectors: Selectors = {};
    let asked: Part = parts[0];
    let pointed: Element | null = null;
    let last: Element | null = null;
    const done = new AbortController();
    const finish = (found: Selectors | null) => {
      done.abort();
      world.matineePointing = undefined;
      resolve(found);
      // Where the browser lets us, the popup opens on it; elsewhere the thanks are all that tells of it.
      if (found) view.thank();
      else view.remove();
    };
    world.matineePointing?.();
    world.matineePointing = () => finish(null);
    const say = () => {
      view.ask(t(asked === 'title' ? 'teach_askTitle' : `teach_${asked}`));
      skip.hidden = asked === 'title';
    };
    const next = () => {
      const following = parts[parts.indexOf(asked) + 1];
      if (!following) return finish(selectors);
      asked = following;
      say();
      point(null);
    };
    const point = (element: Element | null) => {
      pointed = element === host ? null : element;
      last = pointed ?? last;
      view.mark(pointed, readable(pointed, asked));
    };
    const pick = () => {
      if (!pointed || !readable(pointed, asked)) return;
      const selector = selectorOf(pointed);
      if (!selector) return view.refuse(t('teach_apart'));
      selectors[asked] = selector;
      next();
    };
    /** What lies under the pointer: of what is laid over a picture or a text without any of its own, that picture or text. */
    const under = ({ target, clientX, clientY }: MouseEvent) => {
      if (target === host || readable(target as Element, asked)) return target as Element;
      const stack = page.elementsFromPoint(clientX, clientY);
      return stack.find((each) => holdsOwn(each) && readable(each, asked)) ?? (target as Element);
    };
    const walk = (step: number) => {
      const all = stations(page);
      const from = pointed ?? last;
      const at = from ? all.indexOf(from) : all.findIndex(({ localName }) => localName === 'h1') - step;
      const element = all[(at + step + all.length) % all.length] ?? null;
      // At once, in the middle: at an edge a page's own bars lie over it, and a smooth scroll is not there yet.
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      point(element);
      view.giveWay();
    };
    const on = { capture: true, signal: done.signal };
    const hold = (event: Event) => {
      if (event.target === host) return false;
      // The focus stays with us, so that Tab goes on to our buttons.
      event.preventDefault();
      event.stopImmediatePropagation();
      return true;
    };
    page.addEventListener('pointermove', (event) => point(under(event)), on);
    for (const press of presses) page.addEventListener(press, hold, on);
    page.addEventListener(
      'click',
      (event) => {
        if (!hold(event)) return;
        point(under(event));
        pick();
      },
      on,
    );
    page.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') finish(null);
        else if (event.key in steps) walk(steps[event.key] ?? 0);
        else if (event.key === 'Enter' && !view.onButton()) pick();
        else return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      on,
    );
    // A click into a frame of another page takes the focus there, and the keys with it.
    const back = () => setTimeout(() => page.activeElement?.localName === 'iframe' && bar.focus());
    page.defaultView?.addEventListener('blur', back, { signal: done.signal });
    skip.addEventListener('click', next, { signal: done.signal });
    leave.addEventListener('click', () => finish(null), { signal: done.signal });
    bar.focus();
    point(null);
    say();
  });
}
