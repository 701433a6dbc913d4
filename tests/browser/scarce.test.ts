import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Device, startWorld, type World } from './harness.ts';
import { goHome, press, setUp } from './people.ts';

/** Something that a browser denies, or far too much of something: what the screen says about it is true. */
let world: World;
let ana: Device;
const folder = mkdtempSync(join(tmpdir(), 'hoarfrost-large-'));

beforeAll(async () => {
  world = await startWorld();
  ana = await world.device('Ana');
  await world.cut();
  await setUp(ana);
});
afterAll(async () => {
  await world?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('the app says that the browser made no promise to keep what is stored', async () => {
  const session = await ana.context.newCDPSession(ana.page);
  const permission = { name: 'persistent-storage' };
  await session.send('Browser.setPermission', { permission, setting: 'denied' });
  await press(ana, 'Settings');
  await ana.page.locator('summary', { hasText: 'Storage' }).click();
  await press(ana, 'Ask the browser to keep it');
  await ana.sees('The browser didn’t promise it.');
  expect(await ana.page.evaluate(() => navigator.storage.persisted())).toBe(false);
  await session.detach();
});

it('a file of 50 MB is refused, and the app goes on', async () => {
  const path = join(folder, 'large.bin');
  writeFileSync(path, Buffer.alloc(50_000_000, 'A'));
  await goHome(ana);
  const [chooser] = await Promise.all([ana.page.waitForEvent('filechooser'), press(ana, 'Open file')]);
  await chooser.setFiles(path);
  await ana.sees('This is larger than Hoarfrost accepts.');
  await press(ana, 'My contact card');
  await ana.page.getByRole('heading', { name: 'My contact card', level: 1 }).waitFor();
});
