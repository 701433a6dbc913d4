import { sha256 } from '@noble/hashes/sha2.js';
import { expect, test, vi } from 'vitest';
import { bytesToHex, concatBytes } from '../../../src/core/bytes.ts';
import type { Envelope } from '../../../src/protocol/envelope.ts';
import { bodyOf } from '../../../src/protocol/messages.ts';
import type { Part } from '../../../src/protocol/parts.ts';
import { dealGroup, EcdsaSeat, seatsOf } from '../../support/ecdsa-peers.ts';
import { PairSeat } from '../../support/pair-peers.ts';
import { seededRandom } from '../../support/peers.ts';
import { rememberAll } from './lies.ts';

vi.mock('../../../src/protocol/ecdsa/base-ot.ts', () => import('../../support/ecdsa-cheap-ot.ts'));

/**
 * Two devices, and every order in which they can agree and show each other what they hold, or once held: the
 * whole graph of possible outcomes. A part is carried as long as it is needed, and no longer; all orders end
 * in the same way.
 */
interface Seat {
  readonly self: number;
  box: object;
  hasAgreed: boolean;
  messages: Envelope[];
  parts: Part[];
  last: { result?: unknown; stopped: unknown } | null;
  advance(): unknown;
  show(): Uint8Array;
  take(bundle: Uint8Array): unknown;
}

/** The same bytes whenever they are asked for, so that one order says the same as another. */
const still = (self: number) => (length: number) => seededRandom(`of ${self}, ${length}`)(length);
const group = dealGroup(2, 2);
const signing = (): Seat[] =>
  seatsOf(group, [1, 2]).map(
    ({ params, self, digests, pairs }) => new EcdsaSeat(group, params, self, digests, pairs, still(self)),
  );
const pairing = (): Seat[] =>
  [1, 2].map((self) => {
    const of = { walletId: new Uint8Array(32), epoch: 0, number: 1, nonce: new Uint8Array(16) } as const;
    const params = { kind: 'pair', ...of, devices: [1, 2] as [number, number] } as const;
    return new PairSeat(group.people, params, self, still(self));
  });

const hashOf = (bytes: Uint8Array) => bytesToHex(sha256(bytes)).slice(0, 16);
const stateOf = ({ hasAgreed, messages, parts, last }: Seat) =>
  [
    hasAgreed,
    last?.result !== undefined,
    ...messages.map(({ from, round, body }) => `${from} ${round} ${hashOf(body)}`),
    ...parts.map(({ from, round, to, bytes }) => `${from} ${round} ${to} ${hashOf(bytes)}`),
  ].join();

/** Which parts each device must hold, and which it must not. */
function checkParts({ self, messages, parts, last }: Seat): void {
  if (last?.result !== undefined) expect(parts).toEqual([]);
  else
    for (const from of [1, 2])
      for (const round of [1, 2]) {
        const to = 3 - from;
        const isSaid = bodyOf(messages, from, round) !== undefined;
        const isNeeded = isSaid && bodyOf(messages, to, round + 1) === undefined;
        const isHeld = parts.some((part) => part.from === from && part.round === round);
        expect(isHeld, `${self} holds round ${round} of ${from}`).toBe(isNeeded);
      }
}

interface Node {
  back: () => void;
  /** Bundles that were ever shown, by who showed them. */
  shown: ReadonlyMap<string, { by: number; bundle: Uint8Array }>;
}

/** Everything that can happen: how many states there are, and the ends, where nothing changes any more. */
function explore(seats: Seat[]): { states: number; ends: Set<string> } {
  for (const seat of seats) seat.hasAgreed = false;
  const seen = new Set<string>();
  const ends = new Set<string>();
  const open: Node[] = [];
  const done = new Map<string, () => void>();
  /**
   * What a device does in the same state with the same input is already known, and need not be computed
   * again.
   */
  const act = (seat: Seat, what: string, how: () => void) => {
    const key = `${seat.self} ${stateOf(seat)} ${what}`;
    const known = done.get(key);
    if (known !== undefined) return known();
    how();
    done.set(key, rememberAll([seat]));
  };
  const reach = (shown: Node['shown']) => {
    const key = [...seats.map(stateOf), ...[...shown.keys()].sort()].join('\n');
    if (seen.has(key)) return;
    seen.add(key);
    for (const seat of seats) checkParts(seat);
    open.push({ back: rememberAll(seats), shown });
  };
  reach(new Map());
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const { back, shown } = node;
    back();
    const before = seats.map(stateOf).join('\n');
    let isEnd = true;
    const move = (seat: Seat, what: string, how: () => void, after = shown) => {
      back();
      act(seat, what, how);
      if (seats.map(stateOf).join('\n') !== before) isEnd = false;
      reach(after);
    };
    const now = seats.map((seat) => ({ by: seat.self, bundle: seat.show() }));
    const all = new Map([...shown, ...now.map((one) => [`${one.by} ${hashOf(one.bundle)}`, one] as const)]);
    for (const seat of seats.filter(({ hasAgreed }) => !hasAgreed))
      move(seat, 'agrees', () => {
        seat.hasAgreed = true;
        seat.advance();
      });
    for (const [name, one] of all) {
      const taker = seats.find(({ self }) => self !== one.by)!;
      move(taker, name, () => taker.take(one.bundle), new Map(shown).set(name, one));
    }
    back();
    if (isEnd) ends.add(seats.map(resultOf).join());
  }
  return { states: seen.size, ends };
}

/** What a device has in the end. */
function resultOf(seat: Seat): string {
  if (seat.last?.result === undefined) return 'nothing';
  if (seat instanceof EcdsaSeat) return hashOf(concatBytes(...seat.last!.result!.signatures.flat()));
  const { session, holes, sentLeaves, receivedLeaves } = (seat as PairSeat).setUp!;
  return hashOf(concatBytes(session, holes, sentLeaves, receivedLeaves));
}

test.each([
  ['a pairing', pairing],
  ['a signing', signing],
] as const)(
  '%s of two ends the same in every order, and carries a part only as long as it is needed',
  (_, make) => {
    const { states, ends } = explore(make());
    expect(states).toBe(112);
    expect([...ends]).toEqual([expect.not.stringContaining('nothing')]);
  },
);
