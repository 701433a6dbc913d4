import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { findEngine } from '../../.ci/engines.mjs';
import { type Lie, leaveWithAltered, lies, type Order } from './altered.ts';
import { codeOf } from './attempts.ts';
import { allOfPage, allOfWorker, heardOf, tryAll } from './attempts-all.ts';
import { type EngineDevice, engineDevice } from './engines/device.ts';
import { distFolder, singleFileUrl, startServer, World } from './harness.ts';
import { settled, startSink } from './outside.ts';

/** What airgap.test.ts and cold.test.ts ask of Chromium, asked of the other two. */
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function start(engine: 'firefox' | 'webkit', url?: string) {
  const world = new World(await startServer(distFolder, { bare: true }));
  closing.push(() => world.close());
  const options = { isLasting: true, ...(url !== undefined && { url }) };
  const device = (await engineDevice(world, engine, 'Ana', options)) as EngineDevice;
  return { device, world, served: await settled(world.server.requests, 2_000) };
}

async function listen() {
  const sink = await startSink();
  closing.push(() => sink.stop());
  return sink;
}

/** What sends the window of a browser without the Navigation API elsewhere, to a host or to bytes in memory. */
const byWindow = new Set([
  'location',
  'location.replace',
  'location of the same origin',
  'location of bytes in memory',
  'location by other names',
  'location of other schemes',
]);
/** Those that carry something to another host, the last one only now and then. SECURITY.md says so. */
const known = ['location', 'location.replace', 'location by other names'];

/** One after the other, each from the app's own document. */
async function tryByWindow(device: EngineDevice, port: number): Promise<void> {
  for (const [index, { name, body }] of allOfPage.entries()) {
    if (!byWindow.has(name)) continue;
    // Who left the document gives no answer.
    await Promise.race([
      device.page.evaluate(codeOf(body, index, port)).catch(() => undefined),
      pause(5_000),
    ]);
    await pause(500);
    const at = await device.page.evaluate(() => location.href).catch(() => '');
    if (at.split('#')[0] === device.url) continue;
    await (device.url.startsWith('file:') ? device.restart() : device.page.goto(device.url));
  }
}

test.skipIf(findEngine('webkit') === undefined).each([
  ['the served build', undefined],
  ['the one file', singleFileUrl],
])('in webkit nothing but the window leads out of the page or the worker of %s', async (_, url) => {
  const sink = await listen();
  const { device, world, served } = await start('webkit', url);
  const { page } = device;
  expect(await device.inWorker('typeof document')).toBe('undefined');
  const inWorker = await tryAll((code) => device.inWorker(code), allOfWorker, sink.port);
  expect(inWorker).toHaveLength(allOfWorker.length);
  await pause(1_000);
  expect(heardOf(sink, allOfWorker)).toEqual([]);

  expect(await page.evaluate(() => 'navigation' in globalThis)).toBe(false);
  const inPage = await tryAll(
    (code) => page.evaluate(code),
    allOfPage,
    sink.port,
    ({ name }) => !byWindow.has(name),
  );
  expect(inPage).toHaveLength(allOfPage.length - byWindow.size);
  await pause(1_000);
  expect(heardOf(sink, allOfPage)).toEqual([]);
  expect(`${await page.url()}`.split('#')[0]).toBe(device.url);

  await tryByWindow(device, sink.port);
  const heard = sink.heard.filter((line) => line !== 'connection');
  const names = heard.map((line) => allOfPage[Number(/secret-(\d+)/.exec(line)?.[1])]?.name ?? line);
  expect(names).toEqual(expect.arrayContaining(known.slice(0, 2)));
  expect(names.filter((name) => !known.includes(name))).toEqual([]);
  // A message to the service worker, and a window that comes back, let the browser look for a newer one.
  expect(world.server.requests.slice(served).filter((one) => one !== 'GET /sw.js')).toEqual([]);
});

/** Serves an empty page, and an empty script as its worker. */
async function serveBare(): Promise<string> {
  const bare = createServer(({ url }, response) =>
    response
      .writeHead(200, { 'Content-Type': url === '/worker.js' ? 'text/javascript' : 'text/html' })
      .end(url === '/worker.js' ? '' : '<!doctype html><link rel="icon" href="data:,"><body></body>'),
  );
  await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    bare.closeAllConnections();
    bare.close();
  });
  return `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`;
}

describe.each(['firefox', 'webkit'] as const)('in %s', (engine) => {
  const isMissing = findEngine(engine) === undefined;

  /** For the worker in Firefox see engines-worker.test.ts. */
  test.skipIf(isMissing)('the same attempts do get out without protection', async () => {
    const sink = await listen();
    const world = new World(await startServer(distFolder));
    closing.push(() => world.close());
    const options = { url: await serveBare(), isBare: true, isLasting: true };
    const device = (await engineDevice(world, engine, 'Control', options)) as EngineDevice;
    const left = (list: typeof allOfPage) =>
      list
        .filter((_, i) => sink.heard.some((line) => line.includes(`/secret-${i} `)))
        .map(({ name }) => name);

    if (engine === 'webkit') {
      await device.page.evaluate(`void (globalThis.worker = new Worker('/worker.js'))`);
      // A worker that isn't there yet never answers.
      const isThere = () => Promise.race([device.inWorker('1').catch(() => null), pause(1_000)]);
      await expect.poll(isThere).toBe(1);
      await tryAll((code) => device.inWorker(code), allOfWorker, sink.port);
      await expect.poll(() => left(allOfWorker)).toContain('worker: fetch');
      await expect.poll(() => left(allOfWorker)).toContain('worker: importScripts');
      await expect.poll(() => left(allOfWorker).length).toBeGreaterThan(6);
      if (process.env.AIRGAP_ANSWERS) console.log('worker:', left(allOfWorker).join(', '));
    }

    sink.heard.length = 0;
    await tryAll(
      (code) => device.page.evaluate(code),
      allOfPage,
      sink.port,
      (attempt) => !attempt.leaves && allOfPage.indexOf(attempt) < 90,
    );
    await expect.poll(() => left(allOfPage)).toContain('fetch');
    await expect.poll(() => left(allOfPage).length).toBeGreaterThan(15);
    if (process.env.AIRGAP_ANSWERS) console.log('page:', left(allOfPage).join(', '));
  });

  /** The host has another page by then. */
  test.skipIf(isMissing)(
    'two starts ask a host for nothing from the app, but for the page of WebKit',
    async () => {
      const { device, world, served } = await start(engine);
      world.server.override('index.html', '<!doctype html><title>Another</title>');
      // Both are the browser's own: a check for a newer service worker, and an answer that is thrown away.
      const each = engine === 'firefox' ? ['GET /sw.js'] : ['GET /', 'GET /sw.js'];
      for (let again = 1; again <= 2; again += 1) {
        await device.restart();
        const asked = () => world.server.requests.slice(served);
        // Firefox checks more than once now and then.
        await expect
          .poll(() => asked().filter((one) => one === 'GET /sw.js').length)
          .toBeGreaterThanOrEqual(again);
        await pause(2_000);
        expect(asked().filter((one) => !each.includes(one))).toEqual([]);
        expect(asked().filter((one) => one === 'GET /').length).toBe(engine === 'firefox' ? 0 : again);
        expect(await device.page.title()).toBe('Hoarfrost');
      }
    },
  );
});

const places = ['the served build', 'the one file'] as const;

test.skipIf(findEngine('firefox') === undefined).each(places)(
  'in firefox no attempt leads anywhere from the page of %s',
  async (place) => {
    const sink = await startSink();
    closing.push(() => sink.stop());
    const url = place === 'the one file' ? singleFileUrl : undefined;
    const { device, world, served } = await start('firefox', url);
    const { page } = device;
    const answers: [string, unknown][] = [];
    for (const [index, { name, body }] of allOfPage.entries()) {
      const tried: Promise<unknown> = page.evaluate(codeOf(body, index, sink.port));
      const told = tried.catch((error: unknown) => `broken: ${error}`);
      answers.push([name, await Promise.race([told, pause(5_000)])]);
    }
    await pause(1_000);
    if (process.env.AIRGAP_ANSWERS) console.log(answers.map((one) => one.join(' -> ')).join('\n'));
    expect(heardOf(sink, allOfPage)).toEqual([]);
    // A message to the service worker lets the browser look for a newer one.
    expect(world.server.requests.slice(served).filter((one) => one !== 'GET /sw.js')).toEqual([]);
    expect(answers.filter(([, told]) => `${told}`.startsWith('broken'))).toEqual([]);
    expect(`${await page.evaluate(() => location.href)}`.split('#')[0]).toBe(device.url);
  },
);

/** WebKit's driver looks into the page with the page's own built-ins, so there they stay as they are. */
test.for([
  ['firefox', 'the served build', undefined],
  ['firefox', 'the one file', singleFileUrl],
  ['webkit', 'the served build', undefined],
] as const)(
  'in %s no way out of %s leads anywhere, in Firefox with built-ins replaced too',
  async ([engine, , url], { skip }) => {
    skip(findEngine(engine) === undefined, 'this engine is not here');
    const sink = await startSink();
    closing.push(() => sink.stop());
    const { device, world, served } = await start(engine, url);
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
    for (const [which, name] of attempts.entries()) {
      await device.page.evaluate(leaveWithAltered, order('nothing', which)).catch(() => undefined);
      // The window may be on its way: what the driver did before the first script of a new document would prove nothing.
      if (name.startsWith('location')) await pause(500);
      const hasStarted = () => device.page.evaluate(() => document.querySelector('main h1') !== null);
      await expect.poll(() => hasStarted().catch(() => false), { timeout: 60_000 }).toBe(true);
    }
    await pause(1_000);
    // Without the Navigation API nothing keeps code from sending the window elsewhere; SECURITY.md says so.
    const hasNavigation = await device.page.evaluate(() => 'navigation' in globalThis);
    const heard = sink.heard
      .filter((line) => line !== 'connection')
      .map((line) => /\/(\d+) /.exec(line)?.[1] ?? line);
    const left = hasNavigation ? [] : ['location', 'location.replace'];
    expect([...new Set(heard.map((which) => attempts[Number(which)] ?? which))]).toEqual(left);
    // Sent to another address on this host, the window gets the app from its service worker, whose file is
    // checked again.
    const asked = world.server.requests.slice(served);
    expect(asked.filter((one) => hasNavigation || one !== 'GET /sw.js')).toEqual([]);
    if (hasNavigation) expect(`${await device.page.url()}`.split('#')[0]).toBe(device.url);
  },
);
