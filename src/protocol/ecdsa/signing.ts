import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, equalBytes } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import type { Random } from '../suite.ts';
import { base, type CurvePoint, invert, mod, multiply, readPoint, writeScalar, zeroPoint } from './curve.ts';
import { columnsOf, deltaOf, extend, extensionBytes, receiveExtension } from './extension.ts';
import { deriveDirection, expand, rowBytes, rows, toScalars, u8, wideBytes } from './hash.ts';
import {
  readOpening,
  readPlain,
  type SignBody1,
  type SignBody2,
  writeBody1,
  writeBody2,
  writeBody3,
} from './messages.ts';
import type { SetUp } from './pairing.ts';
import { deriveChi, deriveGadget, multiplyAsReceiver, multiplyAsSender, rvoleBytes } from './rvole.ts';
import { type Envelope, openPart, sealPart } from './seal.ts';
import { abscissa, digestScalar } from './signature.ts';

/**
 * One device's side of a signature by threshold ECDSA (DKLs23, eprint 2023/765, Protocol 3.6). Nothing here is stored: the
 * state of a round is used once, for the next.
 */
export interface Signing {
  session: Uint8Array;
  walletId: Uint8Array;
  /** The wallet's epoch as its parameters write it, CBOR. */
  epoch: Uint8Array;
  self: number;
  /** All signers, ascending, this one among them. */
  signers: readonly number[];
  /** This device's share, without the tweak. */
  share: bigint;
  /** Public shift of the key to the address's child. */
  tweak: bigint;
  /** 32 bytes for each payload, fixed by the session id before any nonce exists. */
  digests: readonly Uint8Array[];
  /** Of each other signer: set-up and the point of own static secret times their static key, 33 bytes. */
  pairs: ReadonlyMap<number, { setUp: SetUp; ecdh: Uint8Array }>;
}

interface Payload {
  r: bigint;
  phi: bigint;
  salt: Uint8Array;
  R: Uint8Array;
}

/** Between rounds 1 and 2. Secret, in memory only. */
export interface Opened {
  root: Uint8Array;
  nonce: Uint8Array;
  payloads: Payload[];
  /** By peer, then payload: own choice bits and rows of the extension. */
  choices: ReadonlyMap<number, { beta: Uint8Array; v: Uint8Array[] }[]>;
}

/** Between rounds 2 and 3. */
export interface Multiplied extends Opened {
  h1: Uint8Array;
  /** By payload: own sk_i. */
  keys: bigint[];
  /** By peer, then payload: c_0, c_1. */
  shares: ReadonlyMap<number, [bigint, bigint][]>;
}

const betaBytes = rows / 8;
const rvolePartBytes = rvoleBytes + 33 + 33 + 32;

const peersOf = ({ signers, self }: Signing) => signers.filter((index) => index !== self);
const sealFor = ({ session, self, pairs }: Signing, round: number, to: number): Envelope => ({
  ecdh: pairs.get(to)!.ecdh,
  session,
  round,
  from: self,
  to,
});
const openFrom = ({ session, self, pairs }: Signing, round: number, from: number): Envelope => ({
  ecdh: pairs.get(from)!.ecdh,
  session,
  round,
  from,
  to: self,
});

/** A round's messages of this device: the body for everybody, and a part for each peer. */
export interface Round {
  body: Uint8Array;
  parts: ReadonlyMap<number, Uint8Array>;
}

const hashParts = (parts: ReadonlyMap<number, Uint8Array>) => [...parts.values()].map((part) => sha256(part));

/** Round 1: commitments, and the extension towards each peer. 32 random bytes, hedged with share and session. */
export function openSigning(signing: Signing, random: Random): { opened: Opened; round: Round } {
  const { session, self, digests, pairs } = signing;
  const root = expand('root', 32, random(32), writeScalar(signing.share), session);
  const nonce = expand('nonce', 32, root);
  const payloads = digests.map((_, q): Payload => {
    const [r, phi] = toScalars(expand('r-phi', wideBytes(2), root, u8(q))) as [bigint, bigint];
    return { r, phi, salt: expand('salt', 32, root, u8(q)), R: multiply(base, r).toBytes(true) };
  });
  const choices = new Map<number, { beta: Uint8Array; v: Uint8Array[] }[]>();
  const parts = new Map<number, Uint8Array>();
  for (const peer of peersOf(signing)) {
    const { setUp } = pairs.get(peer)!;
    const d = deriveDirection(setUp.session, peer, self);
    const extended = digests.map((_, q) => {
      const choice = expand('beta', rowBytes, root, u8(q), u8(peer));
      const { message, v } = extend({ d, session, nonce, q }, setUp.receivedLeaves, choice);
      return { message, v, beta: choice.slice(0, betaBytes) };
    });
    choices.set(peer, extended);
    const sealNonce = expand('seal-nonce', 24, root, u8(1), u8(peer));
    const plain = concatBytes(...extended.map(({ message }) => message));
    parts.set(peer, sealPart(sealFor(signing, 1, peer), sealNonce, plain));
  }
  const commitments = payloads.map(({ R, salt }, q) => commit(signing, self, q, R, salt));
  const body = writeBody1({ nonce, commitments, parts: hashParts(parts) });
  return { opened: { root, nonce, payloads, choices }, round: { body, parts } };
}

const commit = ({ session }: Signing, index: number, q: number, R: Uint8Array, salt: Uint8Array) =>
  expand('commit', 32, session, u8(index), u8(q), R, salt);

/** `bodies` by signer. */
const ordered = ({ signers }: Signing, bodies: ReadonlyMap<number, Uint8Array>) =>
  signers.map((index) => bodies.get(index)!);

export const hashRound1 = (signing: Signing, bodies: ReadonlyMap<number, Uint8Array>): Uint8Array =>
  expand('set-1', 32, signing.session, ...ordered(signing, bodies));

/** λ of this signer over all, at zero. */
export function deriveLambda(signers: readonly number[], self: number): bigint {
  const others = signers.filter((j) => j !== self);
  return others.reduce((product, j) => mod(product * BigInt(j) * invert(BigInt(j - self))), 1n);
}

/** Σ ± of seeds that each two signers share: the sum over all is zero. */
function deriveZero(signing: Signing, h1: Uint8Array, q: number): bigint {
  const { self, walletId, epoch, session, pairs } = signing;
  return peersOf(signing).reduce((sum, peer) => {
    const [low, high] = self < peer ? [self, peer] : [peer, self];
    const seed = expand('zero-seed', 32, pairs.get(peer)!.ecdh, walletId, epoch, u8(low), u8(high));
    const [z] = toScalars(expand('zero', wideBytes(1), seed, session, h1, u8(q))) as [bigint];
    return mod(self < peer ? sum + z : sum - z);
  }, 0n);
}

const rvoleId = ({ session }: Signing, h1: Uint8Array, from: number, to: number, q: number) =>
  expand('rvole', 32, session, h1, u8(from), u8(to), u8(q));

/** Round 1 of the others, by signer: their bodies, and their parts for this device. */
export interface Round1 {
  bodies: ReadonlyMap<number, Uint8Array>;
  /** As read, by signer. */
  read: ReadonlyMap<number, SignBody1>;
  parts: ReadonlyMap<number, Uint8Array>;
}

/**
 * Round 2: checks each extension, multiplies as sender, opens R. Errors: `bad-message`, `bad-extension`, with the culprit;
 * both burn the set-up with it.
 */
export function multiplyAll(
  signing: Signing,
  opened: Opened,
  round1: Round1,
): { multiplied: Multiplied; round: Round } {
  const { self, signers, digests, pairs } = signing;
  const h1 = hashRound1(signing, round1.bodies);
  const lambda = deriveLambda(signers, self);
  const keys = digests.map((_, q) =>
    mod(lambda * (signing.share + signing.tweak) + deriveZero(signing, h1, q)),
  );
  const shares = new Map<number, [bigint, bigint][]>();
  const parts = new Map<number, Uint8Array>();
  for (const peer of peersOf(signing)) {
    const { setUp } = pairs.get(peer)!;
    const d = deriveDirection(setUp.session, self, peer);
    const gadget = deriveGadget(d);
    const own = deriveGadget(deriveDirection(setUp.session, peer, self));
    const plain = open(signing, 1, peer, round1.parts.get(peer)!, digests.length * extensionBytes);
    const delta = deltaOf(setUp.holes);
    const made = digests.map((_, q) => {
      const place = { d, session: signing.session, nonce: round1.read.get(peer)!.nonce, q };
      const message = plain.subarray(q * extensionBytes, (q + 1) * extensionBytes);
      const w = receiveExtension(place, { holes: setUp.holes, leaves: setUp.sentLeaves }, message);
      if (w === null) throw new SignerError('bad-extension', { culprit: peer });
      const id = rvoleId(signing, h1, self, peer, q);
      const [hat] = toScalars(expand('hat', wideBytes(1), opened.root, id)) as [bigint];
      const { r, phi } = opened.payloads[q]!;
      const product = multiplyAsSender(id, columnsOf(w), delta, gadget, [r, keys[q]!, hat]);
      const [c0, c1] = product.shares;
      const chi = deriveChi(own, opened.choices.get(peer)![q]!.beta);
      const gammas = [c0, c1].map((c) => multiply(base, c).toBytes(true));
      const sent = concatBytes(product.message, ...gammas, writeScalar(phi - chi));
      return { sent, shares: product.shares };
    });
    shares.set(
      peer,
      made.map((one) => one.shares),
    );
    const sealNonce = expand('seal-nonce', 24, opened.root, u8(2), u8(peer), h1);
    parts.set(
      peer,
      sealPart(sealFor(signing, 2, peer), sealNonce, concatBytes(...made.map(({ sent }) => sent))),
    );
  }
  const openings = opened.payloads.map(({ salt, R }, q) => ({
    salt,
    R,
    pk: multiply(base, keys[q]!).toBytes(true),
  }));
  const body = writeBody2({ h1, openings, parts: hashParts(parts) });
  return { multiplied: { ...opened, h1, keys, shares }, round: { body, parts } };
}

export interface Round2 {
  bodies: ReadonlyMap<number, Uint8Array>;
  read: ReadonlyMap<number, SignBody2>;
  parts: ReadonlyMap<number, Uint8Array>;
}

export const hashRound2 = (
  signing: Signing,
  h1: Uint8Array,
  bodies: ReadonlyMap<number, Uint8Array>,
): Uint8Array => expand('set-2', 32, signing.session, h1, ...ordered(signing, bodies));

/** What everybody can see of round 2: that each opened what it committed to. Errors: `bad-opening`, `bad-message`. */
export function checkOpenings(
  signing: Signing,
  round1: Pick<Round1, 'read'>,
  round2: Pick<Round2, 'read'>,
): void {
  for (const peer of signing.signers)
    for (const [q, { R, salt, pk }] of round2.read.get(peer)!.openings.entries()) {
      const said = round1.read.get(peer)!.commitments[q]!;
      if (!equalBytes(commit(signing, peer, q, R, salt), said))
        throw new SignerError('bad-opening', { culprit: peer });
      readOpening(peer, R, pk);
    }
}

/**
 * Round 3: checks each product and adds up. `groupKey`: the point that the signature is for (child included). Errors, with
 * the culprit and burning: `bad-message`, `bad-product`, `bad-nonce-product`, `bad-key-product`; `key-sum`, which names the
 * other of two signers and nobody of more; `nonces-gone` where R is unusable (the next attempt is another).
 */
export function combine(
  signing: Signing,
  multiplied: Multiplied,
  round1: Pick<Round1, 'read'>,
  round2: Round2,
  groupKey: CurvePoint,
): Uint8Array {
  const { self, signers, digests, pairs } = signing;
  checkOpenings(signing, round1, round2);
  const products = new Map<number, { d: [bigint, bigint]; psi: bigint }[]>();
  for (const peer of peersOf(signing)) {
    const { setUp } = pairs.get(peer)!;
    const gadget = deriveGadget(deriveDirection(setUp.session, peer, self));
    const plain = open(signing, 2, peer, round2.parts.get(peer)!, digests.length * rvolePartBytes);
    const read = digests.map((_, q) => {
      const part = plain.subarray(q * rvolePartBytes, (q + 1) * rvolePartBytes);
      return receiveProduct(
        signing,
        multiplied,
        { peer, q, gadget, part },
        round2.read.get(peer)!.openings[q]!,
      );
    });
    products.set(peer, read);
  }
  const results = digests.map((digest, q) => {
    const openings = signers.map((index) => round2.read.get(index)!.openings[q]!);
    const sumOf = (key: 'R' | 'pk') => openings.reduce((sum, one) => sum.add(readPoint(one[key])), zeroPoint);
    if (!sumOf('pk').equals(groupKey)) {
      const other = signers.length === 2 ? { culprit: peersOf(signing)[0]! } : {};
      throw new SignerError('key-sum', other);
    }
    const x = abscissa(sumOf('R'));
    const { r, phi } = multiplied.payloads[q]!;
    const terms = peersOf(signing).map((peer) => ({
      c: multiplied.shares.get(peer)![q]!,
      ...products.get(peer)![q]!,
    }));
    const phiStar = terms.reduce((sum, { psi }) => sum + psi, phi);
    const u = mod(terms.reduce((sum, { c, d }) => sum + c[0] + d[0], r * phiStar));
    const v = mod(terms.reduce((sum, { c, d }) => sum + c[1] + d[1], multiplied.keys[q]! * phiStar));
    return { u, w: mod(digestScalar(digest) * phi + x * v) };
  });
  return writeBody3({ h2: hashRound2(signing, multiplied.h1, round2.bodies), results });
}

function receiveProduct(
  signing: Signing,
  { h1, choices }: Multiplied,
  { peer, q, gadget, part }: { peer: number; q: number; gadget: readonly bigint[]; part: Uint8Array },
  { R, pk }: SignBody2['openings'][number],
): { d: [bigint, bigint]; psi: bigint } {
  const { beta, v } = choices.get(peer)![q]!;
  const id = rvoleId(signing, h1, peer, signing.self, q);
  const { message, gammas, psi } = readPlain(peer, part);
  const chi = deriveChi(gadget, beta);
  let d: [bigint, bigint] | null;
  try {
    d = multiplyAsReceiver(id, columnsOf(v), beta, gadget, message);
  } catch {
    throw new SignerError('bad-message', { culprit: peer });
  }
  if (d === null) throw new SignerError('bad-product', { culprit: peer });
  const holds = (point: Uint8Array, gamma: CurvePoint, share: bigint) =>
    multiply(readPoint(point), chi).subtract(gamma).equals(multiply(base, share));
  if (!holds(R, gammas[0], d[0])) throw new SignerError('bad-nonce-product', { culprit: peer });
  if (!holds(pk, gammas[1], d[1])) throw new SignerError('bad-key-product', { culprit: peer });
  return { d, psi };
}

function open(signing: Signing, round: number, from: number, part: Uint8Array, length: number): Uint8Array {
  let plain: Uint8Array;
  try {
    plain = openPart(openFrom(signing, round, from), part);
  } catch {
    throw new SignerError('bad-message', { culprit: from });
  }
  if (plain.length !== length) throw new SignerError('bad-message', { culprit: from });
  return plain;
}
