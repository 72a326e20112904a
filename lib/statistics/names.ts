import { fold } from '../log/fold.ts';
import type { Part, Viewing, Watched } from './part.ts';
import type { Named } from './statistics.ts';
import { countUnder, noTally, type Tally } from './tally.ts';

/**
 * The viewings under each name (of a person, a tag) that `of` finds in a review and its film. What the log's search
 * takes for one, such as `Agnes Varda` and `agnès varda`, is one here, under the name met first.
 */
export function namesPart(of: (film: Watched['film'], review: Viewing) => readonly string[]): Part<Map<string, Named>> {
  const names = new Map<string, string>();
  const tallies = new Map<string, Tally>();
  // Folding costs far more than looking up, and most names come again and again.
  const folded = new Map<string, string>();
  const foldedOf = (name: string): string => {
    const known = folded.get(name);
    if (known !== undefined) return known;
    const made = fold(name) || name;
    folded.set(name, made);
    if (!names.has(made)) names.set(made, name);
    return made;
  };
  return {
    add({ film, reviews }) {
      countUnder(tallies, reviews, (review) => new Set(of(film, review).map(foldedOf)));
    },
    result: () => new Map([...names].map(([made, name]) => [made, { name, tally: tallies.get(made) ?? noTally() }])),
  };
}
