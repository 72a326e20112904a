/** The longest body that is read as Markdown; what stands beyond is shown as it is. UTF-16 units, about 100 kB. */
export const longestRead = 100_000;

/** Quotes and lists within one another, at most. */
const deepest = 8;

/**
 * The text with what would keep the parser busy for long made harmless, line by line and in linear time: quotes and
 * lists nested beyond eight are plain text, rows of a table are, and a quote ends where its `>` do.
 */
export function tame(text: string): string {
  const lines = text.split('\n');
  const tamed: string[] = [];
  let quoted = false;
  for (const line of lines) {
    const quote = /^ {0,3}>/.test(line);
    if (quoted && !quote) tamed.push('');
    quoted = quote;
    tamed.push(isDeep(line) || isTableRule(line) ? escaped(line) : line);
  }
  return tamed.join('\n');
}

/** Whether a line opens with more quotes and lists than are read. */
function isDeep(line: string): boolean {
  let marks = 0;
  for (let at = 0; at < line.length && marks <= deepest; at++) {
    const char = line[at] as string;
    if ('>-*+.)'.includes(char)) marks++;
    else if (char !== ' ' && char !== '\t' && !(char >= '0' && char <= '9')) break;
  }
  // A line of nothing but one sign draws a rule, however long.
  return marks > deepest && !/^ {0,3}([-*])(?:[ \t]|\1)*$/.test(line.slice(0, 1000));
}

/** Whether a line is the rule under a table's head: `|---|:--:|`. */
function isTableRule(line: string): boolean {
  return line.includes('|') && /^[ \t|:-]*$/.test(line);
}

/** The line as text: its first sign does not open a quote, a list or a table. */
function escaped(line: string): string {
  const trimmed = line.trimStart();
  return /^\d/.test(trimmed) ? trimmed.replace(/^(\d{1,1000})([.)])/, '$1\\$2') : `\\${trimmed}`;
}
