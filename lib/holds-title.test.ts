import { expect, it } from 'vitest';
import { holdsTitle } from './holds-title.ts';

it.each([
  ['Kino Babylon: Nosferatu (OmU)', 'Nosferatu', true],
  ['Kino Babylon: Nosferatu (OmU)', 'nosferatu', true],
  ['Amélie – le film', 'Amelie', true],
  ['Paris, Texas (1984)', 'Paris Texas', true],
  ['映画「ドライブ・マイ・カー」上映', 'ドライブ・マイ・カー', true],
  ['千と千尋の神隠し上映会', '千と千尋の神隠し', true],
  ['Leek soup', 'It', false],
  ['The Kitchen', 'It', false],
  ['Leek soup', 'Paris, Texas', false],
  ['Leek soup', '', false],
  ['Leek soup', '…', false],
])('“%s” holds the title “%s”: %s', (text, title, holds) => expect(holdsTitle(text, title)).toBe(holds));
