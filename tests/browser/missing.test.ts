import { afterAll, beforeAll, expect, test } from 'vitest';
import { ethereum } from '../../src/chains/ethereum/ethereum.ts';
import { solana } from '../../src/chains/solana/solana.ts';
import {
  exchangeCards,
  type Device as Memory,
  makeWallet,
  password as memorys,
  setUpDevices,
} from '../support/network.ts';
import { bringIn, passphrase } from './furnished.ts';
import { type Device, startWorld, type World } from './harness.ts';
import { phone } from './layout.ts';
import { goHome, password, press } from './people.ts';
import { Gallery } from './screens/gallery.ts';

/** Records deleted from outside while the device was locked, and a defect, as the person meets them. */
let world: World;
let device: Device;
let words = '';
const gallery = new Gallery();
const deviceWords = 'The 24 words of this device, separated by spaces';

beforeAll(async () => {
  const [ana, bob] = (await setUpDevices(['Ana', 'Bob'], [solana, ethereum], 'missing')) as [Memory, Memory];
  await exchangeCards([ana, bob]);
  await makeWallet([ana, bob], 2, 'Treasury');
  words = (await ana.call('revealWords', { password: memorys })).words.join(' ');
  const bytes = await ana.call('exportBackup', { password: memorys, passphrase });
  world = await startWorld();
  device = await world.device('Ana', { viewport: phone, reducedMotion: 'reduce' });
  await world.server.stop();
  await device.setOffline(true);
  await bringIn(device, { name: 'ana.age', bytes });
});
afterAll(() => world?.close());

/** What somebody with the profile but without the password can do. */
const deleteRecords = () =>
  device.page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('hoarfrost');
        opening.onerror = reject;
        opening.onsuccess = () => {
          const records = opening.result.transaction('records', 'readwrite').objectStore('records');
          const counting = records.count();
          records.clear();
          records.transaction.onabort = reject;
          records.transaction.oncomplete = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );

test('what was deleted is named with how to recover it until the person has read it', async () => {
  const { page } = device;
  await page.getByRole('link', { name: /^Treasury/ }).waitFor();
  await press(device, 'Lock');
  await page.getByRole('heading', { name: 'Locked' }).waitFor();
  expect(await deleteRecords()).toBeGreaterThan(2);

  await device.field('Password').fill(password);
  await press(device, 'Unlock');
  await device.field(deviceWords).waitFor();
  await gallery.shoot(device, 'unlock-with-words');
  await device.field(deviceWords).fill(words);
  await device.field('Password').fill(password);
  await press(device, 'Unlock');

  await device.sees('What is stored here was changed outside Hoarfrost');
  await device.sees(/^The wallet “Treasury” is gone\. To bring it back, ask a co-signer/);
  await device.sees(/^The contact “Bob” is gone/);
  await device.sees(/^The ceremony to create the wallet “Treasury” is gone/);
  await device.sees('No wallet is here now.');
  expect(await page.getByText('No wallet yet').count()).toBe(0);
  await gallery.shoot(device, 'findings-home');

  await press(device, 'Settings');
  await page.locator('summary', { hasText: 'Storage' }).click();
  await press(device, 'Check the storage');
  await device.sees(/^The wallet “Treasury” is gone/);
  await gallery.shoot(device, 'findings-storage');

  await goHome(device);
  await press(device, 'I have read this');
  await page.getByText('What is stored here was changed').waitFor({ state: 'detached' });
  await device.sees('No wallet yet');
  await gallery.shoot(device, 'findings-accepted');
});

test('a defect is called one and gives a text to copy that contains nothing personal', async () => {
  const { page } = device;
  await goHome(device);
  await press(device, 'My contact card');
  await page.evaluate(() => {
    Object.assign(globalThis, { Blob: undefined });
  });
  await press(device, 'Save file');
  await device.sees('Something went wrong in Hoarfrost.');
  await gallery.shoot(device, 'defect');
  const told = await device.field('What went wrong, and where').inputValue();
  expect(told).toMatch(/^Hoarfrost ([0-9a-f]{64}|\?)\nbug · page\nTypeError(\n[\w-]+(\.js)?:\d+:\d+)+$/);
});
