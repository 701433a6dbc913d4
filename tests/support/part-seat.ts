import { readBundle, writeBundle } from '../../src/protocol/bundle.ts';
import { advance, type Outcome } from '../../src/protocol/ceremony.ts';
import type { Verdict } from '../../src/protocol/ecdsa/verdict.ts';
import type { Envelope, Speakers } from '../../src/protocol/envelope.ts';
import type { Identity } from '../../src/protocol/identity.ts';
import type { CeremonyKind } from '../../src/protocol/kind.ts';
import type { Params } from '../../src/protocol/kinds.ts';
import { mergeMessages } from '../../src/protocol/messages.ts';
import { type Part, withParts } from '../../src/protocol/parts.ts';
import { deriveSessionId } from '../../src/protocol/session.ts';
import { suites } from '../../src/protocol/suite.ts';
import type { Person } from './peers.ts';

/** The product of a person's own static secret and another's static key, 33 bytes. */
export function ecdhOf(one: Person, other: Person): Uint8Array {
  const { secp256k1: suite } = suites;
  const key = suite.readPoint(other.member.staticKeys[1]!);
  return suite.multiply(key, one.identity.staticSecrets.secp256k1).toBytes();
}

/** One person's device in a ceremony with parts, without vault or worker: what it holds, shows and takes in. */
export abstract class PartSeat<P extends Params, Run, Result, Effect extends object> {
  messages: Envelope[] = [];
  parts: Part[] = [];
  box: object = {};
  verdict: Verdict | null = null;
  hasAgreed = true;
  last: Outcome<Result, Effect> | null = null;
  readonly sessionId: Uint8Array;

  constructor(
    private readonly kind: CeremonyKind<P, Run, Result, Effect, Part[]>,
    readonly people: readonly Person[],
    readonly params: P,
    readonly self: number,
  ) {
    this.sessionId = deriveSessionId(params);
  }

  abstract readonly members: Speakers;
  protected abstract run(): Run;
  /** Keeps what is not a part. */
  protected abstract keep(effect: Effect): void;

  get identity(): Identity {
    return this.people[this.self - 1]!.identity;
  }

  ecdhWith(peer: number): Uint8Array {
    return ecdhOf(this.people[this.self - 1]!, this.people[peer - 1]!);
  }

  /** As the signer does: step, then store all of it at once. */
  advance(): Outcome<Result, Effect> {
    const { sessionId, members } = this;
    const seat = { sessionId, members, self: members[this.self - 1] === undefined ? null : this.self };
    const outcome = advance(this.kind, this.run(), seat, this.identity, this.messages);
    this.messages = outcome.messages;
    const effects = outcome.effects ?? [];
    const own = effects.flatMap((effect) => ('part' in effect ? [effect.part as Part] : []));
    this.parts = withParts(this.parts, own, this.messages);
    for (const effect of effects) if (!('part' in effect)) this.keep(effect);
    if (outcome.result !== undefined || outcome.stopped !== null) this.parts = [];
    this.last = outcome;
    return outcome;
  }

  show(): Uint8Array {
    const { params, messages, parts, self } = this;
    return writeBundle(
      params,
      messages,
      parts.filter(({ to }) => to !== self),
    );
  }

  take(bundle: Uint8Array): Outcome<Result, Effect> {
    const read = readBundle(bundle);
    const merged = mergeMessages(this.sessionId, this.members, this.messages, read.messages);
    const { extra } = this.kind.extra!.merge(this.params, this.parts, read.extra as Part[], merged.messages);
    this.messages = merged.messages;
    this.parts = extra;
    return this.advance();
  }
}
