import { resolve } from 'node:path';
import type { Plugin, UserConfig } from 'vite';
import { buildScript } from './script.ts';

export const lockdownFile = 'lockdown.js';
const source = 'src/shell/lockdown.ts';

/**
 * The lockdown as a classic script for the page's head: it runs while the document is read, and so before
 * every module, whatever order a bundler gives those. By the time the page's own code imports it, it has
 * already run.
 */
export async function buildLockdown(root: string, config: UserConfig): Promise<string> {
  const code = await buildScript(resolve(root, source), config);
  return `(()=>{"use strict";${code.trim()}})();\n`;
}

export function lockdownRunsFirst(): Plugin {
  return {
    name: 'hoarfrost:lockdown-runs-first',
    enforce: 'pre',
    load(id) {
      return id.replaceAll('\\', '/').endsWith(`/${source}`) ? '' : null;
    },
  };
}

/**
 * Makes every worker import the page's lockdown before anything else. Modules run in the order they are
 * imported, so it is finished before any other code in the worker, whatever files the bundler puts that in;
 * and without it a worker does not start at all.
 */
export function workersImportLockdown(): Plugin {
  return {
    ...lockdownRunsFirst(),
    name: 'hoarfrost:workers-import-lockdown',
    outputOptions: (options) => ({
      ...options,
      postBanner: ({ isEntry }) => (isEntry ? `import"../${lockdownFile}";` : ''),
    }),
  };
}
