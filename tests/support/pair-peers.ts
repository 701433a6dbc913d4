import { readBundle, writeBundle } from '../../src/protocol/bundle.ts';
import { advance, type Outcome } from '../../src/protocol/ceremony.ts';
import {
  type PairBox,
  type PairContext,
  type PairEffect,
  type PairResult,
  stepPair,
} from '../../src/protocol/ecdsa/pair-step.ts';
import type { SetUp } from '../../src/protocol/ecdsa/pairing.ts';
import type { Verdict } from '../../src/protocol/ecdsa/verdict.ts';
import type { Envelope, Speakers } from '../../src/protocol/envelope.ts';
import type { Identity } from '../../src/protocol/identity.ts';
import type { Params } from '../../src/protocol/kinds.ts';
import { mergeMessages } from '../../src/protocol/messages.ts';
import { pair as pairKind } from '../../src/protocol/pair.ts';
import type { PairParams } from '../../src/protocol/pair-params.ts';
import { type Part, withParts } from '../../src/protocol/parts.ts';
import { deriveSessionId } from '../../src/protocol/session.ts';
import { ecdhOf } from './ecdsa-peers.ts';
import { type Person, seededRandom } from './peers.ts';

/** One person's device in a pairing of two, without vault or worker; 3 of them where somebody only carries. */
export class PairSeat {
  messages: Envelope[] = [];
  parts: Part[] = [];
  box: PairBox = {};
  verdict: Verdict | null = null;
  setUp: SetUp | null = null;
  last: Outcome<PairResult, PairEffect> | null = null;
  readonly sessionId: Uint8Array;
  readonly members: Speakers;

  constructor(
    readonly people: readonly Person[],
    readonly params: PairParams,
    readonly self: number,
    readonly random = seededRandom(`pairing of ${self}`),
  ) {
    this.sessionId = deriveSessionId(params);
    this.members = people.map(({ member }, i) => (params.devices.includes(i + 1) ? member : undefined));
  }

  get identity(): Identity {
    return this.people[this.self - 1]!.identity;
  }

  ecdhWith(peer: number): Uint8Array {
    return ecdhOf(this.people[this.self - 1]!, this.people[peer - 1]!);
  }

  /** For a member who says something else than it made: its own secrets belong to that. */
  stands(round: number, body: Uint8Array): void {
    if (round === 1) this.box.body = body;
  }

  context(): PairContext {
    const { params, self, sessionId: session, random, parts, box, verdict } = this;
    const peer = params.devices.find((index) => index !== self)!;
    const isIn = params.devices.includes(self);
    return {
      pair: isIn ? { session, self, peer, ecdh: this.ecdhWith(peer) } : null,
      devices: params.devices,
      hasAgreed: true,
      random,
      parts,
      box,
      verdict,
    };
  }

  /** As the signer does: step, then store all of it at once. */
  advance(): Outcome<PairResult, PairEffect> {
    const { sessionId, members, self, params } = this;
    const seat = { sessionId, members, self: params.devices.includes(self) ? self : null };
    const outcome = advance(
      pairKind,
      { context: this.context(), step: stepPair },
      seat,
      this.identity,
      this.messages,
    );
    this.messages = outcome.messages;
    for (const effect of outcome.effects ?? []) {
      if ('part' in effect) this.parts = withParts(this.parts, [effect.part]);
      else if ('setUp' in effect) this.setUp = effect.setUp;
      else this.verdict = effect.verdict;
    }
    if (outcome.result !== undefined || outcome.stopped !== null) this.parts = [];
    this.last = outcome;
    return outcome;
  }

  show(): Uint8Array {
    const { params, messages, parts, self } = this;
    return writeBundle(
      params as Params,
      messages,
      parts.filter(({ to }) => to !== self),
    );
  }

  take(bundle: Uint8Array): Outcome<PairResult, PairEffect> {
    const read = readBundle(bundle);
    const merged = mergeMessages(this.sessionId, this.members, this.messages, read.messages);
    const { extra } = pairKind.extra!.merge(this.params, this.parts, read.extra as Part[], merged.messages);
    this.messages = merged.messages;
    this.parts = extra;
    return this.advance();
  }
}
