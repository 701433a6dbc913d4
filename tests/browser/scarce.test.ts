import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solana } from '../../src/chains/solana/solana.ts';
import { setUpDevices } from '../support/network.ts';
import { bringIn, makeCopy, wallets } from './furnished.ts';
import { type Device, startWorld, type World } from './harness.ts';
import { goHome, password, press, setUp, unlock } from './people.ts';
import { makePayment, openWallet, readAddress } from './wallets.ts';

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

const noRoom = 'There isn’t enough space to store this.';

/**
 * Chromium believes for half a minute that there is as much room as it last saw, or until the database was closed for
 * some seconds: what is written meanwhile goes through, whatever the quota.
 */
describe('on a full disk', () => {
  let full: World;
  let device: Device;
  let session: CDPSession;
  let card: Uint8Array;
  let payment: Buffer;
  const [wallet, , , , other] = wallets;
  const takeRoom = (isTaken: boolean) =>
    session.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(device.url).origin,
      ...(isTaken && { quotaSize: 1 }),
    });
  const reopen = async (isTaken: boolean) => {
    await device.page.goto('about:blank');
    await takeRoom(isTaken);
    await device.page.waitForTimeout(4_000);
    await device.page.goto(device.url);
  };

  beforeAll(async () => {
    full = await startWorld();
    device = await full.device('Ana');
    await device.setOffline(true);
    await bringIn(device, await makeCopy());
    payment = makePayment(await readAddress(device, wallet));
    const [zed] = await setUpDevices(['Zed'], [solana], 'full disk');
    card = await zed!.call('card');
    session = await device.context.newCDPSession(device.page);
  });
  afterAll(() => full?.close());

  const rename = async () => {
    await openWallet(device, other);
    await device.page.locator('summary', { hasText: 'Name, colour, dates' }).click();
    await device.field('Wallet name').fill('Another name');
    await press(device, 'Rename');
  };
  const meet = async () => {
    await goHome(device);
    await device.open({ name: 'zed.card', bytes: card }, () => press(device, 'Open file'));
  };
  const propose = async () => {
    await goHome(device);
    await device.open({ name: 'pay.bin', bytes: payment }, () => press(device, 'Open file'));
    await device.page.getByRole('heading', { name: 'Check before you sign' }).waitFor();
    for (const name of [/^I understand/, /^I’ve checked/]) {
      const box = device.page.getByRole('checkbox', { name });
      if ((await box.count()) > 0) await box.check();
    }
    await press(device, 'Approve and sign');
  };
  /** What the device shows of what was to be changed. */
  const look = async () => {
    await goHome(device);
    const main = device.page.getByRole('main');
    const home = await main.getByRole('link').allInnerTexts();
    await press(device, 'Contacts');
    await device.page.getByRole('heading', { name: 'Contacts', level: 1 }).waitFor();
    return [...home, ...(await main.getByRole('link').allInnerTexts())].join('\n');
  };

  it('a try of the password is refused, since it could not be counted, and goes through later', async () => {
    await reopen(true);
    await device.field('Password').fill(password);
    await press(device, 'Unlock');
    await device.sees(noRoom);
    await reopen(false);
    await unlock(device);
  });

  it('every change is refused with a sentence and changes nothing', async () => {
    const before = await look();
    await takeRoom(true);
    await device.page.waitForTimeout(31_000);
    for (const act of [rename, meet, propose]) {
      await act();
      await device.sees(noRoom);
      // What was brought in and not decided upon stands above it for as long as the page lives.
      expect((await look()).endsWith(before)).toBe(true);
    }
    await reopen(false);
    await unlock(device);
    expect(await look()).toBe(before);
  });
});
