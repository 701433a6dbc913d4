import { getState } from './caches.ts';
import { reload } from './reload.ts';
import { serviceWorkerUrl } from './trusted.ts';

/**
 * `installed`: the service worker answers everything, and each worker's file carries the policy. `single`:
 * the one-file build. `not-installed`: this browser or this address offers no service worker.
 */
export type Installation = 'installed' | 'single' | 'not-installed';

function isControlled(): boolean {
  return navigator.serviceWorker.controller !== null;
}

/**
 * A forced reload bypasses the service worker: this page is whatever the host serves now, perhaps another
 * version than the installed one. A plain reload brings the installed one back; it is done only once, in case
 * the browser has service workers turned off.
 */
const place = 'hoarfrost-forced';

async function leaveForced(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration?.active || sessionStorage.getItem(place) !== null) return;
  sessionStorage.setItem(place, '1');
  reload();
  await new Promise(() => undefined);
}

async function becomeControlled(): Promise<void> {
  const controlled = new Promise<void>((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
  });
  const known = await navigator.serviceWorker.getRegistration();
  // Registering again would ask the network.
  const registration =
    known ?? (await navigator.serviceWorker.register(serviceWorkerUrl(), { updateViaCache: 'all' }));
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  const failed = new Promise<never>((_, reject) => {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'redundant') reject(new Error('installation failed'));
    });
  });
  registration.active?.postMessage({ type: 'claim' });
  if (!isControlled()) await Promise.race([controlled, failed]);
}

/** Installs at the first visit. Start workers only after this: earlier, their files may come without the policy. */
export async function install(): Promise<Installation> {
  if (__SINGLE__) return 'single';
  if (!('serviceWorker' in navigator)) return 'not-installed';
  try {
    if (!isControlled()) await leaveForced();
    if (!isControlled()) await becomeControlled();
    else sessionStorage.removeItem(place);
    return 'installed';
  } catch {
    return 'not-installed';
  }
}

/** Hash of a newer version that has been fetched completely and waits for the person, or null. */
export async function offeredBuild(): Promise<string | null> {
  return __SINGLE__ || typeof caches === 'undefined' ? null : getState('offered');
}

/** What the service worker answers to one of our messages. */
function ask(worker: ServiceWorker, message: object): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
  worker.postMessage(message, [port2]);
  return answer;
}

const answerMs = 5_000;

/**
 * Whether this is a service worker of ours. The browser installs whatever script the host serves, an empty one included,
 * and one that doesn't answer would be waited for forever. `isWanted` is repeated to it: whether a look is going on.
 */
async function isOurs(worker: ServiceWorker, isWanted: boolean): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), answerMs);
  });
  const answered = ask(worker, { type: 'want', isWanted }).then(() => true);
  return Promise.race([answered, silence]).finally(() => clearTimeout(timer));
}

/**
 * The outcome of looking for a newer version: its hash, once all of its files are here and checked; `none` if the host
 * has what is here; `unanswered` if the host did not answer or served no service worker; `broken` if it has another
 * version that did not arrive whole or does not match its own list; `foreign` if the browser installed a service worker
 * that isn't ours, which will serve the app once all its windows were closed: no page can take it back.
 */
export type Look = { build: string } | 'none' | 'unanswered' | 'broken' | 'foreign';

/**
 * Asks the host for a newer version: the only request of the installed app's own, and only when the person asks.
 * A version offered before that the host no longer has is dropped; without an answer it stays.
 */
export async function lookForNewer(): Promise<Look> {
  const registration = __SINGLE__ ? undefined : await navigator.serviceWorker.getRegistration();
  const active = registration?.active;
  if (!registration || !active) return 'unanswered';
  await ask(active, { type: 'want', isWanted: true });
  try {
    await askPastCache(registration);
    const found = registration.installing;
    const newest = found ?? registration.waiting ?? active;
    const isArrived = found === null || (await isInstalled(found));
    const isKnown = isArrived && (newest === active || (await isOurs(newest, true)));
    const isWhole = isKnown && (found !== null || (await ask(newest, { type: 'offer' })) === true);
    if (!isWhole) await ask(active, { type: 'drop' });
    if (!isWhole) return isArrived && !isKnown ? 'foreign' : 'broken';
  } catch {
    return 'unanswered';
  } finally {
    await askByCache(registration);
    await ask(active, { type: 'want', isWanted: false });
  }
  const build = await offeredBuild();
  return build === null ? 'none' : { build };
}

/**
 * A changed `updateViaCache` makes the browser ask; with `all` its cache would answer. Chromium keeps the value of the
 * last request even if no one answered.
 */
async function askPastCache(registration: ServiceWorkerRegistration): Promise<void> {
  const updateViaCache = registration.updateViaCache === 'none' ? 'imports' : 'none';
  await navigator.serviceWorker.register(serviceWorkerUrl(), { updateViaCache });
}

/** Lets the browser's own checks use its cache again. Whatever the browser is told on the way is awaited. */
async function askByCache(registration: ServiceWorkerRegistration): Promise<void> {
  await navigator.serviceWorker
    .register(serviceWorkerUrl(), { updateViaCache: 'all' })
    .catch(() => undefined);
  if (registration.installing !== null) await isInstalled(registration.installing);
}

async function isInstalled(worker: ServiceWorker): Promise<boolean> {
  if (worker.state === 'installing')
    await new Promise<void>((resolve) => {
      worker.addEventListener('statechange', () => resolve(), { once: true });
    });
  return worker.state !== 'redundant';
}

/** Takes the version whose hash the person saw, and starts it. Call it only while no ceremony is open. */
export async function takeOffered(build: string): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  // If every window was closed once, the newer worker is already running and still serves what the person chose.
  const worker = registration?.waiting ?? registration?.active;
  if (!worker || !(await isOurs(worker, false))) return;
  if ((await ask(worker, { type: 'take', build })) === true) reload();
}
