import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pointAtParts } from '../../lib/teach/pointing.ts';

const words = (name: string) => name;
let shadow: ShadowRoot;

beforeEach(() => {
  const page = `<nav><a href="#">Home</a></nav><h1>Her</h1><div class="facts"><div class="year">2013</div>
    <div class="by">Spike Jonze</div></div><a class="poster"><img alt="Poster"></a><hr>`;
  document.body.replaceChildren(...new DOMParser().parseFromString(page, 'text/html').body.childNodes);
  for (const each of document.querySelectorAll('*')) {
    each.getClientRects = () => [{}] as unknown as DOMRectList;
    each.scrollIntoView = () => {};
  }
  // What lies above what at a point is told by a browser alone.
  document.elementsFromPoint = () => [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    shadow = attach.call(this, { ...init, mode: 'open' });
    return shadow;
  });
  const query = Document.prototype.querySelector;
  vi.spyOn(document, 'querySelector').mockImplementation((selector: string) =>
    selector === 'dialog:modal' ? null : query.call(document, selector),
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A click on the first button, which the page around sees as one on the host. */
const press = () => shadow.querySelector('button')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
const said = () => [...shadow.querySelectorAll('p')].map(({ textContent }) => textContent);

describe('the person teaches a page', () => {
  it('by keyboard: from the heading on, along everything that holds text', async () => {
    const user = userEvent.setup();
    const taught = pointAtParts(document, words);
    expect(said()).toEqual(['teach_askTitle', '']);
    await user.keyboard('{ArrowDown}');
    expect(said()).toEqual(['teach_askTitle', 'Her']);
    await user.keyboard('{Enter}{ArrowDown}');
    expect(said()).toEqual(['teach_year', '2013']);
    await user.keyboard('{Enter}{ArrowDown}{Enter}');
    // There is no picture.
    expect(said()).toEqual(['teach_poster', '']);
    await user.keyboard('{ArrowUp}');
    expect(said()).toEqual(['teach_poster', 'teach_nothing']);
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(await taught).toEqual({ title: 'h1', year: 'div.year', directors: 'div.by', poster: 'img' });
    expect(said()).toEqual(['teach_learned']);
  });

  it('by pointer, while the page hears nothing of it; what cannot be read is not taken', async () => {
    const user = userEvent.setup();
    const heard = vi.fn();
    for (const event of ['click', 'mousedown', 'pointerdown', 'mouseup']) document.body.addEventListener(event, heard);
    const taught = pointAtParts(document, words);
    await user.click(document.querySelector('hr') as Element);
    expect(said()).toEqual(['teach_askTitle', 'teach_nothing']);
    await user.click(document.querySelector('h1') as Element);
    press();
    press();
    await user.click(document.querySelector('h1') as Element);
    expect(said()[0]).toBe('teach_poster');
    await user.click(document.querySelector('.poster') as Element);
    expect(await taught).toEqual({ title: 'h1', poster: 'a.poster' });
    expect(heard).not.toHaveBeenCalled();
  });

  it('or leaves it, and nothing stays behind', async () => {
    const user = userEvent.setup();
    const whole = () => new XMLSerializer().serializeToString(document);
    const before = whole();
    const taught = pointAtParts(document, words);
    await user.keyboard('{ArrowDown}{Escape}');
    expect(await taught).toBeNull();
    expect(whole()).toBe(before);
  });

  it('once at a time: to begin anew ends what was begun', async () => {
    const first = pointAtParts(document, words);
    const second = pointAtParts(document, words);
    expect(await first).toBeNull();
    await userEvent.setup().keyboard('{Escape}');
    expect(await second).toBeNull();
  });

  it('at what lies under something laid over it, and at no words that nobody sees', async () => {
    const user = userEvent.setup();
    const [over, picture] = ['hr', 'img'].map((name) => document.querySelector(name) as Element);
    const heading = document.querySelector('h1') as Element;
    heading.prepend(Object.assign(document.createElement('style'), { textContent: '.x { color: red }' }));
    const taught = pointAtParts(document, words);
    document.elementsFromPoint = () => [over as Element, heading, document.body];
    await user.hover(over as Element);
    expect(said()).toEqual(['teach_askTitle', 'Her']);
    await user.click(over as Element);
    for (const _ of ['year', 'directors']) press();
    document.elementsFromPoint = () => [over as Element, picture as Element, document.body];
    await user.click(over as Element);
    expect(await taught).toEqual({ title: 'h1', poster: 'img' });
  });

  it('with what is pointed at in the middle at once, off the bar, and the frame around it wherever it goes', async () => {
    const user = userEvent.setup();
    const heading = document.querySelector('h1') as Element;
    let top = 700;
    heading.getBoundingClientRect = () => new DOMRect(10, top, 100, 20);
    heading.scrollIntoView = vi.fn();
    pointAtParts(document, words);
    const [frame, bar] = ['.frame', '.bar'].map((name) => shadow.querySelector<HTMLElement>(name) as HTMLElement);
    (bar as HTMLElement).getBoundingClientRect = () => new DOMRect(0, 690, 500, 80);
    await user.keyboard('{ArrowDown}');
    expect(heading.scrollIntoView).toHaveBeenCalledWith({ block: 'center', behavior: 'instant' });
    expect(bar?.classList.contains('above')).toBe(true);
    expect(frame?.style.top).toBe('697px');
    top = 300;
    window.dispatchEvent(new Event('scroll'));
    expect(frame?.style.top).toBe('297px');
    await user.keyboard('{Escape}');
  });

  it('but keeps nothing of what cannot be told apart', async () => {
    const user = userEvent.setup();
    const deep = `${'<div>'.repeat(150)}<b>Her</b>${'</div>'.repeat(150)}`;
    document.body.innerHTML = deep + deep;
    const second = document.querySelectorAll('b')[1] as Element;
    const taught = pointAtParts(document, words);
    await user.click(second);
    expect(said()).toEqual(['teach_askTitle', 'teach_apart']);
    await user.keyboard('{Escape}');
    expect(await taught).toBeNull();
  });
});
