/** Goes to where reviews are brought in, for the eye and for the keyboard. */
export function toImport(): void {
  const title = document.getElementById('import');
  title?.scrollIntoView();
  title?.focus();
}
