import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Device, distFolder, startWorld, type World } from './harness.ts';
import { settled } from './outside.ts';
import { password, press, setUp } from './people.ts';

/** What the signer loads only when it is needed: from the stored build, or not at all. */
let world: World;
afterEach(() => world?.close());

const missing = 'This browser couldn’t load part of the app.';

/** As a browser does when it needs room, or somebody with its tools. */
const drop = (device: Device, path: RegExp) =>
  device.isolated<number>(`(async () => {
    const name = (await caches.keys()).find((key) => key.startsWith('hoarfrost-build-'));
    const cache = await caches.open(name);
    const found = (await cache.keys()).filter(({ url }) => ${path}.test(url));
    for (const request of found) await cache.delete(request);
    return found.length;
  })()`);

/** Names of the parts that a worker's entry imports; called once the build is there. */
function partsOf(worker: string): string[] {
  const folder = join(distFolder, 'workers');
  const entry = readdirSync(folder).find((name) => name.startsWith(`${worker}-`))!;
  const text = readFileSync(join(folder, entry), 'utf8');
  return [...text.matchAll(/"\.\/parts\/([^"]+)"/g)].map(([, name]) => name!);
}

const newPassword = (device: Device, text: string) => device.field('New password').fill(text);

test('a dropped part is reported where it is needed, and nobody is asked for it', async () => {
  world = await startWorld();
  const device = await world.device('Ana');
  const served = await settled(world.server.requests, 1_000);
  expect(await drop(device, /parts\/password-/)).toBe(1);
  await press(device, 'Set up this device');
  await newPassword(device, password);
  await device.sees(missing);
  await device.reload();
  await newPassword(device, password);
  await device.sees(missing);
  expect(world.server.requests.slice(served)).toEqual([]);
});

test.each([() => /workers\/worker-/, () => new RegExp(partsOf('worker')[0]!)])(
  'a signer that cannot start without %s is reported, not waited for',
  async (pathOf) => {
    world = await startWorld();
    const path = pathOf();
    const device = await world.device('Ana');
    const served = await settled(world.server.requests, 1_000);
    expect(await drop(device, path)).toBe(1);
    await device.reload();
    await device.sees(missing);
    await device.tap('Try again');
    await device.sees(missing);
    expect(world.server.requests.slice(served)).toEqual([]);
  },
);

test('without the lockdown neither page nor worker runs, whatever else is there, and nobody is asked for it', async () => {
  world = await startWorld();
  const device = await world.device('Ana');
  const served = await settled(world.server.requests, 1_000);
  expect(await drop(device, /\/lockdown\.js/)).toBe(1);
  await device.reload();
  await device.sees('Hoarfrost can’t start');
  expect(device.page.workers()).toEqual([]);
  expect(world.server.requests.slice(served)).toEqual([]);
});

test('if nothing can be installed all parts come at once, and none reveals later what is being done', async () => {
  world = await startWorld();
  world.server.override('sw.js', null);
  const device = await world.device('Ana', { isBare: true });
  // What reads pictures comes with the camera.
  const ofCamera = partsOf('decode.worker');
  const signers = readdirSync(join(distFolder, 'workers/parts')).filter((name) => !ofCamera.includes(name));
  const parts = signers.map((name) => `GET /workers/parts/${name}`);
  expect(parts.length).toBeGreaterThan(4);
  await expect.poll(() => parts.filter((part) => !world.server.requests.includes(part))).toEqual([]);
  const served = await settled(world.server.requests, 1_000);
  await setUp(device);
  expect(world.server.requests.slice(served)).toEqual([]);
});
