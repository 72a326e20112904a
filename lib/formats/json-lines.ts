import { version } from './json-schema.ts';
import { parseJson } from './parse-json.ts';
import { FileError } from './problem.ts';

/** How our own JSON begins and ends as we write it: films and changes each on a line of their own between. */
const head = new RegExp(`^\\{"format":"matinee-log","version":${version},"written":"[^"\\n]{1,40}","films":\\[\\n`);
const changes = '],"changes":[';
const end = '\n]}\n';

/** Whether the text is our own JSON in lines, to its end. */
export function isLines(text: string): boolean {
  return head.test(text.slice(0, 300)) && text.endsWith(end);
}

/**
 * The lines that hold a film each. Every line below them is looked at too, so that a file cut short or changed there
 * is no whole one. Throws a `FileError` after the last film where it is none.
 */
export function* linesOf(text: string): Generator<string> {
  const reading = readingLines();
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('\n', at);
    const film = reading.line(text.slice(at, next < 0 ? text.length : next));
    if (film !== undefined) yield film;
    at = next < 0 ? text.length : next + 1;
  }
  reading.end();
}

/** The lines below the films that hold a change each, of a text in lines. */
export function* changeLines(text: string): Generator<string> {
  const start = text.indexOf(`\n${changes}\n`);
  // No text of the file holds a line end: JSON writes it otherwise.
  for (let at = start < 0 ? text.length : start + changes.length + 2; at < text.length; ) {
    const next = text.indexOf('\n', at);
    const line = text.slice(at, next < 0 ? text.length : next);
    if (line === ']}') return;
    yield line.endsWith(',') ? line.slice(0, -1) : line;
    at = next < 0 ? text.length : next + 1;
  }
}

/** Reads such a text line by line: `line` gives back the film of a line that holds one. Both throw a `FileError`. */
export function readingLines() {
  let within: 'head' | 'films' | 'changes' | 'end' = 'head';
  return {
    line(text: string): string | undefined {
      if (within === 'head') {
        if (!head.test(`${text.slice(0, 300)}\n`)) throw new FileError('cutOff');
        within = 'films';
      } else if (within === 'end' ? text !== '' : text === '') throw new FileError('cutOff');
      else if (within === 'films' && text === changes) within = 'changes';
      else if (text === ']}') within = 'end';
      else {
        const held = text.endsWith(',') ? text.slice(0, -1) : text;
        if (within === 'films') return held;
        if (within === 'changes') parseJson(held);
      }
      return undefined;
    },
    end() {
      if (within !== 'end') throw new FileError('cutOff');
    },
  };
}
