import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { follow } from './follow.ts';
import { readText } from './read-text.ts';
import { detector } from './see.ts';
import type { Sighting } from './sighting.ts';

/** Observers that have not been told to stop. */
const observing = new Set<object>();

/** A page of a site that navigates inside itself: the address changes at once, what it shows some time later. */
function site(start: string, film: string) {
  const window = new Window({ url: start });
  const page = window.document as unknown as Document;
  vi.stubGlobal(
    'MutationObserver',
    class extends window.MutationObserver {
      override observe(...words: Parameters<InstanceType<typeof window.MutationObserver>['observe']>) {
        observing.add(this);
        super.observe(...words);
      }
      override disconnect() {
        observing.delete(this);
        super.disconnect();
      }
    },
  );
  let address = start;
  const show = (title: string, year: number, kind = 'Movie') => {
    page.title = `${title} | Netflix`;
    page.body.replaceChildren();
    const data = page.createElement('script');
    data.setAttribute('type', 'application/ld+json');
    data.textContent = JSON.stringify({ '@type': kind, name: title, dateCreated: String(year), url: address });
    const heading = page.createElement('h1');
    heading.textContent = title;
    page.body.append(data, heading);
  };
  if (film) show(film, 2013);
  const told: (string | null)[] = [];
  const following = follow({
    detector: { ...detector, readText },
    page,
    address: () => address,
    tell: (_, sighting: Sighting | null) => told.push(sighting?.film.title ?? null),
  });
  const go = (to: string) => {
    address = to;
    following.moved();
  };
  return { page, told, show, go };
}

const title = (id: number) => `https://www.netflix.com/title/${id}`;

beforeEach(() => {
  observing.clear();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a site that navigates inside its page', () => {
  it('never shows the former film: it is cleared first, and the new one told when its data are there', async () => {
    const { told, show, go } = site(title(1), 'Her');
    expect(told).toEqual(['Her']);
    go(title(2));
    expect(told).toEqual(['Her', null]);
    await vi.advanceTimersByTimeAsync(1000);
    show('Heat', 1995);
    await vi.advanceTimersByTimeAsync(1000);
    expect(told).toEqual(['Her', null, 'Heat']);
  });

  it('is told nothing where the new data never come', async () => {
    const { told, show, go } = site(title(1), 'Her');
    go(title(2));
    await vi.advanceTimersByTimeAsync(10_000);
    show('Heat', 1995);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told).toEqual(['Her', null]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves no observer and no timer behind once a film is found, or where there is none', async () => {
    site(title(1), 'Her');
    expect([observing.size, vi.getTimerCount()]).toEqual([0, 0]);
    const { told } = site('https://notes.example/soup', '');
    expect([observing.size, vi.getTimerCount()]).toEqual([0, 0]);
    // The person may have said what it is about: the background looks that up.
    expect(told).toEqual([null]);
    // A film's address whose data never come is given up.
    site(title(1), '');
    expect(observing.size).toBe(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect([observing.size, vi.getTimerCount()]).toEqual([0, 0]);
  });

  it('forgets the first navigation when a second comes before its data', async () => {
    const { told, show, go } = site(title(1), 'Her');
    go(title(2));
    go(title(3));
    show('Ran', 1985);
    await vi.advanceTimersByTimeAsync(1000);
    expect(told).toEqual(['Her', null, null, 'Ran']);
  });

  it('stays what it is where only a part of the page is gone to', () => {
    const { told, go } = site('https://films.example/her', 'Her');
    go('https://films.example/her#cast');
    expect(told).toEqual(['Her']);
    go('https://films.example/her#/film/heat');
    expect(told).toEqual(['Her', null]);
  });

  it('is followed on sites that we do not know, too', async () => {
    const { told, show, go } = site('https://films.example/her', 'Her');
    go('https://films.example/heat');
    await vi.advanceTimersByTimeAsync(1000);
    show('Heat', 1995);
    await vi.advanceTimersByTimeAsync(1000);
    expect(told).toEqual(['Her', null, 'Heat']);
    await vi.advanceTimersByTimeAsync(6000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tells a film from another one of its title by the year', async () => {
    const { told, show, go } = site(title(1), 'Nosferatu');
    go(title(2));
    show('Nosferatu', 1922);
    await vi.advanceTimersByTimeAsync(1000);
    expect(told).toEqual(['Nosferatu', null, 'Nosferatu']);
  });

  it('tells the right film in the end where the data of one come after the address of the next', async () => {
    const { told, show, go } = site('https://films.example/her', 'Her');
    go('https://films.example/heat');
    go('https://films.example/ran');
    show('Heat', 1995);
    await vi.advanceTimersByTimeAsync(1000);
    show('Ran', 1985);
    await vi.advanceTimersByTimeAsync(1000);
    expect(told).toEqual(['Her', null, null, 'Heat', 'Ran']);
  });

  it('is read again where only an attribute in its head has changed', async () => {
    const { page, told, show, go } = site(title(1), 'Her');
    const own = page.createElement('link');
    own.setAttribute('rel', 'canonical');
    own.setAttribute('href', title(1));
    page.head.append(own);
    go(title(2));
    show('Heat', 1995);
    await vi.advanceTimersByTimeAsync(1000);
    expect(told).toEqual(['Her', null]);
    own.setAttribute('href', title(2));
    await vi.advanceTimersByTimeAsync(1000);
    expect(told).toEqual(['Her', null, 'Heat']);
  });

  it('may come back to the film it was on', async () => {
    const { told, show, go } = site(title(1), 'Her');
    go(title(2));
    show('Heat', 1995);
    await vi.advanceTimersByTimeAsync(1000);
    go(title(1));
    show('Her', 2013);
    await vi.advanceTimersByTimeAsync(1000);
    expect(told).toEqual(['Her', null, 'Heat', null, 'Her']);
  });
});
