import { changesIn } from '../formats/json-changes.ts';
import { type Kind, kinds, type PastChange } from '../log/log.ts';
import type { Source } from './read.ts';

/** The change history that opened files of our own JSON hold; read from them as it is gone through. */
export function* pastIn(sources: readonly Source[]): Generator<PastChange> {
  for (const { content, format } of sources) {
    if (format?.name !== 'json') continue;
    for (const { stamp: _, kind, ...change } of changesIn(content)) if (isKind(kind)) yield { ...change, kind };
  }
}

function isKind(word: string): word is Kind {
  return (kinds as readonly string[]).includes(word);
}
