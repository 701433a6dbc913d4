import { advance, type Outcome } from '../../src/protocol/ceremony.ts';
import { type Lineage, verifyChain } from '../../src/protocol/certificate-chain.ts';
import { reshareSetups } from '../../src/protocol/deal.ts';
import type { Envelope, Speakers } from '../../src/protocol/envelope.ts';
import type { Epoch } from '../../src/protocol/epoch.ts';
import { keygenSetups } from '../../src/protocol/keygen.ts';
import { type Link, makeLink } from '../../src/protocol/link.ts';
import { mergeMessages } from '../../src/protocol/messages.ts';
import { deriveIdOf } from '../../src/protocol/params.ts';
import { type ReshareResult, reshare } from '../../src/protocol/reshare.ts';
import {
  dealerSpeakers,
  type ReshareParams,
  reshareParams,
  reshareSpeakers,
} from '../../src/protocol/reshare-params.ts';
import { type SuiteId, suiteIds } from '../../src/protocol/suite.ts';
import { KeygenSeat, makeKeygenParams, type Person, seededRandom, walkRing } from './peers.ts';

/** A wallet in memory as it is handed on: its chain of certificates, and each holder's shares by name. */
export interface Held {
  lineage: Lineage;
  links: Link[];
  shares: Map<string, Uint8Array[]>;
}

export const newest = ({ lineage }: Held): Epoch => lineage.epochs.at(-1)!;

/** Everyone makes keys along the ring: both, or those of the named suites. */
export function makeHeld(
  people: readonly Person[],
  threshold: number,
  nonce = new Uint8Array(16),
  suites: readonly SuiteId[] = suiteIds,
): Held {
  const all = makeKeygenParams(people, threshold, nonce);
  const params = { ...all, keys: all.keys.filter(({ suite }) => suites.includes(suite)) };
  const seats = people.map((person) => new KeygenSeat(person, params));
  walkRing(seats, () => seats.every((seat) => seat.result !== undefined));
  const everyone = people.map((_, i) => i + 1);
  const links = [makeLink(params, keygenSetups(params), seats[0]!.messages, everyone, people.length)];
  const shares = new Map(seats.map((seat) => [seat.person.name, seat.result!.shares]));
  return { lineage: verifyChain(links), links, shares };
}

export function makeReshareParams(
  held: Held,
  dealers: number[],
  members: readonly Person[],
  threshold: number,
  nonce = new Uint8Array(16),
): ReshareParams {
  const { number: epoch, transcriptHash: parent } = newest(held);
  const { walletId } = held.lineage;
  return {
    kind: 'reshare',
    walletId,
    epoch,
    parent,
    dealers,
    threshold,
    members: members.map(({ member }) => member),
    nonce,
  };
}

/** One person's view of one reshare. A scan takes whatever the other holds. */
export class ReshareSeat {
  messages: Envelope[] = [];
  last: Outcome<ReshareResult> | null = null;
  hasAgreed = true;
  memo = {};
  readonly sessionId: Uint8Array;
  readonly members: Speakers;
  readonly self: number | null;

  constructor(
    readonly person: Person,
    readonly params: ReshareParams,
    readonly held: Held,
    readonly from: Epoch = newest(held),
    readonly oldShares: Uint8Array[] = held.shares.get(person.name) ?? [],
  ) {
    this.sessionId = deriveIdOf(reshareParams, params);
    this.members = reshareSpeakers(params, from);
    const place = this.members.findIndex((one) => one?.name === person.name) + 1;
    this.self = place === 0 ? null : place;
  }

  advance(): Outcome<ReshareResult> {
    const { person, params, from, self, oldShares, hasAgreed, memo } = this;
    const { identity, random } = person;
    const build = new Uint8Array();
    const context = { params, from, self, identity, oldShares, hasAgreed, random, build, memo };
    this.last = advance(reshare, context, this, identity, this.messages);
    this.messages = this.last.messages;
    return this.last;
  }

  scan(other: { messages: readonly Envelope[] }): Outcome<ReshareResult> {
    const merged = mergeMessages(this.sessionId, this.members, this.messages, other.messages);
    if (!merged.changed && this.last !== null) return this.last;
    this.messages = merged.messages;
    return this.advance();
  }

  get result(): ReshareResult | undefined {
    return this.last?.result;
  }
}

export const linkOf = (params: ReshareParams, from: Epoch, messages: readonly Envelope[]): Link =>
  makeLink(
    params,
    reshareSetups(params, from, deriveIdOf(reshareParams, params)),
    messages,
    dealerSpeakers(params, from),
    params.members.length,
  );

/** What everyone holds after a complete reshare. `known`: links verified before. */
export function handedOn(held: Held, seats: readonly ReshareSeat[], known?: Map<string, Epoch>): Held {
  const done = seats.find(({ result }) => result !== undefined)!;
  const links = [...held.links, linkOf(done.params, done.from, done.messages)];
  const shares = new Map(
    seats.flatMap((seat) => (seat.result?.shares ? [[seat.person.name, seat.result.shares] as const] : [])),
  );
  return { lineage: verifyChain(links, known), links, shares };
}

/** Everyone who speaks; each scans a random other until all new members are done. Seeded. */
export function meetAtRandom(seats: readonly ReshareSeat[], seed: string): void {
  const random = seededRandom(seed);
  const pick = () => seats[random(1)[0]! % seats.length]!;
  for (const seat of seats) seat.advance();
  for (let i = 0; seats.some((seat) => seat.result === undefined); i++) {
    const to = pick();
    const from = pick();
    // What is carried is lost now and then, and sometimes comes twice.
    if (to !== from && random(1)[0]! > 40) to.scan(from);
    if (i > 2_000) throw new Error('the meetings do not end');
  }
}
