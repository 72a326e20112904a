import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A part of the build, its size as it is carried to people, and the most it may be. */
export type Size = { name: string; kB: number; limit: number; files: string[] };

/** The scripts a page loads before it can show anything: those it names, and what they import statically. */
function scriptsOf(folder: string, page: string): string[] {
  const html = readFileSync(join(folder, page), 'utf8');
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, there] of text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g))
      visit(join(dirname(file), there ?? '').replaceAll('\\', '/'));
  };
  for (const [, file] of html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)) visit(file ?? '');
  return [...found];
}

const zipped = (folder: string, files: string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0) / 1000;

/** Measures the parts of a build that have a limit; 1 kB is 1000 bytes, gzip at its best. */
export function measure(folder: string): Size[] {
  const popup = scriptsOf(folder, 'popup.html');
  const there = (file: string) => [file].filter((name) => existsSync(join(folder, name)));
  const [detector, reader] = [there('detector.js'), there('reader.js')];
  return [
    { name: 'popup JavaScript', kB: zipped(folder, popup), limit: 30, files: popup },
    // The text of a page is read by a second script, injected where address and markup leave the film open.
    { name: 'detector, injected', kB: zipped(folder, detector), limit: 12, files: detector },
    { name: 'its reader of text', kB: zipped(folder, reader), limit: 23, files: reader },
  ];
}
