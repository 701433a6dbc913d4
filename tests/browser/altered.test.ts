import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { leaveWithAltered, lies, type Order, waysBesideAltered } from './altered.ts';
import { distFolder, singleFileUrl, startServer, World } from './harness.ts';
import { settled, startSink } from './outside.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test.each(['the served build', 'the one file'])(
  'in %s no replaced built-in opens a way out',
  async (place) => {
    const sink = await startSink();
    closing.push(() => sink.stop());
    const world = new World(await startServer(distFolder, { bare: true }));
    closing.push(() => world.close());
    const url = place === 'the one file' ? singleFileUrl : world.server.url;
    const device = await world.device('Ana', { url });
    const { page, context } = device;
    const worker = page.workers()[0] ?? (await page.waitForEvent('worker'));
    const served = await settled(world.server.requests);
    for (const [index, lie] of lies.entries()) {
      const to = `http://127.0.0.1:${sink.port}/${lie.replace(' ', '-')}`;
      const order: Order = { to, lie, which: index < (place === 'the one file' ? 1 : 2) ? 'each' : 'all' };
      const inPage = await page.evaluate(leaveWithAltered, order);
      const inWorker = await worker.evaluate(leaveWithAltered, order);
      if (process.env.AIRGAP_ANSWERS)
        console.log(place, lie, inPage.altered.length, inPage.attempts.length, inWorker.altered.length);
      expect(inPage.attempts).toHaveLength(waysBesideAltered.page);
      expect(inWorker.attempts).toHaveLength(waysBesideAltered.worker);
      expect(inPage.altered.length).toBeGreaterThan(order.which === 'each' ? 500 : 0);
      expect(inWorker.altered.length).toBeGreaterThan(order.which === 'each' ? 200 : 0);
    }
    await pause(1_000);
    expect(sink.heard).toEqual([]);
    // The browser itself looks for a new version now and then: always the same line, which tells nothing.
    expect(world.server.requests.slice(served).filter((one) => one !== 'GET /sw.js')).toEqual([]);
    expect(context.pages()).toHaveLength(1);
    expect(page.url().split('#')[0]).toBe(url);
    expect(await context.cookies()).toEqual([]);
  },
);

test('the same attempts do leave a page without protection', async () => {
  const sink = await startSink();
  closing.push(() => sink.stop());
  const bare = createServer((_, response) =>
    response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end('<!doctype html><link rel="icon" href="data:,"><body></body>'),
  );
  await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve));
  closing.push(async () => void bare.close());
  const world = new World(await startServer(distFolder));
  closing.push(() => world.close());
  const url = `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`;
  const { page } = await world.device('Control', { url, isBare: true });
  const order: Order = { to: `http://127.0.0.1:${sink.port}`, lie: 'nothing', which: -1 };
  const { attempts } = await page.evaluate(leaveWithAltered, order);
  const isHeard = (which: number) => sink.heard.some((line) => line.includes(`/${which} `));
  // On a slow machine what gets out may be heard later than that.
  for (const patience of [150, 3_000])
    for (const which of attempts.keys()) {
      if (isHeard(which) || attempts.filter((_, one) => isHeard(one)).length > 10) continue;
      await page.goto(url);
      await page.evaluate(leaveWithAltered, { ...order, which }).catch(() => undefined);
      await pause(patience);
    }
  const left = attempts.filter((_, which) => isHeard(which));
  if (process.env.AIRGAP_ANSWERS)
    console.log(
      left.join(', '),
      '; heard nothing of',
      attempts.filter((one) => !left.includes(one)).join(', '),
    );
  // The shifting ones fool only code that looks before the browser does; a connection alone does not identify
  // an attempt.
  expect(left.length).toBeGreaterThan(10);
});
