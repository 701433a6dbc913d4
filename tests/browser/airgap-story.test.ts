import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { afterEach, expect, test } from 'vitest';
import { type Device, startWorld, type World } from './harness.ts';
import { readNetLog, settled, startProxy } from './outside.ts';
import { goHome, password, press, setUp } from './people.ts';
import { isSigned, makePayment, makeWallet, readAddress, signPayment } from './wallets.ts';

/**
 * The devices stay online and their server stays up, so that nothing but the app itself keeps them from
 * making requests. Each browser is watched from outside, by a proxy that everything goes through and by its
 * own network log.
 */
interface Watched {
  device: Device;
  /**
   * Ends the browser. Returns everything that was requested since this object was made, including name
   * look-ups.
   */
  finish(): Promise<string[]>;
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function watch(world: World, name: string): Promise<Watched> {
  const proxy = await startProxy();
  const folder = mkdtempSync(join(tmpdir(), 'hoarfrost-netlog-'));
  closing.push(async () => rmSync(folder, { recursive: true, force: true }));
  closing.push(() => proxy.stop());
  const log = join(folder, 'log.json');
  const device = await world.device(name, {
    isCalm: true,
    args: [
      `--proxy-server=http://127.0.0.1:${proxy.port}`,
      '--proxy-bypass-list=<-loopback>',
      `--log-net-log=${log}`,
      '--net-log-capture-mode=IncludeSensitive',
    ],
  });
  const loaded = await settled(proxy.asked);
  const since = Date.now();
  expect(loaded).toBeGreaterThan(3);
  // After each load the browser looks for a newer service worker file: here in its own cache.
  const expected = `URL_REQUEST_START_JOB ${world.server.url}sw.js`;
  return {
    device,
    async finish() {
      await pause(1_500);
      device.expectClean();
      const asked = proxy.asked.slice(loaded);
      await device.context.close();
      expect(readNetLog(log, 0).length).toBeGreaterThan(loaded);
      return [...asked, ...readNetLog(log, since).filter((line) => line !== expected)];
    },
  };
}

async function lock(device: Device): Promise<void> {
  await goHome(device);
  await press(device, 'Settings');
  await press(device, 'Lock now');
  await device.page.getByRole('heading', { name: 'Locked' }).waitFor();
}

test('setting up, making a wallet, signing, exporting and locking make no request', async () => {
  const world = await startWorld();
  closing.push(() => world.close());
  const [first, second] = [await watch(world, 'Ana'), await watch(world, 'Bob')];
  const [ana, bob] = [first.device, second.device];
  const served = world.server.requests.length;

  for (const device of [ana, bob]) await setUp(device);
  await makeWallet('Rent', 2, [ana, bob], 'text');
  const address = await readAddress(ana, 'Rent');
  const message = makePayment(address);
  const signed = await signPayment(message, ana, bob, 'text');
  expect(isSigned(signed, message, address)).toBe(true);
  const file = await ana.save(() => ana.button('Save file').first().click());
  expect(file.bytes.length).toBeGreaterThan(message.length);
  await ana.button('Show as a code').first().click();
  await ana.page.locator('canvas:visible').first().waitFor();
  for (const device of [ana, bob]) await lock(device);

  expect(await first.finish()).toEqual([]);
  expect(await second.finish()).toEqual([]);
  expect(world.server.requests.slice(served)).toEqual([]);
});

/** Browsers have services of their own for names and passwords: suggestions, strong passwords, leaks. */
test('whatever is typed next to a password, the browser asks nobody about it', async () => {
  const world = await startWorld();
  closing.push(() => world.close());
  const { device, finish } = await watch(world, 'Ana');
  const { page } = device;

  await press(device, 'Restore from 24 words');
  await device.field('The 24 words, separated by spaces').fill(generateMnemonic(wordlist, 256));
  const form = page.locator('form').filter({ hasText: 'The 24 words' });
  await form.getByLabel('New password').fill(password);
  await form.getByLabel('Repeat the password').fill(password);
  await form.getByText('Strong enough.').waitFor();
  // Typed last: Enter in it restores, as in every other field.
  await device.field('Device name').fill('Ana');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Home', level: 1 }).waitFor({ timeout: 60_000 });

  await press(device, 'Settings');
  await page.getByText('Change the password').click();
  await device.field('Password').fill(password);
  await device.field('New password').fill(`${password} again`);
  await device.field('Repeat the password').fill(`${password} again`);
  await press(device, 'Change password');
  await device.sees('Password changed.');
  await press(device, 'Backup');
  await device.field('Password').fill(`${password} again`);
  await device.field('Passphrase for the copy').fill(`${password} copy`);
  await press(device, 'Create the copy');
  await device.button('Save file').waitFor({ timeout: 60_000 });
  await lock(device);
  await device.field('Password').fill(`${password} again`);
  await page.getByRole('checkbox', { name: 'Unlock even though this device is online' }).check();
  await press(device, 'Unlock');
  await page.getByRole('heading', { name: 'Locked' }).waitFor({ state: 'detached', timeout: 60_000 });

  expect(await finish()).toEqual([]);
});
