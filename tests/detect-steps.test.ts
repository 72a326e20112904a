import { Window } from 'happy-dom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { detectFilm } from '../lib/detect/detect.ts';

const window = new Window();
const open = (body: string, head = '<title>Her</title>') =>
  new window.DOMParser().parseFromString(
    `<!doctype html><html><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  ) as unknown as Document;
const address = 'https://cinema.example/film/her';

/** What the detector asks of single nodes: counted, as no clock tells the same twice. */
let steps = 0;
const undo: (() => void)[] = [];

function counted(holder: object, name: string): void {
  const old = Object.getOwnPropertyDescriptor(holder, name);
  if (!old) throw new Error(`there is no ${name}`);
  const { get, value } = old;
  Object.defineProperty(holder, name, {
    ...old,
    ...(get && {
      get(this: unknown) {
        steps++;
        return get.call(this);
      },
    }),
    ...(value && {
      value(this: unknown, ...words: unknown[]) {
        steps++;
        return value.apply(this, words);
      },
    }),
  });
  undo.push(() => Object.defineProperty(holder, name, old));
}

beforeAll(() => {
  for (const name of ['nextSibling', 'parentNode', 'parentElement', 'firstChild']) counted(window.Node.prototype, name);
  counted(window.Element.prototype, 'getAttribute');
  counted(window.TreeWalker.prototype, 'nextNode');
});
afterAll(() => {
  for (const each of undo) each();
});

const many = 20_000;
const times = (count: number, text: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join('');
const film = (inner: string) => `<div itemscope itemtype="https://schema.org/Movie">${inner}</div>`;

/** Pages that would be read for ever: of each the body, and the most that may be asked of it. */
const pages: [what: string, body: string, most: number][] = [
  ['links', times(many, (at) => `<a href="https://www.imdb.com/title/tt${1_000_000 + at}/">x</a>`), 150_000],
  ['texts', times(many, (at) => `<p>Some words: ${at}</p>`), 250_000],
  ['labels without a value', times(many, (at) => `<dt>Director</dt><dd>${at}</dd>`), 250_000],
  [
    'neighbours of labels that say nothing',
    times(many / 200, () => `<b>Director</b>${'<i></i>'.repeat(200)}`),
    100_000,
  ],
  ['properties', film(times(many, (at) => `<b itemprop="actor"><i>A ${at}</i></b>`)), 250_000],
  [
    'films with properties',
    times(many / 20, (at) =>
      film(`<b itemprop="name">Film ${at}</b>${times(15, () => '<b itemprop="actor"><i>A</i></b>')}`),
    ),
    250_000,
  ],
  ['headings', times(many, (at) => `<h1>Her ${at}</h1>`), 250_000],
  ['elements in one heading', `<h1>${times(many, () => '<b></b>')}</h1>`, 150_000],
];

test.for(pages)('of 20,000 %s no more is asked than the caps allow', ([, body, most]) => {
  const document = open(body);
  steps = 0;
  expect(() => detectFilm(document, address)).not.toThrow();
  expect(steps).toBeGreaterThan(10);
  expect(steps).toBeLessThan(most);
});
