import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { findEngine } from '../../.ci/engines.mjs';
import { codeOf } from './attempts.ts';
import { allOfWorker, heardOf } from './attempts-all.ts';
import { type EngineDevice, engineDevice } from './engines/device.ts';
import { buildApp } from './fixture-build.ts';
import { startServer, World } from './harness.ts';
import { startSink } from './outside.ts';

/**
 * Firefox's driver does not reach into a worker. So the attempts stand in the worker itself: the app is built with them
 * at the end of its signer, behind the lockdown, and they leave their answers where the page finds them.
 */
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Waits so long, until the page has installed itself, tries all of them once, and keeps what each said. */
const tryThem = (port: number, ms = 4_000) => `setTimeout(async () => {
  const told = [];
  ${allOfWorker.map(({ body }, i) => `told.push(await ${codeOf(body, i, port)});`).join('\n')}
  const request = indexedDB.open('attempts', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('told');
  request.onsuccess = () => request.result.transaction('told', 'readwrite').objectStore('told').put(told, 'told');
}, ${ms});`;

/** Null until the worker has made the database: the page must not be in its way. */
const readAnswers = `new Promise(async (resolve) => {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'attempts')) return resolve(null);
  const request = indexedDB.open('attempts', 1);
  request.onerror = () => resolve(null);
  request.onsuccess = () => {
    const { result } = request;
    const read = result.transaction('told').objectStore('told').get('told');
    read.onsuccess = () => { result.close(); resolve(JSON.stringify(read.result ?? null)); };
  };
})`;

async function answersOf(device: EngineDevice): Promise<string[]> {
  for (const end = Date.now() + 180_000; Date.now() < end; await sleep(500)) {
    const told = JSON.parse(`${await device.page.evaluate(readAnswers)}`) as string[] | null;
    if (told !== null) return told.map((answer, i) => `${allOfWorker[i]!.name} -> ${answer}`);
  }
  throw new Error('the worker told nothing');
}

async function listen() {
  const sink = await startSink();
  closing.push(() => sink.stop());
  return sink;
}

async function open(server: Awaited<ReturnType<typeof startServer>>, options: object = {}) {
  const world = new World(server);
  closing.push(() => world.close());
  const device = (await engineDevice(world, 'firefox', 'Ana', options)) as EngineDevice;
  return { world, device };
}

const signer = /signer\/worker\.ts/;

async function buildServed(folder: string, more: string): Promise<void> {
  const attempts = {
    name: 'attempts',
    transform: (code: string, id: string) => (signer.test(id) ? `${code}\n${more}` : null),
  };
  await buildApp(folder, { worker: { plugins: () => [attempts] } });
}

/** There the worker is a text in the page's script. */
async function buildSingle(folder: string, more: string): Promise<void> {
  let added = 0;
  const attempts = {
    name: 'attempts',
    transform(code: string, id: string) {
      if (!signer.test(id) || !code.includes('createObjectURL')) return null;
      added += 1;
      return code.replace(/"(?:[^"\\]|\\.)*"/, (text) => JSON.stringify(`${JSON.parse(text)}\n${more}`));
    },
  };
  await buildApp(folder, { plugins: [attempts] }, 'single');
  expect(added).toBe(1);
}

test.skipIf(findEngine('firefox') === undefined).each([
  ['the served build', buildServed],
  ['the one file', buildSingle],
] as const)('in firefox no attempt leads anywhere from the worker of %s', async (place, build) => {
  const sink = await listen();
  const folder = mkdtempSync(join(tmpdir(), 'hoarfrost-worker-'));
  closing.push(() => rmSync(folder, { recursive: true, force: true }));
  await build(folder, tryThem(sink.port));
  const url = place === 'the one file' ? { url: `file://${join(folder, 'hoarfrost.html')}` } : {};
  const { device, world } = await open(await startServer(folder, { bare: true }), url);
  const served = world.server.requests.length;
  const told = await answersOf(device);
  if (process.env.AIRGAP_ANSWERS) console.log(told.join('\n'));
  expect(told).toHaveLength(allOfWorker.length);
  await sleep(1_000);
  expect(heardOf(sink, allOfWorker)).toEqual([]);
  const asked = world.server.requests.slice(served);
  expect(asked.filter((one) => one.includes('secret') || one.includes('leak'))).toEqual([]);
  // It runs as it does for people: behind the same lockdown, and nothing else is broken.
  expect(await device.page.title()).toBe('Hoarfrost');
});

test.skipIf(findEngine('firefox') === undefined)(
  'in firefox the same attempts do get out of a worker without protection',
  async () => {
    const sink = await listen();
    const code = tryThem(sink.port, 0);
    const page = '<!doctype html><link rel="icon" href="data:,"><script>new Worker("/worker.js")</script>';
    const bare = createServer(({ url }, response) =>
      response
        .writeHead(200, { 'Content-Type': url === '/worker.js' ? 'text/javascript' : 'text/html' })
        .end(url === '/worker.js' ? code : page),
    );
    await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve));
    closing.push(() => {
      bare.closeAllConnections();
      bare.close();
    });
    const url = `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`;
    const { device } = await open(await startServer(tmpdir()), { url, isBare: true });
    const told = await answersOf(device);
    if (process.env.AIRGAP_ANSWERS) console.log(told.join('\n'));
    const left = () =>
      allOfWorker
        .filter((_, i) => sink.heard.some((line) => line.includes(`/secret-${i} `)))
        .map(({ name }) => name);
    await expect.poll(left).toContain('worker: fetch');
    await expect.poll(left).toContain('worker: importScripts');
    await expect.poll(() => left().length).toBeGreaterThan(6);
  },
);
