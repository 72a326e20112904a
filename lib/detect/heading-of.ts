import { clean } from './text.ts';

/** A heading longer than this is no title. Characters. */
const longest = 120;

/** The page's first heading, else its title: what a person would take for the film where nothing else tells it. */
export function headingOf(page: Document): string {
  const headings = [...page.querySelectorAll('h1')].slice(0, 5).map(({ textContent }) => textContent);
  return [...headings, page.title].map(clean).find((text) => text && text.length <= longest) ?? '';
}
