import { afterEach, expect, test } from 'vitest';
import { type Device, distFolder, startServer, World } from './harness.ts';

/**
 * A service worker's own files are asked of the host past every policy of the page: where they lie must say nothing.
 * The code here runs after the page's first script and before the app.
 */
let world: World;
afterEach(() => world?.close());

interface Caught {
  register: (this: unknown, url: unknown, options?: object) => Promise<unknown>;
  addresses: unknown[];
  makePolicy(): { createScriptURL(url: string): unknown };
}
type Scope = typeof globalThis & { caught: Caught };

/** What injected code keeps for later: addresses on their way to the browser, and the page's one policy if it can. */
function lieInWait(isThief: boolean): void {
  const wait = new MutationObserver(() => {
    if (document.querySelector('title') === null) return;
    wait.disconnect();
    const { register } = ServiceWorkerContainer.prototype;
    const addresses: unknown[] = [];
    const rules = { createScriptURL: (url: string) => url };
    const factory = (globalThis as { trustedTypes?: { createPolicy(name: string, all: object): never } })
      .trustedTypes;
    const policy = isThief ? factory?.createPolicy('hoarfrost', rules) : undefined;
    (globalThis as Scope).caught = {
      register: register as never,
      addresses,
      makePolicy: () => policy ?? rules,
    };
    const Then = globalThis.Worker;
    try {
      ServiceWorkerContainer.prototype.register = function (url, options) {
        addresses.push(url);
        return register.call(this, url, options);
      };
      globalThis.Worker = class extends Then {
        constructor(url: string | URL, options?: WorkerOptions) {
          addresses.push(url);
          super(url, options);
        }
      };
    } catch {
      // What cannot be replaced cannot be listened to.
    }
  });
  wait.observe(document, { childList: true, subtree: true });
}

/** Every address that was caught or can be made, with every scope, also one that options only inherit. */
async function registerAll(): Promise<number> {
  const { register, addresses, makePolicy } = (globalThis as Scope).caught;
  const policy = makePolicy();
  const made = ['sw.js?secret', 'secret/sw.js', 'workers/secret.js'].map((path) => {
    const url = new URL(path, document.baseURI).href;
    return [url, policy.createScriptURL(url), { toString: () => url }];
  });
  const own = [new URL('sw.js', document.baseURI).href].flatMap((url) => [url, policy.createScriptURL(url)]);
  const prototype = Object.prototype as { scope?: string };
  const tries: Promise<unknown>[] = [];
  const attempt = (url: unknown, options?: object) => {
    try {
      tries.push(register.call(navigator.serviceWorker, url, options).catch(() => undefined));
    } catch {}
    try {
      new Worker(url as string, { type: 'module' });
    } catch {}
  };
  for (const url of [...addresses, ...made.flat(), ...own]) {
    attempt(url, { scope: './secret/' });
    prototype.scope = './secret-of-all/';
    attempt(url, {});
    attempt(url);
    delete prototype.scope;
  }
  await Promise.race([Promise.all(tries), new Promise((resolve) => setTimeout(resolve, 3_000))]);
  return tries.length;
}

const told = () => world.server.requests.filter((line) => line.includes('secret'));

async function openPage(before: (device: Device) => Promise<void>, isThief: boolean): Promise<Device> {
  world = new World(await startServer(distFolder, { bare: true }));
  const device = await world.device('Ana');
  await before(device);
  await device.context.addInitScript(lieInWait, isThief);
  // The thief keeps the app from starting, and so from being installed: it comes later.
  if (!isThief)
    await device.isolated(`(async () => {
      await (await navigator.serviceWorker.getRegistration())?.unregister();
      for (const name of await caches.keys()) await caches.delete(name);
    })()`);
  await device.page.goto(world.server.url);
  await device.installed();
  return device;
}

const nothing = async () => undefined;

/** Gone with the object goes what the policy demands of addresses, as in a browser that never had either. */
async function noTrustedTypes(device: Device): Promise<void> {
  const session = await device.context.newCDPSession(device.page);
  await session.send('Page.setBypassCSP', { enabled: true });
  await device.context.addInitScript(() => {
    for (const name of ['trustedTypes', 'TrustedScriptURL']) Reflect.deleteProperty(globalThis, name);
  });
}

test.each([
  ['catches the addresses of scripts', nothing, false],
  ['makes the page’s policy before the app does', nothing, true],
  ['meets no Trusted Types', noTrustedTypes, false],
] as const)(
  'code that %s tells the host nothing by registering service workers',
  async (_, before, isThief) => {
    const device = await openPage(before, isThief);
    await device.page.evaluate(registerAll);
    await device.page.waitForTimeout(2_000);
    expect(told()).toEqual([]);
    const scopes = await device.isolated<string[]>(
      'navigator.serviceWorker.getRegistrations().then((all) => all.map((one) => one.scope))',
    );
    expect(scopes.filter((scope) => scope !== world.server.url)).toEqual([]);
  },
);
