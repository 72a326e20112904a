import type { Screen } from './screen.ts';

/** A control must be so large, unless it is a link in a sentence. CSS pixels; WCAG 2.2, 2.5.8. */
const target = 24;

/**
 * What stands against reaching every control of the page: one too small to hit, one whose focus is not to be seen or
 * lies under something, one without a place on the screen. Runs in the page; styles are compared with and without the focus.
 */
async function unreachable(least: number): Promise<string[]> {
  const wrong: string[] = [];
  const before = document.activeElement as HTMLElement | null;
  const called = (one: Element) => {
    const words =
      one.getAttribute('aria-label') || (one as HTMLInputElement).labels?.[0]?.textContent || one.textContent;
    return `${one.localName}.${one.getAttribute('class') ?? ''} “${(words || one.id).trim().slice(0, 40)}”`;
  };
  const shown = (one: Element) => one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  const controls = [
    ...document.querySelectorAll<HTMLElement>('a, button, input, select, textarea, summary, [tabindex]'),
  ].filter((one) => one.tabIndex >= 0 && shown(one) && !one.matches(':disabled') && !one.closest('[inert]'));
  // A hidden radio or checkbox is hit by its label, which shows its focus too.
  const faceOf = (one: HTMLElement) => {
    const { width, height } = one.getBoundingClientRect();
    const label = (one as HTMLInputElement).labels?.[0];
    return label && (width < least || height < least) ? label : one;
  };
  const lookOf = (one: Element) => {
    const parts: string[] = [];
    const drawn = (each: Element, part?: string) => {
      const style = getComputedStyle(each, part);
      const line = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2 && style.outlineColor;
      parts.push(`${line} ${style.boxShadow} ${style.borderColor} ${style.stroke} ${style.strokeWidth}`);
    };
    for (const part of ['::before', '::after']) drawn(one, part);
    for (const each of one.children) drawn(each);
    for (let each: Element | null = one, steps = 0; each && steps < 4; each = each.parentElement, steps++) drawn(each);
    if (one.nextElementSibling) drawn(one.nextElementSibling);
    return parts.join('|');
  };
  for (const one of controls) {
    const face = faceOf(one);
    const inSentence = one.localName === 'a' && getComputedStyle(one).display === 'inline';
    one.blur();
    const plain = [lookOf(one), lookOf(face)].join();
    one.focus({ focusVisible: true } as FocusOptions);
    if (document.activeElement !== one) continue;
    // As the browser does by itself for the focus; Firefox only a moment later.
    one.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if ([lookOf(one), lookOf(face)].join() === plain) wrong.push(`its focus is not to be seen: ${called(one)}`);
    let { width, height, left, top } = face.getBoundingClientRect();
    const hits = (x: number, y: number) => {
      const there = document.elementFromPoint(x, y);
      return there !== null && (face.contains(there) || one.contains(there));
    };
    const parts = [0.1, 0.5, 0.9];
    const seen = () => parts.some((across) => parts.some((down) => hits(left + width * across, top + height * down)));
    // Firefox scrolls to a part of a drawing only a moment later.
    for (let turn = 0; turn < 10 && !seen(); turn++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      ({ width, height, left, top } = face.getBoundingClientRect());
    }
    if (!seen()) wrong.push(`it lies under something when it has the focus: ${called(one)}`);
    // What is drawn smaller may take a click from all around it.
    const [x, y, far] = [left + width / 2, top + height / 2, least / 2 - 1];
    const wideEnough = width >= least - 0.01 || (hits(x - far, y) && hits(x + far, y));
    const highEnough = height >= least - 0.01 || (hits(x, y - far) && hits(x, y + far));
    if (!inSentence && !(wideEnough && highEnough))
      wrong.push(`it is ${width.toFixed(1)} × ${height.toFixed(1)} pixels small: ${called(one)}`);
  }
  if (before && before !== document.body) before.focus();
  else (document.activeElement as HTMLElement | null)?.blur();
  // A part that scrolls to what has the focus does so a moment later.
  await new Promise((resolve) => setTimeout(resolve, 50));
  scrollTo(0, 0);
  return wrong;
}

/** Where text is cut off at the side, reaches out of its place or touches the edge of the screen. Runs in the page. */
function cutOff(): string[] {
  const wrong: string[] = [];
  const wide = document.documentElement.clientWidth;
  const own = (one: Element) => [...one.childNodes].some((each) => each.nodeType === 3 && each.textContent?.trim());
  for (const one of document.body.querySelectorAll<HTMLElement>('*')) {
    if (!one.checkVisibility({ visibilityProperty: true }) || one.closest('.hidden, svg, dialog:not([open])')) continue;
    const style = getComputedStyle(one);
    const named = () => `${one.localName}.${one.className} “${one.textContent?.trim().slice(0, 40)}”`;
    const clips = /hidden|clip/.test(style.overflowX) && style.webkitLineClamp === 'none';
    if (own(one) && clips && one.scrollWidth > one.clientWidth + 1) wrong.push(`it is cut off: ${named()}`);
    const { left, right, width } = one.getBoundingClientRect();
    let holder: HTMLElement | null = one.parentElement;
    while (holder && !/auto|scroll|hidden|clip/.test(getComputedStyle(holder).overflowX)) holder = holder.parentElement;
    if (!own(one) || width === 0 || holder) continue;
    if (left < -1 || right > wide + 1) wrong.push(`it reaches out: ${named()}`);
    const text = document.createRange();
    text.selectNodeContents(one);
    const written = text.getBoundingClientRect();
    if (written.left < 4 || written.right > wide - 4) wrong.push(`it touches the edge: ${named()}`);
  }
  const over = document.documentElement.scrollWidth - wide;
  if (over > 0) wrong.push(`the page reaches out sideways by ${over} pixels`);
  return wrong;
}

/** Whether anything moves although the person's system asks for stillness. Runs in the page. */
function moving(): string[] {
  const named = (one: Element) => `${one.localName}.${one.className}`;
  const lasts = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0);
  const styled = [...document.querySelectorAll('*')].filter((one) => {
    const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(one);
    return lasts(transitionDuration) || lasts(animationDuration) || scrollBehavior === 'smooth';
  });
  return [...styled.map((one) => `it moves: ${named(one)}`), ...document.getAnimations().map(() => 'something moves')];
}

/** What keeps people from reaching and reading all of a screen, in words; nothing where all is well. */
export async function hardToReach(screen: Screen): Promise<string[]> {
  return [...(await screen.run(unreachable, target)), ...(await screen.run(cutOff))];
}

/** What is wrong with a screen where the system's few colours are forced on it and it asks for stillness. */
export async function wrongWhenForced(screen: Screen): Promise<string[]> {
  return [...(await screen.run(unreachable, target)), ...(await screen.run(moving))].map((each) => `forced: ${each}`);
}
