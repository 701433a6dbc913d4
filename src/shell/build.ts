import { buildCacheName, getState, nameBuild, sha256Hex } from './caches.ts';

/**
 * SHA-256 of this build's SHA256SUMS, lower-case hex, computed from the files that the service worker really
 * serves: `sha256sum SHA256SUMS` next to the published files prints the same. Null while nothing is
 * installed. The one-file build cannot read itself and carries the hash of the build it was made with.
 */
export async function buildHash(): Promise<string | null> {
  if (__SINGLE__) return __BUILD__ || null;
  if (typeof caches === 'undefined') return null;
  const current = await getState('current');
  if (current === null) return null;
  const cache = await caches.open(buildCacheName(current));
  const base = new URL('./', document.baseURI).href;
  const hashes: [string, string][] = [];
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    if (response === undefined) continue;
    hashes.push([request.url.slice(base.length), await sha256Hex(await response.arrayBuffer())]);
  }
  return hashes.length === 0 ? null : nameBuild(hashes);
}
