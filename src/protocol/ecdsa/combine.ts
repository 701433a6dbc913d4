import { equalBytes } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import { each, type Work } from '../../core/work.ts';
import { base, type CurvePoint, mod, multiply, readPoint, zeroPoint } from './curve.ts';
import { columnsOf } from './extension.ts';
import { deriveDirection } from './hash.ts';
import { readPlain, type SignBody1, type SignBody2, type SignBody3, writeBody3 } from './messages.ts';
import {
  commit,
  hashRound2,
  type Multiplied,
  openFrom,
  type Party,
  peersOf,
  type Round2,
  rvoleId,
} from './party.ts';
import { deriveChi, deriveGadget, multiplyAsReceiver, rvoleBytes } from './rvole.ts';
import { abscissa, assemble, digestScalar, isValidSignature } from './signature.ts';

const rvolePartBytes = rvoleBytes + 33 + 33 + 32;

type Read<B> = ReadonlyMap<number, B>;
type Opening = SignBody2['openings'][number];

/**
 * Checks that each signer opened what it committed to, for those whose openings are here. Errors:
 * `bad-opening`, with the culprit.
 */
export function checkOpenings(session: Uint8Array, first: Read<SignBody1>, second: Read<SignBody2>): void {
  for (const [from, { openings }] of second)
    for (const [q, { R, salt }] of openings.entries())
      if (!equalBytes(commit(session, from, q, R, salt), first.get(from)!.commitments[q]!))
        throw new SignerError('bad-opening', { culprit: from });
}

/** Σ of what all signers opened for a payload. */
const sumOf = (read: Read<SignBody2>, q: number, key: 'R' | 'pk'): CurvePoint =>
  [...read.values()].reduce((sum, { openings }) => sum.add(readPoint(openings[q]![key])), zeroPoint);

/**
 * Checks that the parts of the key add up to it. Errors: `key-sum`, which names the other of two signers, and
 * nobody if there are more.
 */
export function checkKeys(
  { self, signers, jobs }: Pick<Party, 'signers' | 'jobs'> & { self: number | null },
  read: Read<SignBody2>,
): void {
  for (const [q, { key }] of jobs.entries())
    if (!sumOf(read, q, 'pk').equals(key)) throw new SignerError('key-sum', otherOfTwo(self, signers));
}

/**
 * A fault in a sum is the other signer's if there is only one other; among more nobody can tell whose it is.
 */
function otherOfTwo(self: number | null, signers: readonly number[]): { culprit?: number } {
  const others = signers.filter((index) => index !== self);
  return others.length === 1 ? { culprit: others[0]! } : {};
}

/**
 * Round 3: checks each product and adds up. Openings are checked earlier. Errors, with the culprit and
 * burning the set-up: `bad-message`, `bad-product`, `bad-nonce-product`, `bad-key-product`; without:
 * `key-sum`; `nonces-gone` if R is unusable (the next attempt has another).
 */
export function* combine(party: Party, multiplied: Multiplied, round2: Round2): Work<Uint8Array> {
  const { jobs } = party;
  const peers = peersOf(party);
  const all = yield* each(peers.length * jobs.length, (i) => {
    const peer = peers[Math.floor(i / jobs.length)]!;
    return receiveProduct(party, multiplied, round2, peer, i % jobs.length);
  });
  checkKeys(party, round2.read);
  const results = jobs.map(({ digest }, q) => {
    const x = abscissa(sumOf(round2.read, q, 'R'));
    const { r, phi } = multiplied.payloads[q]!;
    const terms = peers.map((peer, i) => ({
      c: multiplied.shares.get(peer)![q]!,
      ...all[i * jobs.length + q]!,
    }));
    const phiStar = terms.reduce((sum, { psi }) => sum + psi, phi);
    const u = mod(terms.reduce((sum, { c, d }) => sum + c[0] + d[0], r * phiStar));
    const v = mod(terms.reduce((sum, { c, d }) => sum + c[1] + d[1], multiplied.keys[q]! * phiStar));
    return { u, w: mod(digestScalar(digest) * phi + x * v) };
  });
  return writeBody3({ h2: hashRound2(party, multiplied.h1, round2.bodies), results });
}

/** The result of one peer's multiplication of a payload here. */
function receiveProduct(
  party: Party,
  { h1, choices }: Multiplied,
  round2: Round2,
  peer: number,
  q: number,
): { d: [bigint, bigint]; psi: bigint } {
  const { self, jobs } = party;
  const plain = openFrom(party, 2, peer, round2.parts.get(peer)!, jobs.length * rvolePartBytes);
  const part = plain.subarray(q * rvolePartBytes, (q + 1) * rvolePartBytes);
  const { message, gammas, psi } = readPlain(peer, part);
  const { beta, v } = choices.get(peer)![q]!;
  const gadget = deriveGadget(deriveDirection(party.pairs.get(peer)!.setUp.session, peer, self));
  const chi = deriveChi(gadget, beta);
  let d: [bigint, bigint] | null;
  try {
    d = multiplyAsReceiver(rvoleId(party, h1, peer, self, q), columnsOf(v), beta, gadget, message);
  } catch {
    throw new SignerError('bad-message', { culprit: peer, where: 'part' });
  }
  if (d === null) throw new SignerError('bad-product', { culprit: peer });
  const { R, pk }: Opening = round2.read.get(peer)!.openings[q]!;
  const holds = (point: Uint8Array, gamma: CurvePoint, share: bigint) =>
    multiply(readPoint(point), chi).subtract(gamma).equals(multiply(base, share));
  if (!holds(R, gammas[0], d[0])) throw new SignerError('bad-nonce-product', { culprit: peer });
  if (!holds(pk, gammas[1], d[1])) throw new SignerError('bad-key-product', { culprit: peer });
  return { d, psi };
}

/**
 * The signature of each payload, verified. Errors: `bad-signature`, which names the other of two signers, and
 * nobody if there are more.
 */
export function conclude(
  { self, signers, jobs }: Pick<Party, 'signers' | 'jobs'> & { self: number | null },
  read2: Read<SignBody2>,
  read3: Read<SignBody3>,
): Uint8Array[][] {
  return jobs.map(({ digest, key }, q) => {
    const results = [...read3.values()].map((body) => body.results[q]!);
    const signature = assemble(sumOf(read2, q, 'R'), results);
    if (signature === null || !isValidSignature(signature, digest, key))
      throw new SignerError('bad-signature', otherOfTwo(self, signers));
    return [signature];
  });
}
