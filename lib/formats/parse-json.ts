import { FileError } from './problem.ts';

const maxDepth = 32;

/** Text as JSON. Throws a `FileError` where it is none or nests deeper than 32: counted before parsing. */
export function parseJson(text: string): unknown {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) quoted = !quoted;
    else if (quoted) i += code === 0x5c ? 1 : 0;
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > maxDepth) throw new FileError('tooDeep');
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new FileError('cutOff');
  }
}
