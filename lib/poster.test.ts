import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from './browser.ts';
import { posterOf } from './poster.ts';
import type { Look, Seen } from './tab.ts';

const shot = vi.fn(async () => 'data:image/jpeg;base64,');
vi.mock('./browser.ts', () => ({ browser: { tabs: {} } }));
Object.assign(browser.tabs, { captureVisibleTab: shot });

const box = { x: 10, y: 20, width: 200, height: 300 };
const at = (url: string, poster: Seen['poster'] = box): Look => ({
  tab: 1,
  seen: { url, sighting: null, poster, heading: '' },
});
const drawn: unknown[][] = [];

beforeEach(() => {
  shot.mockClear();
  drawn.length = 0;
  const context = { drawImage: (...given: unknown[]) => drawn.push(given.slice(1, 5)) };
  const canvas = { getContext: () => context, toDataURL: () => 'data:image/webp;base64,AA' };
  vi.stubGlobal('document', { createElement: () => canvas });
  vi.stubGlobal(
    'Image',
    class {
      decode = async () => {};
    },
  );
});

it('a poster is taken from where it stands when it is asked for', async () => {
  const moved = at('https://films.example/her#cast', { ...box, y: 400 });
  expect(await posterOf(at('https://films.example/her'), async () => moved)).toMatch(/^data:image/);
  expect(drawn).toEqual([[10, 400, 200, 300]]);
});

it.each([
  ['another page is in front', at('https://films.example/heat')],
  ['it is not in sight any more', at('https://films.example/her', null)],
  ['the page may not be looked at any more', { tab: 1, refused: 'unasked' } as Look],
])('no poster is taken where %s', async (_, now) => {
  expect(await posterOf(at('https://films.example/her'), async () => now)).toBeUndefined();
  expect(shot).not.toHaveBeenCalled();
});

it('a page that showed none is not looked at again', async () => {
  const look = vi.fn();
  expect(await posterOf(at('https://films.example/her', null), look)).toBeUndefined();
  expect(look).not.toHaveBeenCalled();
});
