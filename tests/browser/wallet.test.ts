import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringIn, makeCopy, unlockAnyway } from './furnished.ts';
import { type Device, startWorld, type World } from './harness.ts';
import { decline, goHome, press } from './people.ts';
import { openWallet } from './wallets.ts';

describe('the screens of a wallet', () => {
  let world: World;
  let ana: Device;
  const heading = (name: string) => ana.page.getByRole('heading', { name, level: 1 }).waitFor();
  beforeAll(async () => {
    world = await startWorld(process.env.HOARFROST_DIST);
    ana = await world.device('Ana');
    await world.cut();
    await bringIn(ana, await makeCopy());
  });
  afterAll(() => world?.close());

  it('a wallet keeps a name and a colour, also said in words, over a restart', async () => {
    await openWallet(ana, 'Rent');
    await ana.page.locator('summary', { hasText: 'Name, colour, dates' }).click();
    const colours = ana.page.getByRole('group', { name: 'Colour' }).getByRole('radio');
    await expect.poll(() => colours.count()).toBe(8);
    const other = (await ana.page.getByRole('radio', { name: 'Violet' }).isChecked()) ? 'Teal' : 'Violet';
    await ana.page.getByRole('radio', { name: other }).check();
    await ana.field('Wallet name').fill('House');
    await press(ana, 'Rename');
    await heading('House');
    await ana.reload();
    await unlockAnyway(ana);
    await openWallet(ana, 'House');
    await ana.page.locator('summary', { hasText: 'Name, colour, dates' }).click();
    expect(await ana.page.getByRole('radio', { name: other }).isChecked()).toBe(true);
    expect(await ana.axe()).toEqual([]);
  });

  it('a wallet’s screens say who holds the shares, who last signed, and what to do without one of them', async () => {
    await openWallet(ana, 'Treasury');
    await press(ana, 'Manage co-signers');
    await heading('Manage co-signers');
    const holders = ana.page.getByRole('region', { name: 'Who holds the key parts' });
    await expect.poll(() => holders.getByRole('link').count()).toBe(2);
    const bob = holders.getByRole('link', { name: /^Bob/ });
    expect(await bob.innerText()).toMatch(/Last signed on Mar 16, 2026/);
    await ana.sees(/someone else could be behind one of these names: .*Bob/);
    await ana.page.locator('summary', { hasText: 'Someone lost a phone' }).click();
    await ana.sees('choose “Restore from 24 words”');
    expect(await ana.axe()).toEqual([]);
    await press(ana, 'New wallet with these people');
    await heading('Create a wallet');
    expect(await ana.page.getByRole('checkbox', { name: /^Bob/ }).isChecked()).toBe(true);
    expect(await ana.page.getByRole('checkbox', { name: /^Cyd/ }).isChecked()).toBe(false);
  });

  it('a wallet’s screens print how it was made, on one page of either paper size', async () => {
    await openWallet(ana, 'Treasury');
    await press(ana, 'Show or save the recovery record');
    await press(ana, 'Print the wallet record');
    await heading('Print the wallet record');
    const sheet = ana.page.getByRole('region', { name: 'Print the wallet record' });
    await sheet.getByText(/^([a-z]+ ){7}[a-z]+$/).waitFor();
    expect(await ana.axe()).toEqual([]);
    await ana.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const text = await ana.page.locator('body').innerText();
    for (const part of [
      /Treasury/,
      /2 of 2 sign/,
      /[0-9A-Z]{4}-[0-9A-Z]{4}/,
      /\b[0-9a-f]{64}\b/,
      /Bob/,
      /0x /,
    ])
      expect(text).toMatch(part);
    expect(text).not.toMatch(/Back|Settings|Lock|Find/);
    const ink = await ana.isolated<string>(
      "getComputedStyle(document.querySelector('.sheet')).color + getComputedStyle(document.querySelector('.sheet')).backgroundColor",
    );
    expect(ink).toBe('rgb(0, 0, 0)rgb(255, 255, 255)');
    for (const format of ['A4', 'Letter']) {
      const pdf = Buffer.from(await ana.page.pdf({ format, preferCSSPageSize: false })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page[^s]/g)?.length, format).toBe(1);
    }
    await ana.page.emulateMedia({ media: null });
  });

  it('a half-filled form is kept while one looks elsewhere, and dropped with the lock', async () => {
    await goHome(ana);
    await press(ana, 'Create a wallet');
    await ana.field('Wallet name').fill('Half a name');
    await ana.page.getByRole('checkbox', { name: /^Cyd/ }).check();
    // People who were chosen stay in sight while others are searched for, and Enter does not start anything.
    await ana.page.getByRole('searchbox').fill('gus');
    await ana.page.keyboard.press('Enter');
    const names = ana.page.getByRole('group', { name: 'People' }).getByRole('checkbox');
    await expect.poll(() => names.count()).toBe(4);
    await heading('Create a wallet');
    await press(ana, 'Contacts');
    await goHome(ana);
    await press(ana, 'Create a wallet');
    expect(await ana.field('Wallet name').inputValue()).toBe('Half a name');
    expect(await ana.page.getByRole('checkbox', { name: /^Cyd/ }).isChecked()).toBe(true);

    await openWallet(ana, 'Treasury');
    await press(ana, 'Pay');
    await press(ana, 'Enter an Ethereum payment');
    const to = '0x52908400098527886E0F7030069857D2E4169EE7';
    await ana.field('Pay to').fill(to);
    await ana.field('Amount').fill('0.25');
    await press(ana, 'Back');
    await press(ana, 'Pay');
    await press(ana, 'Enter an Ethereum payment');
    expect(await ana.field('Pay to').inputValue()).toBe(to);
    await ana.field('Safe nonce').fill('0');
    // What can be read in two ways is refused with both, and an address of another network with the names of
    // the two.
    await ana.field('Amount').fill('1,250');
    await press(ana, 'Review the payment');
    await ana.sees('This amount can be read in two ways: 1.250 or 1250.');
    await ana.field('Pay to').fill(`base:${to}`);
    await ana.field('Amount').fill('0,25');
    await press(ana, 'Review the payment');
    await ana.sees('This address is marked for Base, but the payment is on Ethereum.');
    expect(await ana.axe()).toEqual([]);
    await ana.field('Pay to').fill(`eth:${to}`);
    await press(ana, 'Review the payment');
    await heading('Check before you sign');
    await ana.sees(/0[.,]25/);
    // Not decided: home leads back to it, and the form is there to be corrected.
    await goHome(ana);
    await ana.page.getByRole('link', { name: /Not decided/ }).click();
    await heading('Check before you sign');
    await decline(ana);
    expect(await ana.page.getByRole('link', { name: /Not decided/ }).count()).toBe(0);

    await ana.reload();
    await unlockAnyway(ana);
    await openWallet(ana, 'Treasury');
    await press(ana, 'Pay');
    await press(ana, 'Enter an Ethereum payment');
    expect(await ana.field('Pay to').inputValue()).toBe('');
    expect(ana.problems).toEqual([]);
  });
});
