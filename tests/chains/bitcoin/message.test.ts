import * as ecc from '@bitcoinerlab/secp256k1';
import { schnorr } from '@noble/curves/secp256k1.js';
import { base64, bech32m, hex } from '@scure/base';
import { WIF } from '@scure/btc-signer';
import { tagSchnorr } from '@scure/btc-signer/utils.js';
import * as bitcoinjs from 'bitcoinjs-lib';
import { describe, expect, test } from 'vitest';
import { deriveAccount, derivePlace } from '../../../src/chains/bitcoin/account.ts';
import { bitcoin } from '../../../src/chains/bitcoin/bitcoin.ts';
import { deriveProof } from '../../../src/chains/bitcoin/message.ts';
import { ascii } from '../../../src/core/bytes.ts';
import { groupKey, secret, signShifted } from './support.ts';

bitcoinjs.initEccLib(ecc);

/** What a verifier of BIP-322 signatures hashes, written again on bitcoinjs-lib. */
function digestOf(script: Uint8Array, message: string, hashType: number): Uint8Array {
  const toSpend = new bitcoinjs.Transaction();
  toSpend.version = 0;
  const hash = tagSchnorr('BIP0322-signed-message', ascii(message));
  toSpend.addInput(new Uint8Array(32), 0xffffffff, 0, bitcoinjs.script.compile([0, hash]));
  toSpend.addOutput(script, 0n);
  const toSign = new bitcoinjs.Transaction();
  toSign.version = 0;
  toSign.addInput(toSpend.getHash(), 0, 0);
  toSign.addOutput(new Uint8Array([0x6a]), 0n);
  return toSign.hashForWitnessV1(0, [script], [0n], hashType);
}

describe('a signed message (BIP-322)', () => {
  test('a signed message is hashed as BIP-322 says', () => {
    // BIP-322 "Test vectors", message hashing.
    const hashes = {
      '': 'c90c269c4f8fcbe6880f72a721ddfbf1914268a794cbb21cfafee13770ae19f1',
      'Hello World': 'f0eb03b1a75ac6d9847f55c624a99169b5dccba2a31f5b23bea77ba270de0a7a',
    };
    for (const [message, hash] of Object.entries(hashes))
      expect(hex.encode(tagSchnorr('BIP0322-signed-message', ascii(message)))).toBe(hash);
  });

  test('a signed message is what the Taproot vector in BIP-322 signs', () => {
    // BIP-322 "Test vectors": private key, address and simple signature over "Hello World".
    const key = WIF().decode('L3VFeEujGtevx9w18HD1fhRbCH67Az2dpCymeRE1SoPK6XQtaN2k');
    const address = 'bc1ppv609nr0vr25u07u95waq5lucwfm6tde4nydujnu8npg4q75mr5sxq8lt3';
    const program = bech32m.fromWords(bech32m.decode(address as `bc1${string}`).words.slice(1));
    const script = new Uint8Array([0x51, 32, ...program]);
    const witness = base64.decode(
      'AUHd69PrJQEv+oKTfZ8l+WROBHuy9HKrbFCJu7U1iK2iiEy1vMU5EfMtjc+VSHM7aU0SDbak5IUZRVno2P5mjSafAQ==',
    );
    expect(key).toHaveLength(32);
    const digest = digestOf(script, 'Hello World', 1);
    expect(schnorr.verify(witness.slice(2, 66), digest, program)).toBe(true);
    // Our digest over the same script and text is the same.
    const place = { ...derivePlace(deriveAccount(groupKey, 'main'), 0, 0) };
    const ours = deriveProof(deriveAccount(groupKey, 'main'), {
      kind: 'message',
      network: 'main',
      branch: 0,
      index: 0,
      text: 'Hello World',
    });
    expect(ours.digest).toEqual(digestOf(place.script, 'Hello World', 1));
  });

  test('a signed message is signed by the key of its address and leaves as one witness', () => {
    const payload = bitcoin.message!('I hold these coins.', groupKey);
    const [one] = bitcoin.digests(payload, groupKey);
    const signature = signShifted(secret, one!.digest, one!.shift!);
    expect(bitcoin.verify(payload, groupKey, [signature])).toBe(true);
    const [way] = bitcoin.finish(payload, groupKey, [signature]);
    const witness = base64.decode(way!.text);
    expect([...witness.slice(0, 2), witness.at(-1)]).toEqual([1, 65, 1]);
    const { script } = derivePlace(deriveAccount(groupKey, 'main'), 0, 0);
    expect(
      schnorr.verify(witness.slice(2, 66), digestOf(script, 'I hold these coins.', 1), script.slice(2)),
    ).toBe(true);
    const review = bitcoin.review(payload, { groupKey, known: [] });
    expect(review.actions.map(({ code }) => code)).toEqual([
      'bitcoin.message',
      'bitcoin.message-address',
      'bitcoin.message-proof',
    ]);
  });

  test('a signed message is requested by the code that other wallets show to signers', () => {
    const context = { groupKey, known: [] };
    const [payload] = bitcoin.recognise("signmessage m/86h/0'/0h/1/12 ascii:two\nlines", context)!;
    const review = bitcoin.review(payload!, context);
    expect(review.actions[0]!.values).toEqual({ text: { type: 'text', text: 'two\nlines' } });
    expect(review.actions[1]!.values.path).toEqual({ type: 'text', text: '1/12' });
    expect(() => bitcoin.recognise('signmessage m/84h/0h/0h/0/1 ascii:x', context)).toThrow('not-needed');
    expect(() => bitcoin.recognise('signmessage m/86h/1h/0h/0/1 ascii:x', context)).toThrow('unsupported');
    expect(() => bitcoin.recognise('signmessage m/86h/0h/0h/0/2147483648 ascii:x', context)).toThrow(
      'not-needed',
    );
  });
});
