import type { Film } from '../film.ts';
import type { Review } from '../review.ts';
import { formatValue } from '../score.ts';
import { wrap } from './wrap.ts';

/** The shapes of a picture to share, in pixels: upright for stories, lying for links. */
export const shapes = { upright: { width: 1080, height: 1920 }, lying: { width: 1200, height: 630 } } as const;
/** A name of `shapes`. */
export type Shape = keyof typeof shapes;

const colours = {
  paper: '#faf6ef',
  ink: '#1f1a17',
  quiet: '#5f564e',
  velvet: '#96202f',
  line: '#e5dccf',
  poster: '#7d1730',
};
const serif = 'ui-serif, "New York", "Iowan Old Style", "Palatino Linotype", Georgia, "Noto Serif", serif';
const sans = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

/** A canvas to draw on, as the page or a test gives it. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'fillRect'
  | 'fillText'
  | 'measureText'
  | 'drawImage'
  | 'fillStyle'
  | 'font'
  | 'textAlign'
  | 'direction'
  | 'textBaseline'
  | 'imageSmoothingQuality'
>;

/** A poster with its size in pixels. */
export type Poster = CanvasImageSource & { width: number; height: number };

/** Draws a review as a picture: poster, title, day, score and TL;DR, as far as they are given. Nothing is loaded for it. */
export function drawReview(
  pen: Pen,
  shape: Shape,
  { film, review, poster, day }: { film: Film; review: Review; poster: Poster | null; day: string },
): void {
  const { width, height } = shapes[shape];
  const upright = shape === 'upright';
  const margin = upright ? 96 : 64;
  const rtl = /^[\s\p{P}]*[\p{sc=Arabic}\p{sc=Hebrew}]/u.test(review.tldr || film.title);
  pen.fillStyle = colours.paper;
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = colours.velvet;
  pen.fillRect(0, 0, width, upright ? 24 : 14);
  pen.direction = rtl ? 'rtl' : 'ltr';
  pen.textBaseline = 'alphabetic';

  const posterWidth = poster ? (upright ? 480 : 320) : 0;
  const posterHeight = posterWidth * 1.5;
  if (posterWidth && poster) {
    const x = upright ? (width - posterWidth) / 2 : rtl ? width - margin - posterWidth : margin;
    // Whatever its shape, the middle of it is shown, undistorted.
    const part = Math.min(poster.width / posterWidth, poster.height / posterHeight);
    const [w, h] = [posterWidth * part, posterHeight * part];
    const y = upright ? 160 : (height - posterHeight) / 2 + 7;
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(poster, (poster.width - w) / 2, (poster.height - h) / 2, w, h, x, y, posterWidth, posterHeight);
  }
  const beside = !upright && posterWidth ? posterWidth + margin * 0.75 : 0;
  const space = width - 2 * margin - beside;
  const edge = upright ? width / 2 : rtl ? width - margin - beside : margin + beside;
  pen.textAlign = upright ? 'center' : 'start';

  type Row = { line: string; font: string; colour: string; height: number };
  const rows: Row[] = [];
  const write = (text: string, font: string, colour: string, height: number, most: number) => {
    pen.font = font;
    for (const line of wrap(text, space, most, (part) => pen.measureText(part).width))
      rows.push({ line, font, colour, height });
  };
  const skip = (height: number) => void rows.push({ line: '', font: '', colour: '', height });

  const large = upright ? 76 : 56;
  write(film.title, `600 ${large}px ${serif}`, colours.ink, large * 1.3, 2);
  const meta = [film.year, film.directors.join(', ')].filter(Boolean).join(' · ');
  const small = upright ? 36 : 28;
  for (const line of [meta, day]) write(line, `${small}px ${sans}`, colours.quiet, small * 1.3, 1);
  if (review.score) {
    const size = upright ? 150 : 96;
    const best = review.score.as ? '' : ` / ${review.score.best}`;
    skip(size * 0.25);
    write(`${formatValue(review.score)}${best}`, `600 ${size}px ${serif}`, colours.velvet, size * 1.15, 1);
  }
  const top = upright ? (posterWidth ? 160 + posterHeight + 48 : 96) : 48;
  const room = height - top - margin / 2;
  const used = () => rows.reduce((sum, row) => sum + row.height, 0);
  if (review.tldr) {
    const size = upright ? 52 : 34;
    skip(size * 0.5);
    const most = Math.floor((room - used()) / (size * 1.3));
    write(review.tldr, `${size}px ${serif}`, colours.ink, size * 1.3, Math.max(1, Math.min(most, upright ? 9 : 6)));
  }
  // The words stand in the middle of what the poster leaves them.
  let y = top + Math.max(0, (room - used()) / (upright && posterWidth ? 3 : 2));
  for (const { line, font, colour, height: high } of rows) {
    y += high;
    if (!line) continue;
    pen.font = font;
    pen.fillStyle = colour;
    pen.fillText(line, edge, y - high * 0.25);
  }
}
