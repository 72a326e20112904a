import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { directorsBeside } from './beside.ts';
import { openPage } from './page.ts';

/** The directors beside the last text of a page. */
function beside(html: string): string {
  const document = new new Window().DOMParser().parseFromString(
    `<body>${html}</body>`,
    'text/html',
  ) as unknown as Document;
  const node = document.body.lastElementChild?.lastChild as Text;
  return directorsBeside(openPage(document), node, node.data);
}

describe("the directors beside a film's data", () => {
  it.each([
    ['<p>Wim Wenders / ZR Nemčija, Francija / 1987 / 128 min</p>', 'Wim Wenders'],
    ['<p>Ali CHERRI - Soudan / France / Liban 2022 1h20mn</p>', 'Ali CHERRI'],
    ['<p>Jordan Peele | USA | 2017 | 104 min</p>', 'Jordan Peele'],
    ['<p>Jordan Peele | United States | 2017 | 104 min</p>', 'Jordan Peele'],
    [
      '<p>Trás-os-Montes</p><p>de António Reis, Margarida Cordeiro</p><p>Portugal, 1976 - 111 min</p>',
      'António Reis, Margarida Cordeiro',
    ],
  ])('%s', (html, names) => {
    expect(beside(html)).toBe(names);
  });

  it.each([
    ['<p>South Korea / Japan / 2010 / 90 min</p>'],
    ['<p>New Zealand / Australia / 1993 / 120 min</p>'],
    ['<p>Velká Británie / Francie / 2010 / 100 min</p>'],
    ['<p>Grand Hall / 2010 / 90 min</p>'],
    ['<p>Kino Babylon / Spielfilm / 2010 / 90 Min.</p>'],
    ['<p>de la ville</p><p>France, 1959, 99 min</p>'],
  ])('are none where only places stand: %s', (html) => {
    expect(beside(html)).toBe('');
  });
});
