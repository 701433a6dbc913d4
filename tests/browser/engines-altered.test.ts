import { afterEach, describe, expect, test } from 'vitest';
import { findEngine } from '../../.ci/engines.mjs';
import { leaveWithAltered, lies, type Order, type Outcome, waysBesideAltered } from './altered.ts';
import type { Evaluate } from './attempts-all.ts';
import { type EngineDevice, engineDevice } from './engines/device.ts';
import { distFolder, singleFileUrl, startServer, World } from './harness.ts';
import { settled, startSink } from './outside.ts';

/** What altered.test.ts does to Chromium, without the hundreds that are replaced one by one. */
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * WebKit's inspector looks into a page with the page's own built-ins: whatever it does about a promise that it waits for,
 * it has done by the time they are replaced, and they are back before the promise is kept.
 */
async function leave(evaluate: Evaluate, what: Order): Promise<Outcome> {
  const told = await evaluate(`(async () => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    return JSON.stringify(await (${leaveWithAltered})(${JSON.stringify(what)}));
  })()`);
  return JSON.parse(`${told}`) as Outcome;
}

/** The last one brings another document. */
const byWindow = ['location', 'location.replace', 'location of this host'];

const engine = 'webkit';

describe('in webkit', () => {
  test.skipIf(findEngine(engine) === undefined).each([
    ['the served build', undefined],
    ['the one file', singleFileUrl],
  ])('no way out of %s is opened by replacing all built-ins at once', async (_, url) => {
    const sink = await startSink();
    closing.push(() => sink.stop());
    const world = new World(await startServer(distFolder, { bare: true }));
    closing.push(() => world.close());
    const options = { isLasting: true, ...(url !== undefined && { url }) };
    const device = (await engineDevice(world, engine, 'Ana', options)) as EngineDevice;
    const served = await settled(world.server.requests, 2_000);
    const { page } = device;
    // Without the Navigation API nothing keeps code from sending the window elsewhere; SECURITY.md says so.
    const without = byWindow;
    expect(await page.evaluate(() => 'navigation' in globalThis)).toBe(false);
    const to = `http://127.0.0.1:${sink.port}`;
    const order = (lie: Order['lie'], which: Order['which']): Order => ({ to, lie, which, without });
    const inPage = (what: Order) => leave((code) => page.evaluate(code), what);
    const inWorker = (what: Order) => leave((code) => device.inWorker(code), what);

    const { attempts } = await inPage(order('nothing', 'none'));
    expect(attempts).toHaveLength(waysBesideAltered.page - without.length);
    for (const lie of lies) {
      expect((await inWorker(order(lie, 'all'))).altered).toEqual(['all at once']);
      expect((await inPage(order(lie, 'all'))).altered).toEqual(['all at once']);
    }
    expect((await inWorker(order('nothing', 'none'))).attempts).toHaveLength(waysBesideAltered.worker);
    await pause(1_000);
    expect(sink.heard).toEqual([]);
    expect(world.server.requests.slice(served)).toEqual([]);
    expect(`${await page.url()}`.split('#')[0]).toBe(device.url);

    const all = (await inPage({ to, lie: 'nothing', which: -1 })).attempts;
    for (const name of without) {
      // Who left the document gives no answer.
      const done = inPage({ to, lie: 'nothing', which: all.indexOf(name) }).catch(() => undefined);
      await Promise.race([done, pause(5_000)]);
      await pause(500);
    }
    const heard = sink.heard.filter((line) => line !== 'connection');
    expect(heard.map((line) => all[Number(/\/(\d+) /.exec(line)?.[1])] ?? line)).toEqual([
      'location',
      'location.replace',
    ]);
    // The document of the other address comes from the service worker, whose file is checked again.
    expect(world.server.requests.slice(served).filter((one) => one !== 'GET /sw.js')).toEqual([]);
  });
});
