import { describe, expect, it } from 'vitest';
import { correctionFor, forget, pageOf, remember } from './corrections.ts';

function storage() {
  const kept: Record<string, unknown> = {};
  return {
    get: async (name: string) => structuredClone({ [name]: kept[name] }),
    set: async (items: Record<string, unknown>) => void Object.assign(kept, structuredClone(items)),
  };
}
const said = { film: { title: 'Her' }, when: '2026-03-14T20:00:00.000Z' };

describe('a correction', () => {
  it('is remembered for that page, wherever the reader came from', async () => {
    const kept = storage();
    await remember(kept, 'https://www.films.example/her/?utm_source=mail#cast', said);
    expect(await correctionFor(kept, 'https://films.example/her')).toEqual(said);
    expect(await correctionFor(kept, 'https://films.example/heat')).toBeUndefined();
  });

  it('can be taken back', async () => {
    const kept = storage();
    await remember(kept, 'https://films.example/her', said);
    await forget(kept, 'https://films.example/her');
    expect(await correctionFor(kept, 'https://films.example/her')).toBeUndefined();
  });

  it('of one page is told from that of another by what the address asks for', () => {
    expect(pageOf('https://films.example/film?id=1')).not.toBe(pageOf('https://films.example/film?id=2'));
    expect(pageOf('https://films.example/film?a=1&b=2')).toBe(pageOf('https://films.example/film?b=2&a=1'));
  });

  it('of one page is told from that of another by a fragment that is an address of its own, and by no other', () => {
    expect(pageOf('https://films.example/#/film/1')).not.toBe(pageOf('https://films.example/#/film/2'));
    expect(pageOf('https://films.example/her#cast')).toBe(pageOf('https://films.example/her'));
  });

  it('of a page called like a property is kept too', async () => {
    const kept = storage();
    await remember(kept, 'https://films.example/__proto__', said);
    expect(await correctionFor(kept, 'https://films.example/__proto__')).toEqual(said);
  });

  it('makes room by forgetting the oldest', async () => {
    const kept = storage();
    const pairs = Array.from({ length: 5000 }, (_, at) => [`films.example/${at}`, said]);
    await kept.set({ corrections: pairs });
    await remember(kept, 'https://films.example/new', said);
    expect(await correctionFor(kept, 'https://films.example/0')).toBeUndefined();
    expect(await correctionFor(kept, 'https://films.example/1')).toEqual(said);
  });
});
