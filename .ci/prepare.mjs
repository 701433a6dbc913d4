// Installs exactly what package-lock.json names, unless it is already in node_modules. Built-ins only: it
// runs before anything is installed. No package's install script runs.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');

const readPackages = (path) => JSON.parse(readFileSync(join(root, path), 'utf8')).packages;

function isInstalled() {
  // npm writes this list last, so an interrupted installation has none.
  const list = 'node_modules/.package-lock.json';
  if (!existsSync(join(root, list))) return false;
  const have = readPackages(list);
  return Object.entries(readPackages('package-lock.json')).every(([path, wanted]) => {
    if (path === '') return true;
    const found = have[path];
    // Optional packages may belong to another platform.
    if (found === undefined)
      return wanted.optional === true || wanted.devOptional === true || wanted.peer === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Hoarfrost is built with Node 20.19 or newer; this is ${process.version}.`);
  process.exit(1);
}
if (!isInstalled()) {
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  const [command, ...rest] = npm ? [process.execPath, npm, ...args] : ['npm', ...args];
  const { status } = spawnSync(command, rest, { cwd: root, stdio: 'inherit', shell: !npm });
  process.exit(status ?? 1);
}
