import { buildCacheName, getState, isBuildCache, nameBuild, setState, sha256Hex } from './shell/caches.ts';
import { headersFor, serviceWorkerFile, typeOf } from './shell/policy.ts';

/**
 * Holds one complete build in Cache Storage and answers every request from it. It uses the network only while
 * it is being installed, and a later version is installed only if the person has asked for one.
 */
interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
/** Static Routing API, if the engine has it. */
interface InstallEvent extends ExtendableEvent {
  addRoutes?(rules: {
    condition: { urlPattern: { pathname: string } };
    source: 'fetch-event';
  }): Promise<void>;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface ExtendableMessageEvent extends ExtendableEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}
declare const self: {
  /** Filled in by the build: every file except this one, with its SHA-256 in Subresource Integrity form. */
  readonly __WB_MANIFEST: { url: string; integrity: string }[];
  readonly clients: { claim(): Promise<void> };
  readonly registration: {
    readonly scope: string;
    /** The worker that serves the app now; null at the first installation. */
    readonly active: unknown;
    unregister(): Promise<boolean>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install', listener: (event: InstallEvent) => void): void;
  addEventListener(type: 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: ExtendableMessageEvent) => void): void;
};

/** The function that the build wraps around all of this; the file contains nothing but a call to it. */
declare const serviceWorker: () => void;

/** Exactly the code that runs. Asked again for the file, a host could deliver something else. */
const ownSource = `(${serviceWorker})();\n`;

const files = self.__WB_MANIFEST;
const scope = self.registration.scope;
const wishMs = 10 * 60_000;

/** Only the bytes are kept: nobody has checked the headers that came with them. */
async function fetchFile(path: string, integrity: string): Promise<[string, BodyInit]> {
  const response = await fetch(new URL(path, scope), { cache: 'no-cache', integrity, redirect: 'error' });
  if (!response.ok) throw new Error('a file of the build is missing');
  return [path, await response.arrayBuffer()];
}

/** `sha256-` and Base64, as in Subresource Integrity. */
function readIntegrity(integrity: string): string {
  const bytes = Uint8Array.from(atob(integrity.slice('sha256-'.length)), (char) => char.charCodeAt(0));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The name of the build that this worker belongs to: only files with these hashes count as part of it. */
async function ownBuild(): Promise<string> {
  const ownHash = await sha256Hex(new TextEncoder().encode(ownSource));
  const others = files.map(({ url, integrity }): [string, string] => [url, readIntegrity(integrity)]);
  return nameBuild([...others, [serviceWorkerFile, ownHash]]);
}

/** A page that was closed while asking leaves its request behind; an old request does not count. */
async function isWanted(): Promise<boolean> {
  const since = await getState('wanted');
  return since !== null && Math.abs(Date.now() - Number(since)) < wishMs;
}

/**
 * A browser may lose its note of the worker and keep the files: WebKit does if it is killed right after the first
 * installation. Then the host serves the page, no worker is replaced, and this is a first installation once more.
 */
async function install(): Promise<void> {
  const current = self.registration.active === null ? null : await getState('current');
  if (current !== null && !(await isWanted())) throw new Error('nobody asked for a newer version');
  await store(current);
}

/**
 * Fetches this worker's build in full: to be served if there is none yet, to be offered if it is a different
 * one.
 */
async function store(current: string | null): Promise<void> {
  const build = await ownBuild();
  const name = buildCacheName(build);
  // All bytes are here and checked before the first is stored, so a broken build leaves nothing behind.
  const bodies = await Promise.all(files.map(({ url, integrity }) => fetchFile(url, integrity)));
  bodies.push([serviceWorkerFile, ownSource]);
  try {
    const cache = await caches.open(name);
    for (const [path, body] of bodies) await cache.put(new URL(path, scope), new Response(body));
  } catch (error) {
    if (build !== current) await caches.delete(name);
    throw error;
  }
  if (current === null) await setState('current', build);
  await setState('offered', current === null || build === current ? null : build);
  for (const other of await caches.keys())
    if (isBuildCache(other) && other !== name && other !== buildCacheName(current ?? build))
      await caches.delete(other);
}

/**
 * The host was asked and has this same worker: its build is on offer, unless it is the one being served.
 * False if its files did not arrive in full.
 */
async function offer(): Promise<boolean> {
  const current = await getState('current');
  try {
    if ((await ownBuild()) === current) await setState('offered', null);
    else await store(current);
    return true;
  } catch {
    await setState('offered', null);
    return false;
  }
}

async function take(build: string): Promise<boolean> {
  if ((await getState('offered')) !== build) return false;
  await setState('current', build);
  await setState('offered', null);
  for (const name of await caches.keys())
    if (isBuildCache(name) && name !== buildCacheName(build)) await caches.delete(name);
  await self.skipWaiting();
  return true;
}

async function answer(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const here = url.origin + url.pathname;
  if (request.method !== 'GET' || !here.startsWith(scope)) return Response.error();
  const path = here.slice(scope.length) || 'index.html';
  const current = await getState('current');
  const cached =
    current === null
      ? undefined
      : await (await caches.open(buildCacheName(current))).match(new URL(path, scope));
  if (cached !== undefined)
    return new Response(cached.body, { headers: { ...headersFor(path), 'Content-Type': typeOf(path) } });
  if (path === 'index.html') return reportLost();
  return Response.error();
}

/** The browser dropped the files but kept the vault and this worker: step aside rather than lock the person out. */
async function reportLost(): Promise<Response> {
  await self.registration.unregister();
  return new Response(
    'The browser has dropped the stored copy of Hoarfrost. Nothing in your vault was touched. ' +
      'Load this address again with a connection to install it once more.',
    { status: 503, headers: { ...headersFor('index.html'), 'Content-Type': 'text/plain; charset=utf-8' } },
  );
}

/**
 * When the browser has just started, Chromium asks the host for the page while this worker is still starting,
 * cookies included, in case that is quicker. A route to the `fetch` event tells it that it never is.
 */
async function route(event: InstallEvent): Promise<void> {
  await event.addRoutes?.({ condition: { urlPattern: { pathname: '/*' } }, source: 'fetch-event' });
}

self.addEventListener('install', (event) => event.waitUntil(Promise.all([route(event), install()])));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => event.respondWith(answer(event.request)));
self.addEventListener('message', (event) => {
  const data = event.data as { type?: unknown; build?: unknown; isWanted?: unknown } | null;
  const answer = (work: Promise<unknown>) =>
    event.waitUntil(work.then((value) => event.ports[0]?.postMessage(value)));
  if (data?.type === 'claim') answer(self.clients.claim());
  if (data?.type === 'want') answer(setState('wanted', data.isWanted === true ? String(Date.now()) : null));
  if (data?.type === 'drop') answer(setState('offered', null));
  if (data?.type === 'offer') answer(offer());
  if (data?.type === 'take' && typeof data.build === 'string') answer(take(data.build));
});
