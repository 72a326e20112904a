/** The address of the reviews that a query finds: the log, on this very page. */
export function linkTo(query: string): string {
  return `#log?find=${encodeURIComponent(query)}`;
}
