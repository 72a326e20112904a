import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readTexts } from './texts.ts';

const popup = { longest: 1500, missing: 1500, never: false };
const icon = { longest: 6000, missing: 6000, never: true };
/** Of a page whose film the detector knows. */
const known = { longest: 6000, missing: 500, never: true };
const selectors = { title: 'h1' };

/** A page that was loaded at this address. */
function page(address: string, html: string) {
  const window = new Window({ url: address });
  const document = new window.DOMParser().parseFromString(html, 'text/html');
  vi.stubGlobal('document', document);
  vi.stubGlobal('HTMLImageElement', window.HTMLImageElement);
  vi.stubGlobal('location', { href: address });
  vi.stubGlobal('performance', { now: () => 0, getEntriesByType: () => [{ name: address }] });
  for (const [name, value] of Object.entries({ innerWidth: 1000, innerHeight: 800, devicePixelRatio: 2 }))
    vi.stubGlobal(name, value);
  return {
    document,
    show(title: string) {
      const heading = document.querySelector('h1');
      if (heading) heading.textContent = title;
    },
    go: (to: string) => vi.stubGlobal('location', { href: to }),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  delete (globalThis as { matineeTaught?: unknown }).matineeTaught;
});

describe('what a lesson points at', () => {
  it('is read: a picture by its text where a text is wanted, several links, and of other elements the first', async () => {
    page(
      'https://kino.example/film/her',
      '<h1><img alt="Her"></h1><p class="y">2013</p><p class="y">1999</p><dl><a>Ann</a><a>Bo</a></dl><a>Cast</a>',
    );
    const { texts, poster } = await readTexts({ title: 'h1', year: '.y', directors: 'a', poster: '.none' }, popup);
    expect(texts).toEqual({ title: ['Her'], year: ['2013'], directors: ['Ann', 'Bo'] });
    expect(poster).toBeNull();
  });

  it('is where the poster stands, also where a box around it was pointed at', async () => {
    const { document } = page('https://kino.example/film/her', '<h1>Her</h1><a class="p"><img></a>');
    const picture = document.querySelector('img') as unknown as HTMLImageElement;
    picture.getBoundingClientRect = () => ({ x: 10, y: 20, width: 100, height: 150 }) as DOMRect;
    const read = () => readTexts({ title: 'h1', poster: '.p' }, popup);
    expect((await read()).poster).toEqual({ x: 20, y: 40, width: 200, height: 300 });
    picture.getBoundingClientRect = () => ({ x: 10, y: 790, width: 100, height: 150 }) as DOMRect;
    expect((await read()).poster).toBeNull();
  });

  it('is nothing where the browser does not know the selector', async () => {
    page('https://kino.example/film/her', '<h1>Her</h1>');
    const read = readTexts({ title: 'h1:nonsense(' }, popup);
    await vi.advanceTimersByTimeAsync(2000);
    expect((await read).texts).toEqual({ title: [''] });
  });
});

describe('a title that is missing on a page that has not gone on', () => {
  it('is hardly waited for where the film is known without it, and not at all while the page is loading', async () => {
    page('https://kino.example/about', '<p>About us</p>');
    const done = vi.fn();
    readTexts(selectors, known).then(done);
    await vi.advanceTimersByTimeAsync(600);
    expect(done).toHaveBeenCalledOnce();
    expect((await readTexts(selectors, { ...known, missing: 0 })).texts.title).toEqual(['']);
  });

  it('is waited for where it may come late', async () => {
    const { document } = page('https://kino.example/film/her', '<p></p>');
    const read = readTexts(selectors, popup);
    await vi.advanceTimersByTimeAsync(1000);
    document.body.append(Object.assign(document.createElement('h1'), { textContent: 'Her' }));
    await vi.advanceTimersByTimeAsync(500);
    expect((await read).texts.title).toEqual(['Her']);
  });
});

describe('a page that was taught and goes on inside itself', () => {
  it('is waited for until its title is another', async () => {
    const { show, go } = page('https://kino.example/film/her', '<h1>Her</h1>');
    expect((await readTexts(selectors, icon)).texts.title).toEqual(['Her']);
    go('https://kino.example/film/heat');
    const read = readTexts(selectors, icon);
    await vi.advanceTimersByTimeAsync(3000);
    show('Heat');
    await vi.advanceTimersByTimeAsync(250);
    expect((await read).texts.title).toEqual(['Heat']);
  });

  it('never has the former film on its icon, though its data never come', async () => {
    const { go } = page('https://kino.example/film/her', '<h1>Her</h1>');
    await readTexts(selectors, icon);
    go('https://kino.example/film/heat');
    const read = readTexts(selectors, icon);
    await vi.advanceTimersByTimeAsync(6000);
    expect((await read).texts).toEqual({});
  });

  it('tells nothing of a page that went on once more meanwhile', async () => {
    const { show, go } = page('https://kino.example/film/her', '<h1>Her</h1>');
    await readTexts(selectors, icon);
    go('https://kino.example/film/heat');
    const read = readTexts(selectors, icon);
    await vi.advanceTimersByTimeAsync(500);
    go('https://kino.example/film/ran');
    show('Ran');
    await vi.advanceTimersByTimeAsync(6000);
    expect((await read).texts).toEqual({});
  });

  it('is read when it has stood still where the former film is not known', async () => {
    const { show, go } = page('https://kino.example/film/her', '<h1>Her</h1>');
    go('https://kino.example/film/heat');
    const read = readTexts(selectors, popup);
    await vi.advanceTimersByTimeAsync(100);
    show('Heat');
    await vi.advanceTimersByTimeAsync(500);
    expect((await read).texts.title).toEqual(['Heat']);
  });
});
