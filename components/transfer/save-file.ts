/** The browser has taken the file by then; only then may its address be forgotten. Milliseconds. */
const taken = 60_000;

/** Hands a file to the browser's downloads, by a link: that needs no permission. */
export function saveFile(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), taken);
}
