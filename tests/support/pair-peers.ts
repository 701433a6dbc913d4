import {
  type PairBox,
  type PairEffect,
  type PairResult,
  stepPair,
} from '../../src/protocol/ecdsa/pair-step.ts';
import type { SetUp } from '../../src/protocol/ecdsa/pairing.ts';
import type { Speakers } from '../../src/protocol/envelope.ts';
import { type PairRun, pair } from '../../src/protocol/pair.ts';
import type { PairParams } from '../../src/protocol/pair-params.ts';
import { PartSeat } from './part-seat.ts';
import { type Person, seededRandom } from './peers.ts';

/** One person's device in a pairing of two; 3 of them if somebody only carries. */
export class PairSeat extends PartSeat<PairParams, PairRun, PairResult, PairEffect> {
  override box: PairBox = {};
  setUp: SetUp | null = null;
  readonly members: Speakers;

  constructor(
    people: readonly Person[],
    params: PairParams,
    self: number,
    readonly random = seededRandom(`pairing of ${self}`),
  ) {
    super(pair, people, params, self);
    this.members = people.map(({ member }, i) => (params.devices.includes(i + 1) ? member : undefined));
  }

  /** For a member who says something other than it made: its own secrets match that. */
  stands(round: number, body: Uint8Array): void {
    if (round === 1) this.box.body = body;
  }

  protected run(): PairRun {
    const { params, self, sessionId: session, hasAgreed, random, parts, box, verdict } = this;
    const { devices } = params;
    const peer = devices.find((index) => index !== self)!;
    const own = devices.includes(self) ? { session, self, peer, ecdh: this.ecdhWith(peer) } : null;
    return { context: { pair: own, devices, hasAgreed, random, parts, box, verdict }, step: stepPair };
  }

  protected keep(effect: PairEffect): void {
    if ('setUp' in effect) this.setUp = effect.setUp;
    if ('verdict' in effect) this.verdict = effect.verdict;
  }
}
