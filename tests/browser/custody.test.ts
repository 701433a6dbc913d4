import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublicKey } from '@solana/web3.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { appendEntry, emptyLog, readLogEntry, writeLogEntry } from '../../src/custody/log.ts';
import { readLogFile, writeLogFile } from '../../src/custody/log-file.ts';
import { deriveIdentity } from '../../src/protocol/identity.ts';
import { identityScheme } from '../../src/protocol/suite.ts';
import { readWords } from '../../src/signer/words.ts';
import { writeArmor } from '../../src/transport/armor.ts';
import type { Device as Memory } from '../support/network.ts';
import { type Device, distFolder, type HandedFile, startWorld, type World } from './harness.ts';
import { approve, control, goHome, press } from './people.ts';
import {
  landlord,
  makeTransfer,
  makeTreasury,
  moveTo,
  pasteText as paste,
  stranger,
  take,
} from './treasury.ts';
import { openWallet } from './wallets.ts';

/**
 * A wallet's rules from a template to an audit. Three signers, of whom Cyd is an administrator; Dan is an
 * administrator without a key part, Eve an auditor. Ana's, Dan's and Eve's devices are real browsers, Bob's
 * and Cyd's the signer in memory.
 */
describe('custody', () => {
  let world: World;
  let ana: Device;
  let dan: Device;
  let eve: Device;
  let bob: Memory;
  let cyd: Memory;
  let address = '';
  const payment = (to: PublicKey, lamports: number) => makeTransfer(address, to, lamports);

  async function review(text: string): Promise<void> {
    await paste(ana, text);
    await ana.role('heading', 'Check before you sign').waitFor();
  }

  const saved = async (device = ana) => (await device.save(() => press(device, 'Save file'))).bytes;

  /** What a screen would save, taken in by somebody who agrees. Returns what their device then shows. */
  async function answer(device: Memory, blob: Uint8Array): Promise<Uint8Array> {
    const received = await take(device, blob);
    if (received.kind !== 'ceremony') throw new Error(JSON.stringify(received));
    const { state } = await device.call('ceremony', { id: received.id });
    if (state === 'invited') await device.call('join', { id: received.id });
    return device.call('parcel', { id: received.id });
  }

  const rulesOf = async (device: Memory) =>
    (await device.call('wallets')).find(({ label }) => label === 'Treasury')!.rules;

  /** Without a key part: ticks what must be ticked, and approves. */
  async function approveOnly(device: Device): Promise<void> {
    for (const name of [/^I understand/, /^I’ve checked/]) {
      const box = device.page.getByRole('checkbox', { name });
      if ((await box.count()) > 0) await box.check();
    }
    await press(device, 'Approve without signing');
  }

  const isSignOff = async (device: Device) => {
    const sign = control(device, 'Approve and sign');
    return (await sign.count()) === 0 || (await sign.isDisabled());
  };

  beforeAll(async () => {
    const treasury = await makeTreasury('Ana', 'Bob', 'Cyd', 'Dan', 'Eve');
    address = treasury.address;
    const [first, second, third, fourth, fifth] = treasury.devices as [
      Memory,
      Memory,
      Memory,
      Memory,
      Memory,
    ];
    [bob, cyd] = [second, third];
    const folder = process.env.HOARFROST_DIST ?? distFolder;
    const build = createHash('sha256')
      .update(readFileSync(join(folder, 'SHA256SUMS')))
      .digest();
    for (const device of [bob, cyd]) {
      device.build = new Uint8Array(build);
      device.clock = Date.now();
      await device.reopen();
    }
    world = await startWorld(folder);
    ana = await world.device('Ana');
    dan = await world.device('Dan', { viewport: { width: 360, height: 740 } });
    eve = await world.device('Eve');
    await world.cut();
    await moveTo(ana, first);
    await moveTo(dan, fourth);
    await moveTo(eve, fifth);
  });
  afterAll(() => world?.close());

  it('custody begins with rules from a template, tried on a waiting payment, which every signer agrees to', async () => {
    await review(payment(stranger, 300_000_000));
    await openWallet(ana, 'Treasury');
    await press(ana, 'Rules');
    await ana.sees('This wallet has no rules yet');
    await press(ana, 'Make rules');
    await ana.field('Small means up to').fill('1');
    await ana.field('Signers of larger payments').fill('2');
    for (const [name, role] of [
      ['Cyd', 'Administrator'],
      ['Dan', 'Administrator'],
      ['Eve', 'Auditor'],
    ] as const)
      await ana.page.getByRole('group', { name }).getByRole('checkbox', { name: role }).check();
    for (const name of ['Ana', 'Bob'])
      await ana.page.getByRole('group', { name }).getByRole('checkbox', { name: 'Administrator' }).uncheck();
    await ana.field('Administrators needed to change the rules').fill('2');
    await ana.field('Name of the recipient').fill('Landlord');
    await ana.page.getByLabel('Chain', { exact: true }).selectOption({ label: 'Solana' });
    await ana.field('Address of the recipient').fill(landlord.toBase58());
    await press(ana, 'Add the recipient');
    await ana.sees('up to 1 SOL at a time');
    await press(ana, 'Try these rules on the payment that is waiting for your decision');
    await ana.sees('the recipient isn’t on its list');
    await press(ana, 'Propose these rules to everyone');
    await control(ana, 'Save file').waitFor();
    let blob: Uint8Array = await saved();
    for (const device of [bob, cyd]) blob = await answer(device, blob);
    await paste(ana, writeArmor(blob));
    await ana.sees('These rules are in force here');
    await take(bob, blob);
    await press(ana, 'Open the rules');
    await ana.sees('Rules number 1');
    await ana.sees('Landlord');
  });

  it('the wallet reaches people without a key part, who see what their role can do', async () => {
    const file: HandedFile = await ana.save(() => press(ana, 'Save file'));
    for (const device of [dan, eve]) {
      await goHome(device);
      await device.open(file, () => press(device, 'Open file'));
      await device.sees('This device holds no key part of this wallet.');
      await openWallet(device, 'Treasury');
      await device.sees(device === dan ? /your role allows: Administrator/ : /your role allows: Auditor/);
      expect(await device.axe()).toEqual([]);
      await device.screenshot('rules-watching');
    }
    await eve.sees('Your role can look');
    expect(await control(eve, 'Pay').count()).toBe(0);
    await control(dan, 'Pay').waitFor();
  });

  it('a small payment to a name on the list is signed in two scans', async () => {
    await review(payment(landlord, 500_000_000));
    await ana.sees(/Allowed by “.*Small payments/);
    await approve(ana, 'Bob');
    await paste(ana, writeArmor(await answer(bob, await saved())));
    await control(ana, 'Get the signed transaction').waitFor();
  });

  it('a payment that the rules do not allow is refused', async () => {
    await review(payment(stranger, 500_000_000));
    await ana.sees('Not allowed');
    await ana.sees('the recipient isn’t on its list');
    expect(await isSignOff(ana)).toBe(true);
  });

  it('a larger payment waits for an administrator, who approves it without a key part', async () => {
    await review(payment(landlord, 5_000_000_000));
    await ana.sees(/Allowed by “.*Larger payments.*the approval of 1 administrator/);
    await approve(ana, 'Bob');
    await control(ana, 'Save file').waitFor();
    const asked = await answer(bob, await saved());
    await paste(dan, writeArmor(asked));
    await dan.sees(/Still needed: approval/);
    await dan.screenshot('rules-approve');
    expect(await dan.axe()).toEqual([]);
    await approveOnly(dan);
    await dan.page.getByText(/Still needed: approval/).waitFor({ state: 'detached' });
    await dan.sees(/Approved by .*Dan/);
    // What is offered follows what was just done on the same screen: an approval is some hundred bytes.
    let approved = asked;
    await expect
      .poll(async () => (approved = await saved(dan)).length, { timeout: 60_000 })
      .toBeGreaterThan(asked.length + 50);
    await paste(ana, writeArmor(await answer(bob, approved)));
    await control(ana, 'Get the signed transaction').waitFor();
  });

  it('everything stops once an administrator freezes the wallet, until the required number unfreezes it', async () => {
    await openWallet(dan, 'Treasury');
    await press(dan, 'Rules');
    await press(dan, 'Freeze this wallet');
    await press(dan, 'Yes, freeze it now');
    await dan.sees('The wallet is frozen.');
    const frozen = await saved(dan);
    for (const device of [bob, cyd]) await take(device, frozen);
    await paste(ana, writeArmor(frozen));
    await review(payment(landlord, 250_000_000));
    await ana.sees('This wallet is frozen.');
    expect(await isSignOff(ana)).toBe(true);
    expect((await rulesOf(bob)).isFrozen).toBe(true);
    await openWallet(dan, 'Treasury');
    await press(dan, 'Rules');
    await press(dan, 'Lift the freeze');
    // The screen of the rules can save a file as well.
    await dan.sees(/Show this to/);
    const lifted = await saved(dan);
    // One of two is not enough.
    await take(bob, lifted);
    expect((await rulesOf(bob)).isFrozen).toBe(true);
    const agreed = await answer(cyd, lifted);
    await take(bob, agreed);
    for (const device of [ana, dan]) await paste(device, writeArmor(agreed));
    await review(payment(landlord, 250_000_000));
    // Today's large payment counts, so that this one is not a small one.
    await ana.sees(/Allowed by “.*Larger payments/);
  });

  it('a spreadsheet reads the same numbers from the report', async () => {
    await goHome(ana);
    await press(ana, 'Settings');
    await press(ana, 'Report');
    await ana.sees('Report of Ana');
    await ana.sees('New rules received');
    await ana.sees(/Approved: .*Dan/);
    const { bytes } = await ana.save(() => press(ana, 'Save for a spreadsheet (CSV)'));
    const sheet = read(bytes, { type: 'array', raw: true }).Sheets.Sheet1!;
    const lines = utils.sheet_to_json<Record<string, string>>(sheet, { defval: '' });
    const cells = (column: string) => lines.map((line) => line[column]);
    expect(cells('units')).toEqual(['500000000', '5000000000']);
    expect(cells('amount')).toEqual(['0.5', '5']);
    expect(cells('to')).toEqual([landlord.toBase58(), landlord.toBase58()]);
    expect(cells('name')).toEqual(['Landlord', 'Landlord']);
    expect(cells('outcome')).toEqual(['signed', 'signed']);
    expect(cells('asked by')).toEqual(['Ana', 'Ana']);
    expect(cells('approved by')).toEqual(['Ana; Bob', 'Ana; Bob; Dan']);
  });

  it('an auditor’s check is green with all logs, and red once one was rewritten', async () => {
    const logOf = async (device: Device) => {
      await goHome(device);
      await press(device, 'Settings');
      await device.page.getByText('What happened on this device', { exact: true }).click();
      return device.save(() => press(device, 'Export the log for an auditor'));
    };
    const files = [
      await logOf(ana),
      await logOf(dan),
      { name: 'bob.hoarfrost', bytes: await bob.call('exportLog') },
      { name: 'cyd.hoarfrost', bytes: await cyd.call('exportLog') },
    ];
    await goHome(eve);
    await press(eve, 'Settings');
    await press(eve, 'Check logs');
    await eve.open(files, () => press(eve, 'Add log files'));
    await eve.sees('All checks were kept.');
    await eve.screenshot('audit-kept');
    expect(await eve.axe()).toEqual([]);
    // Bob leaves one signing out of a log that he rewrites, and signs it properly.
    const { file } = readLogFile(files[2]!.bytes);
    const { secretKey } = deriveIdentity(readWords(bob.words.join(' ')));
    let end = emptyLog;
    const entries = file.logs[0]!.map(readLogEntry);
    const signed = entries.findLastIndex(({ code }) => code === 'signed');
    const anew = entries.toSpliced(signed, 1).map((event) => {
      const next = appendEntry(end, event);
      end = next.end;
      return writeLogEntry(next.entry);
    });
    const bytes = writeLogFile({ ...file, logs: [anew] }, (message) =>
      identityScheme.sign(message, secretKey),
    );
    await press(eve, 'Start over');
    await eve.page.getByText('All checks were kept.').waitFor({ state: 'detached' });
    await eve.open(files.toSpliced(2, 1, { ...files[2]!, bytes }), () => press(eve, 'Add log files'));
    await eve.sees('Something was broken.');
    await eve.sees('Someone signed, and their log does not say so.');
    await eve.sees('The log differs from what another device saw of it.');
    await eve.screenshot('audit-broken');
    expect(await eve.axe()).toEqual([]);
    for (const device of [ana, dan, eve]) device.expectClean();
  });
});
