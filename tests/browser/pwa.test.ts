import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildFixture } from './fixture-build.ts';
import { type Device, distFolder, startServer, startWorld, World } from './harness.ts';
import { settled } from './outside.ts';

let world: World;
afterEach(() => world?.close());

/** The first screen with something to do is there: page and worker both run. */
const started = (device: Device) => device.page.locator('main').locator('a, button').first().waitFor();

/** Not waited for: what the installation still does behind it. Somebody may go offline as soon as there is a screen. */
test('the app works without a server and a network from the moment its first screen is there', async () => {
  world = await startWorld(process.env.HOARFROST_DIST);
  const device = await world.device('Ana', { isBare: true });
  await started(device);
  await world.cut();
  const served = world.server.requests.length;
  await device.reload();
  await started(device);
  await device.restart();
  await started(device);
  expect(await device.page.title()).toContain('Hoarfrost');
  expect(world.server.requests.length).toBe(served);
  device.expectClean();
});

test('what is stored is the complete build and nothing else', async () => {
  world = await startWorld();
  const device = await world.device('Ana');
  const stored = await device.page.evaluate(async () => {
    const name = (await caches.keys()).filter((key) => key.startsWith('hoarfrost-build-'));
    const keys = await (await caches.open(name[0]!)).keys();
    return { name, files: keys.map((request) => new URL(request.url).pathname.slice(1)).sort() };
  });
  const sums = readFileSync(join(distFolder, 'SHA256SUMS'), 'utf8');
  const listed = sums
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(66));
  expect(stored.files).toEqual(listed.sort());
  expect(stored.name).toEqual([`hoarfrost-build-${createHash('sha256').update(sums).digest('hex')}`]);
});

describe('a newer version', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hoarfrost-versions-'));
  const [oldFolder, newFolder] = [join(folder, 'old'), join(folder, 'new')];
  let oldBuild: string;
  let newBuild: string;

  interface Shell {
    version: string;
    changes: boolean[];
    isOnline(): boolean;
    buildHash(): Promise<string | null>;
    lookForNewer(): Promise<{ build: string } | 'none' | 'unanswered' | 'broken' | 'foreign'>;
    offeredBuild(): Promise<string | null>;
    takeOffered(build: string): Promise<void>;
  }
  const shellOf = (device: Device) => ({
    version: () => device.page.evaluate(() => (globalThis as unknown as { shell: Shell }).shell.version),
    hash: () => device.page.evaluate(() => (globalThis as unknown as { shell: Shell }).shell.buildHash()),
    look: () => device.page.evaluate(() => (globalThis as unknown as { shell: Shell }).shell.lookForNewer()),
    offered: () =>
      device.page.evaluate(() => (globalThis as unknown as { shell: Shell }).shell.offeredBuild()),
    changes: () => device.page.evaluate(() => (globalThis as unknown as { shell: Shell }).shell.changes),
    take: (build: string) =>
      device.page.evaluate(
        (hash) => void (globalThis as unknown as { shell: Shell }).shell.takeOffered(hash),
        build,
      ),
  });

  beforeAll(async () => {
    oldBuild = await buildFixture(oldFolder, 'old');
    newBuild = await buildFixture(newFolder, 'new');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function start(options = {}): Promise<{ device: Device; shell: ReturnType<typeof shellOf> }> {
    world = new World(await startServer(oldFolder, options));
    const device = await world.device('Ana');
    return { device, shell: shellOf(device) };
  }

  test('a newer version is named by the hash of its SHA256SUMS, computed from what is stored', async () => {
    const { device, shell } = await start();
    expect(await shell.hash()).toBe(oldBuild);
    const overwrite = `(async () => {
      const name = (await caches.keys()).find((key) => key.startsWith('hoarfrost-build-'));
      await (await caches.open(name)).put('/icon.svg', new Response('<svg/>'));
    })()`;
    await expect(device.page.evaluate(overwrite)).rejects.toThrow('put is not a function');
    expect(await shell.hash()).toBe(oldBuild);
    // As somebody does with the device in hand and the browser's own tools.
    await device.isolated(overwrite);
    expect(await shell.hash()).not.toBe(oldBuild);
  });

  test('a newer version is not installed if only the browser looks', async () => {
    const { device, shell } = await start({ bare: true });
    world.server.serve(newFolder);
    const served = await settled(world.server.requests, 1_000);
    const state = await device.isolated(`(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration.update().catch(() => undefined);
      do await new Promise((resolve) => setTimeout(resolve, 1_500));
      while (registration.installing !== null);
      return { isWaiting: Boolean(registration.waiting), caches: (await caches.keys()).length };
    })()`);
    // Without our headers the browser may look by itself as well.
    expect(new Set(world.server.requests.slice(served))).toEqual(new Set(['GET /sw.js']));
    expect(state).toEqual({ isWaiting: false, caches: 2 });
    await device.reload();
    expect(await shell.version()).toBe('old');
    expect(await shell.offered()).toBeNull();
  });

  test('a newer version waits, across reloads and restarts, until the person takes it', async () => {
    const { device, shell } = await start();
    expect(await shell.look()).toBe('none');
    world.server.serve(newFolder);
    expect(await shell.look()).toEqual({ build: newBuild });
    await device.reload();
    expect(await shell.version()).toBe('old');
    await device.restart();
    expect(await shell.version()).toBe('old');
    expect(await shell.hash()).toBe(oldBuild);
    expect(await shell.offered()).toBe(newBuild);
    await shell.take('0'.repeat(64));
    await device.reload();
    expect(await shell.version()).toBe('old');
    await world.cut();
    await shell.take(newBuild);
    await device.page.waitForFunction(
      () => (globalThis as unknown as { shell?: Shell }).shell?.version === 'new',
    );
    expect(await shell.hash()).toBe(newBuild);
    expect(await shell.offered()).toBeNull();
    await device.restart();
    expect(await shell.version()).toBe('new');
    expect(await device.page.evaluate(async () => (await caches.keys()).length)).toBe(2);
    device.expectClean();
  });

  test('a newer version that was tampered with or is incomplete leaves the old one working', async () => {
    const { device, shell } = await start();
    world.server.serve(newFolder);
    world.server.override('manifest.webmanifest', '{"name":"Hoarfrosf"}');
    expect(await shell.look()).toBe('broken');
    world.server.override('manifest.webmanifest', null);
    expect(await shell.look()).toBe('broken');
    await world.cut();
    await device.restart();
    expect(await shell.version()).toBe('old');
    expect(await shell.hash()).toBe(oldBuild);
    expect(await shell.offered()).toBeNull();
    await world.server.restart();
    await device.setOffline(false);
    world.server.serve(newFolder);
    expect(await shell.look()).toEqual({ build: newBuild });
  });

  test('a newer version is named by the bytes that run, whatever the host answers to a second question', async () => {
    const { device, shell } = await start();
    world.server.serve(newFolder);
    world.server.override('sw.js', (headers) =>
      headers['service-worker'] === 'script' ? undefined : '// other',
    );
    expect(await shell.look()).toEqual({ build: newBuild });
    await shell.take(newBuild);
    await device.page.waitForFunction(
      () => (globalThis as unknown as { shell?: Shell }).shell?.version === 'new',
    );
    expect(await shell.hash()).toBe(newBuild);
  });

  test('a newer version whose service worker is empty or blank is said to be foreign, at every look', async () => {
    const { device, shell } = await start();
    world.server.serve(newFolder);
    expect(await shell.look()).toEqual({ build: newBuild });
    // The browser installs it as a newer worker, and nothing in it answers our messages.
    for (const script of ['', '', ' \n\t\n']) {
      world.server.override('sw.js', script);
      expect(await shell.look()).toBe('foreign');
      expect(await shell.offered()).toBeNull();
    }
    await device.page.evaluate(
      (build) => (globalThis as unknown as { shell: Shell }).shell.takeOffered(build),
      newBuild,
    );
    await device.reload();
    expect(await shell.version()).toBe('old');
    expect(await shell.hash()).toBe(oldBuild);
    world.server.serve(newFolder);
    expect(await shell.look()).toEqual({ build: newBuild });
  });

  test('a newer version that the host no longer has is no longer on offer, and comes back with it', async () => {
    const { shell } = await start();
    world.server.serve(newFolder);
    expect(await shell.look()).toEqual({ build: newBuild });
    // Another one that is broken, the one that runs here, none at all.
    world.server.override('sw.js', `${readFileSync(join(newFolder, 'sw.js'), 'utf8')};`);
    world.server.override('icon.svg', null);
    expect(await shell.look()).toBe('broken');
    expect(await shell.offered()).toBeNull();
    world.server.serve(newFolder);
    expect(await shell.look()).toEqual({ build: newBuild });
    world.server.serve(oldFolder);
    expect(await shell.look()).toBe('none');
    expect(await shell.offered()).toBeNull();
    world.server.serve(newFolder);
    expect(await shell.look()).toEqual({ build: newBuild });
    await world.server.stop();
    expect(await shell.look()).toBe('unanswered');
    expect(await shell.offered()).toBe(newBuild);
  });

  test('a newer version is found by the first look that reaches the host, whatever became of earlier looks', async () => {
    const { device, shell } = await start();
    await world.cut();
    const mode = () =>
      device.isolated('navigator.serviceWorker.getRegistration().then((one) => one.updateViaCache)');
    for (let look = 0; look < 2; look++) {
      expect(await shell.look()).toBe('unanswered');
      expect(await mode()).toBe('all');
    }
    await world.server.restart();
    await device.setOffline(false);
    world.server.override('sw.js', null);
    expect(await shell.look()).toBe('unanswered');
    world.server.serve(newFolder);
    expect(await shell.look()).toEqual({ build: newBuild });
    expect(await mode()).toBe('all');
  });

  test('a newer version reaches a second window when it is taken in the first', async () => {
    const { device, shell } = await start();
    const second = await device.context.newPage();
    await second.goto(world.server.url);
    world.server.serve(newFolder);
    expect(await shell.look()).toEqual({ build: newBuild });
    await shell.take(newBuild);
    await device.page.waitForFunction(
      () => (globalThis as unknown as { shell?: Shell }).shell?.version === 'new',
    );
    // It may be on its way by itself.
    await second.reload().catch(() => undefined);
    await second.waitForFunction(
      () => (globalThis as unknown as { shell?: Shell }).shell?.version === 'new',
      undefined,
      { timeout: 60_000 },
    );
  });

  test('an older version is offered like a newer one, under its own name', async () => {
    world = new World(await startServer(newFolder));
    const device = await world.device('Ana');
    const shell = shellOf(device);
    world.server.serve(oldFolder);
    expect(await shell.look()).toEqual({ build: oldBuild });
    expect(await shell.version()).toBe('new');
    expect(await shell.hash()).toBe(newBuild);
  });

  test('a changed file on the host changes nothing here', async () => {
    const { device, shell } = await start();
    world.server.override('index.html', '<h1>evil</h1>');
    world.server.override('', '<h1>evil</h1>');
    await device.reload();
    await device.restart();
    expect(await shell.version()).toBe('old');
  });

  test.each(['old', 'new'])(
    'a forced reload ends in what is installed, with the %s version on the host',
    async (now) => {
      const { device, shell } = await start();
      world.server.serve(now === 'old' ? oldFolder : newFolder);
      const served = world.server.requests.length;
      const session = await device.context.newCDPSession(device.page);
      await session.send('Page.reload', { ignoreCache: true });
      await expect.poll(() => world.server.requests.slice(served)).toContain('GET /');
      await device.installed();
      await expect.poll(() => shell.version().catch(() => null)).toBe('old');
      expect(await shell.hash()).toBe(oldBuild);
      device.expectClean();
    },
  );

  test.each(['old', 'new'])(
    'a browser that forgot the service worker and kept its files installs again, with the %s version on the host',
    async (now) => {
      const { device, shell } = await start();
      await device.isolated('navigator.serviceWorker.getRegistration().then((one) => one.unregister())');
      world.server.serve(now === 'old' ? oldFolder : newFolder);
      await device.reload();
      await device.installed();
      expect(await shell.hash()).toBe(now === 'old' ? oldBuild : newBuild);
      expect(await shell.offered()).toBeNull();
      await world.cut();
      await device.restart();
      expect(await shell.version()).toBe(now);
    },
  );

  test('going offline and online is reported', async () => {
    const { device, shell } = await start();
    await device.setOffline(true);
    await device.setOffline(false);
    await expect.poll(async () => (await shell.changes()).slice(-2)).toEqual([false, true]);
  });

  test('a browser that has dropped the files says so and can install again', async () => {
    const { device, shell } = await start();
    await device.isolated(
      '(async () => { for (const name of await caches.keys()) await caches.delete(name); })()',
    );
    await device.reload();
    await device.sees('Nothing in your vault was touched');
    await device.reload();
    await device.installed();
    expect(await shell.hash()).toBe(oldBuild);
  });
});
