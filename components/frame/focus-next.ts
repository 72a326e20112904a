/** Where the focus goes when what had it is gone, the likeliest first: what a person does next stands there. */
const places = [
  '#score',
  '.reviews .actions button',
  '.film-fields input',
  '.opened .actions button',
  '.empty button',
  '.find input',
  'main :is(button, a, input)',
];

/** So long what comes in place of what went away may take to load and to be drawn. Milliseconds. */
const patience = 1000;

const inFront = (element: Element): element is HTMLElement => element.isConnected && !element.closest('[hidden]');

/**
 * Sees to it that the focus is not lost by an act that took away what had it: it goes to `wanted` where that is still
 * there, else to what comes next on the page. Where something has the focus, it stays there.
 */
export function focusNext(wanted?: EventTarget | null, page: Document = document): void {
  const end = Date.now() + patience;
  const look = () => {
    if (page.activeElement === null || page.activeElement === page.body) {
      const all = places.map((place) => [...page.querySelectorAll(place)].find(inFront));
      const next = wanted instanceof HTMLElement && inFront(wanted) ? wanted : all.find(Boolean);
      next?.focus();
    }
    if (Date.now() < end) requestAnimationFrame(look);
  };
  look();
}
