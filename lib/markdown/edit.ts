/** What a key or a button does to a text: `insert` takes the place of `from` to `to`, then `select` is selected. */
export type Edit = { from: number; to: number; insert: string; select: [number, number] };

/** A text, and what is selected of it. */
export type Selected = { text: string; start: number; end: number };

/** Puts marks round what is selected, or takes them away: `**`, `*`, `||`. */
export function wrap({ text, start, end }: Selected, mark: string): Edit {
  const [first, last] = [start - mark.length, end + mark.length];
  // A spoiler hides within one paragraph: each has marks of its own.
  const inside = text.slice(start, end);
  const marked = mark === '||' ? inside.replace(/\n{2,}/g, '||$&||') : inside;
  // What is bold is not italic yet.
  const bold = mark === '*' && /(?<!\*)\*\*$/.test(text.slice(Math.max(0, start - 3), start));
  if (!bold && first >= 0 && text.slice(first, start) === mark && text.slice(end, last) === mark) {
    const bare = mark === '||' ? inside.replace(/\|\|(\n{2,})\|\|/g, '$1') : inside;
    return { from: first, to: last, insert: bare, select: [first, first + bare.length] };
  }
  const select: [number, number] = [start + mark.length, start + mark.length + marked.length];
  return { from: start, to: end, insert: `${mark}${marked}${mark}`, select };
}

/** Makes what is selected a link, and selects where its address goes; a selected address becomes the link's. */
export function link({ text, start, end }: Selected): Edit {
  const inside = text.slice(start, end);
  if (/^https?:\/\/\S+$/.test(inside.slice(0, 4000)))
    return { from: start, to: end, insert: `[](${inside})`, select: [start + 1, start + 1] };
  const at = start + inside.length + 3;
  return { from: start, to: end, insert: `[${inside}](https://)`, select: [at, at + 'https://'.length] };
}

/** Makes quotes of the selected lines, or plain lines of quotes. */
export function quote({ text, start, end }: Selected): Edit {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const until = text.indexOf('\n', end);
  const to = until < 0 ? text.length : until;
  const lines = text.slice(from, to).split('\n');
  const all = lines.every((line) => line.startsWith('>'));
  const insert = lines.map((line) => (all ? line.replace(/^> ?/, '') : `> ${line}`)).join('\n');
  return { from, to, insert, select: [from + insert.length, from + insert.length] };
}

/** Adds a paragraph of its own after what is selected; the caret stands after it, in a new one. */
export function paragraph({ text, end }: Selected, added: string): Edit {
  const before = text.slice(0, end);
  const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const insert = `${gap}${added}\n\n`;
  return { from: end, to: end, insert, select: [end + insert.length, end + insert.length] };
}

/** A text of a page as a quote, each line of it. */
export function asQuote(said: string): string {
  return said
    .trim()
    .split(/\r?\n/)
    .map((line) => `> ${line.trim()}`.trimEnd())
    .join('\n');
}
