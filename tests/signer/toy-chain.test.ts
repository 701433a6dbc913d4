import { ed25519 } from '@noble/curves/ed25519.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { readHex, utf8ToBytes } from '../../src/core/bytes.ts';
import type { RulesText } from '../../src/signer/api/rules.ts';
import { type Device, exchangeCards, makeWallet, refusal, setUpDevices } from '../support/network.ts';
import { agree, rules } from '../support/ruled.ts';
import { toyChain } from '../support/toy-chain.ts';

/** The whole signer with a chain that it has never heard of: one folder and one line are all it needs. */
let [ana, bob] = [] as unknown as [Device, Device];
let walletId: string;
const rows = (...lines: string[]) => ['recipient,amount,asset,reference', ...lines].join('\n');

beforeAll(async () => {
  const devices = await setUpDevices(['Ana', 'Bob'], [toyChain], 'toy');
  [ana, bob] = devices as [Device, Device];
  await exchangeCards(devices);
  walletId = (await makeWallet(devices, 2)).id;
});

/** The key behind the wallet's address. */
async function groupKey(): Promise<Uint8Array> {
  const [{ keys } = { keys: [] }] = await ana.call('wallets');
  expect(keys.map(({ chain }) => chain)).toEqual(['toy']);
  return readHex(keys[0]!.address.slice(3));
}

/** What leaves the device, payload by payload, once both have signed. */
async function signaturesFor(draftId: string): Promise<Uint8Array[]> {
  const { id } = await ana.call('propose', { draftId, signers: [1, 2] });
  await agree(id, ana, bob, ana);
  expect(await ana.call('ceremony', { id })).toMatchObject({ state: 'done' });
  const lists = await ana.call('exports', { ceremonyId: id });
  return lists.map(([one]) => readHex(one!.text));
}

/** Two small payments a day to the rules' list, and nothing else. */
async function shellRules(): Promise<RulesText> {
  const self = await ana.self();
  const inShells = rules
    .slice(0, 2)
    .map((rule) =>
      rule.when.assets.length === 0 ? rule : { ...rule, when: { ...rule.when, assets: ['toy::'] } },
    );
  return {
    members: [{ id: self.id, name: self.name, roles: ['administrator'] }],
    administratorsNeeded: 1,
    recipients: [{ name: 'Landlord', chain: 'toy', address: 'landlord', groups: ['rent'] }],
    rules: inShells,
  };
}

describe('a chain that only tests know', () => {
  it('the toy chain has its payments read, signed by two and checked by its own verifier', async () => {
    const draft = await ana.call('draft', { walletId, chain: 'toy', data: 'toy 5 to bob' });
    expect(draft.payloads[0]!.title.values.to).toMatchObject({ text: 'bob' });
    const [signature] = await signaturesFor(draft.id);
    expect(ed25519.verify(signature!, utf8ToBytes('toy 5 to bob'), await groupKey())).toBe(true);
  });

  it('the toy chain refuses what is not its own in its own words', async () => {
    const data = 'toy money to bob';
    expect(await refusal(ana.call('draft', { walletId, chain: 'toy', data }))).toMatchObject({
      code: 'unknown-kind',
    });
  });

  it('the toy chain pays a table in one signing, once every row is right', async () => {
    const table = { walletId, chain: 'toy', terms: {} };
    const wrong = await ana.call('payroll', { ...table, csv: rows('bob,5,SHELL,A-1', 'cyd,7,GOLD,A-2') });
    expect(wrong).toMatchObject({ isReady: false, problems: [{ row: 3 }] });
    const csv = rows('bob,5,SHELL,A-1', 'cyd,7,SHELL,A-2');
    expect(await ana.call('payroll', { ...table, csv })).toMatchObject({ isReady: true, parts: 2 });
    const draft = await ana.call('draftPayroll', { ...table, csv });
    const signatures = await signaturesFor(draft.id);
    const key = await groupKey();
    const paid = ['toy 5 to bob', 'toy 7 to cyd'].map((text) => utf8ToBytes(text));
    expect(paid.map((payload, i) => ed25519.verify(signatures[i]!, payload, key))).toEqual([true, true]);
  });

  it('the toy chain has its payments judged by rules that name its coin and its recipients', async () => {
    const { id } = await ana.call('startCharter', { walletId, text: await shellRules() });
    await agree(id, ana, bob, ana);
    const judged = async (data: string) =>
      (await ana.call('draft', { walletId, chain: 'toy', data })).judgement?.isAllowed;
    expect(await judged('toy 70 to landlord')).toBe(true);
    expect(await judged('toy 700 to landlord')).toBe(false);
    expect(await judged('toy 70 to lookalike')).toBe(false);
    const draft = await ana.call('draft', { walletId, chain: 'toy', data: 'toy 70 to landlord' });
    expect(await signaturesFor(draft.id)).toHaveLength(1);
  });
});
