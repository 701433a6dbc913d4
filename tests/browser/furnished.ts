import { Keypair, PublicKey, SystemProgram, Transaction } from '@solana/web3.js';
import { ethereum } from '../../src/chains/ethereum/ethereum.ts';
import { solana } from '../../src/chains/solana/solana.ts';
import {
  exchangeCards,
  type Device as Memory,
  makeWallet,
  password as memorys,
  setUpDevices,
} from '../support/network.ts';
import type { Device, HandedFile } from './harness.ts';
import { password, press, unlock } from './people.ts';

/** A device that has been in use for a while: made in memory by the real signer, brought in as a full copy. */
export const passphrase = 'five quiet herons by the weir';
const day = 86_400_000;

export const wallets = ['Treasury', 'Rent', 'Salaries', 'Travel', 'Reserve', 'Café'] as const;
export const people = ['Bob', 'Cyd', 'Dan', 'Eve', 'Fay', 'Gus'] as const;
/** Recipients of the payments from the first wallet, one per payment. */
export const recipients = Array.from({ length: 7 }, (_, i) =>
  Keypair.fromSeed(new Uint8Array(32).fill(50 + i)).publicKey.toBase58(),
);
/** When the payments were signed: one a day from here on. */
export const firstDay = Date.UTC(2026, 2, 10, 16, 30);

/**
 * Ana's full copy: six contacts, six wallets of hers and Bob's, seven payments of 1, 2, ... SOL from the
 * first.
 */
export async function makeCopy(): Promise<HandedFile> {
  const devices = await setUpDevices(['Ana', ...people], [solana, ethereum], 'furnished');
  const [ana, bob] = devices as [Memory, Memory];
  await exchangeCards([ana, bob]);
  for (const other of devices.slice(2)) await ana.receive(await other.call('card'));
  const made = [];
  for (const label of wallets) {
    const { id, wallets: both } = await makeWallet([ana, bob], 2, label);
    await ana.call('settleCeremony', { id });
    made.push(both[0]!);
  }
  const address = made[0]!.keys.find(({ chain }) => chain === 'solana')!.address;
  for (const [i, to] of recipients.entries()) {
    ana.clock = firstDay + i * day;
    await pay(ana, bob, address, to, (i + 1) * 1_000_000_000);
  }
  return { name: 'ana.age', bytes: await ana.call('exportBackup', { password: memorys, passphrase }) };
}

async function pay(ana: Memory, bob: Memory, from: string, to: string, lamports: number): Promise<void> {
  const payer = new PublicKey(from);
  const transaction = new Transaction({ feePayer: payer, blockhash: to, lastValidBlockHeight: 1 });
  transaction.add(SystemProgram.transfer({ fromPubkey: payer, toPubkey: new PublicKey(to), lamports }));
  const received = await ana.receive(new Uint8Array(transaction.serializeMessage()));
  if (received.kind !== 'draft') throw new Error(received.kind);
  const { id } = await ana.call('propose', { draftId: received.id, signers: [1, 2] });
  await bob.scan(ana, id);
  await bob.call('join', { id });
  await ana.scan(bob, id);
}

/** On a device that is not set up. */
export async function bringIn(device: Device, copy: HandedFile): Promise<void> {
  await press(device, 'Restore from 24 words');
  const part = device.page.locator('details', { hasText: 'Or from a full copy' });
  await part.locator('summary').click();
  await device.open(copy, () => press(device, 'Choose file'));
  await part.getByLabel('Passphrase for the copy').fill(passphrase);
  await part.getByLabel('New password').fill(password);
  await part.getByLabel('Repeat the password').fill(password);
  await part.getByRole('button', { name: 'Restore this device' }).click();
  await device.page.getByRole('heading', { name: 'Home', level: 1 }).waitFor({ timeout: 60_000 });
}

/** Unlocks, even on a network: watching a page from outside may put it back online. */
export async function unlockAnyway(device: Device): Promise<void> {
  await device.page.getByRole('heading', { name: 'Locked', level: 1 }).waitFor();
  await unlock(device);
}
