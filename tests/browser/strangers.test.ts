import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { findEngine } from '../../.ci/engines.mjs';
import { engineDevice } from './engines/device.ts';
import { distFolder, singleFileUrl, startServer, World } from './harness.ts';
import { settled, startSink } from './outside.ts';

/**
 * Other people's pages: in the history of the app's own window, and in another window. And a hand on the
 * mouse.
 */
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Someone else's page. It tells its host whenever it is shown or hears something. */
async function startStranger(): Promise<{ url: string; heard: string[] }> {
  const heard: string[] = [];
  const page = `<!doctype html><link rel="icon" href="data:,"><title>Stranger</title><body><script>
    const tell = (what) => void fetch('/told?' + encodeURIComponent(what));
    addEventListener('pageshow', () => tell('shown'));
    addEventListener('popstate', () => tell('at ' + location.hash));
    addEventListener('message', ({ data }) => tell('message ' + data));
    let app;
    globalThis.openApp = (url) => {
      app = open(url);
      setInterval(() => app.postMessage('are you there?', '*'), 50);
    };
  </script></body>`;
  const server = createServer(({ url = '' }, response) => {
    if (url.startsWith('/told')) heard.push(decodeURIComponent(url.slice(6)));
    response.writeHead(200, { 'Content-Type': 'text/html', 'Cache-Control': 'no-store' }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, heard };
}

async function start(): Promise<World> {
  const world = new World(await startServer(distFolder, { bare: true }));
  closing.push(() => world.close());
  return world;
}

/** The number of steps back carries information. */
function goBack(): void {
  const { history, navigation } = globalThis as unknown as Record<
    string,
    Record<string, (to?: unknown) => void>
  >;
  const ways = [
    () => history!.go!(-2),
    () => history!.back!(),
    () => Object.getPrototypeOf(history).go.call(history, -3),
    () => navigation!.back!(),
    () => navigation!.traverseTo!((navigation as never as Navigation).entries()[0]!.key),
  ];
  for (const way of ways)
    try {
      way();
    } catch {}
}

/** Anybody who writes to a window can be answered. */
function answer(): void {
  const reply = ({ source }: MessageEvent) => {
    if (source !== self) source?.postMessage('the secret', { targetOrigin: '*' });
  };
  addEventListener('message', reply, { capture: true });
  addEventListener('message', reply);
  document.addEventListener('message', reply as never);
  globalThis.onmessage = reply;
  opener?.postMessage('the secret', '*');
}

test.for([
  ['chromium', 'the app'],
  ['chromium', 'an unprotected page'],
  ['firefox', 'the app'],
  ['firefox', 'an unprotected page'],
] as const)(
  'in %s, %s does or does not go back to someone else’s page',
  async ([engine, which], { skip }) => {
    skip(findEngine(engine) === undefined, 'this engine is not here');
    const stranger = await startStranger();
    const world = await start();
    const device = await engineDevice(world, engine, 'Ana', { url: stranger.url, isBare: true });
    for (const hash of ['#1', '#2', '#3'])
      await device.page.evaluate((to) => void (location.hash = to), hash);
    const other = await startStranger();
    await device.page.goto(which === 'the app' ? world.server.url : other.url);
    if (which === 'the app') await device.installed();
    const before = stranger.heard.length;
    // Who left the document gives no answer.
    await Promise.race([device.page.evaluate(goBack).catch(() => undefined), sleep(5_000)]);
    if (which === 'the app') {
      await sleep(1_500);
      expect(stranger.heard.slice(before)).toEqual([]);
      expect(`${await device.page.url()}`.split('#')[0]).toBe(world.server.url);
    } else await expect.poll(() => stranger.heard.slice(before)).toContain('shown');
  },
);

test.each(['the app', 'an unprotected page'])(
  '%s does or does not answer the window that opened it',
  async (which) => {
    const stranger = await startStranger();
    const world = await start();
    const other = await startStranger();
    const device = await world.device('Ana', { url: stranger.url, isBare: true });
    const address = which === 'the app' ? world.server.url : other.url;
    const [opened] = await Promise.all([
      device.context.waitForEvent('page'),
      device.page.evaluate(
        (to) => (globalThis as never as { openApp(to: string): void }).openApp(to),
        address,
      ),
    ]);
    await opened.waitForLoadState();
    if (which === 'the app') await opened.getByText('Set up this device').waitFor();
    await opened.evaluate(answer);
    if (which === 'the app') {
      await opened.waitForTimeout(3_000);
      expect(stranger.heard.filter((line) => line.startsWith('message'))).toEqual([]);
    } else await expect.poll(() => stranger.heard).toContain('message the secret');
  },
);

/** The browser's own look for a newer service worker reaches the host, whose answer may say more than it was asked. */
test('no header of the host leads elsewhere once the app is installed', async () => {
  const sink = await startSink();
  closing.push(() => sink.stop());
  const world = await start();
  const { page, context } = await world.device('Ana');
  const to = `http://127.0.0.1:${sink.port}`;
  Object.assign(world.server.headers, {
    Link: ['preconnect', 'dns-prefetch', 'preload; as=image', 'prefetch', 'modulepreload', 'stylesheet']
      .map((rel) => `<${to}/secret>; rel=${rel}`)
      .join(', '),
    Refresh: `0; url=${to}/secret`,
    Location: `${to}/secret`,
    SourceMap: `${to}/secret`,
    'Speculation-Rules': `"${to}/secret"`,
    'Reporting-Endpoints': `default="${to}/secret"`,
    'Report-To': JSON.stringify({ max_age: 9_999, endpoints: [{ url: `${to}/secret` }] }),
    NEL: JSON.stringify({ report_to: 'default', max_age: 9_999, success_fraction: 1 }),
    'Content-Security-Policy-Report-Only': `default-src 'none'; report-uri ${to}/secret; report-to default`,
    'Accept-CH': 'Sec-CH-UA-Model, Device-Memory, Viewport-Width',
    'Critical-CH': 'Sec-CH-UA-Model',
    'Set-Cookie': 'one=1; Max-Age=9999',
    'Service-Worker-Allowed': '/',
    'Alt-Svc': `http/1.1="127.0.0.1:${sink.port}"; ma=9999`,
  });
  const served = world.server.requests.length;
  for (let again = 0; again < 3; again += 1) {
    await page.reload();
    await page.getByText('Set up this device').waitFor();
    await page.waitForTimeout(1_000);
  }
  // Each load puts the look off, so it comes some time after the last.
  await expect.poll(() => world.server.requests.length).toBeGreaterThan(served);
  await page.waitForTimeout(1_000);
  expect(world.server.requests.slice(served).filter((one) => one !== 'GET /sw.js')).toEqual([]);
  expect(sink.heard).toEqual([]);
  expect(context.pages()).toEqual([page]);
});

test.each(['the served build', 'the one file'])(
  'in %s no click on any link leads elsewhere',
  async (place) => {
    const sink = await startSink();
    closing.push(() => sink.stop());
    const world = await start();
    const url = place === 'the one file' ? singleFileUrl : world.server.url;
    const { page, context } = await world.device('Ana', { url });
    const served = await settled(world.server.requests);
    const to = `http://127.0.0.1:${sink.port}/secret`;
    await page.evaluate((target) => {
      const bytes = URL.createObjectURL(new Blob([`<img src=${target}>`], { type: 'text/html' }));
      const places = [target, `blob:${target}`, bytes, '#', '#x'];
      const box = document.createElement('div');
      box.style.cssText = 'position:fixed;top:0;left:0;z-index:9;background:white;display:grid';
      for (const href of places)
        for (const isDownload of [false, true])
          for (const window of ['', '_blank']) {
            const link = document.createElement('a');
            link.textContent = 'press';
            for (const [name, value] of [
              ['href', href],
              ['target', window],
              ['download', isDownload ? 'x.html' : null],
            ] as const)
              try {
                if (value !== null && value !== '') link.setAttribute(name, value);
              } catch {}
            box.append(link);
          }
      document.body.append(box);
    }, to);
    const links = page.getByText('press', { exact: true });
    await expect.poll(() => links.count()).toBe(20);
    const count = await links.count();
    for (let i = 0; i < count; i += 1) {
      const { x, y } = (await links.nth(i).boundingBox())!;
      await page.mouse.move(x + 2, y + 2);
      for (const button of ['left', 'middle'] as const) await page.mouse.click(x + 2, y + 2, { button });
      for (const key of ['Control', 'Shift', 'Alt']) {
        await page.keyboard.down(key);
        await page.mouse.click(x + 2, y + 2);
        await page.keyboard.up(key);
      }
    }
    await page.waitForTimeout(1_000);
    expect(sink.heard).toEqual([]);
    expect(world.server.requests.slice(served)).toEqual([]);
    expect(page.url().split('#')[0]).toBe(url);
    expect(
      context
        .pages()
        .filter((one) => one !== page)
        .map((one) => one.url().split('#')[0]),
    ).toEqual([]);
  },
);
