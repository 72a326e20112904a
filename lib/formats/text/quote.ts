/** The value on one line: as it is where that reads back, else as a JSON string. */
export function quoted(value: string): string {
  return value !== '' && value === value.trim() && !/[\p{Cc}"\\\ufffe\uffff]/u.test(value)
    ? value
    : JSON.stringify(value);
}

/** What `quoted` wrote. */
export function unquoted(text: string): string {
  const value = text.trim();
  if (!value.startsWith('"') || !value.endsWith('"') || value.length < 2) return value;
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'string' ? parsed : value;
  } catch {
    return value;
  }
}

// Most names and tags: up to four words of letters, none that parts a list. Saves the look at how they read back.
const plain =
  /^(?!(?:and|und|et|y|e|и) )[\p{L}\p{N}][\p{L}\p{N}'’-]*(?: (?!(?:and|und|et|y|e|и) )[\p{L}\p{N}'’-]+){0,3}$/iu;

/** The items with commas between; an item that would not read back as it is stands as a JSON string. */
export function joinList(items: readonly string[], split: (text: string) => string[]): string {
  if (items.length === 0) return '';
  const asIs = (item: string) => quoted(item) === item && split(`x, ${item}, x`)[1] === item;
  return items
    .map((item) => (plain.test(item) || (asIs(item) && !likeProse(item)) ? item : JSON.stringify(item)))
    .join(', ');
}

/** Whether a text is more like a sentence than like a name: what begins a review is often "Directed by". */
export function likeProse(item: string): boolean {
  return item.split(' ').length > 6 || /\p{L}{4}[.!?…]$/u.test(item);
}

/** Names of people: split at commas, semicolons, `&`, ` / ` and "and" in some languages. */
export function splitNames(text: string): string[] {
  return splitAt(text, /[,;&、]| (?:and|und|et|y|e|и) | \/ /giu);
}

/** Tags: split at commas and semicolons. */
export function splitTags(text: string): string[] {
  return splitAt(text, /[,;]/g);
}

/** Splits outside of JSON strings; blank items are dropped. Linear: one pass over strings, one over separators. */
function splitAt(text: string, separator: RegExp): string[] {
  const items: string[] = [];
  let start = 0;
  let stringEnd = 0;
  let string = text.indexOf('"');
  for (const match of text.matchAll(separator)) {
    while (string >= 0 && stringEnd <= match.index && string < match.index) {
      stringEnd = endOfString(text, string);
      string = text.indexOf('"', stringEnd);
    }
    if (match.index < stringEnd) continue;
    items.push(text.slice(start, match.index));
    start = match.index + match[0].length;
  }
  items.push(text.slice(start));
  return items.filter((item) => item.trim() !== '').map(unquoted);
}

/** Where the JSON string ends that begins at `at`; the end of the text where it never does. */
function endOfString(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '"') return i + 1;
  }
  return text.length;
}
