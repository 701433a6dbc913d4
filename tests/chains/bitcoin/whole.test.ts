import * as ecc from '@bitcoinerlab/secp256k1';
import { HDKey } from '@scure/bip32';
import * as bitcoinjs from 'bitcoinjs-lib';
import { describe, expect, test } from 'vitest';
import { bitcoin } from '../../../src/chains/bitcoin/bitcoin.ts';
import { asKey } from '../../support/chain-keys.ts';
import { type Device, exchangeCards, makeWallet, refusal, setUpDevices } from '../../support/network.ts';
import { makePsbt } from './support.ts';

bitcoinjs.initEccLib(ecc);

/**
 * The whole way with another library as the online wallet: it knows only the descriptor, builds the PSBT and
 * finalises what comes back.
 */
describe('a wallet that watches, and three people who sign', async () => {
  const devices = await setUpDevices(['Ana', 'Bob', 'Cyd'], [bitcoin], 'bitcoin');
  const [ana, bob] = devices as [Device, Device, Device];
  await exchangeCards(devices);
  const { id: walletId } = await makeWallet(devices, 2);
  const account = { walletId, chain: 'bitcoin', network: 0 } as const;

  const { descriptor } = await ana.call('watchOnly', account);
  const [, fingerprint, xpub] = /^tr\(\[([0-9a-f]{8})\/86h\/0h\/0h\](xpub\w+)\/<0;1>\/\*\)#/.exec(
    descriptor,
  )!;
  const parent = HDKey.fromExtendedKey(xpub!);
  const placeOf = (branch: number, index: number) => {
    const internalPubkey = parent.deriveChild(branch).deriveChild(index).publicKey!.slice(1);
    const { output, address } = bitcoinjs.payments.p2tr({ internalPubkey });
    const derivation = {
      masterFingerprint: Buffer.from(fingerprint!, 'hex'),
      pubkey: internalPubkey,
      path: `m/86'/0'/0'/${branch}/${index}`,
      leafHashes: [],
    };
    return { output: output!, address: address!, internalPubkey, derivation };
  };

  /** `salt` gives different coins. */
  function build(salt = 0): bitcoinjs.Psbt {
    const psbt = new bitcoinjs.Psbt();
    const coins = [
      [0, 0, 50_000n],
      [0, 3, 30_000n],
      [1, 1, 20_000n],
    ] as const;
    for (const [i, [branch, index, value]] of coins.entries()) {
      const { output, internalPubkey, derivation } = placeOf(branch, index);
      psbt.addInput({
        hash: new Uint8Array(32).fill(salt + i + 1),
        index: i,
        witnessUtxo: { script: output, value },
        tapInternalKey: internalPubkey,
        tapBip32Derivation: [derivation],
      });
    }
    psbt.addOutput({ address: 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', value: 60_000n });
    const change = placeOf(1, 7);
    psbt.addOutput({
      script: change.output,
      value: 39_000n,
      tapInternalKey: change.internalPubkey,
      tapBip32Derivation: [change.derivation],
    });
    return psbt;
  }

  test('a watching wallet and three people agree on every address, and nobody is given one twice', async () => {
    const next = () => ana.call('receivingAddress', { ...account, index: null });
    const shown = [await next(), await next(), await next()];
    expect(shown.map(({ address }) => address)).toEqual([0, 1, 2].map((index) => placeOf(0, index).address));
    await ana.reopen();
    expect((await next()).index).toBe(3);
    expect(await ana.call('receivingAddress', { ...account, index: 1 })).toEqual(shown[1]);
    const found = await bob.call('findAddress', { ...account, address: placeOf(1, 5).address.toUpperCase() });
    expect(found.place).toEqual({ path: '1/5', isChange: true });
  });

  test('every address that the device has shown is named, so that money between wallets here is recognisable', async () => {
    const shown = await ana.call('receivingAddress', { ...account, index: null });
    const { id: other } = await makeWallet([ana, bob], 2, 'Reserve');
    const from = { walletId: other, chain: 'bitcoin', network: 0 } as const;
    const { key } = (await ana.call('watchOnly', from)).account;
    const titleOn = async (device: Device) => {
      const { psbt } = makePsbt({
        coins: [{ amount: 90_000n }],
        pay: [{ amount: 80_000n, script: bitcoinjs.address.toOutputScript(shown.address) }],
        key: asKey(key),
      });
      const { payloads } = await device.call('draft', { walletId: other, chain: 'bitcoin', data: psbt });
      return payloads[0]!.title.values.to;
    };
    expect(await titleOn(ana)).toMatchObject({ text: shown.address, name: 'Treasury' });
    // Bob's device has shown nothing, and says nothing that it does not know.
    expect(await titleOn(bob)).not.toHaveProperty('name');
  });

  test('three people sign three coins with change in two scans, to the bytes that the other library finalises', async () => {
    const psbt = build();
    const received = await ana.receive(psbt.toBuffer());
    if (received.kind !== 'draft') throw new Error(received.kind);
    const { id } = await ana.call('propose', { draftId: received.id, signers: [1, 2] });
    const asked = await bob.scan(ana, id);
    expect(asked.payloads[0]!.review.title).toMatchObject({
      code: 'bitcoin.send',
      values: { amount: { units: 60_000n } },
    });
    await bob.call('join', { id });
    const view = await ana.scan(bob, id);
    expect(view.state).toBe('done');
    const [ways] = await ana.call('exports', { ceremonyId: id });
    const signed = bitcoinjs.Psbt.fromBuffer(ways!.find(({ code }) => code === 'bitcoin.psbt')!.bytes!);
    const isValid = (key: Uint8Array, digest: Uint8Array, signature: Uint8Array) =>
      ecc.verifySchnorr(digest, key, signature);
    expect(signed.validateSignaturesOfAllInputs(isValid)).toBe(true);
    signed.finalizeAllInputs();
    expect(ways!.find(({ code }) => code === 'bitcoin.transaction')!.text).toBe(
      signed.extractTransaction(true).toHex(),
    );
  });

  test('three people sign a message that proves who holds an address', async () => {
    const address = placeOf(0, 3).address;
    const data = JSON.stringify({ hoarfrost: 'message', text: 'These are ours.', address });
    const draft = await ana.call('draft', { walletId, chain: 'bitcoin', data });
    expect(draft.payloads[0]!.actions[1]!.values.path).toEqual({ type: 'text', text: '0/3' });
    const { id } = await ana.call('propose', { draftId: draft.id, signers: [1, 2] });
    await bob.scan(ana, id);
    await bob.call('join', { id });
    expect((await ana.scan(bob, id)).state).toBe('done');
    const other = JSON.stringify({
      hoarfrost: 'message',
      text: 'x',
      address: 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
    });
    expect((await refusal(ana.call('draft', { walletId, chain: 'bitcoin', data: other }))).code).toBe(
      'not-needed',
    );
  });

  /**
   * Signs with these two, and returns the finished transactions, each as the other library makes it from the
   * same PSBT.
   */
  async function signAll(psbts: readonly bitcoinjs.Psbt[], first: Device, second: Device): Promise<string[]> {
    const items = psbts.map((psbt, i) => ({ name: `${i + 1}.psbt`, data: new Uint8Array(psbt.toBuffer()) }));
    const draft = await first.call('draft', { walletId, chain: 'bitcoin', data: items });
    expect(draft.payloads).toHaveLength(psbts.length);
    const { id } = await first.call('propose', { draftId: draft.id, signers: [1, 2] });
    expect((await second.scan(first, id)).payloads).toHaveLength(psbts.length);
    await second.call('join', { id });
    expect((await first.scan(second, id)).state).toBe('done');
    const ways = await first.call('exports', { ceremonyId: id });
    return ways.map((list) => {
      const signed = bitcoinjs.Psbt.fromBuffer(list.find(({ code }) => code === 'bitcoin.psbt')!.bytes!);
      const isValid = (key: Uint8Array, digest: Uint8Array, signature: Uint8Array) =>
        ecc.verifySchnorr(digest, key, signature);
      expect(signed.validateSignaturesOfAllInputs(isValid)).toBe(true);
      signed.finalizeAllInputs();
      const hex = signed.extractTransaction(true).toHex();
      expect(list.find(({ code }) => code === 'bitcoin.transaction')!.text).toBe(hex);
      return hex;
    });
  }

  test('three people sign several payments in one ceremony, each with several coins, still in two scans', async () => {
    expect(new Set(await signAll([build(10), build(20), build(30)], ana, bob)).size).toBe(3);
  });

  test('too many coins for one ceremony are reported before anyone is asked', async () => {
    const { output, internalPubkey, derivation } = placeOf(0, 0);
    const psbt = new bitcoinjs.Psbt();
    for (let index = 0; index < 129; index++)
      psbt.addInput({
        hash: new Uint8Array(32).fill(60),
        index,
        witnessUtxo: { script: output, value: 1_000n },
        tapInternalKey: internalPubkey,
        tapBip32Derivation: [derivation],
      });
    psbt.addOutput({ address: 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', value: 100_000n });
    const other = psbt.clone();
    other.setInputSequence(0, 1);
    const items = [psbt, other].map((one, i) => ({
      name: `${i}.psbt`,
      data: new Uint8Array(one.toBuffer()),
    }));
    const draft = await ana.call('draft', { walletId, chain: 'bitcoin', data: items });
    const refused = refusal(ana.call('propose', { draftId: draft.id, signers: [1, 2] }));
    expect(await refused).toMatchObject({ code: 'too-large', where: 'digests' });
    expect((await ana.call('ceremonies')).filter(({ state }) => state === 'open')).toEqual([]);
  });

  test('people sign from the same descriptor after the co-signers changed', async () => {
    const input = { walletId, stay: [1, 2], join: [], dealers: [1, 2], threshold: 2 };
    const { id } = await ana.call('startReshare', input);
    await bob.scan(ana, id);
    await bob.call('join', { id });
    await ana.scan(bob, id);
    await bob.scan(ana, id);
    expect((await ana.call('watchOnly', account)).descriptor).toBe(descriptor);
    await signAll([build(40)], bob, ana);
  });
});
