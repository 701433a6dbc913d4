import { Keypair } from '@solana/web3.js';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { bitcoin } from '../../src/chains/bitcoin/bitcoin.ts';
import { ethereum } from '../../src/chains/ethereum/ethereum.ts';
import type { Fact, Review, Value } from '../../src/chains/review.ts';
import { deriveAssociated } from '../../src/chains/solana/associated.ts';
import { programs } from '../../src/chains/solana/programs.ts';
import { solana } from '../../src/chains/solana/solana.ts';
import { bytesToHex, readHex } from '../../src/core/bytes.ts';
import { tidyLabel } from '../../src/core/codec.ts';
import type { Recipient } from '../../src/custody/charter.ts';
import type { RulesText } from '../../src/signer/api/rules.ts';
import { readTable, writeTable } from '../../src/signer/recipient-table.ts';
import { labelOf } from '../../src/signer/records/label.ts';
import { readRecipient, writeRecipient } from '../../src/signer/records/recipient.ts';
import { readCsv } from '../support/csv.ts';
import { Device, exchangeCards, makeWallet, password, refusal, setUpDevices } from '../support/network.ts';
import { agree } from '../support/ruled.ts';

/** The passphrase's work is not what is tested here. */
vi.mock('age-encryption', async (original) => {
  const age = await original<typeof import('age-encryption')>();
  class Encrypter extends age.Encrypter {
    override setScryptWorkFactor = () => super.setScryptWorkFactor(2);
  }
  return { ...age, Encrypter };
});

const key = (fill: number) => Keypair.fromSeed(new Uint8Array(32).fill(fill)).publicKey.toBase58();
const landlord = '0x52908400098527886E0F7030069857D2E4169EE7';
const coins = 'bc1pxwww0ct9ue7e8tdnlmug5m2tamfn7q06sahstg39ys4c9f3340qqxrdu9k';
const [baker, printer] = [key(21), key(22)];
const passphrase = 'old oaken chest of seven locks';

const add = (device: Device, name: string, address: string, groups = '', isSure = false) =>
  device.call('saveRecipient', { id: null, name, chain: '', address, groups, isSure });
const listOf = async (device: Device) =>
  (await device.call('recipients', { of: null })).map(({ name, chain, address, groups }) => [
    name,
    chain,
    address,
    groups.join('+'),
  ]);
const newDevice = (seed: string) => new Device('Ana', [solana, ethereum, bitcoin], seed).setUp();

/** Every address of a review with its name and who vouches for it. */
function namesIn({ title, actions, warnings, details }: Review): string[] {
  const ofValue = (value: Value) =>
    value.type === 'address' && value.name ? [`${value.name} by ${value.by}`] : [];
  const all = ({ values, parts = [] }: Fact): string[] => [
    ...Object.values(values).flatMap(ofValue),
    ...parts.flatMap(all),
  ];
  return [...new Set([title, ...actions, ...warnings, ...details].flatMap(all))];
}

describe('recipients of a device', () => {
  it('recipients are stored in their chain’s own form, found by the address alone, each once', async () => {
    const ana = await newDevice('canonical');
    await add(ana, 'Landlord', ` ${landlord.toLowerCase()} `, 'rent; home; rent');
    await add(ana, 'Coins', coins.toUpperCase());
    await add(ana, ' Baker ', baker);
    expect(await listOf(ana)).toEqual([
      ['Baker', 'solana', baker, ''],
      ['Coins', 'bitcoin', coins, ''],
      ['Landlord', 'ethereum', landlord, 'home+rent'],
    ]);
    for (const [name, address, where] of [
      ['Other', landlord, 'twice-listed'],
      ['LANDLORD', `0x${'4'.repeat(40)}`, 'same-name-listed'],
      [' ', key(23), 'name'],
      ['x'.repeat(41), key(23), 'name-long'],
    ] as const)
      expect(await refusal(add(ana, name, address))).toMatchObject({ code: 'bad-parameters', where });
    expect((await refusal(add(ana, 'Nobody', `${baker}x`))).code).toBe('bad-address');
    // The same name on another chain is the same person's other account.
    await add(ana, 'Landlord', printer);
    expect(await listOf(ana)).toHaveLength(4);
  });

  it('recipients change, go, and are logged; they survive closing, opening and copying', async () => {
    const ana = await newDevice('kept');
    const { id } = await add(ana, 'Baker', baker, 'food');
    const changed = { id, name: 'The baker', chain: '', address: printer, groups: '', isSure: false };
    await ana.call('saveRecipient', changed);
    await add(ana, 'Landlord', landlord);
    await ana.call('removeRecipient', { id: `ethereum:${landlord}` });
    expect(await listOf(ana)).toEqual([['The baker', 'solana', printer, '']]);
    const { lines } = await ana.call('log', { before: null });
    const told = lines.slice(0, 4).map(({ code, detail }) => `${code} ${detail}`);
    expect(told).toEqual([
      'recipient-removed Landlord',
      'recipient-added Landlord',
      'recipient-changed The baker',
      'recipient-added Baker',
    ]);
    await ana.reopen();
    expect(await listOf(ana)).toEqual([['The baker', 'solana', printer, '']]);
    const data = await ana.call('exportBackup', { password, passphrase });
    // A full copy adds what is not here and undoes nothing.
    await ana.call('removeRecipient', { id: `solana:${printer}` });
    expect((await ana.call('importBackup', { data, passphrase })).recipients).toBe(1);
    expect(await listOf(ana)).toEqual([['The baker', 'solana', printer, '']]);
  });

  it('recipients are read from the bytes of the first version', () => {
    const record = { name: 'Landlord', chain: 'ethereum', address: '0x1', groups: ['rent'] };
    const bytes = '8601684c616e646c6f726468657468657265756d63307831816472656e741b0000018bcfe56800';
    expect(bytesToHex(writeRecipient({ ...record, addedAt: 1_700_000_000_000 }))).toBe(bytes);
    expect(readRecipient(readHex(bytes))).toEqual({ ...record, addedAt: 1_700_000_000_000 });
    expect(labelOf('recipients', readHex(bytes))).toBe('Landlord');
  });

  it('recipients that look like somebody else are not added until the person is sure, on every chain', async () => {
    const ana = await newDevice('alike');
    await add(ana, 'Landlord', landlord);
    await add(ana, 'Coins', coins);
    await add(ana, 'Baker', baker);
    // Only the ends match.
    const like = `${landlord.slice(0, 6)}${'ab'.repeat(16)}${landlord.slice(38)}`.toLowerCase();
    const first = await add(ana, 'Other', like);
    expect(first).toMatchObject({
      id: null,
      notes: [{ code: 'recipients.alike', level: 'danger', values: { known: { name: 'Landlord' } } }],
    });
    expect(await listOf(ana)).toHaveLength(3);
    expect(await add(ana, 'Other', like, '', true)).toMatchObject({ notes: first.notes });
    expect(await listOf(ana)).toHaveLength(4);
    const csv = `name,address\nNew one,${like.replace('ab', 'cd')}\n`;
    expect((await ana.call('readRecipients', { csv })).notes).toHaveLength(1);
  });
});

describe('a table of recipients', () => {
  const placeOf = (chain: string, address: string) => ({ chain, address });

  it('a table returns every name as it was written, and no cell starts a formula', () => {
    let state = 7;
    const random = (most: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return Math.floor((state / 2 ** 32) * most);
    };
    const signs = [...`=+-@'",;\tabcZ09 .()|!éЖ中`];
    const textOf = () =>
      tidyLabel(Array.from({ length: 1 + random(9) }, () => signs[random(signs.length)]).join(''));
    for (let turn = 0; turn < 300; turn++) {
      const list = Array.from({ length: 1 + random(4) }, (_, i): Recipient => {
        const groups = [textOf(), textOf()].map((one) => tidyLabel(one.replaceAll(';', '')));
        const named = [...new Set(groups)].filter((one) => one !== '').sort();
        return { name: `${textOf()}${i}`, chain: 'solana', address: `a${turn}x${i}`, groups: named };
      });
      const csv = writeTable(list);
      expect(readTable(csv, placeOf)).toEqual({ list, problems: [] });
      for (const cell of readCsv(csv, { rows: 9, chars: 9_999 }).flat())
        expect(/^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell), cell).toBe(false);
    }
  });

  it('a table with a bad row is not imported, and each bad row is named by its number and field', async () => {
    const ana = await newDevice('bad rows');
    const rows = [
      'Name;Chain;Address;Groups',
      `Baker;;${baker};food`,
      `;;${printer};`,
      'Nobody;;0x1234;',
      `Somewhere;dogecoin;${key(30)};`,
      `Baker twice;solana;${baker};`,
      `baker;solana;${key(31)};`,
      `${'y'.repeat(41)};solana;${key(32)};`,
      `Short;${key(33)}`,
    ];
    const csv = rows.join('\r\n');
    const { problems } = await ana.call('readRecipients', { csv });
    expect(problems.map(({ row, why }) => `${row} ${why}`)).toEqual([
      '3 name',
      '4 address',
      '5 chain',
      '6 twice',
      '7 same-name',
      '8 name-long',
      '9 cells',
    ]);
    expect(await refusal(ana.call('importRecipients', { csv }))).toMatchObject({ where: 'recipient-rows' });
    expect(await listOf(ana)).toEqual([]);
    for (const [text, where] of [
      ['', 'recipients-empty'],
      ['name,address', 'recipients-empty'],
      ['who,address\nAna,x', 'recipient-columns'],
      ['name,"address\nAna,x', 'table'],
    ] as const)
      expect(await refusal(ana.call('readRecipients', { csv: text }))).toMatchObject({ where });
  });

  it('a table says what it changes, changes it in one go, and is exported unchanged', async () => {
    const ana = await newDevice('in one go');
    await add(ana, 'Baker', baker, 'food');
    await add(ana, 'Printer', printer);
    const csv = `имя,группы,адрес\n=Baker,food;bread,${baker}\nLandlord,,${landlord.toLowerCase()}\nPrinter,,${printer}`;
    const seen = await ana.call('readRecipients', { csv });
    expect(seen.added.map(({ name }) => name)).toEqual(['Landlord']);
    expect(seen.changed).toMatchObject([
      { name: 'Baker', after: { name: '=Baker', groups: ['bread', 'food'] } },
    ]);
    expect(await ana.call('importRecipients', { csv })).toEqual({ added: 1, changed: 1 });
    const list = await listOf(ana);
    expect(list).toHaveLength(3);
    const file = new TextDecoder().decode(await ana.call('recipientsFile', { walletId: null }));
    const bob = await newDevice('the same');
    await bob.call('importRecipients', { csv: file });
    expect(await listOf(bob)).toEqual(list);
    // Somebody with the name of a person who is not in the table would be mistaken for that person.
    const taken = `name,address\nLandlord,0x${'7'.repeat(40)}`;
    expect(await refusal(bob.call('importRecipients', { csv: taken }))).toMatchObject({
      where: 'same-name-listed',
      values: { name: 'Landlord' },
    });
  });
});

describe('reviews', () => {
  let ana: Device;
  let bob: Device;
  let walletId: string;
  const payment = (to: string, nonce = '0') =>
    JSON.stringify({ hoarfrost: 'payment', payments: [{ to, amount: '1' }], chainId: '1', nonce });
  const pay = (device: Device, to: string, nonce?: string) =>
    device.call('draft', { walletId, chain: 'ethereum', data: payment(to, nonce) });
  const namesFor = async (device: Device, to: string) => namesIn((await pay(device, to)).payloads[0]!);

  beforeAll(async () => {
    const devices = await setUpDevices(['Ana', 'Bob'], [solana, ethereum, bitcoin], 'named');
    [ana, bob] = devices as [Device, Device];
    await exchangeCards(devices);
    ({ id: walletId } = await makeWallet(devices, 2));
  });

  it('reviews name the people this device knows, as the device’s own names, in drafts, others’ requests, history and reports', async () => {
    await add(ana, 'Landlord', landlord, 'rent');
    await add(bob, 'Old house', landlord);
    const draft = await pay(ana, landlord);
    expect(namesIn(draft.payloads[0]!)).toContain('Landlord by device');
    const { id } = await ana.call('propose', { draftId: draft.id, signers: [1, 2], reference: 'INV-1' });
    const asked = await bob.scan(ana, id);
    expect(namesIn(asked.payloads[0]!.review)).toContain('Old house by device');
    await bob.call('join', { id });
    expect((await ana.scan(bob, id)).state).toBe('done');
    const shown = async () => namesIn((await ana.call('ceremony', { id })).payloads[0]!.review);
    expect(await shown()).toContain('Landlord by device');
    // A new name also shows in what was signed before.
    const change = { id: `ethereum:${landlord}`, name: 'The landlord', chain: '', address: landlord };
    await ana.call('saveRecipient', { ...change, groups: '', isSure: false });
    expect(await shown()).toContain('The landlord by device');
    const report = await ana.call('report', { from: 0, to: ana.clock + 1, walletIds: [walletId] });
    expect(report.byRecipient.map(({ to, name }) => [to, name])).toEqual([[landlord, 'The landlord']]);
    expect(report.lines[0]).toMatchObject({ name: 'The landlord', reference: 'INV-1' });
    expect(report.events.at(-1)).toMatchObject({ code: 'recipient-changed', detail: 'The landlord' });
  });

  it('reviews warn loudly of an address that only resembles a recipient, on every chain', async () => {
    const like = `${landlord.slice(0, 7)}${'cd'.repeat(15)}${landlord.slice(37)}`.toLowerCase();
    const { payloads } = await pay(ana, like, '5');
    expect(payloads[0]!.warnings.filter(({ level }) => level === 'danger')).toMatchObject([
      { code: 'ethereum.look-alike', values: { known: { text: landlord, by: 'device' } } },
    ]);
  });

  it('reviews prefer the rules’ recipients to the device’s own, and judge tokens by whose account it is', async () => {
    const [owner, mint] = [key(40), 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'];
    const any = {
      chains: [],
      networks: [],
      kinds: [],
      assets: [],
      atMost: null,
      perDay: null,
      perMonth: null,
    };
    const outcome = {
      ...{ verdict: 'allow' as const, signers: 2, approvals: [], waitHours: 0 },
      ...{ needsReference: false, expiresHours: 168 },
    };
    const text: RulesText = {
      members: await Promise.all(
        [ana, bob].map(async (one) => ({
          ...{ id: (await one.self()).id, name: one.name },
          roles: ['administrator' as const],
        })),
      ),
      administratorsNeeded: 1,
      recipients: [
        { name: 'Rent by rules', chain: 'ethereum', address: landlord.toLowerCase(), groups: [] },
        { name: 'Coins', chain: 'bitcoin', address: coins.toUpperCase(), groups: [] },
        { name: 'Staff', chain: 'solana', address: owner, groups: ['payroll'] },
      ],
      rules: [
        {
          name: 'Fees',
          when: { ...any, kinds: ['fee'], recipients: 'anyone' },
          outcome: { ...outcome, signers: 0 },
        },
        { name: 'Listed', when: { ...any, kinds: ['send'], recipients: 'listed' }, outcome },
      ],
    };
    const bad = { ...text, recipients: [{ name: 'Nobody', chain: 'ethereum', address: '0x12', groups: [] }] };
    expect(await refusal(ana.call('startCharter', { walletId, text: bad }))).toMatchObject({
      ...{ code: 'bad-address', where: 'charter recipient', values: { name: 'Nobody' } },
    });
    const { id } = await ana.call('startCharter', { walletId, text });
    await agree(id, ana, bob, ana);
    const { current } = (await ana.call('wallets'))[0]!.rules;
    expect(current!.recipients.map(({ address }) => address)).toEqual([coins, landlord, owner]);
    expect(await namesFor(ana, landlord)).toContain('Rent by rules by rules');
    expect(await namesFor(ana, landlord)).not.toContain('The landlord by device');
    const choice = await ana.call('recipients', { of: { walletId, chain: 'ethereum' } });
    expect(choice.map(({ name, by }) => `${name} ${by}`)).toEqual(['Rent by rules rules']);
    const held = deriveAssociated(owner, mint, programs.token);
    const token = { mint, decimals: '6', isToken2022: false, opensAccount: false };
    const paid = async (to: string) =>
      ana.call('draft', {
        ...{ walletId, chain: 'solana' },
        data: JSON.stringify({
          ...{ hoarfrost: 'payment', chain: 'solana', nonceAccount: key(50), nonce: key(51) },
          payments: [{ to, amount: '5', token }],
        }),
      });
    const staff = await paid(owner);
    // The bytes name only the account; the list says whose it is.
    expect(staff.judgement).toMatchObject({ isAllowed: true, rules: ['Listed'] });
    expect(namesIn(staff.payloads[0]!)).toContain('Staff by rules');
    expect(staff.payloads[0]!.title.values.to).toEqual({ type: 'address', text: held });
    expect((await paid(key(41))).judgement).toMatchObject({ isAllowed: false });
  });
});
