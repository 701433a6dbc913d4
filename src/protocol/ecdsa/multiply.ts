import { concatBytes } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import { each, type Work } from '../../core/work.ts';
import { base, invert, mod, multiply, writeScalar } from './curve.ts';
import { columnsOf, deltaOf, extensionBytes, receiveExtension } from './extension.ts';
import { deriveDirection, expand, toScalars, u8, wideBytes } from './hash.ts';
import { writeBody2 } from './messages.ts';
import {
  hashParts,
  hashRound1,
  type Multiplied,
  type Opened,
  openFrom,
  type Party,
  peersOf,
  type Round,
  type Round1,
  rvoleId,
  sealFor,
} from './party.ts';
import { deriveChi, deriveGadget, multiplyAsSender } from './rvole.ts';

/**
 * Round 2: checks each extension, multiplies as sender, opens R. Errors: `bad-message`, `bad-extension`, with
 * the culprit; both burn the set-up with that peer, since each has revealed one bit of this device's choices.
 */
export function* multiplyAll(
  party: Party,
  opened: Opened,
  round1: Round1,
): Work<{ multiplied: Multiplied; round: Round }> {
  const { self, jobs } = party;
  const h1 = hashRound1(party, round1.bodies);
  const lambda = deriveLambda(party.signers, self);
  const keys = jobs.map(({ tweak }, q) => mod(lambda * (party.share + tweak) + deriveZero(party, h1, q)));
  const shares = new Map<number, [bigint, bigint][]>();
  const parts = new Map<number, Uint8Array>();
  const peers = peersOf(party);
  // A peer whose extension fails the check gets nothing: all are checked before anything is multiplied.
  const received = yield* each(peers.length, (i) => receiveAll(party, peers[i]!, round1));
  for (const [i, peer] of peers.entries()) {
    const made = yield* each(jobs.length, (q) =>
      multiplyOne(party, opened, { h1, peer, q, secret: keys[q]! }, received[i]![q]!),
    );
    shares.set(
      peer,
      made.map((one) => one.shares),
    );
    const sealNonce = expand('seal-nonce', 24, opened.root, u8(2), u8(peer), h1);
    parts.set(peer, sealFor(party, 2, peer, sealNonce, concatBytes(...made.map(({ sent }) => sent))));
  }
  const openings = opened.payloads.map(({ salt, R }, q) => ({
    salt,
    R,
    pk: multiply(base, keys[q]!).toBytes(true),
  }));
  const body = writeBody2({ h1, openings, parts: hashParts(parts) });
  return { multiplied: { ...opened, h1, keys, shares }, round: { body, parts } };
}

/** The rows of a peer's extensions, by payload. */
function receiveAll(party: Party, peer: number, round1: Round1): Uint8Array[][] {
  const { self, session, jobs } = party;
  const { setUp } = party.pairs.get(peer)!;
  const d = deriveDirection(setUp.session, self, peer);
  const plain = openFrom(party, 1, peer, round1.parts.get(peer)!, jobs.length * extensionBytes);
  return jobs.map((_, q) => {
    const place = { d, session, nonce: round1.read.get(peer)!.nonce, q };
    const message = plain.subarray(q * extensionBytes, (q + 1) * extensionBytes);
    const w = receiveExtension(place, { holes: setUp.holes, leaves: setUp.sentLeaves }, message);
    if (w === null) throw new SignerError('bad-extension', { culprit: peer });
    return w;
  });
}

/** What a peer gets for one payload, and this device's shares of the two products. */
function multiplyOne(
  party: Party,
  opened: Opened,
  { h1, peer, q, secret }: { h1: Uint8Array; peer: number; q: number; secret: bigint },
  w: readonly Uint8Array[],
): { sent: Uint8Array; shares: [bigint, bigint] } {
  const { self } = party;
  const { setUp } = party.pairs.get(peer)!;
  const gadget = deriveGadget(deriveDirection(setUp.session, self, peer));
  const own = deriveGadget(deriveDirection(setUp.session, peer, self));
  const id = rvoleId(party, h1, self, peer, q);
  const [hat] = toScalars(expand('hat', wideBytes(1), opened.root, id)) as [bigint];
  const { r, phi } = opened.payloads[q]!;
  const product = multiplyAsSender(id, columnsOf(w), deltaOf(setUp.holes), gadget, [r, secret, hat]);
  const chi = deriveChi(own, opened.choices.get(peer)![q]!.beta);
  const gammas = product.shares.map((c) => multiply(base, c).toBytes(true));
  return { sent: concatBytes(product.message, ...gammas, writeScalar(phi - chi)), shares: product.shares };
}

/** λ of this signer over all, at zero. */
export function deriveLambda(signers: readonly number[], self: number): bigint {
  const others = signers.filter((j) => j !== self);
  return others.reduce((product, j) => mod(product * BigInt(j) * invert(BigInt(j - self))), 1n);
}

/** Σ ± of the seeds that each pair of signers shares: the sum over all signers is zero. */
function deriveZero(party: Party, h1: Uint8Array, q: number): bigint {
  const { self, walletId, epoch, session, pairs } = party;
  return peersOf(party).reduce((sum, peer) => {
    const [low, high] = self < peer ? [self, peer] : [peer, self];
    const seed = expand('zero-seed', 32, pairs.get(peer)!.ecdh, walletId, epoch, u8(low), u8(high));
    const [z] = toScalars(expand('zero', wideBytes(1), seed, session, h1, u8(q))) as [bigint];
    return mod(self < peer ? sum + z : sum - z);
  }, 0n);
}
