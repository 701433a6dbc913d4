import { hash_to_field } from '@noble/curves/abstract/hash-to-curve.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { ascii, bytesToHex, concatBytes, framed } from '../../src/core/bytes.ts';
import { deriveHash } from '../../src/core/words.ts';
import type { Bundle } from '../../src/protocol/bundle.ts';
import type { GroupKey } from '../../src/protocol/cocktail.ts';
import type { SignParams } from '../../src/protocol/sign-params.ts';
import { type SuiteId, suites } from '../../src/protocol/suite.ts';
import { commitBody, readShape, shareBody } from './bodies.ts';
import { type Equation, power, solveFor } from './linear.ts';

/**
 * An enemy with a perfect memory. It is shown every bundle that a device ever shows, across crashes,
 * restores, tabs and rolled-back storage, and knows every wallet's public side. By RFC 9591 section 5.2 each
 * signature share is one linear equation z = d + e * rho + lambda * c * s; as soon as nonces repeat,
 * equations meet, and it solves for s. The hashes of sections 4.4 to 4.6 and 6.1, 6.5 are computed
 * independently here, not with the code under test.
 */
export class Oracle {
  /** What must never happen, in words. */
  readonly findings = new Set<string>();
  /** Distinct commitment pairs and signature shares seen. */
  pairs = 0;
  shares = 0;
  readonly #keys = new Map<string, readonly GroupKey[]>();
  readonly #sessions = new Map<string, Session>();
  /** Maps a canonical point (up to sign) to the place where it was first shown. */
  readonly #points = new Map<string, string>();
  /** Maps a nonce pair to the one share that answered it. */
  readonly #answers = new Map<string, string>();
  readonly #equations: Equation[] = [];

  /** `cheats`: participants whose messages are the enemy's own: they help it and prove nothing. */
  constructor(private readonly cheats: ReadonlySet<number> = new Set()) {}

  /** One call for each epoch: a key that was handed on has other shares. */
  knowWallet(walletId: Uint8Array, keys: readonly GroupKey[], epoch = 0): void {
    this.#keys.set(`${bytesToHex(walletId)}/${epoch}`, keys);
  }

  /** A bundle that someone showed. `digests` are what is signed for its payloads. */
  watch({ params, sessionId, messages }: Bundle, digests?: readonly Uint8Array[]): void {
    if (params.kind !== 'sign') return;
    const id = bytesToHex(sessionId);
    const session: Session = this.#sessions.get(id) ?? {
      id,
      sessionId,
      params,
      digests: digests ?? params.payloads.map(({ bytes }) => bytes),
      commits: new Map(),
      seen: new Set(),
      pending: [],
    };
    this.#sessions.set(id, session);
    for (const { from, round, body } of messages) {
      const name = `${from}/${round}/${bytesToHex(body)}`;
      if (round === 0 || session.seen.has(name)) continue;
      session.seen.add(name);
      if (round === 1) this.#watchCommitments(session, from, body);
      else if (!this.cheats.has(from)) session.pending.push({ from, body });
    }
    session.pending = session.pending.filter(({ from, body }) => !this.#watchShares(session, from, body));
  }

  #watchCommitments(session: Session, from: number, body: Uint8Array): void {
    session.commits.set(from, [...(session.commits.get(from) ?? []), body]);
    if (this.cheats.has(from)) return;
    readShape(commitBody, body).forEach((pair, i) => {
      this.pairs++;
      const suite = this.#key(session, i).suite;
      pair.forEach((point, which) => {
        const { name } = canonical(suite, point);
        const place = `${session.id}/${from}/${bytesToHex(body)}/${i}/${which}`;
        const old = this.#points.get(name);
        if (old !== undefined && old !== place) this.findings.add(`commitment shown twice: ${old} ${place}`);
        this.#points.set(name, place);
      });
    });
  }

  /** False until the commitments that it was made for have been seen. */
  #watchShares(session: Session, from: number, body: Uint8Array): boolean {
    const [setHash, shares] = readShape(shareBody, body);
    const set = findSet(session, setHash);
    if (set === null) return false;
    const { params } = session;
    const sent = set.map((one) => readShape(commitBody, one));
    shares.forEach((share, i) => {
      this.shares++;
      const own = sent[params.signers.indexOf(from)]![i]!;
      const pair = own.map(bytesToHex).join();
      const answer = bytesToHex(share);
      const old = this.#answers.get(pair);
      if (old !== undefined && old !== answer) this.findings.add(`nonces answered twice: ${pair}`);
      this.#answers.set(pair, answer);
      const list = params.signers.map((index, k) => ({ index, pair: sent[k]![i]! }));
      this.#equations.push(this.#equation(session, from, i, share, list));
    });
    return true;
  }

  #equation(
    session: Session,
    from: number,
    payload: number,
    share: Uint8Array,
    list: readonly { index: number; pair: readonly Uint8Array[] }[],
  ): Equation {
    const key = this.#key(session, payload);
    const suite = suites[key.suite];
    const rfc = hashes[key.suite];
    const id = (i: number) => suite.writeScalar(BigInt(i));
    const message = session.digests[payload]!;
    const encoded = concatBytes(...list.flatMap(({ index, pair }) => [id(index), ...pair]));
    const groupKey = key.commitment[0]!;
    const rho = (i: number) => rfc.h1(concatBytes(groupKey, rfc.h4(message), rfc.h5(encoded), id(i)));
    const group = suite.combine(
      list.flatMap(({ index, pair }) => [
        [suite.readPoint(pair[0]!), 1n] as const,
        [suite.readPoint(pair[1]!), rho(index)] as const,
      ]),
    );
    const challenge = rfc.h2(concatBytes(group.toBytes(), groupKey, message));
    const weight = suite.multiplyScalars(
      challenge,
      interpolating(
        rfc.order,
        list.map((l) => l.index),
        from,
      ),
    );
    const [hiding, binding] = list.find(({ index }) => index === from)!.pair;
    const z = suite.readScalar(share);
    const { walletId, epoch, payloads } = session.params;
    const shareName = `${bytesToHex(walletId)}/${epoch}/${payloads[payload]!.key}/${from}`;
    const fits = suite.combine([
      [suite.readPoint(hiding!), 1n],
      [suite.readPoint(binding!), rho(from)],
      [suite.readPoint(key.verifyingShares[from - 1]!), weight],
    ]);
    // The equation must hold in the exponent, or this oracle is blind.
    if (!suite.baseMultiply(z).equals(fits)) this.findings.add(`a share that does not verify: ${shareName}`);
    const [d, e] = [canonical(key.suite, hiding!), canonical(key.suite, binding!)];
    const terms = new Map<string, bigint>();
    const add = (name: string, factor: bigint) =>
      terms.set(name, ((((terms.get(name) ?? 0n) + factor) % rfc.order) + rfc.order) % rfc.order);
    add(d.name, d.sign);
    add(e.name, e.sign * rho(from));
    return { order: rfc.order, secret: shareName, weight, terms, value: z };
  }

  /** Shares that follow from what was shown, as scalars, each checked against its public verifying share. */
  extract(): Map<string, bigint> {
    const found = solveFor(this.#equations);
    for (const [name, share] of found) {
      const [wallet, epoch, key, from] = name.split('/') as [string, string, string, string];
      const group = this.#keys.get(`${wallet}/${epoch}`)![Number(key)]!;
      const suite = suites[group.suite];
      const isRight =
        bytesToHex(suite.baseMultiply(share).toBytes()) ===
        bytesToHex(group.verifyingShares[Number(from) - 1]!);
      if (!isRight) found.delete(name);
      else this.findings.add(`share extracted: ${name}`);
    }
    return found;
  }

  /** Throws if anything was ever found. */
  expectNothing(): void {
    this.extract();
    if (this.findings.size > 0) throw new Error(`the oracle found: ${[...this.findings].join('; ')}`);
  }

  #key(session: Session, payload: number): GroupKey {
    const keys = this.#keys.get(`${bytesToHex(session.params.walletId)}/${session.params.epoch}`);
    if (keys === undefined) throw new Error('the oracle does not know this wallet');
    return keys[session.params.payloads[payload]!.key]!;
  }
}

interface Session {
  id: string;
  sessionId: Uint8Array;
  params: SignParams;
  digests: readonly Uint8Array[];
  /** Every first message ever seen, by sender. */
  commits: Map<number, Uint8Array[]>;
  seen: Set<string>;
  pending: { from: number; body: Uint8Array }[];
}

/** The commitments that a share says it was made for, from everything that anyone said. */
function findSet({ params, sessionId, commits }: Session, setHash: Uint8Array): Uint8Array[] | null {
  const wanted = bytesToHex(setHash);
  let sets: Uint8Array[][] = [[]];
  for (const signer of params.signers) {
    const bodies = commits.get(signer) ?? [];
    sets = sets.flatMap((set) => bodies.map((body) => [...set, body]));
    if (sets.length > 10_000) throw new Error('too many sets of commitments');
  }
  const hashOf = (set: Uint8Array[]) =>
    deriveHash('hoarfrost/v1/commitments', sessionId, concatBytes(...set.map(framed)));
  return sets.find((set) => bytesToHex(hashOf(set)) === wanted) ?? null;
}

/** A point and its negative have logarithms that differ in the sign: one unknown. */
function canonical(suite: SuiteId, point: Uint8Array): { name: string; sign: bigint } {
  const at = suite === 'ed25519' ? 31 : 0;
  const isNegative = suite === 'ed25519' ? (point[at]! & 0x80) !== 0 : point[at] === 3;
  const plain = Uint8Array.from(point);
  plain[at] = suite === 'ed25519' ? plain[at]! & 0x7f : 2;
  return { name: `${suite}/${bytesToHex(plain)}`, sign: isNegative ? -1n : 1n };
}

/** RFC 9591 section 4.2. */
function interpolating(order: bigint, indices: readonly number[], self: number): bigint {
  const mod = (x: bigint) => ((x % order) + order) % order;
  let [top, bottom] = [1n, 1n];
  for (const j of indices) {
    if (j === self) continue;
    top = mod(top * BigInt(j));
    bottom = mod(bottom * BigInt(j - self));
  }
  return mod(top * power(bottom, order - 2n, order));
}

/** RFC 9591 sections 6.1 and 6.5. */
const ed = 'FROST-ED25519-SHA512-v1';
const secp = 'FROST-secp256k1-SHA256-v1';
const toField = (tag: string) => (m: Uint8Array) => {
  const options = { p: secp256k1.Point.Fn.ORDER, m: 1, k: 128, expand: 'xmd', hash: sha256, DST: secp + tag };
  return hash_to_field(m, 1, options as never)[0]![0]!;
};
const edHash = (prefix: string, m: Uint8Array) => sha512(concatBytes(ascii(prefix), m));
const hashes = {
  ed25519: {
    order: ed25519.Point.Fn.ORDER,
    h1: (m: Uint8Array) => littleEndian(edHash(`${ed}rho`, m), ed25519.Point.Fn.ORDER),
    h2: (m: Uint8Array) => littleEndian(sha512(m), ed25519.Point.Fn.ORDER),
    h4: (m: Uint8Array) => edHash(`${ed}msg`, m),
    h5: (m: Uint8Array) => edHash(`${ed}com`, m),
  },
  secp256k1: {
    order: secp256k1.Point.Fn.ORDER,
    h1: toField('rho'),
    h2: toField('chal'),
    h4: (m: Uint8Array) => sha256(concatBytes(ascii(`${secp}msg`), m)),
    h5: (m: Uint8Array) => sha256(concatBytes(ascii(`${secp}com`), m)),
  },
};

function littleEndian(bytes: Uint8Array, order: bigint): bigint {
  return bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n) % order;
}
