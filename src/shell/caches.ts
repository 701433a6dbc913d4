/**
 * The names that the page and the service worker share in Cache Storage. One cache per build, named by its hash;
 * `current` says which one is served, and only the person changes it.
 */
const stateCache = 'hoarfrost-state';
const buildPrefix = 'hoarfrost-build-';

/**
 * `current`: served now. `wanted`: set when the person asks for a newer version. `offered`: fetched whole,
 * not yet taken.
 */
export type StateKey = 'current' | 'wanted' | 'offered';

export function buildCacheName(build: string): string {
  return buildPrefix + build;
}

export function isBuildCache(name: string): boolean {
  return name.startsWith(buildPrefix);
}

export async function getState(key: StateKey): Promise<string | null> {
  const found = await (await caches.open(stateCache)).match(`/${key}`);
  return found === undefined ? null : found.text();
}

export async function setState(key: StateKey, value: string | null): Promise<void> {
  const cache = await caches.open(stateCache);
  if (value === null) await cache.delete(`/${key}`);
  else await cache.put(`/${key}`, new Response(value));
}

/** SHA-256, lower-case hex. */
export async function sha256Hex(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (b) => b.toString(16).padStart(2, '0')).join('');
}

/** SHA-256, hex, of the text of SHA256SUMS as `sha256sum` writes it, files in code unit order: the build's name. */
export async function nameBuild(hashes: Iterable<[path: string, sha256: string]>): Promise<string> {
  const sorted = [...hashes].sort(([a], [b]) => (a < b ? -1 : 1));
  const text = sorted.map(([path, hash]) => `${hash}  ${path}\n`).join('');
  return sha256Hex(new TextEncoder().encode(text));
}
