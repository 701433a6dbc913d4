import * as ecc from '@bitcoinerlab/secp256k1';
import * as bitcoinjs from 'bitcoinjs-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { bitcoin } from '../../../src/chains/bitcoin/bitcoin.ts';
import { type Device, exchangeCards, makeWallet, refusal, setUpDevices } from '../../support/network.ts';
import { bdk } from './bdk.ts';

bitcoinjs.initEccLib(ecc);

/** Another vendor's wallet on the online side, which gets nothing but the descriptor that a device shows. */
describe('the Bitcoin Dev Kit as the wallet that watches', () => {
  let [ana, bob] = [] as unknown as [Device, Device];
  let walletId = '';
  let watching: ReturnType<typeof bdk.Wallet.create>;

  beforeAll(async () => {
    const devices = await setUpDevices(['Ana', 'Bob', 'Cyd'], [bitcoin], 'bdk');
    [ana, bob] = devices as [Device, Device, Device];
    await exchangeCards(devices);
    walletId = (await makeWallet(devices, 2)).id;
    const { importDescriptors } = await ana.call('watchOnly', { walletId, chain: 'bitcoin', network: 0 });
    const [receive, change] = JSON.parse(importDescriptors) as { desc: string }[];
    watching = bdk.Wallet.create('bitcoin', receive!.desc, change!.desc);
  });

  const addressAt = (branch: 'external' | 'internal', index: number) =>
    watching.peek_address(branch, index).address.toString();

  test('the Bitcoin Dev Kit accepts the descriptors with their checksums, and finds the same addresses', async () => {
    const account = { walletId, chain: 'bitcoin', network: 0 } as const;
    for (const index of [0, 1, 2, 19, 1_999, 2 ** 31 - 1]) {
      const { address } = await bob.call('receivingAddress', { ...account, index });
      expect(addressAt('external', index)).toBe(address);
    }
    const found = await ana.call('findAddress', { ...account, address: addressAt('internal', 7) });
    expect(found.place).toEqual({ path: '1/7', isChange: true });
    expect(() => bdk.Wallet.create('bitcoin', 'tr(xpub/0/*)', 'tr(xpub/1/*)')).toThrow();
  });

  /** A transaction that pays the account, as it would come in from the network. */
  function fund(...payments: [branch: 'external' | 'internal', index: number, value: bigint][]): void {
    const psbt = new bitcoinjs.Psbt();
    psbt.addInput({
      hash: new Uint8Array(32).fill(payments.length),
      index: 0,
      witnessUtxo: { script: Uint8Array.of(0x51), value: 10_000_000n },
      finalScriptWitness: Uint8Array.of(0),
    });
    for (const [branch, index, value] of payments)
      psbt.addOutput({ address: addressAt(branch, index), value });
    const transaction = bdk.Psbt.from_string(psbt.toBase64()).unsigned_tx;
    watching.apply_unconfirmed_txs([new bdk.UnconfirmedTx(transaction, 1_700_000_000n)]);
  }

  const recipient = 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq';
  const build = (sats: bigint) => {
    const to = bdk.Recipient.from_address(
      bdk.Address.from_string(recipient, 'bitcoin'),
      bdk.Amount.from_sat(sats),
    );
    return watching.build_tx().add_recipient(to).fee_rate(new bdk.FeeRate(7n)).finish();
  };

  test('the Bitcoin Dev Kit builds a payment of several coins with change; two scans later it finalises it to the bytes that a device gives', async () => {
    fund(['external', 0, 50_000n], ['external', 19, 30_000n], ['internal', 3, 40_000n]);
    expect(watching.balance.total.to_sat()).toBe(120_000n);
    const psbt = build(100_000n);
    const text = psbt.toString();

    const draft = await ana.call('draft', { walletId, chain: 'bitcoin', data: text });
    const { title, actions, warnings } = draft.payloads[0]!;
    expect(title).toMatchObject({
      code: 'bitcoin.send',
      values: { amount: { units: 100_000n }, to: { text: recipient } },
    });
    const fee = actions.find(({ code }) => code === 'bitcoin.fee')!;
    expect(fee.values.amount).toMatchObject({ units: psbt.fee_amount()!.to_sat() });
    expect(actions.filter(({ code }) => code === 'bitcoin.change')).toHaveLength(1);
    expect(warnings).toEqual([]);

    const { id } = await ana.call('propose', { draftId: draft.id, signers: [1, 2] });
    await bob.scan(ana, id);
    await bob.call('join', { id });
    expect((await ana.scan(bob, id)).state).toBe('done');
    const [ways] = await ana.call('exports', { ceremonyId: id });
    const wayOf = (code: string) => ways!.find((way) => way.code === code)!;

    const signed = bdk.Psbt.from_string(wayOf('bitcoin.psbt').text);
    // It holds no key: all it can do is finalise.
    expect(watching.sign(signed, new bdk.SignOptions())).toBe(true);
    const finished = bitcoinjs.Psbt.fromBase64(signed.toString()).extractTransaction(true);
    expect(wayOf('bitcoin.transaction').text).toBe(finished.toHex());
    const transaction = signed.extract_tx();
    expect(transaction.compute_txid().toString()).toBe(finished.getId());

    // It counts the payment as its own too: what comes back is its change.
    watching.apply_unconfirmed_txs([new bdk.UnconfirmedTx(transaction, 1_700_000_100n)]);
    expect(watching.balance.total.to_sat()).toBe(20_000n - psbt.fee_amount()!.to_sat());
  });

  test('the Bitcoin Dev Kit of another wallet builds what is not ours, and a device says so', async () => {
    const strangers = await setUpDevices(['Eve', 'Fay'], [bitcoin], 'bdk strangers');
    await exchangeCards(strangers);
    const { id: other } = await makeWallet(strangers, 2);
    const text = build(1_000n).toString();
    const asked = strangers[0]!.call('draft', { walletId: other, chain: 'bitcoin', data: text });
    expect(await refusal(asked)).toMatchObject({ code: 'not-needed' });
  });
});
