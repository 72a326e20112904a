import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { detectFilm } from '../lib/detect/detect.ts';
import { caps } from '../lib/detect/json-ld.ts';
import { signs } from '../lib/detect/signs.ts';
import { readTitle } from '../lib/detect/titles.ts';
import { partSigns, series } from '../lib/detect/words.ts';

const window = new Window();
const open = (html: string) => new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
const address = 'https://cinema.example/film/her';

const movie = '{"@type":"Movie","name":"Her","datePublished":"2013","director":{"name":"Spike Jonze"}}';
const block = (text: string) => `<script type="application/ld+json">${text}</script>`;
const page = (head: string, body = '<h1>Her</h1>') =>
  `<!doctype html><html><head><title>Her</title>${head}</head><body>${body}</body></html>`;

describe('markup in every field', () => {
  const attack = '<img src=x onerror=alert(1)></scr' + 'ipt>{{7*7}}';
  test('is text like any other', () => {
    const text = JSON.stringify(attack).replaceAll('/', '\\/');
    const document = open(
      page(block(`{"@type":"Movie","name":${text},"image":"javascript:alert(1)","director":{"name":${text}}}`)),
    );
    const sighting = detectFilm(document, address);
    expect(sighting?.film.directors?.[0]).toBe(attack);
    expect(sighting?.film.posterAddress).toBeUndefined();
  });
});

describe('JSON-LD that means harm', () => {
  test('cannot reach a prototype', () => {
    const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString'];
    for (const name of names) {
      const text = `{"@type":"${name}","@id":"${name}","${name}":{"polluted":true},"@graph":[${movie},{"@id":"${name}"}]}`;
      const sighting = detectFilm(open(page(block(text))), address);
      expect(sighting?.film.title).toBe('Her');
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    }
  });

  test('is not read where a block is too long', () => {
    const long = `{"@type":"Movie","name":"Not Her","description":"${'x'.repeat(caps.block)}"}`;
    const document = open(page(block(long) + block(movie)));
    expect(detectFilm(document, address)?.film.title).toBe('Her');
  });

  test('of 50 MB is passed over without being put together', () => {
    const document = open(page(block(movie)));
    const script = document.createElement('script');
    script.setAttribute('type', 'application/ld+json');
    script.append(document.createTextNode(' '.repeat(50_000_000)));
    Object.defineProperty(script, 'textContent', {
      get() {
        throw new Error('the text was asked for');
      },
    });
    document.head.prepend(script);
    expect(detectFilm(document, address)?.film.title).toBe('Her');
  });

  test('100,000 deep ends at the depth we read', () => {
    const deep = `${'{"@graph":['.repeat(100_000 / 2)}${']}'.repeat(100_000 / 2)}`;
    const lists = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(detectFilm(open(page(block(deep) + block(lists) + block(movie))), address)?.film.title).toBe('Her');
  });

  test('in 1,000 blocks, in circles, or broken leaves the rest readable', () => {
    const circle = '{"@id":"#a","@type":"Movie","name":"Her","director":{"@id":"#b"}}';
    for (const other of [block('{}').repeat(1000), block('{"@type":'), block('null'), block('[[[1,"x"]]]')])
      expect(detectFilm(open(page(block(circle) + other)), address)?.film.title).toBe('Her');
    const late = detectFilm(open(page(block('{}').repeat(900) + block(movie))), address);
    expect(late?.film.directors).toEqual(['Spike Jonze']);
  });

  test('of a million nodes is walked as far as the cap', () => {
    const many = `[${'{"@type":"Thing"},'.repeat(25_000)}${movie}]`;
    expect(detectFilm(open(page(block(many))), address)?.film.title ?? 'absent').not.toBe('Thing');
  });
});

describe('a document whose names are taken', () => {
  test.for(['querySelectorAll', 'title', 'body', 'documentElement', 'createTreeWalker', 'head', 'location'])(
    'by an element called %s is read as if they were not',
    (name) => {
      const body = `<h1>Her</h1><form id="${name}"><input name="getAttribute"><input name="parentNode"></form><img name="${name}">`;
      const document = open(page(block(movie), body));
      // What a browser does for a form or an image of that name.
      Object.defineProperty(document, name, { value: document.querySelector('img'), configurable: true });
      expect(detectFilm(document, address)?.film.title).toBe('Her');
    },
  );
});

describe('a page that breaks the reading', () => {
  test('counts as no film', () => {
    const broken = new Proxy({} as Document, {
      getPrototypeOf() {
        throw new Error('no');
      },
    });
    expect(detectFilm(broken, address)).toBeNull();
    expect(detectFilm({} as Document, address)).toBeNull();
    expect(detectFilm(open(page(block(movie))), 'not an address')?.film.title).toBe('Her');
  });
});

test('direction and zero-width characters do not reach a field', () => {
  const name = 'H\u202ee\u200br\u2066';
  const sighting = detectFilm(
    open(page(block(`{"@type":"Movie","name":"${name}","alternateName":"\u200fElla"}`))),
    address,
  );
  expect(sighting?.film.title).toBe('Her');
  expect(JSON.stringify(sighting)).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069]/);
});

describe('every pattern is linear', () => {
  const texts = [' ', '(', ')', '1', 'a', ' a', 'a:', '- ', '(1999', '"', 'review ', '1x', ': ', '/', '[(', 'tv '].map(
    (part) => part.repeat(1000 / part.length),
  );
  test('in titles and words', () => {
    const before = performance.now();
    for (const text of texts) {
      readTitle(text, () => ['site']);
      for (const { said } of [series, ...signs, ...partSigns]) said.test(text);
    }
    expect(performance.now() - before).toBeLessThan(50 * texts.length);
  });

  test('in the text of a page', () => {
    const document = open(page('', texts.map((text) => `<p>${text.replaceAll('<', '')}</p>`).join('')));
    expect(() => detectFilm(document, address)).not.toThrow();
  });
});
