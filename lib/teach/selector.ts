/** Names that were made by a program for this build of the page, and will be others in the next. */
const made = /\d{2,}|[A-Z0-9_-]{8,}|^(css|sc|jsx|emotion|svelte)-|__[\w-]{5}$/;

/** The longest selector that is kept. Characters. */
const longest = 300;

/**
 * A CSS selector that finds this element first, from what is likely to stay when the page changes: its id, its
 * `itemprop`, its classes, and its place only where nothing else tells it apart; `undefined` where none does.
 */
export function selectorOf(element: Element): string | undefined {
  const page = element.ownerDocument;
  const finds = (selector: string) => page.querySelector(selector) === element;
  let path = '';
  let at: Element | null = element;
  while (at && at !== page.documentElement && path.length < longest) {
    for (const own of [...namesOf(at), placeOf(at)]) {
      const selector = path ? `${own} > ${path}` : own;
      if (selector.length <= longest && finds(selector)) return selector;
    }
    path = path ? `${placeOf(at)} > ${path}` : placeOf(at);
    at = at.parentElement;
  }
  return undefined;
}

function namesOf(element: Element): string[] {
  const { id, classList } = element;
  const tag = element.localName;
  const property = element.getAttribute('itemprop');
  const classes = [...classList].filter((name) => !made.test(name)).slice(0, 3);
  return [
    ...(id && !made.test(id) ? [`#${CSS.escape(id)}`] : []),
    ...(property ? [`[itemprop="${CSS.escape(property)}"]`] : []),
    ...classes.map((name) => `${tag}.${CSS.escape(name)}`),
    tag,
  ];
}

function placeOf(element: Element): string {
  const tag = element.localName;
  const same = [...(element.parentElement?.children ?? [])].filter((other) => other.localName === tag);
  return same.length > 1 ? `${tag}:nth-of-type(${same.indexOf(element) + 1})` : tag;
}
