import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = dirname(import.meta.dirname);
const files = globSync('{entrypoints,components,lib,scripts}/**/*.{ts,tsx,mjs,css,html}', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
const code = files.filter(({ path }) => /\.(tsx?|mjs)$/.test(path));
const isTest = (path: string) => /\.test\.tsx?$|\.setup\.ts$/.test(path);

/** Every place where the pattern stands, as `file:line`. */
function places(among: typeof files, pattern: RegExp): string[] {
  return among.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : [])),
  );
}

type Import = { from: string; to: string; typeOnly: boolean };

/** What our files import of ours, both ends as paths from the root. */
const imports: Import[] = code.flatMap(({ path, text }) =>
  [
    ...text.matchAll(/^(?:import|export)\b([^;'"]*?)(?:from\s*)?['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)['"]/gm),
  ].map(([, names, there, dynamic]) => ({
    from: path,
    to: relative(root, join(root, dirname(path), there ?? dynamic ?? '')).replaceAll('\\', '/'),
    typeOnly: /^\s*type\b/.test(names ?? ''),
  })),
);
const layerOf = (path: string) => path.split('/')[0];
const show = ({ from, to }: Import) => `${from} imports ${to}`;

describe('the tree', () => {
  test('was found', () => {
    expect(code.length).toBeGreaterThan(20);
    expect(imports.length).toBeGreaterThan(20);
  });

  test('depends one way: entrypoints on components, components on lib, lib on nothing above it', () => {
    const allowed: Record<string, string[]> = {
      entrypoints: ['entrypoints', 'components', 'lib'],
      components: ['components', 'lib'],
      lib: ['lib'],
      scripts: ['scripts', 'lib'],
    };
    const wrong = imports.filter(
      ({ from, to }) => !isTest(from) && !allowed[layerOf(from) ?? '']?.includes(layerOf(to) ?? ''),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  test('has entry points that do not import one another', () => {
    const folder = (path: string) => path.split('/').slice(0, 2).join('/');
    const between = imports.filter(
      ({ from, to }) => layerOf(from) === 'entrypoints' && layerOf(to) === 'entrypoints' && folder(from) !== folder(to),
    );
    expect(between.map(show)).toEqual([]);
  });

  test('keeps the domain pure: film, review, score and day import at most types of each other', () => {
    const domain = /^lib\/(film|review|score|day)\.ts$/;
    const wrong = imports.filter(({ from, to, typeOnly }) => domain.test(from) && !(domain.test(to) && typeOnly));
    expect(wrong.map(show)).toEqual([]);
  });

  test('keeps detect, log and formats apart', () => {
    const part = (path: string) => /^lib\/(detect|log|formats)\//.exec(path)?.[1];
    const wrong = imports.filter(({ from, to }) => part(from) && part(to) && part(from) !== part(to) && !isTest(from));
    expect(wrong.map(show)).toEqual([]);
  });

  test('has no file that imports itself round about, not even types of it', () => {
    const next = Map.groupBy(imports, ({ from }) => from);
    const done = new Set<string>();
    const round: string[] = [];
    const visit = (file: string, way: string[]) => {
      if (way.includes(file)) return void round.push([...way.slice(way.indexOf(file)), file].join(' → '));
      if (done.has(file)) return;
      for (const { to } of next.get(file) ?? []) visit(to, [...way, file]);
      done.add(file);
    };
    for (const file of next.keys()) visit(file, []);
    expect(round).toEqual([]);
  });

  test('has no JSX in lib', () => {
    expect(files.filter(({ path }) => /^lib\/.*\.tsx$/.test(path)).map(({ path }) => path)).toEqual([]);
  });

  test('has no tests among the entry points, where they would be built', () => {
    expect(files.filter(({ path }) => layerOf(path) === 'entrypoints' && isTest(path)).map(({ path }) => path)).toEqual(
      [],
    );
  });

  test('has no file or folder named for nothing in particular', () => {
    const vague = /(^|\/)(utils?|helpers?|core|common|managers?|misc|shared)(\/|\.|$)/i;
    expect(files.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
  });

  test('has no file over 250 lines', () => {
    const long = files.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
    expect(long.filter(({ lines }) => lines > 250)).toEqual([]);
  });
});

describe('the code', () => {
  test('has no `any`, and silences neither the compiler nor a rule for a whole file', () => {
    expect(places(code, /(:|\bas|<)\s*any\b(?!\s+\w)|@ts-(ignore|nocheck)|biome-ignore-all/)).toEqual([]);
  });

  test('turns no string into HTML or script', () => {
    // Tests make their pages from strings.
    const made = code.filter(({ path }) => layerOf(path) !== 'scripts' && !isTest(path));
    expect(
      places(made, /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment)\b/),
    ).toEqual([]);
    expect(places(made, /\beval\(|new Function\(|document\.write/)).toEqual([]);
  });

  test('makes no request', () => {
    const shipped = code.filter(({ path }) => layerOf(path) !== 'scripts' && !isTest(path));
    expect(places(shipped, /\b(fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)/)).toEqual([]);
  });

  test('says in a docblock what everything is that lib exports', () => {
    const exported = /^export (default )?(async )?(function\*?|const|let|type (?!\{)|interface|class)\b/;
    const bare = code
      .filter(({ path }) => layerOf(path) === 'lib' && !isTest(path))
      .flatMap(({ path, text }) => {
        const lines = text.split('\n');
        return lines.flatMap((line, at) =>
          exported.test(line) && !lines[at - 1]?.trimEnd().endsWith('*/') ? [`${path}:${at + 1}: ${line}`] : [],
        );
      });
    expect(bare).toEqual([]);
  });

  test('is told the time: lib looks at no clock', () => {
    const lib = code.filter(({ path }) => layerOf(path) === 'lib' && !isTest(path));
    expect(places(lib, /new Date\(\s*\)|\bDate\.now\b|\bDate\(\)/)).toEqual([]);
  });
});
