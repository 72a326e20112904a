import { openPage, some, textOf } from './page.ts';

/** A heading longer than this is no title. Characters. */
const longest = 120;

/** The page's first heading, else its title: what a person would take for the film where nothing else tells it. */
export function headingOf(document: Document): string {
  const page = openPage(document);
  const headings = some(page.all('h1'), 5).map((heading) => textOf(heading));
  return [...headings, page.title].find((text) => text && text.length <= longest) ?? '';
}
