import * as ecc from '@bitcoinerlab/secp256k1';
import { Keypair, PublicKey, SystemProgram, Transaction } from '@solana/web3.js';
import * as bitcoinjs from 'bitcoinjs-lib';
import { Transaction as Ethereum, getAddress, parseEther } from 'ethers';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { type Engine, findEngine } from '../../../.ci/engines.mjs';
import { bitcoin } from '../../../src/chains/bitcoin/bitcoin.ts';
import { ethereum } from '../../../src/chains/ethereum/ethereum.ts';
import { plainAccount } from '../../../src/chains/plain-account/plain-account.ts';
import { solana } from '../../../src/chains/solana/solana.ts';
import { writeArmor } from '../../../src/transport/armor.ts';
import {
  exchangeCards,
  type Device as Memory,
  makeWallet,
  password,
  setUpDevices,
} from '../../support/network.ts';
import { placesOf } from '../coins.ts';
import { bringIn, passphrase } from '../furnished.ts';
import { type Device, type DeviceOptions, startWorld, type World } from '../harness.ts';
import { approve, arrives, control, decline, goHome, press } from '../people.ts';
import { isSigned, openWallet, takeOut } from '../wallets.ts';
import { engineDevice } from './device.ts';

/**
 * Rules, records, many payments and the other kinds of account, by the same helpers, in the engines that
 * their individual tests do not run in: Ana's device is a real browser, the others are the signer in memory.
 * By text and by files.
 */
const engines: Engine[] = ['chromium', 'firefox', 'webkit'];
const chosen = engines.filter((engine) => (process.env.ENGINES ?? 'firefox webkit').includes(engine));

describe.each(chosen)('in %s', (engine) => {
  const isMissing = findEngine(engine) === undefined;
  let world: World;
  let ana: Device;
  let [bob, cyd] = [] as unknown as [Memory, Memory];
  let address = '';
  const laps: Record<string, number> = {};
  const keyOf = (byte: number) => Keypair.fromSeed(new Uint8Array(32).fill(byte)).publicKey;
  const [landlord, stranger] = [keyOf(8), keyOf(9)];

  /** To look at, `LOOK='360 740 dark'`: the top and the end of each screen, in gallery/. */
  const [width, height, colorScheme] = process.env.LOOK?.split(' ') ?? [];
  const look = { viewport: { width: Number(width), height: Number(height) }, colorScheme } as DeviceOptions;
  async function shoot(name: string): Promise<void> {
    if (width === undefined) return;
    await ana.screenshot(`${name}-${engine}-${width}-${colorScheme}`);
    await ana.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await ana.screenshot(`${name}-end-${engine}-${width}-${colorScheme}`);
  }

  let isBroken = false;
  const step = (name: string, run: () => Promise<void>) =>
    it.skipIf(isMissing)(name, async ({ skip }) => {
      if (isBroken) skip('an earlier step failed');
      onTestFailed(async () => {
        isBroken = true;
        await ana.screenshot(`failed-${engine}`).catch(() => undefined);
        console.log(ana.problems, await ana.page.locator('body').innerText());
      });
      const started = Date.now();
      await run();
      laps[name.split(' ').slice(0, 2).join(' ')] = Math.round((Date.now() - started) / 100) / 10;
    });

  function payment(to: PublicKey, lamports: number): Buffer {
    const feePayer = new PublicKey(address);
    const transaction = new Transaction({
      feePayer,
      blockhash: keyOf(77).toBase58(),
      lastValidBlockHeight: 1,
    });
    return transaction
      .add(SystemProgram.transfer({ fromPubkey: feePayer, toPubkey: to, lamports }))
      .serializeMessage();
  }

  async function paste(text: string): Promise<void> {
    await goHome(ana);
    await press(ana, 'Paste text');
    await ana.field('Text').fill(text);
    await press(ana, 'Read');
    await arrives(ana);
  }
  const review = () => ana.page.getByRole('heading', { name: 'Check before you sign', level: 1 }).waitFor();

  /** By a file, from home. */
  async function openFile(name: string, bytes: Uint8Array): Promise<void> {
    await goHome(ana);
    await ana.open({ name, bytes }, () => press(ana, 'Open file'));
    await arrives(ana);
  }

  /**
   * What Ana's screen shows, taken in by another device, whose owner agrees; and what that device then shows.
   */
  async function answerOf(device: Memory, blob: Uint8Array): Promise<Uint8Array> {
    // Each clock is its own: set to the time of Ana's browser, so that no request lies in its future.
    device.clock = Date.now() + 1_000;
    const received = await device.receive(blob);
    const taken = received.kind === 'parcel' ? received.taken : [received];
    const id = taken.flatMap((one) => (one.kind === 'ceremony' ? [one.id] : []))[0];
    if (id === undefined) throw new Error(JSON.stringify(received));
    if ((await device.call('ceremony', { id })).state === 'invited') await device.call('join', { id });
    return device.call('bundle', { id });
  }
  const saved = async () => (await ana.save(() => press(ana, 'Save file'))).bytes;

  /** One after another; what the last one shows comes back to Ana. */
  async function goRound(by: 'files' | 'text', ...devices: Memory[]): Promise<void> {
    let blob = await saved();
    for (const device of devices) blob = await answerOf(device, blob);
    if (by === 'files') await openFile('answer.hoarfrost', blob);
    else await paste(writeArmor(blob));
  }

  /** From Ana's review to what both of them signed. */
  async function sign(by: 'files' | 'text', withWhom?: string): Promise<string> {
    await approve(ana, withWhom);
    await goRound(by, bob);
    return takeOut(ana);
  }

  beforeAll(async () => {
    if (isMissing) return;
    const started = Date.now();
    const chains = [solana, ethereum, bitcoin, plainAccount];
    const devices = await setUpDevices(['Ana', 'Bob', 'Cyd'], chains, `custody ${engine}`);
    const [first, second, third] = devices as [Memory, Memory, Memory];
    [bob, cyd] = [second, third];
    await exchangeCards(devices);
    const treasury = await makeWallet(devices, 2, 'Treasury', [solana.id, ethereum.id]);
    const salaries = await makeWallet([first, second], 2, 'Salaries', [ethereum.id, bitcoin.id]);
    for (const { id } of [treasury, salaries]) await first.call('settleCeremony', { id });
    address = treasury.wallets[0]!.keys.find(({ chain }) => chain === solana.id)!.address;
    const bytes = await first.call('exportBackup', { password, passphrase });
    laps.memory = Math.round((Date.now() - started) / 100) / 10;
    world = await startWorld(process.env.HOARFROST_DIST);
    // MiniBrowser lists every saved file at the bottom of its window, and the page gets what is left.
    const tall = engine === 'webkit' ? { viewport: { width: 447, height: 2_400 } } : {};
    ana = await engineDevice(world, engine, 'Ana', width === undefined ? tall : look);
    await world.cut();
    await bringIn(ana, { name: 'ana.age', bytes });
    laps.begin = Math.round((Date.now() - started) / 100) / 10;
  });
  afterAll(async () => {
    console.log(`${engine}: ${JSON.stringify(laps)}`);
    await world?.close();
  });

  step('gives a wallet rules from a template, tried on a typed payment, and all agree', async () => {
    await openWallet(ana, 'Treasury');
    await press(ana, 'Rules');
    await press(ana, 'Make rules');
    await ana.field('Small means up to').fill('1');
    await ana.field('Name of the recipient').fill('Landlord');
    await ana.field('Chain').selectOption({ label: 'Solana' });
    await ana.field('Address of the recipient').fill(landlord.toBase58());
    await press(ana, 'Add the recipient');
    await ana.sees('up to 1 SOL at a time');
    await ana.page.locator('summary', { hasText: 'Try a payment that you type' }).click();
    await ana.field('Amount to try').fill('0.5');
    await ana.field('Recipient to try').fill(stranger.toBase58());
    await press(ana, 'Try this payment');
    await ana.sees('the recipient isn’t on its list');
    await ana.field('Recipient to try').fill(landlord.toBase58());
    await press(ana, 'Try this payment');
    await ana.sees(/Allowed by “.*Small payments/);
    await shoot('edit');
    await press(ana, 'Propose these rules to everyone');
    await goRound('text', bob, cyd);
    await ana.sees('These rules are in force here');
    await shoot('agreed');
  });

  step('signs what they allow', async () => {
    const message = payment(landlord, 500_000_000);
    await paste(message.toString('base64'));
    await review();
    await ana.sees(/Allowed by “.*Small payments/);
    await shoot('allowed');
    expect(isSigned(await sign('files', 'Bob'), message, address)).toBe(true);
    await shoot('signed');
  });

  step('refuses what they do not allow, and says why', async () => {
    await openFile('payment.bin', payment(stranger, 500_000_000));
    await review();
    await ana.sees('Not allowed');
    await ana.sees('the recipient isn’t on its list');
    await shoot('refused');
    expect(await control(ana, 'Approve and sign').isEnabled()).toBe(false);
    await decline(ana);
  });

  step('signs several payments in one go', async () => {
    const messages = [1, 2, 3].map((part) => payment(landlord, part * 50_000_000));
    const files = messages.map((bytes, i) => ({ name: `${i + 1}.txt`, bytes }));
    await goHome(ana);
    await ana.open(files, () => press(ana, 'Open file'));
    await review();
    await ana.sees('0.3 SOL leaves in total');
    await ana.sees(/Allowed by “.*Small payments/);
    await shoot('batch');
    await sign('files', 'Bob');
    await shoot('batch-signed');
    const file = await ana.save(() => press(ana, 'Save all in one file'));
    const signed = new TextDecoder().decode(file.bytes).trim().split('\n');
    expect(signed.map((one, i) => isSigned(one, messages[i]!, address))).toEqual([true, true, true]);
  });

  step('is frozen by one administrator, and lifted by their number', async () => {
    await openWallet(ana, 'Treasury');
    await press(ana, 'Rules');
    await press(ana, 'Freeze this wallet');
    await press(ana, 'Yes, freeze it now');
    await ana.sees('The wallet is frozen.');
    bob.clock = Date.now() + 1_000;
    await bob.receive(await saved());
    await paste(payment(landlord, 250_000_000).toString('base64'));
    await review();
    await ana.sees('This wallet is frozen.');
    await shoot('frozen');
    expect(await control(ana, 'Approve and sign').isEnabled()).toBe(false);
    await decline(ana);
    await openWallet(ana, 'Treasury');
    await press(ana, 'Rules');
    await press(ana, 'Lift the freeze');
    // The screen of the rules can save a file as well.
    await ana.sees('Show this to Bob');
    await goRound('files', bob);
    await press(ana, 'Open the rules');
    await control(ana, 'Freeze this wallet').waitFor();
    await shoot('rules');
  });

  step('pays by a table', async () => {
    await openWallet(ana, 'Salaries');
    await press(ana, 'Pay');
    await press(ana, 'Ethereum payments from a table (CSV)');
    await ana.field('Safe nonce').fill('0');
    const to = [1, 2, 3].map((i) =>
      getAddress(`0x${`${i}`.repeat(4)}${'7e5700'.repeat(5)}${`a${i}`.repeat(3)}`),
    );
    const rows = to.map((one, i) => `${one};0,0${i + 1};ETH;May ${i + 1}`);
    const bytes = new TextEncoder().encode(['recipient;amount;asset;reference', ...rows].join('\r\n'));
    await ana.open({ name: 'may.csv', bytes }, () => press(ana, 'Open a table'));
    await press(ana, 'Check the table');
    await ana.sees('All 3 rows are fine.');
    await shoot('table');
    await press(ana, 'Review the payments');
    await review();
    await shoot('table-review');
    await ana.sees(/0[.,]06/);
    const { data } = JSON.parse(await sign('text')) as { data: string };
    for (const one of to) expect(data).toContain(one.slice(2).toLowerCase());
  });

  step('signs a Bitcoin transaction that another wallet made', async () => {
    await openWallet(ana, 'Salaries');
    await press(ana, 'Watch in another wallet');
    const descriptor = () => ana.page.getByRole('textbox', { name: 'Descriptor' }).inputValue();
    await expect.poll(descriptor, { timeout: 60_000 }).toMatch(/^tr\(/);
    const placeOf = placesOf(await descriptor());
    const { output, outputKey, fields } = placeOf(0, 0);
    const psbt = new bitcoinjs.Psbt();
    const hash = new Uint8Array(32).fill(1);
    psbt.addInput({ hash, index: 0, witnessUtxo: { script: output, value: 115_000n }, ...fields });
    psbt.addOutput({ address: 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', value: 90_000n });
    const change = placeOf(1, 0);
    psbt.addOutput({ script: change.output, value: 24_000n, ...change.fields });
    await openFile('payment.psbt', psbt.toBuffer());
    await review();
    await ana.sees(/0[.,]0009/);
    await shoot('bitcoin');
    const signed = bitcoinjs.Transaction.fromHex((await sign('files')).trim());
    const digest = signed.hashForWitnessV1(0, [output], [115_000n], bitcoinjs.Transaction.SIGHASH_DEFAULT);
    expect(ecc.verifySchnorr(digest, outputKey, signed.ins[0]!.witness[0]!)).toBe(true);
  });

  step('makes an ordinary account once it is turned on, pairs, and pays from it', async () => {
    await goHome(ana);
    await press(ana, 'Settings');
    await ana.page.getByRole('checkbox', { name: /^Offer ordinary Ethereum accounts/ }).check();
    await goHome(ana);
    await press(ana, 'Create a wallet');
    await ana.field('Wallet name').fill('Shop');
    await ana.page.getByRole('checkbox', { name: /^Bob/ }).check();
    await ana.page.getByRole('radio', { name: /^2 of 2/ }).check();
    await ana.page.getByRole('checkbox', { name: /^Ordinary Ethereum account/ }).check();
    await press(ana, 'Start');
    for (const by of ['files', 'text'] as const) await goRound(by, bob);
    await ana.sees('The wallet is ready');
    const made = (await bob.call('wallets')).find(({ label }) => label === 'Shop')!;
    const from = made.keys[0]!.address;

    await openWallet(ana, 'Shop');
    await ana.sees('Bob: not paired yet');
    await shoot('account');
    await press(ana, 'Pair with Bob');
    for (const by of ['files', 'files'] as const) await goRound(by, bob);
    await ana.sees('The devices are paired.');
    await shoot('paired');

    const tx = { type: 2, chainId: 1, nonce: 0, maxFeePerGas: 2_000_000_000n, maxPriorityFeePerGas: 1 };
    const to = getAddress('0x7e57000000000000000000000000000000000abc');
    const unsigned = Ethereum.from({ ...tx, gasLimit: 21_000, to, value: parseEther('1.5') });
    await paste(unsigned.unsignedSerialized);
    await review();
    await ana.sees(/1[.,]5/);
    await shoot('account-pays');
    await approve(ana);
    for (const by of ['files', 'files'] as const) await goRound(by, bob);
    const raw = await takeOut(ana);
    expect(Ethereum.from(raw).from).toBe(from);
  });

  step('reports it on a page and as CSV', async () => {
    await goHome(ana);
    await press(ana, 'Settings');
    await press(ana, 'Report');
    await ana.sees('Report of Ana');
    await ana.sees('New rules received');
    await shoot('report');
    const file = await ana.save(() => press(ana, 'Save for a spreadsheet (CSV)'));
    const table = new TextDecoder().decode(file.bytes);
    for (const text of [landlord.toBase58(), 'BTC,0.0009', '1.5']) expect(table).toContain(text);
  });

  step('hands out its log, which is audited beside another’s, and red once it was altered', async () => {
    await goHome(ana);
    await press(ana, 'Settings');
    await ana.page.locator('summary', { hasText: 'What happened on this device' }).click();
    const own = await ana.save(() => press(ana, 'Export the log for an auditor'));
    const other = { name: 'bob.log', bytes: await bob.call('exportLog') };
    await press(ana, 'Check logs');
    await ana.open([own, other], () => press(ana, 'Add log files'));
    await ana.sees('Nothing was broken.');
    await shoot('audit');
    await press(ana, 'Start over');
    const bytes = own.bytes.with(own.bytes.length >> 1, own.bytes[own.bytes.length >> 1]! ^ 1);
    await ana.open([{ name: 'altered.log', bytes }, other], () => press(ana, 'Add log files'));
    await ana.sees('Something was broken.');
    await shoot('audit-red');
    ana.expectClean();
  });
});
