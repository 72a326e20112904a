/**
 * The address of the reviews that a query finds: the log, on this very page. It names the page too, so that nobody
 * takes the link for one to another part of what is shown.
 */
export function linkTo(query: string): string {
  return `options.html#log?find=${encodeURIComponent(query)}`;
}
