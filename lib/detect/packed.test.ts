import { expect, test } from 'vitest';
import { pack, unpack } from './packed.ts';
import { sites } from './sites/index.ts';

test('every site of the table comes out of the packed text as it went in, but for its name', () => {
  const found = new Map(unpack(pack(sites)).map((site) => [site.hosts[0], site]));
  expect(found.size).toBe(sites.length);
  for (const site of sites) expect(found.get(site.hosts[0])).toEqual({ ...site, name: site.hosts[0] });
});

test('a pattern with a flag, or that begins anywhere, keeps both', () => {
  const [one] = sites;
  if (!one) throw new Error('no site');
  for (const path of [
    /^\/it\/(?<id>\d+)/,
    /i(?<id>\d+)/,
    /^\/film\/(?<id>x)/i,
    /\/film\/(?<id>x)/i,
    /^(?:\/a)?(?<id>b)/,
  ])
    expect(unpack(pack([{ ...one, path }]))[0]?.path).toEqual(path);
});
