import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { networkModules } from './airgap.ts';

/**
 * The licence texts of all packages that Hoarfrost is made with, in one text: a module for the screen and,
 * beside the served files, `licences.txt`. These are the packages that the lock file lists below our own
 * dependencies, except the network libraries that are left out; if any other package is bundled, the build
 * stops. Plugins (Vite's own `build.license`, rollup-plugin-license) list one bundle once it is done: no
 * screen shows it, and workers are left out.
 */
const licencesFile = 'licences.txt';
const virtual = 'virtual:licences';
const bundler = 'node_modules/rolldown';

interface Package {
  version?: string;
  license?: string;
  dependencies?: Record<string, string>;
}

const isLicence = (name: string) => /^(licen[sc]e|copying|notice)/i.test(name);

type Packages = Record<string, Package>;

/** Folders of the packages that may ship, below the root, with what the lock file says about each. */
function packagesOf(root: string): [string, Package][] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Packages;
  };
  const found = new Map<string, Package>();
  const visit = (from: string) => {
    for (const name of Object.keys(packages[from]?.dependencies ?? {})) {
      const folder = resolvePackage(packages, name, from);
      if (folder === null || found.has(folder) || isLeftOut(name)) continue;
      found.set(folder, packages[folder]!);
      visit(folder);
    }
  };
  visit('');
  // The bundler puts a few functions of its own into what it builds.
  found.set(bundler, packages[bundler]!);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

const isLeftOut = (name: string) =>
  [...networkModules].some((id) => id === name || id.startsWith(`${name}/`));

/** Found the way Node does: in the nearest `node_modules` above. */
function resolvePackage(packages: Packages, name: string, from: string): string | null {
  const folder = join(from, 'node_modules', name);
  if (packages[folder] !== undefined) return folder;
  return from === '' ? null : resolvePackage(packages, name, dirnameOf(from));
}

const dirnameOf = (folder: string) => folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));

const nameOf = (folder: string) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Packages with the same text are listed together above it, so that each text appears once. */
function writeLicences(root: string): string {
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
  const users = new Map<string, Set<string>>();
  for (const [folder, { version = '', license = '' }] of packagesOf(root)) {
    const title = `${nameOf(folder)} ${version}${license === '' ? '' : ` (${license.replace(/^\(|\)$/g, '')})`}`;
    for (const text of textsOf(join(root, folder), license, own)) {
      const names = users.get(text) ?? new Set();
      users.set(text, names.add(title));
    }
  }
  const parts = [...users].map(([text, names]) => `${[...names].join('\n')}\n\n${text}`);
  return `${[`Hoarfrost\n\n${own}`, ...parts].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

function textsOf(folder: string, license: string, own: string): string[] {
  const files = readdirSync(folder).filter(isLicence).sort();
  if (files.length > 0)
    return files.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  if (license !== 'MIT') throw new Error(`${folder} has no licence text`);
  // Some packages only name the licence: then this text is used, with their author's name.
  const { author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    author?: string | { name: string };
  };
  const holder = typeof author === 'string' ? author : (author?.name ?? 'its authors');
  return [own.replace(/^Copyright.*$/m, `Copyright (c) ${holder}`)];
}

/** For the page and every worker: the module, and the check that nothing ships that is not in it. */
export function licences(): Plugin {
  let root = '';
  return {
    name: 'hoarfrost:licences',
    configResolved(config) {
      root = config.root;
    },
    resolveId: (id) => (id === virtual ? `\0${virtual}` : null),
    load(id) {
      return id === `\0${virtual}` ? `export default ${JSON.stringify(writeLicences(root))};` : null;
    },
    generateBundle(_, bundle) {
      const known = new Set(packagesOf(root).map(([folder]) => folder));
      for (const file of Object.values(bundle)) {
        for (const id of file.type === 'chunk' ? file.moduleIds : []) {
          // Below the first node_modules, wherever that folder really is.
          const [, folder] = /\/(node_modules\/.*(?<=node_modules\/)(?:@[^/]+\/)?[^/]+)\//.exec(id) ?? [];
          if (folder !== undefined && !known.has(folder)) this.error(`${folder} ships without its licence`);
        }
      }
    },
  };
}

/** Writes the file next to the served ones. */
export function licencesBeside(): Plugin {
  let root = '';
  return {
    name: 'hoarfrost:licences-beside',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: licencesFile, source: writeLicences(root) });
    },
  };
}
