import * as v from 'valibot';
import type { Content, WrittenChange } from './format.ts';
import { changeLines, isLines } from './json-lines.ts';
import { keptChange } from './json-schema.ts';
import { parseJson } from './parse-json.ts';

/**
 * The change history that a file of our own JSON holds, oldest first; none where it holds none. A change that is none
 * (the file was changed by hand) is left out: films and reviews, which say what is so now, do not hang on it.
 */
export function* changesIn({ parts }: Content): Generator<WrittenChange> {
  const text = parts[0]?.text ?? '';
  for (const given of isLines(text) ? parsed(changeLines(text)) : wholeChanges(text)) {
    const checked = v.safeParse(keptChange, given, { abortEarly: true });
    if (checked.success) yield checked.output;
  }
}

function* parsed(lines: Iterable<string>): Generator<unknown> {
  for (const line of lines) yield parseJson(line);
}

function wholeChanges(text: string): unknown[] {
  const { changes } = parseJson(text) as { changes?: unknown };
  return Array.isArray(changes) ? changes : [];
}
