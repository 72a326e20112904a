// Runs scripts/NAME.ts and sees to it that the packages it needs are there. Plain JavaScript without a dependency,
// for any Node from 20 on: it is what `npm start` and `npm test` reach first on a fresh machine.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const windows = process.platform === 'win32';

/** Says in one sentence why it cannot go on, and ends. */
function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Whether what npm last installed (it notes that in node_modules/.package-lock.json when it is done) is what
 * package-lock.json asks for. Optional packages may be missing: those for other systems always are.
 */
function installed() {
  const asked = readJson(join(root, 'package-lock.json'))?.packages;
  const there = readJson(join(modules, '.package-lock.json'))?.packages;
  if (!asked || !there) return false;
  return Object.entries(asked).every(
    ([path, { version, optional }]) =>
      path === '' || (optional && !there[path]) || (there[path]?.version === version && existsSync(join(root, path))),
  );
}

function install() {
  console.log('Installing the packages Matinee is built with (once; a minute or two) …');
  // Whatever the machine's settings leave out, the build needs.
  const words = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional'];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'development' } };
  const { status, error } =
    npm && /\.c?js$/.test(npm)
      ? spawnSync(process.execPath, [npm, ...words], options)
      : spawnSync(['npm', ...words].join(' '), { ...options, shell: true });
  if (status === 0) return console.log('Installed.');
  const why = error ? error.message : `npm ci ended with code ${status}; its reason stands above`;
  stop(`The packages could not be installed (${why}). Check that this machine reaches npm's registry, and try again.`);
}

/** The Node that came with the packages where it runs here, else this one where it is new enough to run TypeScript. */
function findNode() {
  const packages = existsSync(modules)
    ? readdirSync(modules).filter((name) => /^node-(bin-)?\w+-(x64|arm64)$/.test(name))
    : [];
  for (const name of packages) {
    const path = join(modules, name, 'bin', windows ? 'node.exe' : 'node');
    if (existsSync(path) && spawnSync(path, ['--version']).status === 0) return path;
  }
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return stop(
    `Matinee is built with Node 22.18 or later (this is ${process.versions.node}): install one from https://nodejs.org.`,
  );
}

const [name, ...words] = process.argv.slice(2);
if (Number(process.versions.node.split('.')[0]) < 20)
  stop(
    `Matinee is built with Node 20 or later (this is ${process.versions.node}): install one from https://nodejs.org.`,
  );
const script = join(root, 'scripts', `${name}.ts`);
if (!/^[a-z-]+$/.test(name ?? '') || !existsSync(script))
  stop(`There is no script called "${name ?? ''}" in scripts/.`);

if (!installed()) install();
const node = findNode();
const path = [join(modules, '.bin'), dirname(node), process.env.PATH ?? ''].join(delimiter);
const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => key.toUpperCase() !== 'PATH'));
const child = spawn(node, ['--disable-warning=ExperimentalWarning', script, ...words], {
  // Files named on the command line are meant from where it was typed; npm moves to the root and notes that place.
  cwd: process.env.INIT_CWD && name !== 'start' && name !== 'gate' ? process.env.INIT_CWD : root,
  stdio: 'inherit',
  env: { ...env, PATH: path },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => stop(`scripts/${name}.ts could not be started: ${error.message}.`));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
