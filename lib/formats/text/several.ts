import { asWritten } from './read.ts';

const heading = /^(#{1,3}) [^\n]{1,200}[([]\d{4}[)\]][^\n]{0,60}$/gm;
const line = /(?:^|\n[^\S\n]{0,20}\r?\n)(?=[^\n#]{1,120} [([]\d{4}[)\]][^\S\n]{0,20}\n)/g;

/**
 * The reviews that stand one below the other in a text, each from its own beginning on: at headings of one level that
 * are a title with its year, or at such lines alone, the first of which opens the text. Any other text is one review.
 */
export function reviewsIn(text: string): { before: string; reviews: string[] } {
  const whole = { before: '', reviews: [text] };
  if (text.includes(asWritten)) return whole;
  const headings = [...text.matchAll(heading)];
  for (const level of ['#', '##', '###']) {
    const starts = headings.filter((match) => match[1] === level).map(({ index }) => index);
    if (starts.length > 1) return cutAt(text, starts);
  }
  const lines = [...text.matchAll(line)].map((match) => match.index + match[0].length);
  const cut = cutAt(text, lines);
  const withWords = cut.reviews.filter((review) => /\n\s*\S/.test(review.trim()));
  return cut.before.trim() === '' && withWords.length > 1 ? cut : whole;
}

function cutAt(text: string, starts: readonly number[]): { before: string; reviews: string[] } {
  const reviews = starts.map((start, i) => `${text.slice(start, starts[i + 1]).trimEnd()}\n`);
  return { before: text.slice(0, starts[0] ?? 0), reviews };
}

/** The lines of a text in which all of them, and more than one, are a title with its year; else none. */
export function titlesIn(text: string): string[] {
  const lines = text
    .slice(0, 200_000)
    .split('\n')
    .map((one) => one.trim());
  const titles = lines.filter(Boolean);
  return titles.length > 1 && titles.every((one) => /^[^#\s].{0,120} \(\d{4}\)$/.test(one)) ? titles : [];
}
