import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserKind } from './browsers.ts';
import { root, runTool } from './tool.ts';

/** Where the built extension of a browser lies. */
export const outputOf = (kind: BrowserKind): string => join(root, '.output', `${kind}-mv3`);

/** Builds the extension for a browser and yields its folder; throws an error with the builder's words. */
export async function build(kind: BrowserKind): Promise<string> {
  const { status, output } = await runTool('wxt', ['build', '-b', kind]);
  if (status !== 0) throw new Error(`The build for ${kind} failed:\n${output}`);
  return outputOf(kind);
}

const sources = ['{entrypoints,components,lib,locales,public}/**/*', 'wxt.config.ts', 'package-lock.json'];

/** The folder of a build that is not older than any source file, built first where it is. */
export async function built(kind: BrowserKind): Promise<string> {
  const manifest = join(outputOf(kind), 'manifest.json');
  const made = existsSync(manifest) ? statSync(manifest).mtimeMs : 0;
  const files = globSync(sources, { cwd: root }).map((file) => join(root, file));
  return files.every((file) => statSync(file).mtimeMs <= made) ? outputOf(kind) : build(kind);
}
