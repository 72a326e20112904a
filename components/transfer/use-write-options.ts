import { useEffect, useState } from 'preact/hooks';
import type { WriteOptions } from '../../lib/formats/index.ts';
import type { Log } from '../../lib/log/log.ts';

/** What the person may say of how a file is written. */
export type Told = Pick<WriteOptions, 'author' | 'frontMatter'>;

/** Whose names the properties of notes may have: proper names, the same in every language. */
export const frontMatters = { obsidian: 'Obsidian', hugo: 'Hugo', jekyll: 'Jekyll' } as const;

/** How files are written, as the person said it last. */
export function useWriteOptions(log: Log): [Told, (part: Told) => void] {
  const [told, setTold] = useState<Told>({});
  useEffect(() => {
    log.storage.get('writing').then(({ writing }) => setTold(checked(writing)));
  }, [log]);
  const tell = (part: Told) => {
    const next = checked({ ...told, ...part });
    setTold(next);
    log.storage.set({ writing: next });
  };
  return [told, tell];
}

function checked(given: unknown): Told {
  const { author, frontMatter } = (typeof given === 'object' && given !== null ? given : {}) as Told;
  return {
    // A name longer than this is none for search engines.
    ...(typeof author === 'string' && author.trim() && { author: author.slice(0, 99) }),
    ...(frontMatter && Object.hasOwn(frontMatters, frontMatter) && { frontMatter }),
  };
}
