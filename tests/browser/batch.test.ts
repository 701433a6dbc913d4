import { getTransactionDecoder, lamports } from '@solana/kit';
import { Keypair, NONCE_ACCOUNT_LENGTH, PublicKey, SystemProgram, Transaction } from '@solana/web3.js';
import { getAddress, parseEther } from 'ethers';
import { LiteSVM } from 'litesvm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ethereum } from '../../src/chains/ethereum/ethereum.ts';
import { solana } from '../../src/chains/solana/solana.ts';
import { deploySafe, makeEvm } from '../chains/ethereum/evm.ts';
import { readCsv } from '../support/csv.ts';
import {
  exchangeCards,
  type Device as Memory,
  makeWallet,
  password as memorys,
  setUpDevices,
} from '../support/network.ts';
import { bringIn, passphrase } from './furnished.ts';
import { type Device, startWorld, type World } from './harness.ts';
import { approve, control, goHome, handOver, press, unlock } from './people.ts';
import { openWallet } from './wallets.ts';

/**
 * Payday: a table becomes one signed batch on each chain, which real machines execute to the last unit; and a
 * hundred transactions are read in groups and signed in two scans, by two of three holders of a wallet.
 */
describe('many payments at once', () => {
  let world: World;
  let [ana, bob] = [] as unknown as [Device, Device];
  let [safe, wallet] = ['', ''];
  const heading = (device: Device, name: string | RegExp) =>
    device.page.getByRole('heading', { name, level: 1 }).waitFor();

  beforeAll(async () => {
    const memory = await setUpDevices(['Ana', 'Bob', 'Cyd'], [solana, ethereum], 'payday');
    await exchangeCards(memory);
    const made = await makeWallet(memory, 2, 'Salaries');
    const addressOn = (chain: string) => made.wallets[0]!.keys.find((key) => key.chain === chain)!.address;
    [safe, wallet] = [addressOn('ethereum'), addressOn('solana')];
    world = await startWorld();
    for (const { name } of memory.slice(0, 2)) await world.device(name);
    await world.cut();
    [ana, bob] = world.devices as [Device, Device];
    for (const [i, device] of [ana, bob].entries()) {
      const bytes = await (memory[i] as Memory).call('exportBackup', { password: memorys, passphrase });
      await bringIn(device, { name: 'copy.age', bytes });
    }
  });
  afterAll(() => world?.close());

  /** From the wallet to a table that was read, after correcting what is wrong in it. */
  async function bringTable(
    link: string,
    rows: readonly string[],
    answer: () => Promise<void>,
  ): Promise<string[][]> {
    await openWallet(ana, 'Salaries');
    await press(ana, 'Pay');
    await press(ana, link);
    await heading(ana, /payments from a table$/);
    await answer();
    const table = (all: readonly string[]) => ({
      name: 'may.csv',
      bytes: new TextEncoder().encode(['recipient;amount;asset;reference', ...all].join('\r\n')),
    });
    const bad = rows.with(6, rows[6]!.replace(/;[^;]*/, ';1,000'));
    await ana.open(table(bad), () => press(ana, 'Open a table'));
    await press(ana, 'Check the table');
    await ana.sees(/^Row 8: this amount can be read in two ways/);
    expect(await ana.button('Review the payments').count()).toBe(0);
    expect(await ana.axe()).toEqual([]);
    await ana.open(table(rows), () => press(ana, 'Open a table'));
    await press(ana, 'Check the table');
    await ana.sees(`All ${rows.length} rows are fine.`);
    const list = await ana.save(() => press(ana, 'Save the list of payments'));
    const made = readCsv(new TextDecoder().decode(list.bytes), { rows: 100, chars: 100_000 });
    expect(made).toHaveLength(rows.length + 1);
    expect(await ana.axe()).toEqual([]);
    await press(ana, 'Review the payments');
    await heading(ana, 'Check before you sign');
    return made.slice(1);
  }

  /** Opens one of several in the review and leaves it out of the proposal. */
  async function leaveOut(device: Device, number: number): Promise<void> {
    const { page } = device;
    const each = page.locator('details', { has: page.getByText('One by one, to read or leave out') });
    if ((await each.getAttribute('open')) === null) await each.locator('summary').first().click();
    const item = each.locator(`details:nth-of-type(${number})`);
    if ((await item.getAttribute('open')) === null) await item.locator('summary').first().click();
    await press(device, `Leave out number ${number}`);
    await control(device, `Take number ${number} back in`).waitFor();
  }

  /** Two hand-overs from Ana's review; returns what both of them signed. */
  async function sign(by: 'files' | 'camera'): Promise<void> {
    await approve(ana, 'Bob');
    await handOver(ana, bob, by);
    await heading(bob, 'Check before you sign');
    await approve(bob);
    await handOver(bob, ana, by);
    await ana.sees('All required signatures collected');
    await press(ana, 'Get the signed transaction');
    await heading(ana, 'Signed');
  }

  it('a table of twenty rows is one transaction of the Safe, and a machine executes it', async () => {
    const to = Array.from({ length: 20 }, (_, i) => {
      const [front, back] = [3_571, 1_733].map((step) => (i * step + 4_096).toString(16).padStart(5, '0'));
      return getAddress(`0x${front}${'7e5700'.repeat(5)}${back}`);
    });
    const rows = to.map((address, i) => `${address};0,${String(i + 1).padStart(2, '0')};ETH;"May; ${i + 1}"`);
    await bringTable('Ethereum payments from a table (CSV)', rows, () => ana.field('Safe nonce').fill('0'));
    await ana.sees('20 payments, 2.1 ETH in total, to 20 addresses');
    await ana.sees('The largest is number 20:');
    await sign('files');
    const text = await ana.page.getByRole('textbox').first().inputValue();
    const request = JSON.parse(text) as { to: string; value: string; data: string };
    const evm = await makeEvm();
    await deploySafe(evm);
    await evm.fund(safe, parseEther('3'));
    expect((await evm.send({ to: request.to, data: request.data, value: BigInt(request.value) })).ok).toBe(
      true,
    );
    for (const [i, address] of to.entries())
      expect(await evm.balance(address)).toBe(parseEther('0.01') * BigInt(i + 1));
    expect(await evm.balance(safe)).toBe(parseEther('0.9'));
  });

  it('a table of forty-five rows becomes as many Solana transactions as needed; one is refused, and a machine executes the rest', async () => {
    const svm = new LiteSVM();
    svm.airdrop(wallet as never, lamports(12_000_000_000n));
    const nonces = [1, 2, 3].map(() => openNonceAccount(svm, new PublicKey(wallet)));
    const to = Array.from({ length: 45 }, () => Keypair.generate().publicKey.toBase58());
    const rows = to.map((address, i) => `${address};0,${String(i + 1).padStart(2, '0')};SOL;May ${i + 1}`);
    const made = await bringTable('Solana payments from a table (CSV)', rows, () =>
      ana.field('Nonce accounts').fill(nonces.join('\n')),
    );
    await ana.sees('3 transactions, signed together');
    await ana.sees('45 payments, 10.35 SOL in total, to 45 addresses');
    await leaveOut(ana, 2);
    await ana.sees('2 transactions, signed together');
    expect(await ana.axe()).toEqual([]);
    await sign('files');
    const file = await ana.save(() => press(ana, 'Save all in one file'));
    const signed = new TextDecoder().decode(file.bytes).trim().split('\n');
    expect(signed).toHaveLength(2);
    for (const one of signed) {
      // A nonce moves on once a block has passed.
      svm.expireBlockhash();
      const bytes = Buffer.from(one, 'base64');
      expect(svm.sendTransaction(getTransactionDecoder().decode(bytes) as never)).not.toHaveProperty('err');
      expect(
        String(svm.sendTransaction(getTransactionDecoder().decode(bytes) as never).constructor.name),
      ).toMatch(/Failed/);
    }
    // The list says which transaction a row went into; the one that was left out pays nobody.
    for (const [i, address] of to.entries()) {
      const isPaid = made[i]![5] !== '2';
      expect([made[i]![1], svm.getBalance(address as never) ?? 0n]).toEqual([
        address,
        isPaid ? 10_000_000n * BigInt(i + 1) : 0n,
      ]);
    }
  });

  it('a co-signer refuses one of four and proposes the rest, which is what gets signed', async () => {
    const payer = new PublicKey(wallet);
    const payments = Array.from({ length: 4 }, (_, i) => {
      const toPubkey = Keypair.fromSeed(new Uint8Array(32).fill(150 + i)).publicKey;
      const transaction = new Transaction({ feePayer: payer, blockhash: wallet, lastValidBlockHeight: 1 });
      transaction.add(SystemProgram.transfer({ fromPubkey: payer, toPubkey, lamports: 7_000_000 * (i + 1) }));
      return { name: `${i + 1}.txt`, bytes: new Uint8Array(transaction.serializeMessage()) };
    });
    await goHome(ana);
    await ana.open(payments, () => press(ana, 'Open file'));
    await approve(ana, 'Bob');
    await handOver(ana, bob, 'files');
    await heading(bob, 'Check before you sign');
    await bob.sees('4 transactions, signed together');
    await leaveOut(bob, 2);
    await bob.sees(/^You’ve left one out, so you can’t approve what was asked/);
    // What was asked is whole or not at all.
    expect(await bob.button('Approve and sign').count()).toBe(0);
    expect(await bob.axe()).toEqual([]);
    await press(bob, 'Take number 2 back in');
    await bob.button('Approve and sign').waitFor();
    await leaveOut(bob, 2);
    await press(bob, 'Propose the rest');
    await bob.page.getByRole('checkbox', { name: 'Ana' }).waitFor();
    await bob.sees('3 transactions, signed together');
    await approve(bob, 'Ana');
    await handOver(bob, ana, 'files');
    await heading(ana, 'Check before you sign');
    await ana.sees('3 transactions, signed together');
    await approve(ana);
    await handOver(ana, bob, 'files');
    await bob.sees('All required signatures collected');
    await press(bob, 'Get the signed transaction');
    const file = await bob.save(() => press(bob, 'Save all in one file'));
    const signed = new TextDecoder().decode(file.bytes).trim().split('\n');
    const sent = signed.map((one) => Transaction.from(Buffer.from(one, 'base64')));
    expect(sent.every((one) => one.verifySignatures())).toBe(true);
    expect(sent.map((one) => one.serializeMessage())).toEqual(
      [0, 2, 3].map((i) => Buffer.from(payments[i]!.bytes)),
    );
  });

  it('several files that are brought to a locked device are kept until it is unlocked', async () => {
    const payer = new PublicKey(wallet);
    const payments = [1, 2, 3].map((i) => {
      const toPubkey = Keypair.fromSeed(new Uint8Array(32).fill(200 + i)).publicKey;
      const transaction = new Transaction({ feePayer: payer, blockhash: wallet, lastValidBlockHeight: 1 });
      transaction.add(SystemProgram.transfer({ fromPubkey: payer, toPubkey, lamports: 9_000_000 * i }));
      return { name: `${i}.txt`, bytes: new Uint8Array(transaction.serializeMessage()) };
    });
    await goHome(ana);
    await press(ana, 'Lock');
    await ana.page.getByRole('heading', { name: 'Locked' }).waitFor();
    await ana.drop(payments);
    await ana.sees('Something has arrived');
    await unlock(ana);
    await heading(ana, 'Check before you sign');
    await ana.sees('3 transactions, signed together');
  });

  it('a hundred transactions are read in groups, and two scans sign them', async () => {
    const payer = new PublicKey(wallet);
    const payments = Array.from({ length: 100 }, (_, i) => {
      const toPubkey = Keypair.fromSeed(new Uint8Array(32).fill(i + 1)).publicKey;
      const transaction = new Transaction({ feePayer: payer, blockhash: wallet, lastValidBlockHeight: 1 });
      transaction.add(SystemProgram.transfer({ fromPubkey: payer, toPubkey, lamports: 1_000_000 * (i + 1) }));
      return { name: `${i + 1}.txt`, bytes: new Uint8Array(transaction.serializeMessage()) };
    });
    await goHome(ana);
    const bad = { name: 'not one.bin', bytes: new Uint8Array(40).fill(7) };
    await ana.open([...payments.slice(0, 2), bad], () => press(ana, 'Open file'));
    await ana.sees('It is about this one: not one.bin');
    await ana.open(payments, () => press(ana, 'Open file'));
    await heading(ana, 'Check before you sign');
    await ana.sees('100 transactions, signed together');
    await ana.sees('100 payments, 5.05 SOL in total, to 100 addresses');
    // What all of them have in common is said once.
    expect(await ana.page.getByText(/^Numbers? 1–100:/).count()).toBe(1);
    for (const number of [100, 7]) await leaveOut(ana, number);
    await ana.sees('98 payments, 4.943 SOL in total, to 98 addresses');
    expect(await ana.axe()).toEqual([]);
    for (const number of [100, 7]) await press(ana, `Take number ${number} back in`);
    await ana.sees('100 payments, 5.05 SOL in total, to 100 addresses');
    const started = Date.now();
    await sign('camera');
    console.log(`100 transactions signed in two scans: ${Math.round((Date.now() - started) / 1_000)} s`);
    const file = await ana.save(() => press(ana, 'Save all in one file'));
    const signed = new TextDecoder().decode(file.bytes).trim().split('\n');
    const sent = signed.map((one) => Transaction.from(Buffer.from(one, 'base64')));
    expect(sent.every((one) => one.verifySignatures())).toBe(true);
    expect(sent.map((one) => one.serializeMessage())).toEqual(
      payments.map(({ bytes }) => Buffer.from(bytes)),
    );
    for (const device of [ana, bob]) device.expectClean();
  });
});

/** A nonce account of the wallet, as in its line of the list: address and content. */
function openNonceAccount(svm: LiteSVM, authority: PublicKey): string {
  const [payer, nonce] = [Keypair.generate(), Keypair.generate()];
  svm.airdrop(payer.publicKey.toBase58() as never, lamports(1_000_000_000n));
  const open = new Transaction({ feePayer: payer.publicKey, recentBlockhash: svm.latestBlockhash() });
  const keys = { fromPubkey: payer.publicKey, noncePubkey: nonce.publicKey, authorizedPubkey: authority };
  open.add(SystemProgram.createNonceAccount({ ...keys, lamports: 2_000_000 }));
  open.sign(payer, nonce);
  const made = svm.sendTransaction(getTransactionDecoder().decode(open.serialize()) as never);
  expect(String(made.constructor.name)).not.toMatch(/Failed/);
  const { data } = svm.getAccount(nonce.publicKey.toBase58() as never) as unknown as { data: Uint8Array };
  expect(data).toHaveLength(NONCE_ACCOUNT_LENGTH);
  return `${nonce.publicKey.toBase58()} ${Buffer.from(data).toString('base64')}`;
}
