import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Attempt, codeOf, pageAttempts, workerAttempts } from './attempts.ts';
import { laterAttempts, laterWorkerAttempts } from './attempts-later.ts';
import { rarerAttempts } from './attempts-rare.ts';
import { buildFixture } from './fixture-build.ts';
import { type Device, distFolder, singleFileUrl, startServer, startWorld, World } from './harness.ts';
import { readNetLog, settled, startProxy, startSink } from './outside.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const netLogFlags = () => {
  const file = join(mkdtempSync(join(tmpdir(), 'hoarfrost-netlog-')), 'log.json');
  return { file, args: [`--log-net-log=${file}`, '--net-log-capture-mode=IncludeSensitive'] };
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function runAll(evaluate: (code: string) => Promise<unknown>, attempts: Attempt[], port: number) {
  const answers: Record<string, unknown> = {};
  for (const [index, { name, body }] of attempts.entries())
    answers[name] = await evaluate(codeOf(body, index, port)).catch((error: unknown) => `broken: ${error}`);
  return answers;
}

const leaks = (lines: string[], port: number) =>
  lines.filter((line) => line.includes('leak.test') || line.includes(`:${port}`));

/** The plainest host sends none of our headers: the page's own tag and the service worker must be enough. */
test.each(['a host without headers', 'the one file'])('on %s no attempt reaches anything', async (place) => {
  const sink = await startSink();
  closing.push(() => sink.stop());
  const world = new World(await startServer(distFolder, { bare: true }));
  closing.push(() => world.close());
  const url = place === 'the one file' ? singleFileUrl : world.server.url;
  const log = netLogFlags();
  const device = await world.device('Ana', { url, args: log.args });
  const worker = device.page.workers()[0] ?? (await device.page.waitForEvent('worker'));
  const before = {
    requests: await settled(world.server.requests),
    time: Date.now(),
    pages: device.context.pages().length,
  };

  // First, since a way out of the page that leads back to it ends them.
  const inWorker = await runAll(
    (code) => worker.evaluate(code),
    [...workerAttempts, ...laterWorkerAttempts],
    sink.port,
  );
  const all = [...pageAttempts, ...rarerAttempts, ...laterAttempts];
  const inPage = await runAll((code) => device.page.evaluate(code), all, sink.port);
  await pause(1_000);

  const answers = Object.entries({ ...inPage, ...inWorker });
  if (process.env.AIRGAP_ANSWERS) console.log(answers.map((one) => one.join(' -> ')).join('\n'));
  expect(sink.heard).toEqual([]);
  expect(world.server.requests.slice(before.requests)).toEqual([]);
  expect(device.context.pages().length).toBe(before.pages);
  expect(device.page.url().split('#')[0]).toBe(url);
  expect(answers.filter(([, answer]) => `${answer}`.startsWith('broken'))).toEqual([]);
  await device.context.close();
  expect(readNetLog(log.file, before.time)).toEqual([]);
});

test('the same attempts do get out of a page and a worker without protection', async () => {
  const sink = await startSink();
  closing.push(() => sink.stop());
  const bare = createServer(({ url }, response) =>
    url === '/worker.js'
      ? response.writeHead(200, { 'Content-Type': 'text/javascript' }).end()
      : response
          .writeHead(200, { 'Content-Type': 'text/html' })
          .end('<!doctype html><link rel="icon" href="data:,"><body></body>'),
  );
  await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve));
  closing.push(async () => void bare.close());
  const world = new World(await startServer(distFolder));
  closing.push(() => world.close());
  const log = netLogFlags();
  const url = `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`;
  const device: Device = await world.device('Control', { url, isBare: true, args: log.args });
  const started = Date.now();
  const staying = pageAttempts.filter((attempt) => !attempt.leaves);
  await runAll((code) => device.page.evaluate(code), staying, sink.port);
  const reached = () => new Set(sink.heard.map((line) => /secret-\d+/.exec(line)?.[0]).filter(Boolean)).size;
  await expect.poll(reached).toBeGreaterThan(20);
  await expect.poll(() => sink.heard).toContain('datagram');

  for (const type of ['module', 'classic']) {
    sink.heard.length = 0;
    const [worker] = await Promise.all([
      device.page.waitForEvent('worker'),
      device.page.evaluate((kind) => void new Worker('/worker.js', { type: kind as WorkerType }), type),
    ]);
    await runAll((code) => worker.evaluate(code), workerAttempts, sink.port);
    const names = () =>
      workerAttempts
        .filter((_, i) => sink.heard.some((line) => line.includes(`/secret-${i} `)))
        .map(({ name }) => name);
    await expect.poll(names).toContain('worker: import');
    await expect
      .poll(names)
      .toContain(type === 'module' ? 'worker: import of JSON' : 'worker: importScripts');
    await expect.poll(() => names().length).toBeGreaterThan(8);
  }
  await device.context.close();
  const seen = leaks(readNetLog(log.file, started), sink.port);
  expect(seen.some((line) => line.startsWith('URL_REQUEST_START_JOB'))).toBe(true);
  expect(seen.some((line) => line.includes('.leak.test'))).toBe(true);
});

test('form fields make the browser ask nobody what they are for', async () => {
  const proxy = await startProxy();
  closing.push(() => proxy.stop());
  const folder = mkdtempSync(join(tmpdir(), 'hoarfrost-fields-'));
  closing.push(async () => rmSync(folder, { recursive: true, force: true }));
  await buildFixture(folder, 'fields');
  const world = new World(await startServer(folder));
  closing.push(() => world.close());
  const device = await world.device('Ana', {
    isCalm: true,
    args: [`--proxy-server=http://127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>'],
  });
  for (const field of await device.page.locator('input, textarea').all()) {
    await field.fill('secret');
    await field.press('Enter');
  }
  await pause(3_000);
  const submits = () =>
    device.page.evaluate(() => (globalThis as unknown as { submits(): number }).submits());
  await expect.poll(submits).toBe(1);
  expect(proxy.asked.length).toBeGreaterThan(3);
  expect(proxy.asked.filter((line) => !line.includes(world.server.url))).toEqual([]);
  expect(device.page.url()).toBe(world.server.url);
  device.expectClean();
});

test('seen through a proxy, nothing is requested after the first load', async () => {
  const proxy = await startProxy();
  closing.push(() => proxy.stop());
  const world = await startWorld();
  closing.push(() => world.close());
  const log = netLogFlags();
  const device = await world.device('Ana', {
    isCalm: true,
    args: [`--proxy-server=http://127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>', ...log.args],
  });
  const first = await settled(proxy.asked);
  expect(first).toBeGreaterThan(3);
  const since = Date.now();
  await device.reload();
  await device.installed();
  await pause(2_000);
  await device.reload();
  await pause(1_000);
  expect(proxy.asked.slice(first)).toEqual([]);
  await device.context.close();
  // At each start the browser looks for a newer service worker file: here in its own cache, for a day at
  // most.
  const expected = `URL_REQUEST_START_JOB ${world.server.url}sw.js`;
  expect(readNetLog(log.file, since).filter((line) => line !== expected)).toEqual([]);
});
