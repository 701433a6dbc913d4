import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { distFolder, startServer, World } from './harness.ts';

/** A host that serves exactly the build's bytes, and says about them what it likes. */
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const ordinary: Record<string, string> = {
  css: 'text/css',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  png: 'image/png',
  svg: 'image/svg+xml',
};

/** `lie`: what the service worker is told as it collects the build. The page itself gets what it needs. */
async function startLiar(lie: Record<string, string>, missing = ''): Promise<string> {
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1) || 'index.html';
    const isCollected = request.headers['sec-fetch-dest'] === 'empty';
    const type = ordinary[path.split('.').pop() ?? ''] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, ...(isCollected ? lie : {}) });
    response.end(path === missing ? '' : readFileSync(join(distFolder, path)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test.each([
  ['UTF-16', { 'Content-Type': 'text/javascript; charset=utf-16le' }],
  ['plain text', { 'Content-Type': 'text/plain' }],
  ['of no kind', { 'Content-Type': '' }],
  ['different for everyone', { Vary: 'Accept, Accept-Language, X-Other' }],
  ['a download', { 'Content-Disposition': 'attachment', Refresh: '0;url=/elsewhere' }],
])('a host that says the build is %s changes nothing about what runs', async (_, lie) => {
  const world = new World(await startServer(distFolder));
  closing.push(() => world.close());
  const device = await world.device('Ana', { url: await startLiar(lie) });
  await device.reload();
  await device.sees('Set up this device');
  const left = await device.page.evaluate(() =>
    ['fetch', 'RTCPeerConnection', 'open', 'WebSocket'].filter(
      (name) => Reflect.get(globalThis, name) !== undefined,
    ),
  );
  expect(left).toEqual([]);
  expect(await device.page.evaluate(() => document.characterSet)).toBe('UTF-8');
  device.expectClean();
});

test('a page whose first script was lost on the way does not go on without it', async () => {
  const world = new World(await startServer(distFolder));
  closing.push(() => world.close());
  const device = await world.device('Ana', { url: await startLiar({}, 'lockdown.js'), isBare: true });
  await device.sees('Hoarfrost can’t start');
  expect(await device.page.getByText('Set up this device').count()).toBe(0);
  expect(device.page.workers()).toEqual([]);
});
