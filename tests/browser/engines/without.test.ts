import { afterEach, expect, test } from 'vitest';
import { type Device, startWorld, type World } from '../harness.ts';
import { cameraFrom } from '../harness-camera.ts';
import { settled } from '../outside.ts';
import { goHome, press, setUp, unlock } from '../people.ts';

/**
 * What some engine lacks, removed from Chromium, one thing at a time; nobody may notice except by what is
 * said.
 */
let world: World;
afterEach(() => world?.close());

/** A device on whose pages `away` runs before anything else. */
async function without(away: () => void): Promise<Device> {
  const device = await world.device('Ana', { isBare: true });
  await device.context.addInitScript(away);
  await device.page.reload();
  return device;
}

test('without the Navigation API no link leaves the app, and a file is saved', async () => {
  world = await startWorld();
  const ana = await without(() => Reflect.deleteProperty(globalThis, 'navigation'));
  expect(await ana.page.evaluate(() => 'navigation' in globalThis)).toBe(false);
  await setUp(ana);
  const served = await settled(world.server.requests, 1_000);
  const leave = () =>
    ana.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '/elsewhere';
      document.body.append(link);
      link.click();
    });
  await expect(leave()).rejects.toThrow('no network');
  await press(ana, 'My contact card');
  expect((await ana.save(() => press(ana, 'Save file'))).bytes.length).toBeGreaterThan(50);
  expect(world.server.requests.slice(served)).toEqual([]);
});

test('without Trusted Types the app starts its own workers, and no other address starts one', async () => {
  world = await startWorld();
  const ana = await world.device('Ana', { isBare: true });
  // Chromium's policy would go on demanding what no page could then give.
  const session = await ana.context.newCDPSession(ana.page);
  await session.send('Page.setBypassCSP', { enabled: true });
  await ana.context.addInitScript(() => {
    for (const name of ['trustedTypes', 'TrustedScriptURL']) Reflect.deleteProperty(globalThis, name);
  });
  await ana.page.reload();
  expect(await ana.page.evaluate(() => 'trustedTypes' in globalThis)).toBe(false);
  await setUp(ana);
  for (const url of [
    '/workers/parts/x.js',
    '/main.js',
    'data:text/javascript,0',
    'https://example.com/workers/x.js',
  ]) {
    const start = ana.page.evaluate((address) => void new Worker(address), url);
    await expect(start, url).rejects.toThrow('no network');
  }
});

test('without a browser promise to keep what is stored, none is requested', async () => {
  world = await startWorld();
  const ana = await without(() => Reflect.deleteProperty(Navigator.prototype, 'storage'));
  await setUp(ana);
  await press(ana, 'Settings');
  await ana.page.locator('summary', { hasText: 'Storage' }).click();
  await ana.sees('This browser doesn’t say whether it keeps what is stored here.');
  expect(await ana.button('Ask the browser to keep it').count()).toBe(0);
});

test('if seven days without a visit delete everything, that is said before and after setting up', async () => {
  world = await startWorld();
  const ana = await without(() =>
    Object.defineProperty(Navigator.prototype, 'vendor', { get: () => 'Apple Computer, Inc.' }),
  );
  await ana.sees('add Hoarfrost to the Home Screen first');
  await setUp(ana);
  await ana.sees('if you don’t open it for seven days');
  // Opened from the Home Screen, none of this applies.
  await ana.context.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'standalone', { get: () => true }),
  );
  await ana.reload();
  await unlock(ana);
  await goHome(ana);
  await expect.poll(() => ana.page.getByText('seven days').count()).toBe(0);
});

test('without frame callbacks, and after the camera came back black or muted, a code is read', async () => {
  world = await startWorld();
  const away = () => {
    Reflect.deleteProperty(HTMLVideoElement.prototype, 'requestVideoFrameCallback');
    Reflect.deleteProperty(globalThis, 'VideoFrame');
    Reflect.deleteProperty(globalThis, 'OffscreenCanvas');
  };
  const ana = await without(away);
  const bob = await world.device('Bob');
  await setUp(ana);
  await setUp(bob);
  await press(bob, 'My contact card');
  await press(bob, 'Show');
  await press(ana, 'Scan');
  const video = ana.page.getByLabel('Camera picture');
  await video.waitFor();
  const openings = () =>
    ana.page.evaluate(() => (globalThis as never as { __camera: { openings: number } }).__camera.openings);
  const comeBack = () => ana.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(openings).toBe(1);
  // In good health it stays the same.
  await comeBack();
  await ana.page.waitForTimeout(3_000);
  expect(await openings()).toBe(1);
  const spoil = (how: 'mute' | 'black') =>
    video.evaluate((element, kind) => {
      const [track] = ((element as HTMLVideoElement).srcObject as MediaStream).getVideoTracks();
      if (kind === 'mute') Object.defineProperty(track, 'muted', { value: true });
      else track!.enabled = false;
    }, how);
  for (const [i, how] of (['mute', 'black'] as const).entries()) {
    await spoil(how);
    await comeBack();
    await expect.poll(openings).toBe(i + 2);
  }
  const stop = cameraFrom(bob.page, ana.page);
  await ana.page
    .getByRole('heading', { name: 'Scan', level: 1 })
    .waitFor({ state: 'detached', timeout: 120_000 });
  await stop();
  await goHome(ana);
});

test('a lock that nobody answers for leads to the password, another tab’s lock does not', async () => {
  world = await startWorld();
  const ana = await world.device('Ana');
  await setUp(ana);
  const holder = () =>
    ana.page.evaluate(async () => {
      const { held = [] } = await navigator.locks.query();
      return held.find(({ name }) => name === 'hoarfrost')?.clientId ?? null;
    });
  const before = await holder();
  expect(before).not.toBeNull();
  // Something other than the page holds on to the lock, as the dead page does in WebKit.
  const dead = await ana.context.newPage();
  await dead.goto(`${ana.url}icon.svg`);
  const hold = () =>
    dead.evaluate(
      () =>
        new Promise<void>((resolve) => {
          void navigator.locks.request('hoarfrost', { steal: true }, () => {
            resolve();
            return new Promise(() => undefined);
          });
        }),
    );
  await ana.page.goto(`${ana.url}manifest.webmanifest`);
  const key = 'hoarfrost-gone-real-own';
  expect(await ana.page.evaluate((name) => sessionStorage.getItem(name), key)).toBe(before);
  await hold();
  const lingering = await holder();
  await ana.page.evaluate(([name, id]) => sessionStorage.setItem(name, id), [key, lingering!] as const);
  await ana.page.goto(ana.url);
  await ana.page.getByRole('heading', { name: 'Locked', level: 1 }).waitFor();
  expect(await holder()).not.toBe(lingering);
  // One that was closed, about which this window knows nothing: when asked, it does not answer.
  await ana.page.goto(`${ana.url}manifest.webmanifest`);
  await hold();
  await ana.page.goto(ana.url);
  await ana.page.getByRole('heading', { name: 'Locked', level: 1 }).waitFor();
  await dead.close();
  // Another tab, alive and behind this one.
  const other = await ana.context.newPage();
  await other.goto(ana.url);
  await other.getByRole('heading', { name: 'Open in another tab', level: 1 }).waitFor();
  expect(await other.getByRole('heading', { name: 'Locked' }).count()).toBe(0);
});
