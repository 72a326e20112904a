import { Window } from 'happy-dom';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { asReport, byLesson, type Lesson, rulesOf, shapeOf, taught } from './lesson.ts';
import { learn, lessonFor, unlearn } from './lessons.ts';
import { selectorOf } from './selector.ts';

const address = 'https://cinema.example/programme/her';
const lesson: Lesson = {
  host: 'cinema.example',
  selectors: { title: 'h2.film', year: '.year' },
  against: '',
  when: '2026-03-14T20:00:00.000Z',
};

describe('a lesson', () => {
  it('wins over the detector, which fills what was not pointed at', () => {
    const film = { title: 'Tonight at the Cinema', minutes: 126, year: 2020 };
    const seen = { url: address, confidence: 'likely' as const, film, evidence: {} };
    const sighting = byLesson(lesson, { title: ['Her'], year: ['USA 2013'] }, address, seen);
    expect(sighting).toMatchObject({ confidence: 'sure', film: { title: 'Her', year: 2013, minutes: 126 } });
    expect(sighting?.evidence.title).toEqual([{ source: 'taught', said: 'Her' }]);
  });

  it('names a film where the detector saw none', () => {
    expect(byLesson(lesson, { title: ['Her (2013)'] }, address, null)?.film).toMatchObject({
      title: 'Her',
      year: 2013,
    });
  });

  it('says nothing where the page has no such title', () => {
    expect(byLesson(lesson, {}, address, null)).toBeNull();
    expect(byLesson(lesson, { title: ['  '] }, address, null)).toBeNull();
  });

  it('wins no longer when our own rules of the site have changed and find the film', () => {
    const imdb = 'https://www.imdb.com/title/tt1798709/';
    const seen = { url: imdb, confidence: 'sure' as const, film: { title: 'Her' }, evidence: {} };
    expect(byLesson({ ...lesson, against: 'older rules' }, { title: ['X'] }, imdb, seen)).toBeNull();
    expect(byLesson({ ...lesson, against: rulesOf(imdb) }, { title: ['X'] }, imdb, seen)?.film.title).toBe('X');
    expect(byLesson({ ...lesson, against: 'older rules' }, { title: ['X'] }, imdb, null)?.film.title).toBe('X');
  });

  it.each([
    ['Regie: Spike Jonze', ['Spike Jonze']],
    ['Directed by Spike Jonze', ['Spike Jonze']],
    ['Réalisé par Jean-Pierre Jeunet et Marc Caro', ['Jean-Pierre Jeunet', 'Marc Caro']],
    ['Joel Coen, Ethan Coen', ['Joel Coen', 'Ethan Coen']],
    ['監督：黒澤明', ['黒澤明']],
  ])('takes the directors out of “%s”', (text, directors) => {
    const sighting = byLesson(lesson, { title: ['X'], directors: [text] }, address, null);
    expect(sighting?.film.directors).toEqual(directors);
    expect(sighting?.evidence.directors?.[0]?.source).toBe('taught');
  });

  it('is sure on pages like that it was taught on, or where the detector sees a film, and a guess on others', () => {
    const shaped = { ...lesson, shape: shapeOf(address) };
    const seen = { url: address, confidence: 'likely' as const, film: { title: 'Heat' }, evidence: {} };
    const at = (path: string) => `https://cinema.example${path}`;
    const sure = (path: string, film: typeof seen | null) =>
      byLesson(shaped, { title: ['Heat'] }, at(path), film)?.confidence;
    expect(sure('/programme/heat?utm_source=mail', null)).toBe('sure');
    expect(sure('/', null)).toBe('guess');
    expect(sure('/programme', null)).toBe('guess');
    expect(sure('/people/heat', null)).toBe('guess');
    expect(sure('/people/heat', seen)).toBe('sure');
    // What was taught before shapes were kept counts everywhere.
    expect(byLesson(lesson, { title: ['Heat'] }, at('/'), null)?.confidence).toBe('sure');
  });

  it.each([
    ['https://a.example/', '/'],
    ['https://a.example/her', '/*'],
    ['https://a.example/film/her/cast/', '/film/*/*'],
    ['https://a.example/film.php?id=7&lang=de&utm_source=x', '/*?id&lang'],
  ])('keeps of %s the shape %s', (whole, shape) => expect(shapeOf(whole)).toBe(shape));

  it('is told as text without anything of the page', () => {
    expect(asReport(lesson)).toBe('host: cinema.example\ntaught: 2026-03-14\ntitle: h2.film\nyear: .year');
  });

  it('is kept by host, replaced and forgotten', async () => {
    const kept: Record<string, unknown> = {};
    const storage = { get: async () => kept, set: async (items: object) => void Object.assign(kept, items) };
    await learn(storage, lesson);
    await learn(storage, { ...lesson, selectors: { title: 'h1' } });
    expect((await lessonFor(storage, 'https://www.cinema.example/other'))?.selectors).toEqual({ title: 'h1' });
    expect(await lessonFor(storage, 'https://evil.example/cinema.example')).toBeUndefined();
    await unlearn(storage, 'cinema.example');
    expect(await lessonFor(storage, address)).toBeUndefined();
  });

  it.each([
    { taught: { url: address, selectors: {} } },
    { taught: { url: address, selectors: { title: 'x'.repeat(301) } } },
    { taught: { url: address, selectors: { title: 'h1', script: 'x' } } },
    { taught: { url: 'no address', selectors: { title: 'h1' } } },
  ])('of another shape is refused: %j', (message) => {
    expect(v.safeParse(taught, message).success).toBe(false);
  });
});

describe('a selector', () => {
  it.each([
    ['<h1>Site</h1><div class="film"><h2 class="name">Her</h2></div>', 'h2', 'h2.name'],
    ['<p id="film-title">Her</p>', 'p', '#film-title'],
    ['<p class="css-1x2y3z4">Her</p>', 'p', 'p'],
    ['<p>One</p><p>Her</p>', 'p:nth-of-type(2)', 'p:nth-of-type(2)'],
    ['<span itemprop="name">Her</span>', 'span', '[itemprop="name"]'],
  ])('of an element in %s finds it by what stays', (html, target, expected) => {
    const page = new new Window().DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
    globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS;
    const element = page.querySelector(target) as unknown as Element;
    expect(selectorOf(element)).toBe(expected);
  });
});
