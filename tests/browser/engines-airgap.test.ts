import { afterEach, expect, test } from 'vitest';
import { type Engine, findEngine } from '../../.ci/engines.mjs';
import { type Lie, leaveWithAltered, lies, type Order } from './altered.ts';
import { engineDevice } from './engines/device.ts';
import { type Device, distFolder, startServer, World } from './harness.ts';
import { startSink } from './outside.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function start(engine: Engine): Promise<{ device: Device; world: World; served: number }> {
  const world = new World(await startServer(distFolder, { bare: true }));
  closing.push(() => world.close());
  const device = await engineDevice(world, engine, 'Ana');
  await pause(2_000);
  return { device, world, served: world.server.requests.length };
}

/** A driven WebKit forgets its profile with each start, so only Firefox can be restarted. */
test.skipIf(findEngine('firefox') === undefined)(
  'two starts of Firefox ask a host for nothing from the app',
  async () => {
    const { device, world, served } = await start('firefox');
    for (let again = 0; again < 2; again += 1) {
      await device.restart();
      await pause(3_000);
    }
    // The browser's own check for a newer service worker.
    const asked = world.server.requests.slice(served);
    expect(asked.filter((one) => one !== 'GET /sw.js')).toEqual([]);
  },
);

/** WebKit's driver looks into the page with the page's own built-ins, so there they stay as they are. */
test.each(['firefox', 'webkit'] as const)(
  'in %s no way out leads anywhere, in Firefox with built-ins replaced too',
  async (engine) => {
    if (findEngine(engine) === undefined) return;
    const sink = await startSink();
    closing.push(() => sink.stop());
    const { device, world, served } = await start(engine);
    const order = (lie: Lie, which: Order['which']): Order => ({
      to: `http://127.0.0.1:${sink.port}`,
      lie,
      which,
    });
    if (engine === 'firefox')
      for (const lie of lies) {
        const { altered } = await device.page.evaluate(leaveWithAltered, order(lie, 'all'));
        expect(altered).toEqual(['all at once']);
      }
    const { attempts } = await device.page.evaluate(leaveWithAltered, order('nothing', -1));
    for (const which of attempts.keys())
      await device.page.evaluate(leaveWithAltered, order('nothing', which)).catch(() => undefined);
    await pause(1_000);
    // Without the Navigation API nothing keeps code from sending the window elsewhere; SECURITY.md says so.
    const hasNavigation = await device.page.evaluate(() => 'navigation' in globalThis);
    const heard = sink.heard
      .filter((line) => line !== 'connection')
      .map((line) => /\/(\d+) /.exec(line)?.[1] ?? line);
    const known = hasNavigation ? [] : ['location', 'location.replace'];
    expect(heard.map((which) => attempts[Number(which)] ?? which)).toEqual(known);
    // Sent to another address on this host, the window gets the app from its service worker, whose file is
    // checked again.
    const asked = world.server.requests.slice(served);
    expect(asked.filter((one) => hasNavigation || one !== 'GET /sw.js')).toEqual([]);
    if (hasNavigation) expect(`${await device.page.url()}`.split('#')[0]).toBe(world.server.url);
  },
);
