import { Keypair, PublicKey, SystemProgram, Transaction } from '@solana/web3.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ethereum } from '../../src/chains/ethereum/ethereum.ts';
import { solana } from '../../src/chains/solana/solana.ts';
import { writeArmor } from '../../src/transport/armor.ts';
import {
  exchangeCards,
  type Device as Memory,
  makeWallet,
  password,
  setUpDevices,
} from '../support/network.ts';
import { bringIn, passphrase } from './furnished.ts';
import { type Device, startWorld, type World } from './harness.ts';
import { approve, control, goHome, press } from './people.ts';
import { openWallet } from './wallets.ts';

/**
 * Who signs, and what is said once a signing has stopped: Ana's device is a real browser, her co-signers' are the real
 * signer in memory.
 */
describe('deciding', () => {
  let world: World;
  let ana: Device;
  let bob: Memory;
  let address = '';
  const label = 'Treasury';
  const finished = 34;
  const landlord = Keypair.fromSeed(new Uint8Array(32).fill(8)).publicKey;

  /** Bytes of a payment to sign; `n` makes each of them different. */
  function payment(n: number): Uint8Array {
    const feePayer = new PublicKey(address);
    const blockhash = Keypair.fromSeed(new Uint8Array(32).fill(n)).publicKey.toBase58();
    const transfer = { fromPubkey: feePayer, toPubkey: landlord, lamports: 1_000_000 * n };
    const transaction = new Transaction({ feePayer, blockhash, lastValidBlockHeight: 1 });
    return new Uint8Array(transaction.add(SystemProgram.transfer(transfer)).serializeMessage());
  }

  /** What Bob shows once he has proposed it to Ana. */
  async function proposed(data: Uint8Array | string): Promise<string> {
    const received = await bob.receive(data);
    if (received.kind !== 'draft') throw new Error(received.kind);
    const { id } = await bob.call('propose', { draftId: received.id, signers: [1, 2], leftOut: [] });
    return writeArmor(await bob.call('bundle', { id }));
  }

  async function paste(text: string): Promise<void> {
    await goHome(ana);
    await press(ana, 'Paste text');
    await ana.field('Text').fill(text);
    await press(ana, 'Read');
    await ana.role('heading', 'Check before you sign').waitFor();
  }

  async function cancel(): Promise<void> {
    await ana.page.getByText('Is someone missing?').click();
    await press(ana, 'Cancel this');
    await press(ana, 'Decline permanently');
    await ana.sees('You declined');
  }

  const box = (name: string | RegExp) => ana.page.getByRole('checkbox', { name });
  const counted = (text: string | RegExp) => ana.page.getByRole('main').getByText(text).count();

  beforeAll(async () => {
    const devices = await setUpDevices(['Ana', 'Bob', 'Cyd'], [solana, ethereum], 'deciding');
    const [first, second] = devices as [Memory, Memory];
    bob = second;
    await exchangeCards(devices);
    const { id: keygen, wallets } = await makeWallet(devices, 2, label);
    await first.call('settleCeremony', { id: keygen });
    address = wallets[0]!.keys.find(({ chain }) => chain === 'solana')!.address;
    for (let n = 1; n <= finished; n++) {
      const received = await first.receive(payment(n));
      if (received.kind !== 'draft') throw new Error(received.kind);
      const { id } = await first.call('propose', { draftId: received.id, signers: [1, 2], leftOut: [] });
      await bob.scan(first, id);
      await bob.call('join', { id });
      await first.scan(bob, id);
    }
    world = await startWorld(process.env.HOARFROST_DIST);
    ana = await world.device('Ana');
    await world.cut();
    await bringIn(ana, {
      name: 'ana.age',
      bytes: await first.call('exportBackup', { password, passphrase }),
    });
  });
  afterAll(() => world?.close());

  it('comparing counts per person, is the same on every screen, and is warned of once', async () => {
    const tagOf = async (name: string) => {
      const person = ana.page.getByRole('main').getByRole('link', { name: new RegExp(`^${name}`) });
      return /Not compared|Compared/.exec(await person.innerText())?.[0] ?? 'no word';
    };
    await openWallet(ana, label);
    const note = ana.page.getByText(/It takes one scan, or eight words by phone/);
    expect(await note.innerText()).toContain('Bob and Cyd');
    expect(await counted('Not compared')).toBe(0);
    await press(ana, 'Compare now');
    await ana.sees('Not compared yet: Bob and Cyd.');
    await press(ana, 'Bob has the same words');
    await ana.sees('Not compared yet: Cyd.');
    await press(ana, 'Back');
    await ana.role('heading', label).first().waitFor();
    await ana.page.getByText(/with each person you haven’t compared yet: Cyd\./).waitFor();
    expect([await tagOf('Bob'), await tagOf('Cyd')]).toEqual(['Compared', 'no word']);
    await press(ana, 'Manage co-signers');
    await ana.sees('someone else could be behind one of these names: Cyd.');
    expect([await tagOf('Bob'), await tagOf('Cyd')]).toEqual(['Compared', 'no word']);
    await goHome(ana);
    expect(await tagOf(label)).toBe('Not compared');
    await press(ana, 'Contacts');
    await ana.role('heading', 'Contacts').waitFor();
    expect([await tagOf('Bob'), await tagOf('Cyd')]).toEqual(['Compared', 'Not compared']);
    await openWallet(ana, label);
    await press(ana, 'Compare now');
    await press(ana, 'The words are the same');
    await ana.role('heading', label).first().waitFor();
    await note.waitFor({ state: 'detached' });
    expect([await tagOf('Bob'), await tagOf('Cyd')]).toEqual(['Compared', 'Compared']);
    await goHome(ana);
    expect(await tagOf(label)).toBe('Compared');
  });

  it('exactly as many signers are named as needed, and more only with “All of these must sign”', async () => {
    await paste(Buffer.from(payment(101)).toString('base64'));
    await ana.sees('Who signs with you? Choose one.');
    const all = box('All of these must sign');
    const isReady = () => control(ana, 'Approve and sign').isEnabled();
    for (const one of [box('Bob'), box('Cyd'), all]) expect(await one.isChecked()).toBe(false);
    await box(/^I’ve checked/).check();
    expect(await isReady()).toBe(false);
    await box('Bob').check();
    expect(await box('Cyd').isDisabled()).toBe(true);
    expect(await isReady()).toBe(true);
    await all.check();
    await box('Cyd').check();
    await ana.sees('All 3 of you must sign.');
    await all.uncheck();
    expect(await box('Bob').isChecked()).toBe(true);
    expect(await box('Cyd').isChecked()).toBe(false);
    expect(await box('Cyd').isDisabled()).toBe(true);
    // The choice belongs to the draft: somebody who looks elsewhere finds it again.
    await box('Bob').uncheck();
    await box('Cyd').check();
    await goHome(ana);
    await ana.page.goBack();
    await ana.role('heading', 'Check before you sign').waitFor();
    expect(await box('Cyd').isChecked()).toBe(true);
    expect(await box('Bob').isChecked()).toBe(false);
  });

  it('a signing stopped before this device’s part was out says that nothing was signed and there is nothing to void', async () => {
    await approve(ana);
    await ana.sees(/^Scan what Cyd|^Show this to Cyd/);
    await ana.page.getByText('Is someone missing?').click();
    await ana.sees('hasn’t left this device, so you can also cancel');
    await ana.page.getByText('Is someone missing?').click();
    await cancel();
    await ana.sees(/^Nothing was signed on this device\. Your part of the signature hasn’t left it/);
    expect(await counted('has already left this device')).toBe(0);
    expect(await counted('To be sure:')).toBe(0);
  });

  it('a signing stopped after that says that it may still be executed, and how to void it, on both chains', async () => {
    const request = JSON.stringify({
      hoarfrost: 'payment',
      payments: [{ to: `0x${'a1'.repeat(20)}`, amount: '1' }],
      chainId: '1',
      nonce: '7',
    });
    for (const [data, advice] of [
      [payment(102), /^It expires by itself about two minutes after it was made/],
      [request, /used up its number 7\. To make it void, sign another transaction with the same Safe number/],
    ] as const) {
      await paste(await proposed(data));
      await approve(ana);
      await ana.role('heading', 'Check before you sign').waitFor({ state: 'detached' });
      await ana.page.getByText('Is someone missing?').click();
      await ana.sees('Cancelling doesn’t take back your part of the signature');
      await ana.page.getByText('Is someone missing?').click();
      await cancel();
      await ana.sees(/^Your part of the signature has already left this device/);
      await ana.sees('To be sure:');
      await ana.sees(advice);
      expect(await counted('Nothing was signed')).toBe(0);
    }
  });

  it('earlier signings are shown a page at a time, each once', async () => {
    await openWallet(ana, label);
    const history = ana.page.locator('section', { has: ana.role('heading', 'History') });
    const amounts = async () => {
      const lines = await history.getByRole('listitem').allInnerTexts();
      return lines.flatMap((line) => /0[.,]0\d+/.exec(line.replace(/\s+/g, ' '))?.[0] ?? []);
    };
    const before = await amounts();
    const earlier = ana.button(/^Show earlier \(\d+\)$/);
    expect(before.length).toBeLessThan(finished);
    for (;;) {
      const shown = (await amounts()).length;
      await earlier.click();
      await expect.poll(async () => (await amounts()).length).toBeGreaterThan(shown);
      if ((await earlier.count()) === 0) break;
    }
    const said = await amounts();
    expect(new Set(said).size).toBe(said.length);
    expect(said.length).toBeGreaterThanOrEqual(finished);
    // One from the archive opens like any other.
    await history
      .getByRole('link', { name: /0[.,]001/ })
      .last()
      .click();
    await ana.sees('All required signatures collected');
    ana.expectClean();
  });
});
