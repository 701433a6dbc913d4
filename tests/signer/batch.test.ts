import { PublicKey, SystemProgram, Transaction } from '@solana/web3.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { solana } from '../../src/chains/solana/solana.ts';
import type { Received } from '../../src/signer/api/received.ts';
import type { Wallet } from '../../src/signer/api/wallets.ts';
import { type Device, exchangeCards, makeWallet, refusal, setUpDevices } from '../support/network.ts';

/** Several transactions in one signing: brought in together, refused one by one, named if one is bad. */
let [ana, bob] = [] as unknown as [Device, Device];
let wallet: Wallet;

beforeAll(async () => {
  const devices = await setUpDevices(['Ana', 'Bob'], [solana], 'batch');
  [ana, bob] = devices as [Device, Device];
  await exchangeCards(devices);
  wallet = (await makeWallet(devices, 2)).wallets[0]!;
});

function payment(lamports: number, from = wallet.keys[0]!.address): string {
  const feePayer = new PublicKey(from);
  const transfer = { fromPubkey: feePayer, toPubkey: new PublicKey(new Uint8Array(32).fill(9)), lamports };
  const transaction = new Transaction({ feePayer, blockhash: from, lastValidBlockHeight: 1 });
  return transaction.add(SystemProgram.transfer(transfer)).serializeMessage().toString('base64');
}
const file = (name: string, text: string) => ({ name, data: new TextEncoder().encode(text) });
const paid = (reviews: { actions: { values: object }[] }[]) =>
  reviews.map(({ actions }) => Number((actions[0]!.values as { amount: { units: bigint } }).amount.units));
const draftOf = async (received: Received) => {
  if (received.kind !== 'draft') throw new Error(received.kind);
  return ana.call('getDraft', { id: received.id });
};

describe('several inputs', () => {
  it('several inputs come in as files, as lines and as a JSON list, and one that came twice is signed once', async () => {
    const [one, two, three] = [1_001, 1_002, 1_003].map((units) => payment(units)) as [
      string,
      string,
      string,
    ];
    const files = [
      file('a.txt', one),
      file('b.bin', two),
      file('c.txt', one),
      file('d.json', JSON.stringify([three])),
    ];
    expect(paid((await draftOf(await ana.call('receiveSeveral', { items: files }))).payloads)).toEqual([
      1_001, 1_002, 1_003,
    ]);
    for (const text of [[one, two, three].join('\n'), JSON.stringify({ transactions: [one, two, three] })])
      expect(paid((await draftOf(await ana.receive(text))).payloads)).toEqual([1_001, 1_002, 1_003]);
    const direct = await ana.call('draft', { walletId: wallet.id, chain: 'solana', data: files });
    expect(direct.payloads).toHaveLength(3);
  });

  it('several inputs are refused with the name or number of the bad one, and nothing of the others is kept', async () => {
    const other = payment(5, new PublicKey(new Uint8Array(32).fill(5)).toBase58());
    const good = payment(1_010);
    const cases: [string, string][] = [
      [other, 'not-needed'],
      ['what is this?', 'unknown-kind'],
      [good.slice(0, -8), 'bad-transaction'],
    ];
    for (const [bad, code] of cases) {
      const items = [file('first', good), file('the bad one', bad), file('third', payment(1_011))];
      const error = await refusal(ana.call('receiveSeveral', { items }));
      expect([error.code, error.values?.item]).toEqual([code, 'the bad one']);
    }
    const lines = await refusal(ana.receive([good, payment(1_012), other].join('\n')));
    expect([lines.code, lines.values?.item]).toEqual(['not-needed', '3']);
    const list = await refusal(ana.receive(JSON.stringify([good, { no: 'transaction' }, good])));
    expect(list.values?.item).toBe('2');
    const many = Array.from({ length: 101 }, (_, i) => file(`${i}`, payment(2_000 + i)));
    expect(await refusal(ana.call('receiveSeveral', { items: many }))).toMatchObject({
      code: 'too-large',
      where: 'payloads',
    });
    expect(await refusal(ana.call('receiveSeveral', { items: [] }))).toMatchObject({ code: 'too-large' });
  });
});

describe('single payloads', () => {
  const three = () => [1_101, 1_102, 1_103].map((units) => payment(units)).join('\n');

  it('single payloads are refused before the proposal, which has the rest', async () => {
    const { id: draftId } = await ana.call('draft', { walletId: wallet.id, chain: 'solana', data: three() });
    expect(
      await refusal(ana.call('propose', { draftId, signers: [1, 2], leftOut: [1, 2, 3] })),
    ).toMatchObject({ code: 'bad-parameters', where: 'payloads' });
    const view = await ana.call('propose', { draftId, signers: [1, 2], leftOut: [2] });
    expect(paid(view.payloads.map(({ review }) => review))).toEqual([1_101, 1_103]);
    await bob.scan(ana, view.id);
    await bob.call('join', { id: view.id });
    expect((await ana.scan(bob, view.id)).state).toBe('done');
    const out = await ana.call('exports', { ceremonyId: view.id });
    expect(out).toHaveLength(2);
    // "Signed before", with the date, is said about the same bytes, about an equal payment, and about nothing
    // else; for each by itself.
    const again = await ana.call('draft', { walletId: wallet.id, chain: 'solana', data: three() });
    const said = again.payloads.map(({ warnings }) =>
      warnings.map(({ code }) => code).filter((code) => code.startsWith('signed')),
    );
    expect(said).toEqual([['signed-before'], [], ['signed-before']]);
  });

  it('single payloads are refused by a co-signer, who proposes the rest', async () => {
    const data = [1_201, 1_202, 1_203].map((units) => payment(units)).join('\n');
    const { id: draftId } = await ana.call('draft', { walletId: wallet.id, chain: 'solana', data });
    const { id } = await ana.call('propose', { draftId, signers: [1, 2] });
    await bob.scan(ana, id);
    expect(await refusal(bob.call('draftRest', { ceremonyId: id, leftOut: [1, 2, 3] }))).toMatchObject({
      code: 'bad-parameters',
    });
    const rest = await bob.call('draftRest', { ceremonyId: id, leftOut: [3] });
    expect(paid(rest.payloads)).toEqual([1_201, 1_202]);
    // What was requested is as it was: not approved here, and nothing said.
    expect((await bob.call('ceremony', { id })).state).toBe('invited');
    const view = await bob.call('propose', { draftId: rest.id, signers: [1, 2] });
    await ana.scan(bob, view.id);
    await ana.call('join', { id: view.id });
    expect((await bob.scan(ana, view.id)).state).toBe('done');
  });
});
