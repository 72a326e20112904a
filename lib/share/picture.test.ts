import { describe, expect, it } from 'vitest';
import type { Day } from '../day.ts';
import { newFilm } from '../film.ts';
import { newReview } from '../review.ts';
import { drawReview, type Pen, type Poster, type Shape, shapes } from './picture.ts';

const film = newFilm('f', { title: 'Her', year: 2013, directors: ['Spike Jonze'] });
const given = { score: { value: 4.5, best: 5 }, tldr: 'Being heard. '.repeat(60), watchedOn: '2026-03-14' as Day };

/** What a picture holds: its texts with the box each is drawn in (a letter is half as wide as it is high), its pictures. */
function drawn(shape: Shape, shown: Partial<Parameters<typeof drawReview>[2]>) {
  const texts: { text: string; left: number; right: number; top: number; bottom: number }[] = [];
  const pictures: number[][] = [];
  let size = 0;
  const pen = {
    set font(font: string) {
      size = Number(/(\d+)px/.exec(font)?.[1]);
    },
    measureText: (text: string) => ({ width: text.length * size * 0.5 }),
    fillRect: () => {},
    fillText(this: { textAlign: string; direction: string }, text: string, x: number, y: number) {
      const width = text.length * size * 0.5;
      const right = this.textAlign === 'center' ? x + width / 2 : this.direction === 'rtl' ? x : x + width;
      texts.push({ text, left: right - width, right, top: y - size, bottom: y + size * 0.25 });
    },
    drawImage: (_: unknown, ...place: number[]) => void pictures.push(place),
  } as unknown as Pen;
  drawReview(pen, shape, { film, review: newReview('r', 'f', given, ''), poster: null, day: '', ...shown });
  return { texts, pictures, all: texts.map(({ text }) => text).join(' ') };
}

const poster = { width: 128, height: 256 } as unknown as Poster;

describe.each(['lying', 'upright'] as const)('a picture of a review, %s,', (shape) => {
  const { width, height } = shapes[shape];

  it('shows poster, title, day, score and TL;DR, all within it', () => {
    const { texts, pictures, all } = drawn(shape, { poster, day: '14 March 2026' });
    for (const part of ['Her', '2013 · Spike Jonze', '14 March 2026', '4½ / 5', 'Being heard.'])
      expect(all).toContain(part);
    for (const { left, right, top, bottom } of texts) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(height);
    }
    const [[sx, sy, sw, sh, x, y, w, h]] = pictures as [number[]] as [
      [number, number, number, number, number, number, number, number],
    ];
    expect(x >= 0 && y >= 0 && x + w <= width && y + h <= height).toBe(true);
    // Not stretched: the part that is shown has the shape of its place.
    expect(sw / sh).toBeCloseTo(w / h);
    expect(sx >= 0 && sy >= 0 && sx + sw <= 128 && sy + sh <= 256).toBe(true);
    // Nor written upon.
    for (const { left, right, top, bottom } of texts)
      expect(left >= x + w || right <= x || top >= y + h || bottom <= y).toBe(true);
  });

  it('shows nothing of what was left out', () => {
    const { pictures, all } = drawn(shape, { review: newReview('r', 'f', {}, '') });
    expect(pictures).toEqual([]);
    expect(all).toBe('Her 2013 · Spike Jonze');
  });

  it('begins at the right where its words do', () => {
    const arabic = newFilm('f', { title: 'كفرناحوم' });
    const { texts, pictures } = drawn(shape, { film: arabic, review: newReview('r', 'f', {}, ''), poster });
    const [title] = texts;
    const [[, , , , x = 0] = []] = pictures;
    if (shape === 'lying') expect(title?.right).toBeLessThan(x);
    else expect(((title?.left ?? 0) + (title?.right ?? 0)) / 2).toBe(width / 2);
  });
});
