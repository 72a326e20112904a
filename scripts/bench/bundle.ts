import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../tool.ts';

/** A module and all it imports as one classic script, which leaves its exports in `globalThis[name]`. */
export async function bundle(entry: string, name: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, entry), formats: ['iife'], name, fileName: name },
    },
  });
  const [made] = [result].flat();
  if (!made || !('output' in made)) throw new Error(`${entry} could not be bundled`);
  return `${made.output[0].code}\nglobalThis.${name} = ${name};`;
}
