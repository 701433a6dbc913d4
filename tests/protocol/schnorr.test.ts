import { describe, expect, it } from 'vitest';
import { ascii, concatBytes } from '../../src/core/bytes.ts';
import { Once } from '../../src/protocol/once.ts';
import { signSchnorr, verifySchnorr } from '../../src/protocol/schnorr.ts';
import { type SuiteId, suites } from '../../src/protocol/suite.ts';

const message = ascii('a proof of possession');

describe.each<SuiteId>(['ed25519', 'secp256k1'])('Schnorr proofs: %s', (id) => {
  it('proofs hold only for their key and message, in one encoding', () => {
    const suite = suites[id];
    const key = suite.baseMultiply(42n).toBytes();
    const proof = signSchnorr(suite, 42n, message);
    expect(proof.length).toBe(suite.signatureBytes);
    expect(verifySchnorr(suite, key, message, proof)).toBe(true);
    expect(verifySchnorr(suite, key, ascii('another'), proof)).toBe(false);
    expect(verifySchnorr(suite, suite.baseMultiply(43n).toBytes(), message, proof)).toBe(false);
    const r = proof.slice(0, suite.pointBytes);
    const z = proof.slice(suite.pointBytes);
    for (const wrong of [
      new Uint8Array(),
      r,
      proof.slice(0, -1),
      proof.slice(1),
      concatBytes(proof, Uint8Array.of(0)),
      concatBytes(r, new Uint8Array(32).fill(255)),
      concatBytes(r, suite.writeScalar(suite.readScalar(z) + 1n)),
      concatBytes(suite.baseMultiply(5n).toBytes(), z),
      new Uint8Array(suite.signatureBytes),
    ])
      expect(verifySchnorr(suite, key, message, wrong)).toBe(false);
  });

  it('proofs for a key that is not a point are false, not an error', () => {
    const suite = suites[id];
    const proof = signSchnorr(suite, 42n, message);
    for (const key of [new Uint8Array(), new Uint8Array(suite.pointBytes), new Uint8Array(64)])
      expect(verifySchnorr(suite, key, message, proof)).toBe(false);
  });

  it('proofs are not made with the nonce zero, which would reveal the key', () => {
    const suite = { ...suites[id], schnorrNonce: () => 0n };
    expect(() => signSchnorr(suite, 42n, message)).toThrow('schnorr nonce is zero');
  });
});

describe('a box that opens only once', () => {
  it('a box gives out its content, then says that it is gone', () => {
    const nonces = ['hiding', 'binding'];
    const box = new Once(nonces);
    expect(box.isSpent).toBe(false);
    expect(box.take()).toBe(nonces);
    expect(box.isSpent).toBe(true);
    expect(() => box.take()).toThrowError(expect.objectContaining({ code: 'nonces-gone' }));
  });

  it('a box shows its content to no copy', () => {
    const box = new Once('a nonce');
    expect(JSON.stringify(box)).not.toContain('nonce');
    expect(JSON.stringify(structuredClone(box))).not.toContain('nonce');
    expect(Object.values(box)).toEqual([]);
  });
});
