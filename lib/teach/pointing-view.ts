import { look } from './pointing-look.ts';

/** The words of the teacher, by name. */
export type Words = (name: string, values?: string[]) => string;

/** The thanks stay for so long. Milliseconds. */
const thanked = 4000;

/** What the person sees of the pointing: a bar that asks and says what would be read, and a frame around that. */
export type View = {
  /** Holds all of it; the page's events come from it as one. */
  host: Element;
  bar: HTMLElement;
  skip: HTMLButtonElement;
  leave: HTMLButtonElement;
  /** Whether one of the buttons has the focus. */
  onButton: () => boolean;
  ask: (question: string) => void;
  /** Puts the frame around an element and says what is read there; dotted where that is nothing. */
  mark: (element: Element | null, text: string) => void;
  /** Says why what was picked is not taken. */
  refuse: (reason: string) => void;
  /** Moves the bar to the other edge where it lies over the marked element. */
  giveWay: () => void;
  /** Thanks, and goes away by itself. */
  thank: () => void;
  remove: () => void;
};

/** Shows the bar in a page, whatever that says of its own elements. */
export function showView(page: Document, t: Words): View {
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
  bar.tabIndex = -1;
  const said = make('div', '', bar);
  const question = make('p', '', said);
  const what = make('p', '', said);
  what.className = 'what';
  for (const line of [question, what]) line.setAttribute('role', 'status');
  const skip = make('button', t('teach_skip'), bar);
  const leave = make('button', t('teach_leave'), bar);
  // Beside a modal dialog everything is out of reach.
  (page.querySelector('dialog:modal') ?? page.documentElement).append(host);

  let marked: Element | null = null;
  const place = () => {
    const box = marked?.getBoundingClientRect();
    frame.hidden = !box;
    if (box)
      frame.style.cssText = `left:${box.left - 3}px;top:${box.top - 3}px;width:${box.width + 2}px;height:${box.height + 2}px`;
  };
  const gone = new AbortController();
  const { defaultView: window } = page;
  for (const event of ['scroll', 'resize'])
    window?.addEventListener(event, place, { capture: true, passive: true, signal: gone.signal });
  const remove = () => {
    gone.abort();
    host.remove();
  };
  return {
    host,
    bar,
    skip,
    leave,
    onButton: () => shadow.activeElement instanceof HTMLButtonElement,
    ask: (text) => {
      question.textContent = text;
    },
    mark(element, text) {
      marked = element;
      what.textContent = text || (element ? t('teach_nothing') : '');
      frame.className = text ? 'frame' : 'frame nothing';
      place();
    },
    refuse: (reason) => {
      what.textContent = reason;
    },
    giveWay() {
      const [one, other] = [marked?.getBoundingClientRect(), bar.getBoundingClientRect()];
      if (one && one.bottom > other.top && one.top < other.bottom) bar.classList.toggle('above');
    },
    remove,
    thank() {
      for (const part of [skip, leave, what, frame]) part.remove();
      question.textContent = t('teach_learned');
      setTimeout(remove, thanked);
    },
  };
}
