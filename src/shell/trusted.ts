import { matches, slice, startsWith } from './primitives.ts';

/**
 * The page's one Trusted Types policy. It allows two kinds of script URL, this build's workers and this build's service
 * worker, and nothing else: no HTML, no script text.
 */
interface ScriptUrlPolicy {
  createScriptURL(url: string): unknown;
}
declare const trustedTypes:
  | { createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy }
  | undefined;

const base = new URL('./', document.baseURI).href;

function isOurs(url: string): boolean {
  if (__SINGLE__) return startsWith(url, 'blob:');
  return startsWith(url, base) && matches(/^(sw\.js|workers\/[\w.-]+\.js)$/, slice(url, base.length));
}

const rules = {
  createScriptURL(url: string): string {
    if (isOurs(url)) return url;
    throw new TypeError('not a script of this build');
  },
};

// Browsers without Trusted Types get the same check and a plain string.
const policy: ScriptUrlPolicy =
  typeof trustedTypes === 'undefined' ? rules : trustedTypes.createPolicy('hoarfrost', rules);

/**
 * `url` from `import url from './worker.ts?worker&url'`. A served worker is a module, which loads its parts when it
 * needs them; in the one-file build it is one classic script.
 */
export function startWorker(url: string): Worker {
  const trusted = policy.createScriptURL(new URL(url, document.baseURI).href) as string;
  return __SINGLE__ ? new Worker(trusted) : new Worker(trusted, { type: 'module' });
}

export function serviceWorkerUrl(): string {
  return policy.createScriptURL(new URL('sw.js', document.baseURI).href) as string;
}
