import { afterEach, expect, test } from 'vitest';
import { findEngine } from '../../.ci/engines.mjs';
import { type Lie, leaveWithAltered, lies, type Order } from './altered.ts';
import { type Attempt, codeOf, pageAttempts, workerAttempts } from './attempts.ts';
import { laterAttempts, laterWorkerAttempts } from './attempts-later.ts';
import { rarerAttempts } from './attempts-rare.ts';
import { type EngineDevice, engineDevice } from './engines/device.ts';
import { distFolder, singleFileUrl, startServer, World } from './harness.ts';
import { startSink } from './outside.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type Other = 'firefox' | 'webkit';

async function start(
  engine: Other,
  options: { isLasting?: boolean; url?: string } = {},
): Promise<{ device: EngineDevice; world: World; served: number }> {
  const world = new World(await startServer(distFolder, { bare: true }));
  closing.push(() => world.close());
  const device = (await engineDevice(world, engine, 'Ana', options)) as EngineDevice;
  await pause(2_000);
  return { device, world, served: world.server.requests.length };
}

test.skipIf(findEngine('firefox') === undefined)(
  'two starts of Firefox ask a host for nothing from the app',
  async () => {
    const { device, world, served } = await start('firefox');
    world.server.override('index.html', '<!doctype html><title>Another</title>');
    for (let again = 0; again < 2; again += 1) {
      await device.restart();
      await pause(3_000);
      expect(await device.page.title()).toBe('Hoarfrost');
    }
    // The browser's own check for a newer service worker.
    const asked = world.server.requests.slice(served);
    expect(asked.filter((one) => one !== 'GET /sw.js')).toEqual([]);
  },
);

const inWorker = [...workerAttempts, ...laterWorkerAttempts];
const inPage = [...pageAttempts, ...rarerAttempts, ...laterAttempts];
const places = ['the served build', 'the one file'] as const;

/** Which attempts it has heard of, by name; whoever connects and says nothing is heard, too. */
const heardOf = ({ heard }: { heard: string[] }, attempts: readonly Attempt[]) => {
  const lines = heard.filter((line) => line !== 'connection');
  if (heard.length !== 2 * lines.length) lines.push('a connection without a word');
  return lines.map((line) => attempts[Number(/secret-(\d+)/.exec(line)?.[1])]?.name ?? line);
};

test.skipIf(findEngine('firefox') === undefined).each(places)(
  'in firefox no attempt leads anywhere from the page of %s',
  async (place) => {
    const sink = await startSink();
    closing.push(() => sink.stop());
    const url = place === 'the one file' ? singleFileUrl : undefined;
    const { device, world, served } = await start('firefox', url === undefined ? {} : { url });
    const { page } = device;
    const answers: [string, unknown][] = [];
    for (const [index, { name, body }] of inPage.entries()) {
      const tried: Promise<unknown> = page.evaluate(codeOf(body, index, sink.port));
      const told = tried.catch((error: unknown) => `broken: ${error}`);
      answers.push([name, await Promise.race([told, pause(5_000)])]);
    }
    await pause(1_000);
    if (process.env.AIRGAP_ANSWERS) console.log(answers.map((one) => one.join(' -> ')).join('\n'));
    expect(heardOf(sink, inPage)).toEqual([]);
    // A message to the service worker lets the browser look for a newer one.
    expect(world.server.requests.slice(served).filter((one) => one !== 'GET /sw.js')).toEqual([]);
    expect(answers.filter(([, told]) => `${told}`.startsWith('broken'))).toEqual([]);
    expect(`${await page.evaluate(() => location.href)}`.split('#')[0]).toBe(device.url);
  },
);

test.skipIf(findEngine('webkit') === undefined)(
  'in webkit no attempt leads out of the worker of the one file',
  async () => {
    const sink = await startSink();
    closing.push(() => sink.stop());
    const { device, world, served } = await start('webkit', { isLasting: true, url: singleFileUrl });
    const answers: unknown[] = [];
    for (const [index, { body }] of inWorker.entries())
      answers.push(await device.inWorker(codeOf(body, index, sink.port)));
    await pause(1_000);
    if (process.env.AIRGAP_ANSWERS) console.log(answers.join('\n'));
    expect(heardOf(sink, inWorker)).toEqual([]);
    expect(world.server.requests.slice(served)).toEqual([]);
  },
);

/** WebKit's driver looks into the page with the page's own built-ins, so there they stay as they are. */
test.for(['firefox', 'webkit'] as const)(
  'in %s no way out leads anywhere, in Firefox with built-ins replaced too',
  async (engine, { skip }) => {
    skip(findEngine(engine) === undefined, 'this engine is not here');
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
