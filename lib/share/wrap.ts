/** How wide a text would be drawn, in pixels. */
export type Measure = (text: string) => number;

/** Where a line may end: after a space or a hyphen, and between the signs of scripts that use none. */
const pieces =
  /[^\s-]*[-\s]+|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}-]+/gu;

/** Longer than any text that fits a picture; the rest would be cut anyway. Characters. */
const longest = 4000;

/**
 * A text as lines that fit a width, at most `most`; the last ends in an ellipsis where there is more. A word wider
 * than a line is broken.
 */
export function wrap(text: string, width: number, most: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.slice(0, longest).replace(/\s+/g, ' ').trim().match(pieces) ?? [];
  for (const word of words.flatMap((each) => (measure(each.trim()) > width ? [...each] : [each]))) {
    if (line && measure((line + word).trimEnd()) > width) {
      lines.push(line.trim());
      line = '';
    }
    if (lines.length > most) break;
    line += word;
  }
  if (line.trim()) lines.push(line.trim());
  if (lines.length <= most) return lines;
  let last = lines[most - 1] ?? '';
  while (last && measure(`${last}…`) > width) last = last.replace(/.$/su, '');
  return [...lines.slice(0, most - 1), `${last.trimEnd()}…`];
}
