/** A heading longer than this is no title. Characters. */
const longest = 120;

/** The page's first heading, else its title: what a person would take for the film where nothing else tells it. */
export function headingOf(page: Document): string {
  const headings = [...page.querySelectorAll('h1')].slice(0, 5).map((heading) => heading.textContent ?? '');
  const texts = [...headings, page.title].map((text) => text.slice(0, 1000).replace(/\s+/g, ' ').trim());
  return texts.find((text) => text !== '' && text.length <= longest) ?? '';
}
