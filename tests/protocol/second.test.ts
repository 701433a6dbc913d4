import { createCipheriv, createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ascii, bytesToHex, concatBytes, readHex } from '../../src/core/bytes.ts';
import { xaes256Gcm, xchacha20Poly1305 } from '../../src/protocol/aead.ts';
import type { SignParams } from '../../src/protocol/sign-params.ts';
import { suites } from '../../src/protocol/suite.ts';
import { KeygenSeat, makeKeygenParams, makePerson, SignSeat, walkRing } from '../support/peers.ts';

/**
 * Compared with implementations that are neither ours nor noble's: OpenSSL through node:crypto, and published
 * vectors.
 */

describe('XAES-256-GCM', () => {
  // c2sp.org/XAES-256-GCM, "Test vectors": both values of MSB(L).
  const nonce = ascii('ABCDEFGHIJKLMNOPQRSTUVWX');
  const plaintext = ascii('XAES-256-GCM');

  it('XAES-256-GCM equals the published vector', () => {
    const sealed = xaes256Gcm.seal(new Uint8Array(32).fill(1), nonce, plaintext);
    expect(bytesToHex(sealed)).toBe('ce546ef63c9cc60765923609b33a9a1974e96e52daf2fcf7075e2271');
  });

  it('XAES-256-GCM uses the published derived key if the top bit of L is set', () => {
    const derived = readHex('e9c621d4cdd9b11b00a6427ad7e559aeedd66b3857646677748f8ca796cb3fd8');
    const gcm = createCipheriv('aes-256-gcm', derived, nonce.slice(12));
    const expected = concatBytes(gcm.update(plaintext), gcm.final(), gcm.getAuthTag());
    expect(xaes256Gcm.seal(new Uint8Array(32).fill(3), nonce, plaintext)).toEqual(Uint8Array.from(expected));
  });

  it('XAES-256-GCM and XChaCha20-Poly1305 refuse every flipped bit of a short ciphertext', () => {
    for (const aead of [xaes256Gcm, xchacha20Poly1305]) {
      const key = new Uint8Array(32).fill(5);
      const sealed = aead.seal(key, nonce, ascii('share'));
      expect(aead.open(key, nonce, sealed)).toEqual(ascii('share'));
      for (let bit = 0; bit < sealed.length * 8; bit++) {
        const bent = Uint8Array.from(sealed, (b, i) => (i === bit >> 3 ? b ^ (1 << (bit & 7)) : b));
        expect(() => aead.open(key, nonce, bent)).toThrow();
      }
    }
  });
});

it('a group signature is an ordinary Ed25519 signature to OpenSSL', () => {
  const people = ['Ana', 'Bob', 'Cyd'].map((name) => makePerson(name, `openssl/${name}`));
  const params = makeKeygenParams(people, 2);
  const seats = people.map((person) => new KeygenSeat(person, params));
  walkRing(seats, () => seats.every((seat) => seat.result !== undefined));
  const message = ascii('an ordinary message');
  const payloads = [{ key: 0, bytes: message }];
  const agreed: SignParams = {
    kind: 'sign',
    walletId: seats[0]!.sessionId,
    epoch: 0,
    signers: [1, 3],
    payloads,
    attempt: 1,
  };
  const signing = [0, 2].map(
    (i) =>
      new SignSeat(people[i]!, agreed, { members: params.participants, result: seats[i]!.result! }, [
        message,
      ]),
  );
  walkRing(signing, () => signing.some((seat) => seat.result !== undefined));
  const signature = signing.find((seat) => seat.result)!.result!.signatures[0]![0]!;
  const spki = concatBytes(readHex('302a300506032b6570032100'), seats[0]!.result!.keys[0]!.commitment[0]!);
  const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  expect(verify(null, message, key, signature)).toBe(true);
  expect(verify(null, ascii('another message'), key, signature)).toBe(false);
  const z = suites.ed25519.readScalar(signature.slice(32));
  expect(z).toBeGreaterThan(0n);
});
