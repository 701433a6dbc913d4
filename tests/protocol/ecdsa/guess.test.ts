import { sha256 } from '@noble/hashes/sha2.js';
import { expect, test } from 'vitest';
import { concatBytes } from '../../../src/core/bytes.ts';
import { mod, readScalar, writeScalar } from '../../../src/protocol/ecdsa/curve.ts';
import { deltaOf, extend, receiveExtension } from '../../../src/protocol/ecdsa/extension.ts';
import { powersOf, readElement, timesBytes, writeElement } from '../../../src/protocol/ecdsa/field.ts';
import { expand, toScalars, u16, wideBytes, xored } from '../../../src/protocol/ecdsa/hash.ts';
import { deriveGadget, multiplyAsReceiver, multiplyAsSender } from '../../../src/protocol/ecdsa/rvole.ts';
import { dealSetUps } from '../../support/ecdsa-peers.ts';
import { seededRandom } from '../../support/peers.ts';

/**
 * Cheats who make their check fit what they did: in one transfer of a multiplication it passes if the
 * receiver's choice is 0, in one tree of an extension if all four bits of its path were guessed. A failed
 * check burns the set-up, which is why a guess is worth next to nothing.
 */
const [d, id] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
const gadget = deriveGadget(d);
const random = seededRandom('cheat');
const delta = random(32);
const w = Array.from({ length: 416 }, () => random(32));
const beta = random(52);
const bit = (j: number) => (beta[j >> 3]! >> (j & 7)) & 1;
const v = w.map((column, j) => (bit(j) ? xored(column, delta) : column));
const secrets: [bigint, bigint, bigint] = [11n, 22n, 33n];

/** An honest message except for one row, in which another input is multiplied; η and μ match what is sent. */
function cheatAt(row: number): Uint8Array {
  const { message } = multiplyAsSender(id, w, delta, gadget, secrets);
  const tau = message.slice(0, 416 * 96);
  const at = row * 96;
  tau.set(writeScalar(readScalar(tau.slice(at, at + 32)) + 5n), at);
  const [t0, t1] = toScalars(expand('theta', wideBytes(2), id, tau)) as [bigint, bigint];
  const mix = ([a, b, c]: readonly bigint[]) => mod(c! + t0 * a! + t1 * b!);
  const mixes = w.map((column, j) => mix(toScalars(expand('pad', wideBytes(3), id, u16(j), column))));
  return concatBytes(tau, writeScalar(mix(secrets)), expand('mu', 32, id, ...mixes.map(writeScalar)));
}

test('another input in one row of a multiplication passes if the choice is 0, and is found if it is 1', () => {
  const honest = multiplyAsReceiver(
    id,
    v,
    beta,
    gadget,
    multiplyAsSender(id, w, delta, gadget, secrets).message,
  );
  const rows = Array.from({ length: 12 }, (_, i) => i * 31);
  for (const row of rows) {
    const got = multiplyAsReceiver(id, v, beta, gadget, cheatAt(row));
    expect(got, `row ${row}`).toEqual(bit(row) ? null : honest);
  }
  // About half each: neither is always the case.
  expect(rows.map(bit)).toEqual(expect.arrayContaining([0, 1]));
});

test('other choices in one tree of an extension pass for one guess in sixteen', () => {
  const [sender, receiver] = dealSetUps('guess');
  const place = { d, session: id, nonce: new Uint8Array(32), q: 0 };
  const choice = random(68);
  const { message, v: rows } = extend(place, receiver.receivedLeaves, choice);
  const tree = 9;
  const other = random(68);
  const u = message.slice(0, 64 * 68);
  u.set(xored(u.slice(tree * 68, (tree + 1) * 68), other), tree * 68);
  const chi = expand('chi', 64, d, id, place.nonce, u);
  const tables = [0, 1, 2, 3].map((i) => powersOf(readElement(chi.subarray(16 * i, 16 * i + 16))));
  const fold = (row: Uint8Array) =>
    tables.reduce(
      (sum, powers, i) => sum ^ timesBytes(powers, row.subarray(16 * i, Math.min(16 * i + 16, 52))),
      readElement(row.subarray(52)),
    );
  const passes = Array.from({ length: 16 }, (_, guess) => {
    const folds = rows.map((row, i) => {
      const isTouched = Math.floor(i / 4) === tree && (guess >> (i % 4)) & 1;
      return fold(row) ^ (isTouched ? fold(other) : 0n);
    });
    const lie = concatBytes(u, writeElement(fold(choice)), sha256(concatBytes(...folds.map(writeElement))));
    return receiveExtension(place, { holes: sender.holes, leaves: sender.sentLeaves }, lie) !== null;
  });
  expect(passes.filter(Boolean)).toHaveLength(1);
  expect(passes[sender.holes[tree]!]).toBe(true);
  expect(deltaOf(sender.holes)).toHaveLength(32);
});
