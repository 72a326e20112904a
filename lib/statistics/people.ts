import { type Film, foldTitle } from '../film.ts';
import type { Part, Person } from './statistics.ts';
import { countFilm, noTally } from './tally.ts';

/** The people whom `of` finds in a film, each with the viewings of their films. One spelled in two ways is one. */
export function peoplePart(of: (film: Film) => readonly string[]): Part<Map<string, Person>> {
  const people = new Map<string, Person>();
  // Folding costs far more than looking up, and most names come again and again.
  const spelled = new Map<string, Person>();
  const personOf = (name: string): Person => {
    const folded = foldTitle(name) || name;
    const person = people.get(folded) ?? { name, tally: noTally() };
    people.set(folded, person);
    spelled.set(name, person);
    return person;
  };
  return {
    add({ film, reviews }) {
      const seen: Person[] = [];
      for (const name of of(film)) {
        const person = spelled.get(name) ?? personOf(name);
        if (seen.includes(person)) continue;
        seen.push(person);
        countFilm(person.tally, reviews);
      }
    },
    result: () => people,
  };
}
