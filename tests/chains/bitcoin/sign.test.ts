import * as ecc from '@bitcoinerlab/secp256k1';
import { base64, hex } from '@scure/base';
import { Transaction as Scure } from '@scure/btc-signer';
import * as bitcoinjs from 'bitcoinjs-lib';
import { describe, expect, test } from 'vitest';
import { deriveAccount, derivePlace, type Place } from '../../../src/chains/bitcoin/account.ts';
import { bitcoin } from '../../../src/chains/bitcoin/bitcoin.ts';
import { writePayload } from '../../../src/chains/bitcoin/payload.ts';
import {
  derivationOf,
  groupKey,
  groupKeyOf,
  makePsbt,
  otherTaproot,
  type Plan,
  secret,
  signShifted,
  stranger,
} from './support.ts';

bitcoinjs.initEccLib(ecc);

const context = { groupKey, known: [] };
const three: Plan = {
  coins: [
    { amount: 60_000n },
    { amount: 40_000n, branch: 1, index: 7 },
    { amount: 5_000n, index: 3, sighashType: 1 },
  ],
  pay: [{ amount: 70_000n }],
  change: { amount: 34_000n, index: 8 },
};

const signAll = (payload: Uint8Array, key = groupKey, value = secret) =>
  bitcoin.digests(payload, key).map(({ digest, shift }) => signShifted(value, digest, shift!));

describe('signing a PSBT', () => {
  test('signing a PSBT makes the bytes that bitcoinjs-lib finalises from the same signatures, in versions 0 and 2', () => {
    for (const version of [0, 2] as const) {
      const { psbt } = makePsbt({ ...three, version });
      const [payload] = bitcoin.recognise(psbt, context)!;
      const signatures = signAll(payload!);
      expect(signatures).toHaveLength(3);
      expect(bitcoin.verify(payload!, groupKey, signatures)).toBe(true);
      const ways = bitcoin.finish(payload!, groupKey, signatures);
      expect(ways.map(({ code }) => code)).toEqual(['bitcoin.transaction', 'bitcoin.psbt']);
      // Their library reads only version 0.
      const v0 = version === 0 ? ways[1]!.bytes! : Scure.fromPSBT(ways[1]!.bytes!).toPSBT(0);
      const other = bitcoinjs.Psbt.fromBuffer(v0);
      other.data.inputs.forEach((_, i) => {
        const isValid = other.validateSignaturesOfInput(i, (key, digest, signature) =>
          ecc.verifySchnorr(digest, key, signature),
        );
        expect(isValid).toBe(true);
      });
      other.finalizeAllInputs();
      const whole = other.extractTransaction(true);
      expect(ways[0]!.text).toBe(whole.toHex());
      const review = bitcoin.review(payload!, context);
      const txid = review.details.find(({ code }) => code === 'bitcoin.txid')!;
      expect(txid.values).toEqual({ txid: { type: 'bytes', hex: whole.getId() } });
    }
  });

  test('signing a PSBT agrees with bitcoinjs-lib on what is hashed', () => {
    const { psbt } = makePsbt({ ...three, foreign: [9_000n], lockTime: 800_000 });
    const [payload] = bitcoin.recognise(psbt, context)!;
    const tx = bitcoinjs.Psbt.fromBuffer(psbt);
    const unsigned = bitcoinjs.Transaction.fromBuffer(tx.data.globalMap.unsignedTx.toBuffer());
    const scripts = tx.data.inputs.map(({ witnessUtxo }) => witnessUtxo!.script);
    const values = tx.data.inputs.map(({ witnessUtxo }) => witnessUtxo!.value);
    const ours = bitcoin.digests(payload!, groupKey).map(({ digest }) => hex.encode(digest));
    const theirs = [0, 1, 2].map((i) =>
      hex.encode(unsigned.hashForWitnessV1(i, scripts, values, i === 2 ? 1 : 0)),
    );
    expect(ours).toEqual(theirs);
  });

  test('signing a PSBT leaves others’ inputs to them, and returns a PSBT without a transaction', () => {
    const { psbt } = makePsbt({ ...three, foreign: [9_000n] });
    const [payload] = bitcoin.recognise(psbt, context)!;
    const ways = bitcoin.finish(payload!, groupKey, signAll(payload!));
    expect(ways.map(({ code }) => code)).toEqual(['bitcoin.psbt']);
    const back = Scure.fromPSBT(ways[0]!.bytes!, { unknown: 'ignore' });
    expect(back.getInput(3).witnessUtxo!.script).toEqual(stranger.script);
    expect(back.getInput(0).tapKeySig).toHaveLength(64);
    expect(back.getInput(2).tapKeySig).toHaveLength(65);
  });

  test('signing takes a PSBT as bytes, base64 and hex, wrapped or not, to one payload', () => {
    const { psbt } = makePsbt(three);
    const text = base64.encode(psbt);
    const forms = [
      psbt,
      text,
      hex.encode(psbt),
      text.replace(/.{64}/g, '$&\r\n'),
      ` ${hex.encode(psbt).toUpperCase()}\n`,
    ];
    const payloads = forms.map((form) => hex.encode(bitcoin.recognise(form, context)![0]!));
    expect(new Set(payloads).size).toBe(1);
  });

  test('signing a PSBT refuses a wrong, missing, swapped or surplus signature', () => {
    const { psbt } = makePsbt(three);
    const [payload] = bitcoin.recognise(psbt, context)!;
    const good = signAll(payload!);
    const [a, b, c] = good as [Uint8Array, Uint8Array, Uint8Array];
    for (const bad of [
      [],
      [a, b],
      [b, a, c],
      [a, b, c, c],
      [a, b, c.map((x, i) => (i === 40 ? x ^ 1 : x))],
    ]) {
      expect(bitcoin.verify(payload!, groupKey, bad)).toBe(false);
      expect(() => bitcoin.finish(payload!, groupKey, bad)).toThrow('bad-chain-signature');
    }
  });

  test('signing a PSBT signs nothing for another key, and nothing for no key', () => {
    const { psbt } = makePsbt(three);
    const other = groupKeyOf(5n);
    expect(() => bitcoin.recognise(psbt, { groupKey: other, known: [] })).toThrow('not-needed');
    const [payload] = bitcoin.recognise(psbt, context)!;
    expect(() => bitcoin.digests(payload!, other)).toThrow('not-needed');
  });

  test('signing a PSBT tolerates a few wrong claims, none of which make another network’s payment a wrong one', () => {
    // Twenty coins of regtest, with the paths and fingerprint of every test network's account.
    const coins = Array.from({ length: 20 }, (_, index) => ({ amount: 1_000n, index }));
    const plan = { network: 'regtest', coins, pay: [{ amount: 19_000n }] } as const;
    const [payload] = bitcoin.recognise(makePsbt(plan).psbt, context)!;
    expect(bitcoin.digests(payload!, groupKey)).toHaveLength(20);
    // Ours, followed by more that only claim to be ours than anyone makes by mistake.
    const account = deriveAccount(groupKey, 'main');
    const { internalKey } = derivePlace(account, 1, 0);
    const withLies = (count: number) => {
      const { transaction } = makePsbt({ coins: [{ amount: 900_000n }], pay: [{ amount: 1_000n }] });
      for (let i = 0; i < count; i++) {
        const claim = derivationOf(account, { branch: 1, index: i, internalKey } as Place);
        transaction.addOutput({ script: otherTaproot.script, amount: 1_000n, ...claim });
      }
      return transaction.toPSBT();
    };
    expect(bitcoin.recognise(withLies(4), context)).toHaveLength(1);
    expect(() => bitcoin.recognise(withLies(5), context)).toThrow('too-large');
    // More than can be right are refused because of their number, whatever else is wrong with them.
    const many = new Array(265).fill({ amount: 1_000n });
    const plain = makePsbt({ coins: many, pay: [{ amount: 1_000n }] }).psbt;
    expect(() => bitcoin.recognise(plain, context)).toThrow(
      expect.objectContaining({ code: 'too-large', where: 'inputs' }),
    );
    expect(() => bitcoin.recognise(withLies(321), context)).toThrow(
      expect.objectContaining({ code: 'too-large', where: 'derivations' }),
    );
  });

  test('signing a PSBT puts its own signature even if the file says that one of our coins is already signed or finished', () => {
    const forged = new Uint8Array(64).fill(1);
    for (const fields of [
      { tapKeySig: forged },
      { finalScriptWitness: [forged] },
      { partialSig: [[groupKey, forged]] },
    ]) {
      const { transaction, psbt } = makePsbt(three);
      transaction.updateInput(1, fields as object, true);
      const [payload] = bitcoin.recognise(transaction.toPSBT(), context)!;
      // As this device takes it in, and as a co-signer's would have to.
      for (const bytes of [
        payload!,
        writePayload({ kind: 'psbt', network: 'main', psbt: transaction.toPSBT() }),
      ]) {
        const [whole] = bitcoin.finish(bytes, groupKey, signAll(bytes));
        const [plain] = bitcoin.recognise(psbt, context)!;
        expect(whole!.text).toBe(bitcoin.finish(plain!, groupKey, signAll(plain!))[0]!.text);
      }
    }
  });

  test('signing a PSBT knows the network from the coins alone', () => {
    for (const network of ['main', 'testnet4', 'signet', 'regtest'] as const) {
      const { psbt } = makePsbt({ ...three, network });
      const review = bitcoin.review(bitcoin.recognise(psbt, context)![0]!, context);
      const said = review.details.find(({ code }) => code === 'bitcoin.network')!.values;
      expect(said).toEqual({ network: { type: 'text', text: network === 'main' ? 'Bitcoin' : network } });
      expect(review.warnings.some(({ code }) => code === 'bitcoin.test')).toBe(network !== 'main');
    }
  });
});
