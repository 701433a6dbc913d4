import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { expect, it } from 'vitest';
import { ascii, bytesToHex, concatBytes, readHex } from '../../src/core/bytes.ts';
import { identityScheme } from '../../src/protocol/suite.ts';

/**
 * Signatures that one equation of RFC 8032 accepts and the other does not: R with a component of small order. Two
 * devices that disagree about a message are two devices that disagree about a wallet.
 */
const { Point } = ed25519;
const { Fn } = Point;
const little = (bytes: Uint8Array) => bytes.reduceRight((n, byte) => (n << 8n) | BigInt(byte), 0n);
/** A point of order 8. */
const torsion = Point.fromBytes(readHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'));
const a = 7n;
const key = Point.BASE.multiply(a).toBytes();
const message = ascii('hoarfrost/torsion');

function signWith(small: InstanceType<typeof Point>): Uint8Array {
  const r = 11n;
  const R = Point.BASE.multiply(r).add(small).toBytes();
  const k = Fn.create(little(sha512(concatBytes(R, key, message))));
  return concatBytes(R, Fn.toBytes(Fn.create(r + k * a)));
}

it.each([1n, 2n, 4n])('a signature whose R contains %s times a point of order 8 is refused', (times) => {
  const signature = signWith(torsion.multiplyUnsafe(times));
  // The equation with the cofactor accepts it.
  expect(ed25519.verify(signature, message, key, { zip215: false })).toBe(true);
  expect(identityScheme.verify(signature, message, key)).toBe(false);
});

it('the vector in docs/protocol.md is refused', () => {
  expect(bytesToHex(signWith(torsion))).toMatchInlineSnapshot(
    `"5b94d525f09dbb3f8bec71da454b8a76c21f9edc1a6b2c8a2650090c0c6a2bd66a1e28bff7e9669512aa5a36f4c85136582f0441caea0965393ed76f70435b07"`,
  );
  expect(identityScheme.verify(signWith(Point.ZERO), message, key)).toBe(true);
  // R of small order alone, and the identity as R.
  for (const small of [torsion, Point.ZERO]) {
    const R = small.toBytes();
    const k = Fn.create(little(sha512(concatBytes(R, key, message))));
    const signature = concatBytes(R, Fn.toBytes(Fn.create(k * a)));
    expect(identityScheme.verify(signature, message, key)).toBe(false);
  }
});
