import { createPublicKey, verify } from 'node:crypto';
import { getTransactionDecoder, lamports } from '@solana/kit';
import { Keypair, PublicKey, SystemProgram, Transaction } from '@solana/web3.js';
import { LiteSVM } from 'litesvm';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { type Device, startWorld, type World } from './harness.ts';
import { codesBefore } from './harness-camera.ts';
import { approve, type Carrier, control, goHome, handOver, press, reopen, setUp } from './people.ts';
import {
  compareWithAll,
  openAddresses,
  openComparison,
  openWallet,
  solanaAddress,
  takeOut,
} from './wallets.ts';

/**
 * Three people who never met make a wallet and pay from it, with the server stopped and every browser offline: by
 * camera, by files alone and by text alone, each page closed and opened again in the middle.
 */
describe.each<Carrier>(['camera', 'files', 'text'])('by %s', (by) => {
  let world: World;
  let [ana, bob, cyd] = [] as unknown as [Device, Device, Device];
  let address = '';
  const seconds: Record<string, number> = {};
  const started = Date.now();

  /** What each device shows when a step fails; the rest of the story is then skipped. */
  let isBroken = false;
  const step = (name: string, run: () => Promise<void>) =>
    it(name, async ({ skip }) => {
      if (isBroken) skip('an earlier step failed');
      onTestFailed(async () => {
        isBroken = true;
        for (const device of [ana, bob, cyd]) {
          console.log(device.name, device.problems, await device.page.locator('body').ariaSnapshot());
        }
      });
      await run();
    });

  beforeAll(async () => {
    world = await startWorld();
    ana = await world.device('Ana');
    bob = await world.device('Bob');
    cyd = await world.device('Cyd');
    await world.cut();
  });

  afterAll(async () => {
    console.log(
      `story by ${by}: ${JSON.stringify({ ...seconds, all: Math.round((Date.now() - started) / 1000) })}`,
    );
    await world.close();
  });

  step('sets up three devices', async () => {
    for (const device of [ana, bob, cyd]) await setUp(device);
    await reopen(ana);
    await goHome(ana);
  });

  step('makes a wallet in eight hand-overs, cards included', async () => {
    const start = Date.now();
    let handOvers = 0;
    const pass = async (from: Device, to: Device) => {
      await handOver(from, to, by);
      handOvers++;
    };
    for (const device of [bob, cyd]) {
      await press(device, 'My contact card');
      await pass(device, ana);
      if (by === 'camera') await press(ana, `I scanned it from ${device.name}’s own screen`);
    }
    await goHome(ana);
    await press(ana, 'Create a wallet');
    await ana.field('Wallet name').fill('Treasury');
    for (const name of [/^Bob/, /^Cyd/]) await ana.page.getByRole('checkbox', { name }).check();
    await ana.page.getByRole('radio', { name: /^2 of 3 sign/ }).check();
    await press(ana, 'Start');
    const code = await sessionCode(ana);

    for (const [from, to] of [
      [ana, bob],
      [bob, cyd],
    ] as const) {
      await pass(from, to);
      await to.page.getByRole('heading', { name: /^Invitation/ }).waitFor();
      expect(await sessionCode(to)).toBe(code);
      await press(to, 'Take part');
      await control(to, 'Show').waitFor();
    }
    await pass(cyd, ana);
    for (const device of [ana, bob, cyd]) {
      expect(await device.page.getByText('The wallet is ready').count()).toBe(0);
      await reopen(device, code);
    }
    await pass(ana, bob);
    await bob.sees('The wallet is ready');
    await pass(bob, cyd);
    await cyd.sees('The wallet is ready');
    await pass(cyd, ana);
    await ana.sees('The wallet is ready');
    expect(handOvers).toBe(8);
    seconds.keygen = Math.round((Date.now() - start) / 1000);
  });

  step('has one warning of each of the others where cards were shown to one person only', async () => {
    for (const [device, others] of [
      [bob, ['Ana', 'Cyd']],
      [cyd, ['Ana', 'Bob']],
    ] as const) {
      const main = device.page.getByRole('main');
      /** Sentences that doubt who somebody is, and rows of people that do. */
      const doubts = async (name: string) => {
        const sentences = (await main.innerText()).split('\n').filter((line) => line.includes(name));
        const rows = (await main.getByRole('listitem').allInnerTexts()).filter((row) => row.startsWith(name));
        return [...sentences, ...rows].filter((text) => /compared|contacts/i.test(text));
      };
      await openWallet(device, 'Treasury');
      await device.sees('Compare before you receive money');
      for (const name of others) await expect.poll(() => doubts(name), { message: name }).toHaveLength(1);
      await press(device, 'Manage co-signers');
      await device.sees(/^This wallet hasn’t been compared with everyone yet/);
      for (const name of others) await expect.poll(() => doubts(name), { message: name }).toHaveLength(1);
      await openWallet(device, 'Treasury');
    }
    await openWallet(ana, 'Treasury');
    await control(ana, 'Receive').waitFor();
    const advice = ana.page.getByText('Compare before you receive money');
    if (by === 'camera') expect(await advice.count()).toBe(0);
    else await advice.waitFor();
  });

  step('compares, and shows the same address on all three', async () => {
    const words = [];
    for (const device of [ana, bob, cyd]) {
      await openComparison(device);
      const list = device.page.getByRole('list', { name: 'Safety words' });
      await list.waitFor({ timeout: 60_000 });
      words.push((await list.innerText()).replace(/\s+/g, ' '));
      await compareWithAll(device);
      await device.page.getByRole('heading', { name: 'Treasury', level: 1 }).waitFor();
    }
    expect(new Set(words).size).toBe(1);
    for (const device of [ana, bob, cyd]) await openAddresses(device);
    const shown = await Promise.all([ana, bob, cyd].map(solanaAddress));
    expect(new Set(shown).size).toBe(1);
    address = shown[0]!;
    for (const device of [ana, bob, cyd]) expect(await device.axe()).toEqual([]);
  });

  step('signs with two hand-overs what another tool made, and a real runtime executes it once', async () => {
    const svm = new LiteSVM();
    const wallet = new PublicKey(address);
    const landlord = Keypair.generate().publicKey;
    svm.airdrop(address as never, lamports(5_000_000_000n));
    const transaction = new Transaction({ feePayer: wallet, recentBlockhash: svm.latestBlockhash() });
    transaction.add(
      SystemProgram.transfer({ fromPubkey: wallet, toPubkey: landlord, lamports: 1_500_000_000 }),
    );
    const wire = transaction.serialize({ requireAllSignatures: false, verifySignatures: false });
    let message: Uint8Array = transaction.serializeMessage();

    const start = Date.now();
    await goHome(ana);
    if (by === 'camera') {
      // Another tool's screen: one still code with text in it.
      const stop = codesBefore(ana.page, [Buffer.from(message).toString('base64')]);
      await press(ana, 'Scan');
      await ana.page.getByRole('heading', { name: 'Check before you sign' }).waitFor({ timeout: 120_000 });
      await stop();
    } else if (by === 'files') {
      await ana.open({ name: 'unsigned.bin', bytes: new Uint8Array(wire) }, () => press(ana, 'Open file'));
    } else {
      // No computer makes anything: the nonce account is looked up, the rest is typed on the device.
      const { address: nonce, answer } = openNonceAccount(svm, wallet);
      await openWallet(ana, 'Treasury');
      await press(ana, 'Pay');
      await press(ana, 'Enter a Solana payment');
      await ana.field('Pay to').fill(landlord.toBase58());
      await ana.field('Amount').fill('1,5');
      await ana.field('Nonce account address').fill(nonce);
      await ana.field('What the nonce account holds').fill(answer.replace(/"data":\["..../, '"data":["AAAA'));
      await press(ana, 'Review the payment');
      await ana.sees('This is not the content of a nonce account that can be used.');
      expect(await ana.axe()).toEqual([]);
      await ana.field('What the nonce account holds').fill(answer);
      await press(ana, 'Review the payment');
    }
    await ana.sees(/1[.,]5/);
    if (by === 'text') expect(await ana.page.getByText(/about a minute/i).count()).toBe(0);
    else await ana.sees(/about a minute/i);
    expect(await ana.axe()).toEqual([]);
    await approve(ana, 'Bob');

    // The page dies between the two parts of a signature: the attempt is void, one tap starts the next.
    await reopen(ana, /[0-9A-Z]{4}-[0-9A-Z]{4}/);
    await ana.sees('This attempt can’t be finished');
    await press(ana, 'Start the next attempt');
    await control(ana, 'Show').waitFor();

    await handOver(ana, bob, by);
    await bob.sees(/1[.,]5/);
    await approve(bob);
    await handOver(bob, ana, by);
    await ana.sees('All required signatures collected');
    seconds.sign = Math.round((Date.now() - start) / 1000);

    const text = await takeOut(ana);
    const file = await ana.save(() => ana.page.getByRole('button', { name: 'Save file' }).first().click());
    const signed = Buffer.from(text, 'base64');
    expect([text, signed.toString('base64')]).toContain(
      signed.equals(Buffer.from(file.bytes)) ? text : Buffer.from(file.bytes).toString(),
    );
    await ana.page.getByRole('button', { name: 'Show as a code' }).first().click();
    await ana.page.locator('canvas:visible').first().waitFor();
    expect(await ana.axe()).toEqual([]);

    const signature = signed.subarray(1, 65);
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), wallet.toBuffer()]);
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    if (by === 'text') {
      message = signed.subarray(65);
      for (let i = 0; i < 5; i++) svm.expireBlockhash();
    }
    expect(verify(null, message, key, signature)).toBe(true);

    const execute = () => svm.sendTransaction(getTransactionDecoder().decode(signed) as never);
    expect(execute()).not.toHaveProperty('err');
    expect(svm.getBalance(landlord.toBase58() as never)).toBe(1_500_000_000n);
    expect(String(execute().constructor.name)).toMatch(/Failed/);
    for (const device of [ana, bob, cyd]) device.expectClean();
  });
});

/** A nonce account of the wallet, and what a server answers when asked for it. */
function openNonceAccount(svm: LiteSVM, authority: PublicKey): { address: string; answer: string } {
  const [payer, nonce] = [Keypair.generate(), Keypair.generate()];
  svm.airdrop(payer.publicKey.toBase58() as never, lamports(1_000_000_000n));
  const open = new Transaction({ feePayer: payer.publicKey, recentBlockhash: svm.latestBlockhash() });
  open.add(
    SystemProgram.createNonceAccount({
      fromPubkey: payer.publicKey,
      noncePubkey: nonce.publicKey,
      authorizedPubkey: authority,
      lamports: 2_000_000,
    }),
  );
  open.sign(payer, nonce);
  const made = svm.sendTransaction(getTransactionDecoder().decode(open.serialize()) as never);
  expect(String(made.constructor.name)).not.toMatch(/Failed/);
  const address = nonce.publicKey.toBase58();
  const { data } = svm.getAccount(address as never) as unknown as { data: Uint8Array };
  const owner = SystemProgram.programId.toBase58();
  const value = { data: [Buffer.from(data).toString('base64'), 'base64'], owner, lamports: 2_000_000 };
  return {
    address,
    answer: JSON.stringify({ jsonrpc: '2.0', result: { context: { slot: 1 }, value }, id: 1 }),
  };
}

async function sessionCode(device: Device): Promise<string> {
  const text = await device.page
    .getByText(/[0-9A-Z]{4}-[0-9A-Z]{4}/)
    .first()
    .innerText();
  return /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)![0];
}
