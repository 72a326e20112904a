import type { ReadText } from './detector.ts';
import { readFacts } from './facts.ts';
import { readHeadings } from './headings.ts';
import { readHeadline } from './headline.ts';
import { visitItems } from './items.ts';
import { readPath } from './path.ts';
import { readProse } from './prose.ts';
import { readTitles } from './title-in.ts';
import { topics } from './topics.ts';
import { readUntitled } from './untitled.ts';

/**
 * Reads what the body of a page says: its headings, its items where the head leaves it open, its labelled facts, and where those leave
 * it open the words of films, or of series, plays, books and games.
 */
export const readText: ReadText = (page, say, asked) => {
  const { site, open, claims, doubtful, readMarkup } = asked;
  if (asked.headed) readHeadings(page, say, asked);
  if (asked.hopeless()) return false;
  if (!site) readPath(page.address, say);
  const reviewed = open() && readMarkup(page, 'microdata', visitItems, say);
  // What the items have decided needs no more.
  if (!open() && claims.directors) return reviewed;
  if (!site && open()) readHeadline(page, say, asked);
  const said = readFacts(page, say, asked);
  readTitles(claims, say);
  if (!site && said) readUntitled(page, say, asked);
  if (said && asked.open()) readProse(said, claims, say, page.address);
  const heard = said.toLowerCase();
  if (!heard || !doubtful()) return reviewed;
  const dated = claims.film?.some(({ said }) => /^.{1,80} \((?:18|19|20)\d\d\)$/.test(said));
  const [films = 0, others = 0] = topics.map((words) => heard.match(words)?.length ?? 0);
  if (films > others * 2 && films < 20 && (claims.year || claims.directors))
    say('film', 'label', `"film", ${films} times`, films < 3 ? 0.5 : dated ? 2.7 : 1.2);
  else if (others > 2 && others > films * 2) say('film', 'label', `other words, ${others} times`, -3);
  return reviewed;
};
