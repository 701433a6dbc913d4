import { createPublicKey, verify } from 'node:crypto';
import { base58 } from '@scure/base';
import { getTransactionDecoder, lamports } from '@solana/kit';
import { Keypair, PublicKey, SystemProgram, Transaction } from '@solana/web3.js';
import { getAddress, parseEther } from 'ethers';
import { LiteSVM } from 'litesvm';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { deploySafe, makeEvm } from '../chains/ethereum/evm.ts';
import { type Device, startWorld, type World } from './harness.ts';
import { approve, control, goHome, handOver, press, restore, setUp } from './people.ts';
import { makeWallet, openAddresses, openWallet, readAddress, solanaAddress, takeOut } from './wallets.ts';

/**
 * A wallet with money changes hands: one of three is replaced by a fourth person by camera, and what the new one and an
 * old one sign moves the money from the same addresses. Every page is offline, and the server is stopped.
 */
describe('a co-signer is replaced', () => {
  let world: World;
  let [ana, bob, cyd, dora, anew] = [] as unknown as [Device, Device, Device, Device, Device];
  let words: string[] = [];
  let [solana, safe] = ['', ''];
  const landlord = getAddress('0x7e57000000000000000000000000000000000abc');

  let isBroken = false;
  const step = (name: string, run: () => Promise<void>) =>
    it(name, async ({ skip }) => {
      if (isBroken) skip('an earlier step failed');
      onTestFailed(async () => {
        isBroken = true;
        for (const device of [ana, bob, cyd, dora])
          console.log(device.name, device.problems, await device.page.locator('body').ariaSnapshot());
      });
      await run();
    });

  beforeAll(async () => {
    world = await startWorld();
    [ana, bob, cyd, dora, anew] = (await Promise.all(
      ['Ana', 'Bob', 'Cyd', 'Dora', 'Dora anew'].map((name) => world.device(name)),
    )) as [Device, Device, Device, Device, Device];
    await world.cut();
    for (const device of [ana, bob, cyd]) await setUp(device);
    words = await setUp(dora);
    await makeWallet('Treasury', 2, [ana, bob, cyd], 'text');
    solana = await readAddress(ana, 'Treasury');
    safe = await safeAddress(ana);
  });
  afterAll(() => world.close());

  step('in five hand-overs by camera, as the screen says', async () => {
    await goHome(dora);
    await press(dora, 'My contact card');
    await handOver(dora, ana, 'camera');
    await press(ana, 'I scanned it from Dora’s own screen');
    await openWallet(ana, 'Treasury');
    await press(ana, 'Manage co-signers');
    await press(ana, 'Change the co-signers');
    await ana.page.getByRole('group', { name: 'Who stays' }).getByRole('checkbox', { name: 'Cyd' }).uncheck();
    await ana.page.getByRole('checkbox', { name: /^Dora/ }).check();
    await ana.sees('It takes at least 5 scans.');
    const sides = ana.page.getByRole('region', { name: 'Before and after' });
    expect((await sides.innerText()).replace(/\s+/g, ' ')).toMatch(
      /Now.*2 of 3 sign.*Cyd \(leaves\).*Afterwards.*2 of 3 sign.*Dora \(joins\)/,
    );
    expect(await ana.axe()).toEqual([]);
    await press(ana, 'Start the change');

    await ana.sees('Show this to Bob');
    await handOver(ana, bob, 'camera');
    await bob.sees('Your key part of this wallet is replaced with a new one.');
    await press(bob, 'Take part in the change');
    await bob.sees('Show this to Dora');
    await handOver(bob, dora, 'camera');
    // Somebody who never saw the wallet knows, before agreeing, who made it, what it pays from and who
    // leaves.
    await dora.sees('You’re asked to become a co-signer of this wallet.');
    await dora.sees(/created by Ana, Bob,? and Cyd/);
    expect(
      (await dora.page.getByRole('region', { name: 'Addresses' }).innerText()).replace(/\s+/g, ''),
    ).toContain(solana);
    expect(await dora.axe()).toEqual([]);
    await press(dora, 'Take part in the change');
    await dora.sees('Show this to Ana');
    await handOver(dora, ana, 'camera');
    await ana.sees('The co-signers have changed');
    await ana.sees('Show this to Bob');
    await handOver(ana, bob, 'camera');
    await bob.sees('The co-signers have changed');
    await handOver(bob, dora, 'camera');
    await dora.sees('The co-signers have changed');
    await press(dora, 'Open the wallet');
    await openAddresses(dora);
    expect(await solanaAddress(dora)).toBe(solana);
    expect(await safeAddress(dora)).toBe(safe);
    expect(await dora.axe()).toEqual([]);
  });

  step('the new one and an old one pay from the same address, and a real runtime executes it', async () => {
    const svm = new LiteSVM();
    const wallet = new PublicKey(solana);
    const to = Keypair.generate().publicKey;
    svm.airdrop(solana as never, lamports(5_000_000_000n));
    const transaction = new Transaction({ feePayer: wallet, recentBlockhash: svm.latestBlockhash() });
    transaction.add(SystemProgram.transfer({ fromPubkey: wallet, toPubkey: to, lamports: 1_500_000_000 }));
    const message = transaction.serializeMessage();
    await goHome(dora);
    await press(dora, 'Paste text');
    await dora.field('Text').fill(base58.encode(new Uint8Array(message)));
    await press(dora, 'Read');
    await approve(dora, 'Bob');
    await handOver(dora, bob, 'text');
    await approve(bob);
    await handOver(bob, dora, 'text');
    const signed = Buffer.from(await takeOut(dora), 'base64');
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), base58.decode(solana)]);
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    expect(verify(null, message, key, signed.subarray(1, 65))).toBe(true);
    svm.sendTransaction(getTransactionDecoder().decode(signed) as never);
    expect(svm.getBalance(to.toBase58() as never)).toBe(1_500_000_000n);
  });

  step('and from the same Safe, which the virtual machine executes', async () => {
    await openWallet(dora, 'Treasury');
    await press(dora, 'Pay');
    await press(dora, 'Enter an Ethereum payment');
    await dora.field('Pay to').fill(landlord);
    await dora.field('Amount').fill('1.5');
    await dora.field('Safe nonce').fill('0');
    await press(dora, 'Review the payment');
    await approve(dora, 'Ana');
    await handOver(dora, ana, 'text');
    await approve(ana);
    await handOver(ana, dora, 'text');
    await takeOut(dora);
    for (const more of await dora.page.locator('main summary').all()) await more.click();
    const texts = await Promise.all(
      (await dora.page.getByRole('textbox').all()).map((box) => box.inputValue()),
    );
    const requests = texts.filter((text) => text.startsWith('{')).map((text) => JSON.parse(text));
    const evm = await makeEvm();
    await deploySafe(evm);
    await evm.fund(safe, parseEther('2'));
    for (const { to, data, value } of requests) await evm.send({ to, data, value: BigInt(value) });
    expect(await evm.balance(landlord)).toBe(parseEther('1.5'));
  });

  step('the one who was left out says so, and deletes its former key part', async () => {
    await openWallet(bob, 'Treasury');
    await press(bob, 'Show or save the recovery record');
    await handOver(bob, cyd, 'text');
    await cyd.page.getByRole('heading', { name: 'Others hold this wallet now', level: 1 }).waitFor();
    expect(await cyd.axe()).toEqual([]);
    await press(cyd, 'Open the wallet');
    await cyd.sees('Others hold this wallet now');
    expect(await control(cyd, 'Pay').count()).toBe(0);
    await openAddresses(cyd);
    expect(await solanaAddress(cyd)).toBe(solana);
    await press(cyd, 'Back');
    await press(cyd, 'Delete the former key part');
    await press(cyd, 'Yes, delete it from this device');
    await cyd.page.getByText('This device still keeps its former key part').waitFor({ state: 'detached' });
  });

  step('the new one is restored from words and the record', async () => {
    await restore(anew, words);
    await openWallet(ana, 'Treasury');
    await press(ana, 'Show or save the recovery record');
    await handOver(ana, anew, 'text');
    await anew.page.getByRole('heading', { name: 'Treasury', level: 1 }).waitFor();
    await anew.sees('2 of 3 sign');
    await openAddresses(anew);
    expect(await solanaAddress(anew)).toBe(solana);
  });
});

async function safeAddress(device: Device): Promise<string> {
  const region = await device.page.getByRole('region', { name: 'Addresses' }).innerText();
  return /0x[0-9a-fA-F]{40}/.exec(region.replace(/\s+/g, ''))![0];
}
