import { expect, it } from 'vitest';
import { decode } from './decode.ts';

it('reads a file as UTF-8 whose byte order mark says so, whatever one broken byte in it', () => {
  const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('Amélie,千と千尋'), 0x2c, 0xc3]);
  expect(decode(bytes)).toContain('Amélie,千と千尋');
});
