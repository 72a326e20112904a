import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readText } from './read-text.ts';
import { detector } from './see.ts';
import { detectSettled } from './settled.ts';

const film = (name: string) => `https://www.justwatch.com/us/movie/${name.toLowerCase()}`;

/** A page loaded at `loaded`, that has since been at so many addresses inside itself, and what it shows. */
function tab({ loaded, at, visits = 1 }: { loaded: string; at: string; visits?: number }) {
  const window = new Window({ url: loaded });
  const page = window.document as unknown as Document;
  const view = {
    performance: { getEntriesByType: () => [{ name: loaded }] },
    navigation: { entries: () => [loaded, at, loaded].slice(-visits).map((url) => ({ sameDocument: true, url })) },
  };
  const shows = (title: string, year: number, own?: string) => {
    const data = page.createElement('script');
    data.setAttribute('type', 'application/ld+json');
    data.textContent = JSON.stringify({ '@type': 'Movie', name: title, dateCreated: String(year) });
    const link = page.createElement('link');
    link.setAttribute('rel', 'canonical');
    if (own) link.setAttribute('href', own);
    page.head.replaceChildren(data, link);
    page.title = `${title} (${year})`;
  };
  const looked = () =>
    detectSettled(
      { ...detector, readText },
      new Proxy(page, {
        get: (target, name) => {
          const value = Reflect.get(target, name, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
        // What is read past elements of its name.
        getPrototypeOf: (target) => Object.create(Object.getPrototypeOf(target), { defaultView: { value: view } }),
      }),
      () => at,
    );
  return { page, shows, looked };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the film of a page that may have gone on inside itself', () => {
  it('is told at once where the page is as it was loaded', async () => {
    const { shows, looked } = tab({ loaded: film('Her'), at: film('Her') });
    shows('Her', 2013);
    expect(await looked()).toMatchObject({ film: { title: 'Her' } });
  });

  it('is waited for where the page has come back to the address it was loaded from', async () => {
    const { shows, looked } = tab({ loaded: film('Her'), at: film('Her'), visits: 2 });
    shows('Heat', 1995);
    const seen = looked();
    await vi.advanceTimersByTimeAsync(400);
    shows('Her', 2013);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await seen).toMatchObject({ film: { title: 'Her' } });
  });

  it('is told as soon as the page names it as its own', async () => {
    const { shows, looked } = tab({ loaded: film('Her'), at: film('Heat'), visits: 2 });
    shows('Her', 2013, film('Her'));
    const seen = looked();
    await vi.advanceTimersByTimeAsync(1100);
    shows('Heat', 1995, film('Heat'));
    await vi.advanceTimersByTimeAsync(250);
    expect(await seen).toMatchObject({ confidence: 'sure', film: { title: 'Heat' } });
  });

  it('is none where the page names another as its own to the end', async () => {
    const { shows, looked } = tab({ loaded: film('Her'), at: film('Heat'), visits: 2 });
    shows('Her', 2013, film('Her'));
    const seen = looked();
    await vi.advanceTimersByTimeAsync(1600);
    expect(await seen).toBeNull();
  });

  it('is none where the data never come', async () => {
    const { looked } = tab({ loaded: film('Her'), at: film('Heat'), visits: 2 });
    const seen = looked();
    await vi.advanceTimersByTimeAsync(1600);
    expect(await seen).toBeNull();
  });

  describe('on a site that we do not know', () => {
    const there = (name: string) => `https://kino.example/film/${name.toLowerCase()}`;

    it('is waited for while it still shows the former one', async () => {
      const { shows, looked } = tab({ loaded: there('Her'), at: there('Heat'), visits: 2 });
      shows('Her', 2013);
      const seen = looked();
      await vi.advanceTimersByTimeAsync(400);
      shows('Heat', 1995);
      await vi.advanceTimersByTimeAsync(2000);
      expect(await seen).toMatchObject({ film: { title: 'Heat' } });
    });

    it.each([
      ['the page is as it was loaded', tab({ loaded: there('Her'), at: there('Her') })],
      [
        'the page has only dropped a part of its query',
        tab({ loaded: `${there('Her')}?utm_source=x`, at: there('Her') }),
      ],
    ])('is told at once where %s', async (_, { shows, looked }) => {
      shows('Her', 2013);
      expect(await looked()).toMatchObject({ film: { title: 'Her' } });
    });

    it('is told at once where the page names the address as its own, and where there is none', async () => {
      const { shows, looked } = tab({ loaded: there('Her'), at: there('Heat'), visits: 2 });
      expect(await looked()).toBeNull();
      shows('Heat', 1995, there('Heat'));
      expect(await looked()).toMatchObject({ film: { title: 'Heat' } });
    });
  });

  it('is none where neither title nor heading names the film of data that were left as they were', async () => {
    const { page, shows, looked } = tab({ loaded: 'https://films.example/her', at: 'https://films.example/heat' });
    shows('Her', 2013);
    page.title = 'Heat (1995)';
    const seen = looked();
    await vi.advanceTimersByTimeAsync(2000);
    expect(await seen).toBeNull();
  });
});
