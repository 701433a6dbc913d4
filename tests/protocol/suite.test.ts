import { createHash, createPublicKey, verify } from 'node:crypto';
import { ed25519, ed25519_FROST } from '@noble/curves/ed25519.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { describe, expect, it } from 'vitest';
import { ascii, bytesToHex, concatBytes, readHex } from '../../src/core/bytes.ts';
import { identityScheme, type SuiteId, suites } from '../../src/protocol/suite.ts';

/**
 * What the protocol takes for granted about its groups, at the edges where a wrong answer would cost a key.
 */
const orders: Record<SuiteId, bigint> = {
  ed25519: 2n ** 252n + 27742317777372353535851937790883648493n,
  secp256k1: BigInt('0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141'),
};

const bigEndian = (value: bigint, length: number) => readHex(value.toString(16).padStart(2 * length, '0'));

describe.each<SuiteId>(['ed25519', 'secp256k1'])('%s', (id) => {
  const q = orders[id];
  /** A number as this suite writes it. */
  const bytesOf = (value: bigint, length = 32) => {
    const bytes = bigEndian(value, length);
    return id === 'ed25519' ? bytes.toReversed() : bytes;
  };

  it('a suite reads scalars below the order, 32 bytes, and nothing else', () => {
    const suite = suites[id];
    for (const value of [0n, 1n, 2n ** 128n, q - 1n]) {
      expect(suite.readScalar(bytesOf(value))).toBe(value);
      expect(suite.writeScalar(value)).toEqual(bytesOf(value));
    }
    for (const value of [q, q + 1n, 2n ** 256n - 1n])
      expect(() => suite.readScalar(bytesOf(value))).toThrow();
    for (const length of [0, 31, 33, 64])
      expect(() => suite.readScalar(new Uint8Array(length).fill(1))).toThrow();
    expect(suite.writeScalar(q + 5n)).toEqual(bytesOf(5n));
  });

  it('a suite computes modulo the order', () => {
    const suite = suites[id];
    expect(suite.add(q - 1n, 3n)).toBe(2n);
    expect(suite.multiplyScalars(q - 1n, q - 2n)).toBe(2n);
    expect(suite.deriveScalar(bytesOf(2n ** 511n + 7n, 64))).toBe((2n ** 511n + 7n) % q);
    expect(suite.deriveScalar(bytesOf(q, 64))).toBe(0n);
  });

  it('a suite never makes the scalar zero', () => {
    const asked: number[] = [];
    const answers = [new Uint8Array(64), bytesOf(q, 64), bytesOf(9n, 64)];
    const random = (length: number) => {
      asked.push(length);
      return answers.shift()!;
    };
    expect(suites[id].makeScalar(random)).toBe(9n);
    expect(asked).toEqual([64, 64, 64]);
  });

  it('a suite multiplies points, even by zero', () => {
    const { baseMultiply, multiply, combine, zero, readPoint } = suites[id];
    const base = id === 'ed25519' ? ed25519.Point.BASE.toBytes() : secp256k1.Point.BASE.toBytes(true);
    expect(baseMultiply(1n).toBytes()).toEqual(base);
    const [five, seven] = [baseMultiply(5n), baseMultiply(7n)];
    expect(multiply(five, 3n).equals(baseMultiply(15n))).toBe(true);
    expect(multiply(five, 3n).equals(baseMultiply(16n))).toBe(false);
    expect(baseMultiply(0n).is0() && multiply(five, 0n).is0() && zero.is0()).toBe(true);
    const terms = [
      [five, 2n],
      [seven, 0n],
      [seven, 1n],
    ] as const;
    expect(combine(terms).equals(baseMultiply(17n))).toBe(true);
    expect(combine([]).is0()).toBe(true);
    expect(readPoint(seven.toBytes()).equals(seven)).toBe(true);
  });

  it('a suite hashes as its ciphersuite says', () => {
    const name = id === 'ed25519' ? 'sha512' : 'sha256';
    const expected = createHash(name).update('frost').digest();
    expect(suites[id].hash(ascii('frost'))).toEqual(Uint8Array.from(expected));
  });
});

describe('points', () => {
  const refused = (id: SuiteId, bytes: Uint8Array) => expect(() => suites[id].readPoint(bytes)).toThrow();

  it('points of Ed25519 are canonical, of prime order and not the identity', () => {
    const base = ed25519.Point.BASE;
    const order8 = ed25519.Point.fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05');
    expect(order8.multiplyUnsafe(8n).is0() && !order8.multiplyUnsafe(4n).is0()).toBe(true);
    refused('ed25519', ed25519.Point.ZERO.toBytes());
    refused('ed25519', order8.toBytes());
    refused('ed25519', base.add(order8).toBytes());
    refused('ed25519', concatBytes(base.toBytes(), Uint8Array.of(0)));
    refused('ed25519', base.toBytes().slice(1));
    // y = p + 1: the identity, not reduced.
    refused('ed25519', readHex(`ee${'ff'.repeat(30)}7f`));
    refused('ed25519', readHex('02'.repeat(32)));
  });

  it('points of secp256k1 are compressed', () => {
    const base = secp256k1.Point.BASE;
    expect(suites.secp256k1.readPoint(base.toBytes(true)).toBytes()).toEqual(base.toBytes(true));
    refused('secp256k1', base.toBytes(false));
    refused('secp256k1', concatBytes(Uint8Array.of(4), base.toBytes(true).slice(1)));
    refused('secp256k1', new Uint8Array(33));
    refused('secp256k1', Uint8Array.of(0));
    refused('secp256k1', concatBytes(Uint8Array.of(2), new Uint8Array(32).fill(255)));
  });
});

describe('identity keys', () => {
  const message = ascii('it is me');
  const suite = suites.ed25519;
  const secret = 1234567890123456789n;
  const challenge = (r: Uint8Array, key: Uint8Array) =>
    suite.deriveScalar(
      Uint8Array.from(
        createHash('sha512')
          .update(concatBytes(r, key, message))
          .digest(),
      ),
    );
  const respond = (nonce: bigint, r: Uint8Array, key: Uint8Array) =>
    concatBytes(r, suite.writeScalar(nonce + challenge(r, key) * secret));

  it('identity keys sign what OpenSSL verifies', () => {
    const seed = new Uint8Array(32).fill(3);
    const signature = identityScheme.sign(message, seed);
    const publicKey = identityScheme.publicKey(seed);
    const der = concatBytes(readHex('302a300506032b6570032100'), publicKey);
    const key = createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' });
    expect(verify(null, message, key, signature)).toBe(true);
    expect(identityScheme.verify(signature, message, publicKey)).toBe(true);
    expect(identityScheme.verify(signature, ascii('it is not me'), publicKey)).toBe(false);
    expect(identityScheme.verify(signature.slice(1), message, publicKey)).toBe(false);
    expect(identityScheme.verify(signature, message, publicKey.slice(1))).toBe(false);
    expect(identityScheme.verify(signature, message, new Uint8Array(32))).toBe(false);
  });

  it('identity keys with a component of small order are refused, though eight times the equation holds', () => {
    const torsion = ed25519.Point.fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05');
    const honest = suite.baseMultiply(secret).toBytes();
    const mixed = ed25519.Point.fromBytes(honest).add(torsion).toBytes();
    const r = suite.baseMultiply(77n).toBytes();
    expect(identityScheme.verify(respond(77n, r, honest), message, honest)).toBe(true);
    expect(ed25519.verify(respond(77n, r, mixed), message, mixed)).toBe(true);
    expect(identityScheme.verify(respond(77n, r, mixed), message, mixed)).toBe(false);
  });

  it('identity keys make no signature whose R is not canonical, nor one whose S is not reduced', () => {
    const key = suite.baseMultiply(secret).toBytes();
    // The identity as y = p + 1, under the nonce zero: ZIP 215 accepts it, RFC 8032 does not.
    const r = readHex(`ee${'ff'.repeat(30)}7f`);
    expect(ed25519.verify(respond(0n, r, key), message, key, { zip215: true })).toBe(true);
    expect(identityScheme.verify(respond(0n, r, key), message, key)).toBe(false);
    const good = respond(77n, suite.baseMultiply(77n).toBytes(), key);
    const s = BigInt(`0x${bytesToHex(good.slice(32).toReversed())}`) + orders.ed25519;
    const malleated = concatBytes(good.slice(0, 32), bigEndian(s, 32).toReversed());
    expect(identityScheme.verify(malleated, message, key)).toBe(false);
  });
});

it('what an Ed25519 point was read as before never changes what bytes are read as', () => {
  const suite = suites.ed25519;
  const torsion = ed25519.Point.fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05');
  for (let n = 1n; n <= 20n; n++) {
    const point = suite.baseMultiply(n);
    const sound = point.toBytes();
    // The two differ in their last bit only.
    const negated = point.negate().toBytes();
    const bent = ed25519.Point.fromBytes(sound).add(torsion).toBytes();
    for (let again = 0; again < 2; again++) {
      expect(() => suite.readPoint(bent)).toThrow(/prime-order/);
      for (const bytes of [sound, negated, sound, sound])
        expect(suite.readPoint(bytes).toBytes()).toEqual(bytes);
      for (const part of [sound.slice(0, 31), concatBytes(sound, Uint8Array.of(0)), new Uint8Array(0)])
        expect(() => suite.readPoint(part)).toThrow(/length/);
    }
  }
});

describe('FROST over Ed25519', () => {
  const ours = suites.ed25519.schemes.rfc9591!;
  const ids = ['ana', 'bob', 'cyd'].map((name) => ours.Identifier.derive(name));
  const fixed = (seed: number) => (length?: number) => new Uint8Array(length ?? 32).fill(seed);
  const deal = ours.trustedDealer({ min: 2, max: 3 }, ids, undefined, fixed(5) as never);
  const message = ascii('the same shares');
  const rounds = ids.slice(0, 2).map((id, i) => ours.commit(deal.secretShares[id]!, fixed(7 + i) as never));
  const list = rounds.map(({ commitments }) => commitments);
  // Making a share wipes them.
  const noncesOf = (i: number) => {
    const { hiding, binding } = rounds[i]!.nonces;
    return { hiding: hiding.slice(), binding: binding.slice() };
  };
  const share = (frost: typeof ours, i: number, from = list) =>
    frost.signShare(deal.secretShares[ids[i]!]!, deal.public, noncesOf(i), from, message);

  it('FROST over Ed25519 makes the same shares and signatures as the library’s own set-up', () => {
    for (const i of [0, 1]) expect(share(ours, i)).toEqual(share(ed25519_FROST, i));
    const shares = Object.fromEntries([0, 1].map((i) => [ids[i]!, share(ours, i)]));
    const signature = ours.aggregate(deal.public, list, message, shares);
    expect(signature).toEqual(ed25519_FROST.aggregate(deal.public, list, message, shares));
    expect(ed25519.verify(signature, message, deal.public.commitments[0]!)).toBe(true);
  });

  it('FROST over Ed25519 takes no commitment with a component of small order, and not the identity', () => {
    const torsion = ed25519.Point.fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05');
    for (const frost of [ours, ed25519_FROST])
      for (const member of ['hiding', 'binding'] as const)
        for (const point of [
          ed25519.Point.fromBytes(list[1]![member]).add(torsion),
          torsion,
          ed25519.Point.ZERO,
        ]) {
          const bent = [list[0]!, { ...list[1]!, [member]: point.toBytes() }];
          expect(() => share(frost, 0, bent)).toThrow(/point/);
        }
  });
});
