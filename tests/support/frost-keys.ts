import { secp256k1_FROST as frost, secp256k1 } from '@noble/curves/secp256k1.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { SafeKey } from '../../src/chains/ethereum/verify.ts';
import type { SignParams } from '../../src/protocol/sign-params.ts';
import { asKey } from './chain-keys.ts';
import { KeygenSeat, makeKeygenParams, makePerson, SignSeat, walkRing } from './peers.ts';

/** A group's key and what it takes to sign with it, for tests of chains. */
export interface TestGroup {
  groupKey: SafeKey;
  /** RFC 9591 signature by the first `threshold` participants: R (33 bytes) || z (32 bytes, big endian). */
  sign(message: Uint8Array): Uint8Array;
}

/** Endless bytes from a seed, so that a failing test fails again. */
export function seededBytes(seed: string): (length?: number) => Uint8Array {
  let counter = 0;
  return (length = 32) => {
    const out = new Uint8Array(length);
    for (let at = 0; at < length; at += 32) {
      const block = sha256(new TextEncoder().encode(`${seed}/${counter++}`));
      out.set(block.subarray(0, Math.min(32, length - at)), at);
    }
    return out;
  };
}

/** A group that made its key by the product's own ceremony along a ring; the first `threshold` of it sign by another. */
export function makeSecp256k1Group(threshold: number, participants: number, seed: string): TestGroup {
  const people = Array.from({ length: participants }, (_, i) => makePerson(`P${i + 1}`, `${seed}/${i + 1}`));
  const params = makeKeygenParams(people, threshold, Uint8Array.from(seededBytes(seed)(16)));
  const seats = people.map((person) => new KeygenSeat(person, params));
  walkRing(seats, () => seats.every((seat) => seat.result !== undefined));
  const key = params.keys.findIndex(({ chain }) => chain === 'ethereum');
  const signers = people.slice(0, threshold).map((_, i) => i + 1);
  let attempt = 0;
  return {
    groupKey: asKey(seats[0]!.result!.keys[key]!.commitment[0]!),
    sign(message) {
      const agreed: SignParams = {
        kind: 'sign',
        walletId: seats[0]!.sessionId,
        epoch: 0,
        signers,
        payloads: [{ key, bytes: message }],
        attempt: ++attempt,
      };
      const members = params.participants;
      const signing = signers.map(
        (i) => new SignSeat(people[i - 1]!, agreed, { members, result: seats[i - 1]!.result! }, [message]),
      );
      walkRing(signing, () => signing.some((seat) => seat.result !== undefined));
      return signing.find((seat) => seat.result)!.result!.signatures[0]![0]!;
    },
  };
}

/** A single key with the same signature scheme: thousands of signatures in a second or two. */
export function makeSecp256k1Key(seed: string): TestGroup & { secret: Uint8Array } {
  const random = seededBytes(seed);
  const secret = secp256k1.utils.randomSecretKey(random(48));
  return {
    secret,
    groupKey: asKey(secp256k1.getPublicKey(secret, true)),
    sign: (message) => frost.sign(message, secret),
  };
}
