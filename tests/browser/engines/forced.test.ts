import { afterEach, expect, test } from 'vitest';
import { findEngine } from '../../../.ci/engines.mjs';
import { distFolder, startServer, World } from '../harness.ts';
import { type EngineDevice, engineDevice } from './device.ts';

/** A forced reload goes past the service worker. Firefox lets code ask for one. */
const world = new World(await startServer(distFolder, { bare: true }));
afterEach(() => world.close());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test.skipIf(findEngine('firefox') === undefined)(
  'in Firefox no code forces a reload, while the app and the person may reload',
  async () => {
    const device = (await engineDevice(world, 'firefox', 'Ana', {})) as EngineDevice;
    const { page } = device;
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
    world.server.override('index.html', '<!doctype html><title>Another</title>');
    const served = world.server.requests.length;
    const mark = () => page.evaluate(() => void Object.assign(globalThis, { mark: 1 }));
    const isMarked = () => page.evaluate(() => 'mark' in globalThis).catch(() => true);
    await mark();
    for (const force of [
      () => (location.reload as (isForced: boolean) => void)(true),
      () => document.location.reload.apply(location, [true] as never),
      () => (location.reload as (isForced: boolean) => void).call(globalThis.location, true),
    ]) {
      await page.evaluate(force).catch(() => undefined);
      await pause(1_500);
      expect(await isMarked()).toBe(true);
    }
    await page.evaluate(() => void navigation.reload({ info: 'plain' }));
    await expect.poll(isMarked).toBe(false);
    await mark();
    await device.reload();
    await expect.poll(isMarked).toBe(false);
    expect(await page.title()).toBe('Hoarfrost');
    expect(world.server.requests.slice(served)).not.toContain('GET /');
  },
);
