import { hkdfSync } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { describe, expect, it } from 'vitest';
import { bytesToHex } from '../../src/core/bytes.ts';
import { limits } from '../../src/core/limits.ts';
import { deriveIdentity } from '../../src/protocol/identity.ts';
import { identityScheme } from '../../src/protocol/suite.ts';

describe('identity', () => {
  const seed = new Uint8Array(32).map((_, i) => i);
  const expand = (label: string, length: number) =>
    new Uint8Array(hkdfSync('sha256', seed, new Uint8Array(), `hoarfrost/v1/${label}`, length));

  it('an identity is HKDF-SHA256 of the seed under its own labels', () => {
    const identity = deriveIdentity(seed);
    expect(identity.secretKey).toEqual(expand('identity', 32));
    const order = (1n << 252n) + 27742317777372353535851937790883648493n;
    const wide = BigInt(`0x${bytesToHex(expand('static/ed25519', 64).toReversed())}`);
    expect(identity.staticSecrets.ed25519).toBe(wide % order);
    const secpOrder = BigInt('0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141');
    expect(identity.staticSecrets.secp256k1).toBe(
      BigInt(`0x${bytesToHex(expand('static/secp256k1', 64))}`) % secpOrder,
    );
  });

  it('an identity has the public side of each secret, in the order of the suites', () => {
    const identity = deriveIdentity(seed);
    expect(identity.publicKey).toEqual(ed25519.getPublicKey(expand('identity', 32)));
    expect(identity.staticKeys).toEqual([
      ed25519.Point.BASE.multiply(identity.staticSecrets.ed25519).toBytes(),
      secp256k1.Point.BASE.multiply(identity.staticSecrets.secp256k1).toBytes(true),
    ]);
  });

  it('an identity’s subgroup is checked again if more people have been seen than are remembered', () => {
    const { Point } = ed25519;
    const message = new Uint8Array([7]);
    const { secretKey, publicKey } = deriveIdentity(seed);
    const signature = identityScheme.sign(message, secretKey);
    let point = Point.BASE;
    for (let i = 0; i < limits.contacts; i++) {
      point = point.add(Point.BASE);
      expect(identityScheme.verify(signature, message, point.toBytes())).toBe(false);
    }
    // RFC 8032: (0, -1) is the point of order two.
    const order2 = Point.fromAffine({ x: 0n, y: Point.Fp.create(-1n) });
    const outside = Point.fromBytes(publicKey).add(order2).toBytes();
    for (let i = 0; i < 2; i++) {
      expect(identityScheme.verify(signature, message, outside)).toBe(false);
      expect(identityScheme.verify(signature, message, publicKey)).toBe(true);
    }
  });
});
