import { Keypair, PublicKey, SystemProgram, Transaction } from '@solana/web3.js';
import { ethereum } from '../../src/chains/ethereum/ethereum.ts';
import { solana } from '../../src/chains/solana/solana.ts';
import type { Received } from '../../src/signer/api/received.ts';
import {
  exchangeCards,
  type Device as Memory,
  makeWallet,
  password,
  setUpDevices,
} from '../support/network.ts';
import { bringIn, passphrase } from './furnished.ts';
import type { Device } from './harness.ts';
import { goHome, press } from './people.ts';

/** A wallet, “Treasury”, whose people are partly real browsers and partly the real signer in memory. */

export const landlord = Keypair.fromSeed(new Uint8Array(32).fill(8)).publicKey;
export const stranger = Keypair.fromSeed(new Uint8Array(32).fill(9)).publicKey;

/** The first three hold it, and any two of them sign; everybody has everybody's card. */
export async function makeTreasury(
  ...names: readonly [string, string, string, ...string[]]
): Promise<{ devices: Memory[]; address: string }> {
  const devices = await setUpDevices(names, [solana, ethereum], 'rules');
  await exchangeCards(devices);
  const { id, wallets } = await makeWallet(devices.slice(0, 3), 2, 'Treasury');
  await devices[0]!.call('settleCeremony', { id });
  return { devices, address: wallets[0]!.keys.find(({ chain }) => chain === 'solana')!.address };
}

/** A device in memory moves to a real browser. */
export async function moveTo(device: Device, memory: Memory): Promise<void> {
  const bytes = await memory.call('exportBackup', { password, passphrase });
  await bringIn(device, { name: `${device.name}.age`, bytes });
}

/** A payment to sign, in base64. */
export function makeTransfer(from: string, to: PublicKey, lamports: number): string {
  const feePayer = new PublicKey(from);
  const blockhash = Keypair.fromSeed(new Uint8Array(32).fill(77)).publicKey.toBase58();
  const transfer = { fromPubkey: feePayer, toPubkey: to, lamports };
  const transaction = new Transaction({ feePayer, blockhash, lastValidBlockHeight: 1 });
  return transaction.add(SystemProgram.transfer(transfer)).serializeMessage().toString('base64');
}

/** From home, until it was read. */
export async function pasteText(device: Device, text: string): Promise<void> {
  await goHome(device);
  await press(device, 'Paste text');
  await device.field('Text').fill(text);
  await press(device, 'Read');
  await device.page.getByRole('heading', { name: 'Paste text' }).waitFor({ state: 'detached' });
}

/**
 * Taken in by a device in memory. Its clock is its own: it is set to the browsers' time, so that no request
 * lies in its future.
 */
export function take(device: Memory, blob: Uint8Array): Promise<Received> {
  device.clock = Date.now() + 1_000;
  return device.receive(blob);
}
