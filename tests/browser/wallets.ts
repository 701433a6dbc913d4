import { createPublicKey, verify } from 'node:crypto';
import { base58 } from '@scure/base';
import { PublicKey, SystemProgram, Transaction } from '@solana/web3.js';
import type { Device } from './harness.ts';
import { approve, type Carrier, control, goHome, handOver, press } from './people.ts';

/** Wallets and payments of people who have set up their devices. */

/**
 * `first` takes in everybody's card and invites them; the bundle goes around until each device has the
 * wallet.
 */
export async function makeWallet(
  label: string,
  threshold: number,
  [first, ...others]: readonly [Device, ...Device[]],
  by: Carrier,
): Promise<void> {
  for (const device of others) {
    await goHome(device);
    await press(device, 'My contact card');
    await handOver(device, first, by);
  }
  await goHome(first);
  await press(first, 'Create a wallet');
  await first.field('Wallet name').fill(label);
  for (const { name } of others)
    await first.page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
  const rule = new RegExp(`^${threshold} of ${others.length + 1} sign`);
  await first.page.getByRole('radio', { name: rule }).check();
  await press(first, 'Start');
  await walkRing([first, ...others], by);
}

/** From the first one's fresh ceremony around and around until each has the wallet. */
export async function walkRing(
  [first, ...others]: readonly [Device, ...Device[]],
  by: Carrier,
): Promise<void> {
  let holder = first;
  for (const device of others) {
    await handOver(holder, device, by);
    await press(device, 'Take part');
    await control(device, 'Show').waitFor();
    holder = device;
  }
  await handOver(holder, first, by);
  holder = first;
  for (const device of [...others, first]) {
    if (device !== holder && !(await isReady(device))) await handOver(holder, device, by);
    await device.sees('The wallet is ready');
    holder = device;
  }
}

const isReady = async (device: Device) => (await device.page.getByText('The wallet is ready').count()) > 0;

/** From home to the wallet's own screen. */
export async function openWallet(device: Device, label: string): Promise<void> {
  await goHome(device);
  await device.page.getByRole('link', { name: new RegExp(`^${label}`) }).click();
  await device.page.getByRole('heading', { name: label, level: 1 }).waitFor();
}

/**
 * From the wallet's own screen; once everyone's card was compared the wallet no longer asks for it, but it
 * can be found.
 */
export async function openComparison(device: Device): Promise<void> {
  const asked = control(device, 'Compare now');
  if ((await asked.count()) > 0) return asked.press('Enter');
  await device.page.keyboard.press('Control+k');
  await device.page.getByRole('combobox', { name: 'Find anything' }).fill('Compare the wallet');
  await device.page.keyboard.press('Enter');
}

/** From its comparison, once the words can be read: with each of those who are left. */
export async function compareWithAll(device: Device): Promise<void> {
  await device.role('list', 'Safety words').waitFor({ timeout: 60_000 });
  const each = device.page.getByRole('button', { name: /has the same words$/ });
  const names = await each.allInnerTexts();
  for (const name of names.slice(0, -1)) {
    await press(device, name);
    await control(device, name).waitFor({ state: 'detached' });
  }
  await press(device, 'The words are the same');
}

/**
 * From the wallet's own screen to its addresses, compared or not. Somebody who handed the wallet on only
 * looks.
 */
export async function openAddresses(device: Device): Promise<void> {
  const way = control(device, 'Receive').or(control(device, 'Addresses')).first();
  const addresses = device.page.getByRole('region', { name: 'Addresses' });
  await way.click();
  await addresses.waitFor();
  const insist = control(device, 'Show the address without comparing');
  if ((await insist.count()) > 0) await insist.click();
}

/** The Solana address of a wallet, found from home. */
export async function readAddress(device: Device, label: string): Promise<string> {
  await openWallet(device, label);
  await openAddresses(device);
  return solanaAddress(device);
}

/** The address in its card, as a screen reader finds it: under the heading, in a paragraph of its own. */
export async function solanaAddress({ page }: Device): Promise<string> {
  const heading = page.getByRole('heading', { name: 'Solana address' });
  const card = page.getByRole('region', { name: 'Addresses' }).getByRole('article').filter({ has: heading });
  const text = await card
    .getByRole('paragraph')
    .filter({ hasText: /^[1-9A-HJ-NP-Za-km-z]{32,44}$/ })
    .innerText();
  return text.replace(/\s+/g, '');
}

/** Bytes of a payment to sign, half a SOL unless told otherwise, as another tool makes them. */
export function makePayment(from: string, lamports = 500_000_000): Buffer {
  const feePayer = new PublicKey(from);
  const toPubkey = new PublicKey(new Uint8Array(32).fill(7));
  const blockhash = base58.encode(new Uint8Array(32).fill(9));
  return new Transaction({ feePayer, blockhash, lastValidBlockHeight: 1 })
    .add(SystemProgram.transfer({ fromPubkey: feePayer, toPubkey, lamports }))
    .serializeMessage();
}

/** `first` brings the payment in and `second` signs with them. Returns the text of the signed transaction. */
export async function signPayment(
  message: Buffer,
  first: Device,
  second: Device,
  by: Exclude<Carrier, 'camera'>,
  withWhom?: string,
): Promise<string> {
  await goHome(first);
  if (by === 'files')
    await first.open({ name: 'unsigned.bin', bytes: message }, () => press(first, 'Open file'));
  else {
    await press(first, 'Paste text');
    await first.field('Text').fill(message.toString('base64'));
    await press(first, 'Read');
  }
  await approve(first, withWhom);
  await handOver(first, second, by);
  await second.sees(/0[.,]5/);
  await approve(second);
  await handOver(second, first, by);
  await first.sees('All required signatures collected');
  return takeOut(first);
}

/** From a finished signing to what leaves the device, the first form of it. */
export async function takeOut(device: Device): Promise<string> {
  await press(device, 'Get the signed transaction');
  await device.page.getByRole('heading', { name: 'Signed', level: 1 }).waitFor();
  return device.page.getByRole('textbox').first().inputValue();
}

/**
 * Whether a signed transaction (base64) is `message` with a good Ed25519 signature (RFC 8032) by `address`.
 */
export function isSigned(text: string, message: Buffer, address: string): boolean {
  const signed = Buffer.from(text, 'base64');
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), base58.decode(address)]);
  const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  return signed.subarray(65).equals(message) && verify(null, message, key, signed.subarray(1, 65));
}
