import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Device, singleFileUrl } from './harness.ts';
import { goHome, press, reopen, setUp } from './people.ts';
import { isSigned, makePayment, makeWallet, readAddress, signPayment } from './wallets.ts';

/** The one HTML file, opened as a person opens it from a USB stick: no server anywhere, no network. */
describe.each(['files', 'text'] as const)('the one file, by %s', (by) => {
  const [ana, bob] = ['Ana', 'Bob'].map((name) => new Device(name, singleFileUrl, {})) as [Device, Device];

  beforeAll(async () => {
    for (const device of [ana, bob]) {
      await device.launch();
      await device.setOffline(true);
    }
  });
  afterAll(async () => {
    for (const device of [ana, bob]) await device.close();
  });

  it('the one file sets up, makes a wallet, signs and exports', async () => {
    for (const device of [ana, bob]) {
      expect(new URL(device.page.url()).protocol).toBe('file:');
      await setUp(device);
    }
    await makeWallet('Rent', 2, [ana, bob], by);
    const address = await readAddress(ana, 'Rent');
    expect(await readAddress(bob, 'Rent')).toBe(address);

    // What is on disk can be opened again, even in a new browser on the same profile.
    await reopen(ana);
    await bob.restart();
    await reopen(bob);

    const message = makePayment(address);
    const signed = await signPayment(message, ana, bob, by);
    expect(isSigned(signed, message, address)).toBe(true);
    const file = await ana.save(() => ana.button('Save file').first().click());
    const saved = Buffer.from(file.bytes);
    expect([saved.toString(), saved.toString('base64')]).toContain(signed);
    await ana.button('Show as a code').first().click();
    await ana.page.locator('canvas:visible').first().waitFor();

    await goHome(ana);
    await press(ana, 'Settings');
    await ana.sees('Running as a single file.');
    for (const device of [ana, bob]) device.expectClean();
  });
});
