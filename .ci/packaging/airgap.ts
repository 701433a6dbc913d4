import type { Plugin } from 'vite';

/**
 * Leaves out the parts of libraries that talk to a network, so that the built files contain no call to one.
 * What a library asks of them is answered by a class that cannot be used.
 */
const empty = '\0no-network';
/** What Vite wraps around dynamic imports to add `link` elements, which the lockdown refuses. */
const preloadHelper = '\0vite/preload-helper.js';
const readsFetch = 'var fetchImpl = globalThis.fetch;';
export const networkModules: ReadonlySet<string> = new Set([
  'jayson/lib/client/browser',
  'rpc-websockets',
  'node-fetch',
  'ws',
  'cross-fetch',
]);

export function withoutNetworkLibraries(): Plugin {
  return {
    name: 'hoarfrost:without-network-libraries',
    enforce: 'pre',
    resolveId(id) {
      return networkModules.has(id) ? empty : null;
    },
    load(id) {
      if (id === preloadHelper) return 'export const __vitePreload = (load) => load();';
      if (id !== empty) return null;
      return [
        'class NoNetwork { constructor() { throw new Error("no network"); } }',
        'export { NoNetwork as default, NoNetwork as Client, NoNetwork as CommonClient };',
        'const none = undefined; export { none as WebSocket };',
      ].join('\n');
    },
    transform(code, id) {
      if (!/@solana\/web3\.js\/lib\//.test(id)) return null;
      if (!code.includes(readsFetch)) this.error('@solana/web3.js reads fetch in a new way');
      return { code: code.replace(readsFetch, 'var fetchImpl = undefined;'), map: null };
    },
  };
}

/** Packages whose modules have no side effects but do not say so: unused ones are left out. */
export function isLoadedForEffect(id: string): boolean {
  return !/node_modules\/@zxing\//.test(id);
}
