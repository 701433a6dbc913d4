import { sha256 } from '@noble/hashes/sha2.js';
import { readBundle, writeBundle } from '../../src/protocol/bundle.ts';
import type { Member } from '../../src/protocol/card.ts';
import { advance, type Outcome } from '../../src/protocol/ceremony.ts';
import type { Envelope, Speakers } from '../../src/protocol/envelope.ts';
import { deriveIdentity, type Identity } from '../../src/protocol/identity.ts';
import { type KeygenResult, keygen } from '../../src/protocol/keygen.ts';
import type { KeygenParams } from '../../src/protocol/keygen-params.ts';
import type { Params } from '../../src/protocol/kinds.ts';
import { mergeMessages } from '../../src/protocol/messages.ts';
import { asFrostKey, type Digest } from '../../src/protocol/scheme.ts';
import { deriveSessionId } from '../../src/protocol/session.ts';
import { sign, signersOf } from '../../src/protocol/sign.ts';
import type { NonceBox, SignResult } from '../../src/protocol/sign-context.ts';
import type { SignParams } from '../../src/protocol/sign-params.ts';
import type { Random } from '../../src/protocol/suite.ts';

/** The protocol alone, without vault or worker: people who hold ceremonies in memory and show each other bundles. */
export interface Person {
  name: string;
  identity: Identity;
  member: Member;
  random: Random;
}

/** SHA-256 in counter mode: tests replay byte for byte. */
export function seededRandom(seed: string): Random {
  let counter = 0;
  return (length) => {
    const out = new Uint8Array(length);
    for (let at = 0; at < length; at += 32) {
      const block = sha256(new TextEncoder().encode(`${seed}/${counter++}`));
      out.set(block.subarray(0, Math.min(32, length - at)), at);
    }
    return out;
  };
}

export function makePerson(name: string, seed = name): Person {
  const identity = deriveIdentity(sha256(new TextEncoder().encode(seed)));
  const member = { name, identity: identity.publicKey, staticKeys: identity.staticKeys };
  return { name, identity, member, random: seededRandom(seed) };
}

/** One person's view of one ceremony. */
export abstract class Seat<R> {
  messages: Envelope[] = [];
  last: Outcome<R> | null = null;
  readonly sessionId: Uint8Array;

  constructor(
    readonly person: Person,
    readonly params: Params,
    readonly members: Speakers,
    readonly self: number | null,
  ) {
    this.sessionId = deriveSessionId(params);
  }

  protected abstract run(): Outcome<R>;

  advance(): Outcome<R> {
    this.last = this.run();
    this.messages = this.last.messages;
    return this.last;
  }

  show(): Uint8Array {
    return writeBundle(this.params, this.messages);
  }

  /** One hand-over: whatever `other` shows reaches this person whole. */
  scan(other: { show(): Uint8Array }): Outcome<R> {
    const bundle = readBundle(other.show());
    const merged = mergeMessages(this.sessionId, this.members, this.messages, bundle.messages);
    if (!merged.changed && this.last !== null) return this.last;
    this.messages = merged.messages;
    return this.advance();
  }

  get result(): R | undefined {
    return this.last?.result;
  }
}

export class KeygenSeat extends Seat<KeygenResult> {
  memo = {};

  constructor(
    person: Person,
    override readonly params: KeygenParams,
  ) {
    const self = params.participants.findIndex((m) => m.name === person.name) + 1;
    super(person, params, params.participants, self);
  }

  protected run(): Outcome<KeygenResult> {
    const { person, params } = this;
    const context = {
      params,
      self: this.self!,
      identity: person.identity,
      hasAgreed: true,
      random: person.random,
      build: new Uint8Array(),
      memo: this.memo,
    };
    return advance(keygen, context, this, person.identity, this.messages);
  }
}

export class SignSeat extends Seat<SignResult> {
  nonces: NonceBox = {};

  constructor(
    person: Person,
    override readonly params: SignParams,
    readonly wallet: { members: readonly Member[]; result: KeygenResult },
    readonly payloads: readonly Uint8Array[] | readonly (readonly Digest[])[],
  ) {
    const index = wallet.members.findIndex((m) => m.name === person.name) + 1;
    super(person, params, signersOf(params, wallet.members), params.signers.includes(index) ? index : null);
  }

  protected run(): Outcome<SignResult> {
    const { person, params, nonces, self } = this;
    const { shares } = this.wallet.result;
    const keys = this.wallet.result.keys.map(asFrostKey);
    const digests = this.payloads.map((one) => (one instanceof Uint8Array ? [{ digest: one }] : one));
    const context = { params, keys, digests, self, shares, hasApproved: true, random: person.random, nonces };
    return advance(sign, context, this, person.identity, this.messages);
  }
}

export function makeKeygenParams(
  people: readonly Person[],
  threshold: number,
  nonce = new Uint8Array(16),
): KeygenParams {
  return {
    kind: 'keygen',
    realm: 'real',
    label: 'Treasury',
    threshold,
    keys: [
      { chain: 'solana', suite: 'ed25519' },
      { chain: 'ethereum', suite: 'secp256k1' },
    ],
    participants: people.map((p) => p.member),
    nonce,
  };
}

/** Shows along the ring, one to the next, until nobody lacks anything; returns the number of hand-overs. */
export function walkRing<R>(seats: readonly Seat<R>[], isEnough: () => boolean): number {
  seats[0]!.advance();
  let handOvers = 0;
  for (let at = 0; !isEnough(); at = (at + 1) % seats.length) {
    seats[(at + 1) % seats.length]!.scan(seats[at]!);
    if (++handOvers > 10 * seats.length) throw new Error('the ring does not end');
  }
  return handOvers;
}
