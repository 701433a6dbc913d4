import { ED25519_TORSION_SUBGROUP, ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { expect, it } from 'vitest';
import { isValidSignature } from '../../../src/chains/solana/signatures.ts';
import { concatBytes, readHex, utf8ToBytes } from '../../../src/core/bytes.ts';
import { person, wallet } from './support.ts';

const { Point } = ed25519;
const message = utf8ToBytes('message');
const number = (bytes: Uint8Array) => bytes.reduceRight((n, byte) => (n << 8n) | BigInt(byte), 0n);
const scalar = (n: bigint) => Uint8Array.from({ length: 32 }, (_, i) => Number((n >> BigInt(8 * i)) & 255n));
const good = ed25519.sign(message, wallet.secret);

it('RFC 8032 signatures are accepted, and nothing altered', () => {
  expect(isValidSignature(good, message, wallet.key)).toBe(true);
  expect(isValidSignature(good, utf8ToBytes('massage'), wallet.key)).toBe(false);
  expect(isValidSignature(good, message, person(2).key)).toBe(false);
  for (let i = 0; i < 64; i++) {
    const altered = Uint8Array.from(good);
    altered[i]! ^= 1;
    expect(isValidSignature(altered, message, wallet.key)).toBe(false);
  }
  expect(isValidSignature(good.slice(1), message, wallet.key)).toBe(false);
  expect(isValidSignature(good, message, wallet.key.slice(1))).toBe(false);
});

it('s + L, a second way to write the same signature, is refused', () => {
  const s = number(good.slice(32)) + Point.Fn.ORDER;
  expect(isValidSignature(concatBytes(good.slice(0, 32), scalar(s)), message, wallet.key)).toBe(false);
});

it('R and A of small order are refused', () => {
  for (const encoded of ED25519_TORSION_SUBGROUP) {
    const small = readHex(encoded);
    const forged = concatBytes(small, new Uint8Array(32));
    expect(isValidSignature(forged, message, small)).toBe(false);
    // With s = k a and R of small order the cofactored equation holds for an honest key.
    const a = ed25519.utils.getExtendedPublicKey(wallet.secret).scalar;
    const k = number(sha512(concatBytes(small, wallet.key, message)));
    const cheap = concatBytes(small, scalar((k * a) % Point.Fn.ORDER));
    expect(isValidSignature(cheap, message, wallet.key)).toBe(false);
  }
});

it('what only the cofactored equation accepts is refused, as the runtime does', () => {
  const torsion = Point.fromHex(ED25519_TORSION_SUBGROUP[1]!);
  const { scalar: a } = ed25519.utils.getExtendedPublicKey(wallet.secret);
  const key = Point.BASE.multiply(a).add(torsion).toBytes();
  let loose = 0;
  for (let r = 2n; r < 10n; r++) {
    const R = Point.BASE.multiply(r).toBytes();
    const k = number(sha512(concatBytes(R, key, message)));
    const signature = concatBytes(R, scalar((r + k * a) % Point.Fn.ORDER));
    if (!ed25519.verify(signature, message, key, { zip215: false })) continue;
    if (Point.Fn.create(k) % 8n === 0n) continue;
    loose++;
    expect(isValidSignature(signature, message, key)).toBe(false);
  }
  expect(loose).toBeGreaterThan(0);
});
