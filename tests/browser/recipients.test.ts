import { Keypair } from '@solana/web3.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ethereum } from '../../src/chains/ethereum/ethereum.ts';
import { solana } from '../../src/chains/solana/solana.ts';
import {
  exchangeCards,
  type Device as Memory,
  makeWallet,
  password,
  setUpDevices,
} from '../support/network.ts';
import { bringIn, passphrase } from './furnished.ts';
import { type Device, startWorld, type World } from './harness.ts';
import { goHome, press } from './people.ts';
import { openWallet } from './wallets.ts';

/**
 * This device's recipients: added by hand and from a spreadsheet, protected, chosen in a payment, named in
 * its review.
 */
describe('recipients', () => {
  let world: World;
  let ana: Device;
  const landlord = '0x52908400098527886E0F7030069857D2E4169EE7';
  const baker = Keypair.fromSeed(new Uint8Array(32).fill(21)).publicKey.toBase58();
  const title = (name: string) => ana.page.getByRole('heading', { name, level: 1 }).waitFor();

  beforeAll(async () => {
    const devices = await setUpDevices(['Ana', 'Bob'], [solana, ethereum], 'recipients');
    await exchangeCards(devices);
    const first = devices[0] as Memory;
    const { id: keygen } = await makeWallet(devices, 2, 'Treasury');
    await first.call('settleCeremony', { id: keygen });
    world = await startWorld(process.env.HOARFROST_DIST);
    ana = await world.device('Ana');
    await world.cut();
    const bytes = await first.call('exportBackup', {
      password,
      passphrase,
    });
    await bringIn(ana, { name: 'ana.age', bytes });
  });
  afterAll(() => world?.close());

  it('recipients are added by name, and one that looks like another only if the person insists', async () => {
    await goHome(ana);
    await press(ana, 'Contacts');
    await title('Contacts');
    await press(ana, 'Recipients');
    await ana.sees('Nobody yet. Add one');
    expect(await ana.axe()).toEqual([]);
    await press(ana, 'Add a recipient');
    await ana.field('Name').fill('Landlord');
    await ana.field('Address').fill(landlord.toLowerCase());
    await ana.field('Groups').fill('rent; home');
    await press(ana, 'Save the recipient');
    await title('Recipients');
    await ana.sees('home · rent · Ethereum');
    await ana.sees(landlord);
    await press(ana, 'Add a recipient');
    await ana.field('Name').fill('Somebody');
    await ana
      .field('Address')
      .fill(`${landlord.slice(0, 7)}${'ab'.repeat(15)}${landlord.slice(37)}`.toLowerCase());
    await press(ana, 'Save the recipient');
    await ana.sees('This is how money gets stolen');
    await ana.role('button', 'I’ve compared every character: save it').waitFor();
    expect(await ana.axe()).toEqual([]);
    await ana.screenshot('recipient-alike');
  });

  it('recipients come from a table as a whole or not at all, and go back into one', async () => {
    await goHome(ana);
    await press(ana, 'Contacts');
    await press(ana, 'Recipients');
    await title('Recipients');
    await press(ana, 'Import a list (CSV)');
    await ana.field('Table').fill(`name,address,groups\nBaker,${baker},food\n=Printer,${'1234'},\n`);
    await press(ana, 'Check the table');
    await ana.sees('1 row is wrong, so nothing is imported');
    await ana.sees('Row 3: Address');
    await ana.field('Table').fill(`name,address,groups\n=Baker,${baker},food\nLandlord,${landlord},rent\n`);
    await press(ana, 'Check the table');
    await ana.sees('1 recipient changes.');
    expect(await ana.axe()).toEqual([]);
    await ana.screenshot('recipients-table');
    await press(ana, 'Import these recipients');
    await title('Recipients');
    await ana.sees('food · Solana');
    await ana.screenshot('recipients');
    const { bytes } = await ana.save(() => press(ana, 'Save the list (CSV)'));
    expect(new TextDecoder().decode(bytes)).toBe(
      `name,chain,address,groups\r\n"'=Baker",solana,${baker},food\r\nLandlord,ethereum,${landlord},rent\r\n`,
    );
  });

  it('recipients can be chosen in a payment, and its review shows them as this device’s names', async () => {
    await openWallet(ana, 'Treasury');
    await press(ana, 'Pay');
    await press(ana, 'Enter an Ethereum payment');
    await ana.field('Choose a recipient').selectOption({ label: 'Landlord (your list) · rent' });
    expect(await ana.field('Pay to').inputValue()).toBe(landlord);
    await ana.field('Amount').fill('1.5');
    await ana.field('Safe nonce').fill('0');
    expect(await ana.axe()).toEqual([]);
    await press(ana, 'Review the payment');
    await title('Check before you sign');
    await ana.sees('Landlord:');
    await ana.sees('(your list)');
    await ana.screenshot('recipients-review');
  });

  it('recipients can be copied into a wallet’s rules', async () => {
    await openWallet(ana, 'Treasury');
    await press(ana, 'Rules');
    await press(ana, 'Make rules');
    await press(ana, 'Add from this device’s list');
    await ana.sees('2 recipients were added to the list above.');
    await ana.role('button', 'Remove Landlord').waitFor();
    await ana.screenshot('recipients-rules');
    ana.expectClean();
  });
});
