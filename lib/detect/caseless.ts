import { lower } from './text.ts';

/**
 * A pattern in lower case that finds words in any case. One that folds case itself takes milliseconds to make ready where
 * it holds classes of letters; and it is made ready when it is first asked, as few pages need all. What is found, and a
 * group that ends it, come in the text's own case.
 */
export function caseless(words: string): { test: (text: string) => boolean; exec: RegExp['exec'] } {
  let made: RegExp | undefined;
  const pattern = () => {
    made ??= new RegExp(words, 'u');
    return made;
  };
  return {
    test: (text) => pattern().test(lower(text)),
    exec(text) {
      const found = pattern().exec(lower(text));
      if (!found) return null;
      const [whole] = found;
      const end = found.index + whole.length;
      for (const [at, part] of found.entries())
        if (part && whole.endsWith(part)) found[at] = text.slice(end - part.length, end);
      return found;
    },
  };
}
