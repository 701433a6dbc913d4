import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { findEngine } from '../../.ci/engines.mjs';
import { distFolder, quietFlags, startServer, World } from './harness.ts';
import { settled } from './outside.ts';
import { goHome, press, setUp } from './people.ts';

let world: World;
afterEach(() => world?.close());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * The browser as a person starts it, with nothing attached to the page: driving a page keeps its service
 * worker awake. Resolves once the page has its title, plus some seconds, by which time the browser has looked
 * for a newer worker.
 */
async function startCold(profile: string, url: string): Promise<void> {
  const portFile = join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const flags = ['--headless=new', ...quietFlags, '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const browser = spawn(findEngine('chromium')!.browser, [...flags, url], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => browser.once('exit', () => resolve()));
  const isShown = async () => {
    if (!existsSync(portFile)) return false;
    const port = readFileSync(portFile, 'utf8').split('\n')[0];
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => null);
    const targets = ((await answer?.json()) ?? []) as { url: string; title: string }[];
    return targets.some((one) => one.url.startsWith(url) && one.title.includes('Hoarfrost'));
  };
  await expect.poll(isShown, { timeout: 60_000 }).toBe(true);
  await pause(4_000);
  browser.kill('SIGTERM');
  await ended;
}

/** The header that deletes everything, on the one answer that no page can influence. */
test('a host that clears the storage is noticed, and somebody who clears it on purpose is not told', async () => {
  world = new World(await startServer(distFolder));
  // As if the day had passed during which the browser's own check is answered from its cache.
  world.server.headers['Cache-Control'] = 'no-cache';
  const device = await world.device('Ana');
  await setUp(device);
  await goHome(device);
  world.server.headers['Clear-Site-Data'] = '"*"';
  await device.reload();
  const isEmpty = () => device.isolated<boolean>('indexedDB.databases().then((all) => all.length === 0)');
  await expect.poll(isEmpty, { timeout: 60_000 }).toBe(true);
  delete world.server.headers['Clear-Site-Data'];
  await device.reload();
  await device.sees('The storage of this device was cleared.');

  await setUp(device);
  await expect.poll(() => device.page.getByText('The storage of this device was cleared.').count()).toBe(0);
  await goHome(device);
  await press(device, 'Settings');
  await device.page.getByText('Delete everything', { exact: true }).first().click();
  await device.field(/^Type/).fill('Ana');
  await press(device, 'Delete everything here');
  await device.button('Practise first').waitFor();
  await device.reload();
  await device.button('Practise first').waitFor();
  await pause(1_000);
  expect(await device.page.getByText('The storage of this device was cleared.').count()).toBe(0);
});

test.each([
  ['its headers', false, 0],
  ['no headers at all', true, 3],
])('in three starts the browser asks a host with %s for nothing from the app', async (_, bare, checks) => {
  world = new World(await startServer(distFolder, { bare }));
  const device = await world.device('Ana', { isCalm: true });
  const served = await settled(world.server.requests, 2_000);
  await device.context.close();
  expect(served).toBeGreaterThan(10);
  for (let start = 0; start < 3; start += 1) await startCold(device.profile, world.server.url);
  // Without headers, the browser's own check for a newer service worker, once per start at most: one that is closed early
  // does not come to it.
  const asked = world.server.requests.slice(served);
  expect(asked.filter((one) => one !== 'GET /sw.js')).toEqual([]);
  expect(asked.length).toBeLessThanOrEqual(checks);
});
