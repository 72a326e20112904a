/** Where the focus goes when what had it is gone, the likeliest first: what a person does next stands there. */
const places = [
  '#score',
  '.reviews .actions button',
  '.film-fields input',
  '.opened .actions button',
  '[data-review][tabindex="0"]',
  '.empty button',
  '.find input',
];
/** Where nothing of that is on the page. */
const anywhere = 'main :is(button, a, input)';

/** So long what comes in place of what went away may take to be done, loaded and drawn. Milliseconds. */
const patience = 1000;

/** Whether nothing on the page has the focus. */
export const isLost = ({ activeElement, body }: Document): boolean => !activeElement || activeElement === body;

const inFront = (element: EventTarget | null | undefined): element is HTMLElement =>
  element instanceof HTMLElement && element.isConnected && !element.closest('[hidden]');

/**
 * Sees to it that the focus is not lost by an act that takes away what has it: it goes to `wanted`, an element or the
 * selector of one, where that is there, else to what comes next on the page. Where something has the focus, it stays.
 */
export function focusNext(wanted?: EventTarget | string | null, page: Document = document): void {
  const end = Date.now() + patience;
  const first = (place: string) => [...page.querySelectorAll(place)].find(inFront);
  const look = () => {
    const late = Date.now() > end;
    if (isLost(page)) {
      const asked = typeof wanted === 'string' ? first(wanted) : wanted;
      const next = inFront(asked) ? asked : places.map(first).find(Boolean);
      (next ?? (late ? first(anywhere) : undefined))?.focus();
    }
    if (!late) requestAnimationFrame(look);
  };
  look();
}
