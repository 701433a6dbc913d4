import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '../../src/core/bytes.ts';
import { writeBundle } from '../../src/protocol/bundle.ts';
import type { GroupKey } from '../../src/protocol/cocktail.ts';
import type { SetUp } from '../../src/protocol/ecdsa/pairing.ts';
import type {
  EcdsaBox,
  EcdsaSignContext,
  EcdsaSignEffect,
  EcdsaSignResult,
} from '../../src/protocol/ecdsa/sign-context.ts';
import { stepSign } from '../../src/protocol/ecdsa/sign-step.ts';
import type { Envelope, Speakers } from '../../src/protocol/envelope.ts';
import type { Params } from '../../src/protocol/kinds.ts';
import { mergeMessages } from '../../src/protocol/messages.ts';
import { type Part, withParts } from '../../src/protocol/parts.ts';
import { asEcdsaKey } from '../../src/protocol/scheme.ts';
import { signersOf } from '../../src/protocol/sign.ts';
import { type EcdsaSignRun, signEcdsa } from '../../src/protocol/sign-ecdsa.ts';
import type { SignParams } from '../../src/protocol/sign-params.ts';
import { suites } from '../../src/protocol/suite.ts';
import { ecdhOf, PartSeat } from './part-seat.ts';
import { makePerson, type Person, seededRandom } from './peers.ts';

/** Threshold ECDSA without vault or worker: a key dealt by hand, set-ups dealt by hand, people who show each other bundles. */
const suite = suites.secp256k1;

export interface Group {
  people: Person[];
  key: GroupKey;
  shares: Uint8Array[];
}

/** A Shamir sharing of its own secret, including `verifyingShares`. */
export function dealGroup(threshold: number, n: number, seed = `${threshold} of ${n}`): Group {
  const random = seededRandom(seed);
  const coefficients = Array.from({ length: threshold }, () => suite.makeScalar(random));
  const at = (x: number) =>
    coefficients.reduceRight((sum, c) => suite.add(suite.multiplyScalars(sum, BigInt(x)), c), 0n);
  const people = Array.from({ length: n }, (_, i) => makePerson(`Person ${i + 1}`, `${seed}/${i}`));
  const scalars = people.map((_, i) => at(i + 1));
  return {
    people,
    key: {
      suite: 'secp256k1',
      scheme: 'ecdsa',
      threshold,
      commitment: coefficients.map((c) => suite.baseMultiply(c).toBytes()),
      verifyingShares: scalars.map((s) => suite.baseMultiply(s).toBytes()),
    },
    shares: scalars.map(suite.writeScalar),
  };
}

const leafBytes = 64 * 16 * 32;

/**
 * What pairing would leave with each of two devices, derived only from a seed; milliseconds instead of
 * seconds.
 */
export function dealSetUps(seed: string): [SetUp, SetUp] {
  const random = seededRandom(`${seed}/set-up`);
  const session = random(32);
  const direction = () => {
    const leaves = random(leafBytes);
    const holes = random(64).map((byte) => byte & 15);
    const known = leaves.slice();
    holes.forEach((hole, t) => {
      known.fill(0, (t * 16 + hole) * 32, (t * 16 + hole + 1) * 32);
    });
    return { leaves, holes, known };
  };
  const [there, back] = [direction(), direction()];
  return [
    { session, holes: there.holes, sentLeaves: there.known, receivedLeaves: back.leaves },
    { session, holes: back.holes, sentLeaves: back.known, receivedLeaves: there.leaves },
  ];
}

export const digestOf = (text: string): Uint8Array => sha256(utf8ToBytes(text));

type Pairs = Map<number, { setUp: SetUp; ecdh: Uint8Array }>;

/** One person's device in one signing. */
export class EcdsaSeat extends PartSeat<SignParams, EcdsaSignRun, EcdsaSignResult, EcdsaSignEffect> {
  override box: EcdsaBox = {};
  burned: number[] = [];
  share: Uint8Array;
  readonly members: Speakers;

  constructor(
    readonly group: Group,
    params: SignParams,
    self: number,
    readonly digests: readonly Uint8Array[],
    readonly pairs: Pairs,
    readonly random = seededRandom(`signing of ${self}`),
  ) {
    super(signEcdsa, group.people, params, self);
    this.share = group.shares[self - 1]!;
    this.members = signersOf(
      params,
      group.people.map(({ member }) => member),
    );
  }

  /** For a member who says something other than it made: its own secrets match that. */
  stands(round: number, body: Uint8Array): void {
    if (round === 1) this.box.body1 = body;
    if (round === 2) this.box.body2 = body;
  }

  context(): EcdsaSignContext {
    const { group, params, self, digests, pairs, random, parts, box, verdict, sessionId: session } = this;
    return {
      session,
      walletId: params.walletId,
      epoch: Uint8Array.of(0),
      signers: params.signers,
      key: asEcdsaKey(group.key),
      digests: digests.map((digest) => ({ digest })),
      self,
      share: this.share,
      pairs,
      hasApproved: this.hasAgreed,
      random,
      parts,
      box,
      verdict,
    };
  }

  protected run(): EcdsaSignRun {
    return { context: this.context(), step: stepSign };
  }

  protected keep(effect: EcdsaSignEffect): void {
    if (!('verdict' in effect)) return;
    this.verdict = effect.verdict;
    this.burned = [...this.burned, effect.burn];
  }
}

/** A device for each signer, every two of them paired. */
export function seatsOf(
  group: Group,
  signers: number[],
  texts: readonly string[] = ['pay'],
  attempt = 1,
): EcdsaSeat[] {
  const params: SignParams = {
    kind: 'sign-ecdsa',
    walletId: sha256(concatBytes(...group.key.commitment)),
    epoch: 0,
    signers,
    payloads: texts.map((text) => ({ key: 0, bytes: utf8ToBytes(text) })),
    attempt,
  };
  const pairs = new Map(signers.map((self): [number, Pairs] => [self, new Map()]));
  for (const low of signers)
    for (const high of signers.filter((index) => index > low)) {
      const [mine, theirs] = dealSetUps(`${low}-${high}`);
      const [one, other] = [group.people[low - 1]!, group.people[high - 1]!];
      pairs.get(low)!.set(high, { setUp: mine, ecdh: ecdhOf(one, other) });
      pairs.get(high)!.set(low, { setUp: theirs, ecdh: ecdhOf(other, one) });
    }
  return signers.map((self) => new EcdsaSeat(group, params, self, texts.map(digestOf), pairs.get(self)!));
}

/** Along the ring until all have it; returns hand-overs and bytes. */
export function walk(seats: readonly EcdsaSeat[]): { bytes: number[] } {
  seats[0]!.advance();
  const bytes: number[] = [];
  for (let at = 0; !seats.every(({ last }) => last?.result !== undefined); at++) {
    const bundle = seats[at % seats.length]!.show();
    bytes.push(bundle.length);
    seats[(at + 1) % seats.length]!.take(bundle);
    if (bytes.length > 6 * seats.length) throw new Error('the ring does not end');
  }
  return { bytes };
}

/** Everything that all of them have said and sent so far, as one bundle. */
export function gatherAll(seats: readonly EcdsaSeat[]): Uint8Array {
  const [{ sessionId, members, params }] = seats as [EcdsaSeat];
  const messages = seats.reduce<Envelope[]>(
    (all, seat) => mergeMessages(sessionId, members, all, seat.messages).messages,
    [],
  );
  const parts = seats.reduce<Part[]>((all, seat) => withParts(all, seat.parts, messages), []);
  return writeBundle(params as Params, messages, parts);
}

/** Round after round in a circle where everybody sees everything: the least computation for a signature. */
export function meet(seats: readonly EcdsaSeat[]): void {
  for (const seat of seats) seat.advance();
  for (let round = 1; round <= 3; round++) {
    const all = gatherAll(seats);
    for (const seat of seats) seat.take(all);
  }
}
