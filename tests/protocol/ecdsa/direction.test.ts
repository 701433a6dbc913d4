import { describe, expect, test, vi } from 'vitest';
import { bytesToHex } from '../../../src/core/bytes.ts';
import type * as Extension from '../../../src/protocol/ecdsa/extension.ts';
import type * as Hash from '../../../src/protocol/ecdsa/hash.ts';
import type * as Marks from '../../../src/protocol/ecdsa/marks.ts';
import type * as Party from '../../../src/protocol/ecdsa/party.ts';
import type * as Rvole from '../../../src/protocol/ecdsa/rvole.ts';
import type * as Seal from '../../../src/protocol/ecdsa/seal.ts';
import { dealGroup, dealSetUps, type EcdsaSeat, gatherAll, seatsOf } from '../../support/ecdsa-peers.ts';

/**
 * A signer whose program mistakes one direction of a pair for the other, or one pair, attempt or epoch for
 * another: everything that it sends is well made, signed and sealed. One function is replaced while its
 * device steps.
 */
type Bend = 'direction' | 'gadget' | 'rows' | 'commitment' | 'multiplication' | 'seal' | 'mark';
const bent = vi.hoisted(() => ({ now: null as string | null, opposite: new Map<string, Uint8Array>() }));
const isBent = (what: Bend) => bent.now === what;

vi.mock('../../../src/protocol/ecdsa/hash.ts', async (original) => {
  const real = await original<typeof Hash>();
  const deriveDirection: typeof real.deriveDirection = (session, sender, receiver) => {
    const d = real.deriveDirection(session, sender, receiver);
    const other = real.deriveDirection(session, receiver, sender);
    bent.opposite.set(bytesToHex(d), other);
    return isBent('direction') ? other : d;
  };
  return { ...real, deriveDirection };
});
vi.mock('../../../src/protocol/ecdsa/rvole.ts', async (original) => {
  const real = await original<typeof Rvole>();
  const deriveGadget: typeof real.deriveGadget = (d) =>
    real.deriveGadget(isBent('gadget') ? bent.opposite.get(bytesToHex(d))! : d);
  return { ...real, deriveGadget };
});
vi.mock('../../../src/protocol/ecdsa/extension.ts', async (original) => {
  const real = await original<typeof Extension>();
  const receiveExtension: typeof real.receiveExtension = (...all) =>
    isBent('rows')
      ? Array.from({ length: 256 }, (_, i) => new Uint8Array(68).fill(i))
      : real.receiveExtension(...all);
  return { ...real, receiveExtension };
});
vi.mock('../../../src/protocol/ecdsa/party.ts', async (original) => {
  const real = await original<typeof Party>();
  const commit: typeof real.commit = (session, index, ...rest) =>
    real.commit(session, isBent('commitment') ? index + 1 : index, ...rest);
  const rvoleId: typeof real.rvoleId = (party, h1, from, to, q) =>
    isBent('multiplication') ? real.rvoleId(party, h1, to, from, q) : real.rvoleId(party, h1, from, to, q);
  return { ...real, commit, rvoleId };
});
vi.mock('../../../src/protocol/ecdsa/seal.ts', async (original) => {
  const real = await original<typeof Seal>();
  const sealPart: typeof real.sealPart = (envelope, ...rest) => {
    const { from, to } = envelope;
    return real.sealPart(isBent('seal') ? { ...envelope, from: to, to: from } : envelope, ...rest);
  };
  return { ...real, sealPart };
});
vi.mock('../../../src/protocol/ecdsa/marks.ts', async (original) => {
  const real = await original<typeof Marks>();
  const deriveMark: typeof real.deriveMark = (pair, session, { from, round, to }) =>
    real.deriveMark(pair, session, isBent('mark') ? { from: to, round, to: from } : { from, round, to });
  return { ...real, deriveMark };
});

interface Lie {
  name: string;
  /** The round in which it is reported; what it says before that is as it should be. */
  round: 1 | 2;
  lie: Bend | ((cheat: EcdsaSeat) => void);
  code: string;
  burns?: true;
  /** With more than two signers, nobody can say who it was. */
  isUnnamedAmongThree?: true;
}

/** Its set-up with each peer, changed, under the mark of the one that they have. */
const withPairs = (change: (setUp: SetUp, peer: number) => Partial<SetUp>) => (cheat: EcdsaSeat) => {
  for (const [peer, { setUp, ecdh }] of cheat.pairs)
    cheat.pairs.set(peer, { ecdh, setUp: { ...setUp, ...change(setUp, peer) } });
};
type SetUp = ReturnType<typeof dealSetUps>[0];
const ofAnotherPair = (_: SetUp, peer: number) => {
  const { session: _another, ...rest } = dealSetUps(`another pair ${peer}`)[0];
  return rest;
};

const burns = { burns: true } as const;
const lies: Lie[] = [
  { name: 'the direction of its extension', round: 1, lie: 'direction', code: 'bad-extension', ...burns },
  {
    name: 'the leaves of the direction',
    round: 1,
    lie: withPairs(({ sentLeaves }) => ({ receivedLeaves: sentLeaves })),
    code: 'bad-extension',
    ...burns,
  },
  { name: 'the pair', round: 1, lie: withPairs(ofAnotherPair), code: 'bad-extension', ...burns },
  { name: 'whose commitment it is', round: 1, lie: 'commitment', code: 'bad-opening' },
  { name: 'who seals for whom', round: 1, lie: 'seal', code: 'bad-message', ...burns },
  { name: 'whose mark it is', round: 1, lie: 'mark', code: 'not-paired' },
  { name: 'whose multiplication it is', round: 2, lie: 'multiplication', code: 'bad-product', ...burns },
  { name: 'the rows of the pair', round: 2, lie: 'rows', code: 'bad-product', ...burns },
  { name: 'the gadget of the direction', round: 2, lie: 'gadget', code: 'bad-nonce-product', ...burns },
  { name: 'who seals for whom', round: 2, lie: 'seal', code: 'bad-message', ...burns },
  { name: 'whose mark it is', round: 2, lie: 'mark', code: 'not-paired' },
  {
    name: 'the epoch of its zero shares',
    round: 2,
    lie: (cheat) => {
      const honest = cheat.context.bind(cheat);
      cheat.context = () => ({ ...honest(), epoch: Uint8Array.of(1) });
    },
    code: 'key-sum',
    isUnnamedAmongThree: true,
  },
];

function stageOf(signers: number) {
  const indices = Array.from({ length: signers }, (_, i) => i + 1);
  return seatsOf(dealGroup(signers, signers), indices);
}

/**
 * One step of the cheat's device, with a function replaced; what it makes of the others' messages is its own
 * affair.
 */
function stepBent(cheat: EcdsaSeat, lie: Lie['lie'], step: () => unknown): void {
  if (typeof lie === 'function') lie(cheat);
  else bent.now = lie;
  try {
    step();
  } finally {
    bent.now = null;
  }
}

/** Everybody sees everything, round by round; nothing is refused as a whole, since nothing is damaged. */
function meetWith(cheat: EcdsaSeat, seats: readonly EcdsaSeat[], { round, lie }: Lie): void {
  for (const seat of seats)
    if (seat === cheat && round === 1) stepBent(cheat, lie, () => seat.advance());
    else seat.advance();
  for (let r = 2; r <= 4; r++) {
    const all = gatherAll(seats);
    for (const seat of seats) {
      const take = () => {
        try {
          seat.take(all);
        } catch (error) {
          // Its own set-up is gone, and nobody cares.
          if (seat !== cheat) throw error;
        }
      };
      if (seat === cheat && r === round) stepBent(cheat, lie, take);
      else take();
    }
  }
}

describe.each([2, 3])('of %i signers', (count) => {
  test.each(lies)('one mistakes $name in round $round: $code', (one) => {
    const seats = stageOf(count);
    const cheat = seats[count - 1]!;
    meetWith(cheat, seats, one);
    const isNamed = !(one.isUnnamedAmongThree && count > 2);
    for (const seat of seats.filter((other) => other !== cheat)) {
      const found = { code: one.code, culprit: isNamed ? cheat.self : undefined };
      expect(seat.last).toMatchObject({ stopped: found });
      expect(seat.last?.result).toBeUndefined();
      expect(seat.burned).toEqual(one.burns ? [cheat.self] : []);
      // The same again, whatever is asked, except for what a device refuses before it takes it in.
      if (one.code !== 'not-paired') expect(seat.advance().stopped).toMatchObject(found);
    }
  });
});
