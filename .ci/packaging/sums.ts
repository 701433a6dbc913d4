import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { headersFor, serviceWorkerFile } from '../../src/shell/policy.ts';

export const sumsFile = 'SHA256SUMS';
/** Read by some static hosts, never served, so not part of the app. */
export const hostFile = '_headers';

/** Paths of the app's files below `folder`, with forward slashes, in code unit order. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== sumsFile && path !== hostFile)
    .sort((a, b) => (a < b ? -1 : 1));
}

export function integrityOf(file: string): string {
  return `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`;
}

/** Writes SHA256SUMS as `sha256sum` does and returns its own SHA-256, hex: the name of the build. */
export function writeSums(folder: string): string {
  const lines = listFiles(folder).map((path) => {
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
    return `${hash}  ${path}\n`;
  });
  writeFileSync(join(folder, sumsFile), lines.join(''));
  return createHash('sha256').update(lines.join('')).digest('hex');
}

/** The headers of every file, one by one: a rule for all of them would include the service worker's file. */
export function writeHostHeaders(folder: string): void {
  const rules = ['', ...listFiles(folder)].map((path) => {
    const headers = Object.entries(headersFor(path)).map(([name, value]) => `  ${name}: ${value}\n`);
    return `/${path}\n${headers.join('')}`;
  });
  writeFileSync(join(folder, hostFile), rules.join(''));
}

/** Wraps the service worker's code in one named function, so that it can read its own text (src/sw.ts). */
export function wrapServiceWorker(folder: string): void {
  const file = join(folder, serviceWorkerFile);
  const code = readFileSync(file, 'utf8');
  writeFileSync(file, `(function serviceWorker(){"use strict";${code.trim()}\n})();\n`);
}
