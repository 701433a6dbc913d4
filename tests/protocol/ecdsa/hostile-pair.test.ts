import { expect, test } from 'vitest';
import { equalBytes } from '../../../src/core/bytes.ts';
import { SignerError } from '../../../src/core/errors.ts';
import { finish } from '../../../src/core/work.ts';
import { chosenKeys } from '../../../src/protocol/ecdsa/base-ot.ts';
import { bitOf, deriveDirection } from '../../../src/protocol/ecdsa/hash.ts';
import { openPart } from '../../../src/protocol/ecdsa/seal.ts';
import { fillTrees } from '../../../src/protocol/ecdsa/trees.ts';
import { partOf } from '../../../src/protocol/parts.ts';
import { PairSeat } from '../../support/pair-peers.ts';
import { makePerson } from '../../support/peers.ts';
import {
  cut,
  flip,
  identityPoint,
  noPoint,
  otherPoint,
  put,
  rememberAll,
  sayInstead,
  sendInstead,
} from './lies.ts';

/**
 * A device that pairs as it should except for one field, signed and sealed: every field of every message. The
 * two pair once for all of these; each lie begins at the point where both have spoken.
 */
const people = ['Ana', 'Bob', 'Cyd'].map((name) => makePerson(name, `pair/${name}`));
const params = {
  kind: 'pair',
  walletId: new Uint8Array(32).fill(3),
  epoch: 0,
  devices: [1, 2],
  number: 1,
  nonce: new Uint8Array(16),
} as const;
const [cheat, honest, carrier] = [1, 2, 3].map(
  (self) => new PairSeat(people, { ...params, devices: [1, 2] }, self),
) as [PairSeat, PairSeat, PairSeat];
for (const seat of [cheat, honest]) seat.advance();
const offered = rememberAll([cheat, honest, carrier]);
const [first, second] = [cheat.show(), honest.show()];
cheat.take(second);
honest.take(first);
const answered = rememberAll([cheat, honest, carrier]);
const answers = [cheat.show(), honest.show()] as const;
honest.take(answers[0]);
cheat.take(answers[1]);
const confirmed = rememberAll([cheat, honest, carrier]);

/** Said without the part that it names: a carrier would refuse that as damaged. */
function sayShorter(round: number): void {
  sayInstead(cheat, round, cut);
  cheat.parts = [];
}

const d = deriveDirection(honest.sessionId, honest.self, cheat.self);
/**
 * Where the first tree begins in an answer; for each level, the sum of the left seeds, then that of the right
 * ones.
 */
const trees = 33;

type Lie = [name: string, round: number, lie: () => void, code: string | null, isUnnamed?: true];
const lies: Lie[] = [
  ['hash of the offer', 1, () => sayInstead(cheat, 1, flip(3)), null],
  ['length of the offer', 1, () => sayShorter(1), 'bad-message'],
  ['seal of the offer', 1, () => sendInstead(cheat, 1, 2, flip(90), true), 'bad-message'],
  ['length of what is sealed in the offer', 1, () => sendInstead(cheat, 1, 2, cut), 'bad-message'],
  ['r_0, no point', 1, () => sendInstead(cheat, 1, 2, put(0, noPoint)), 'bad-message'],
  ['r_1, no point', 1, () => sendInstead(cheat, 1, 2, put(33, noPoint)), 'bad-message'],
  ['r_0, the identity', 1, () => sendInstead(cheat, 1, 2, put(0, identityPoint)), 'bad-message'],
  ['hash of both offers', 2, () => sayInstead(cheat, 2, flip(0)), 'equivocation', true],
  ['hash of the answer', 2, () => sayInstead(cheat, 2, flip(40)), null],
  ['length of the answer', 2, () => sayShorter(2), 'bad-message'],
  ['seal of the answer', 2, () => sendInstead(cheat, 2, 2, flip(90), true), 'bad-message'],
  ['length of what is sealed in the answer', 2, () => sendInstead(cheat, 2, 2, cut), 'bad-message'],
  ['B, no point', 2, () => sendInstead(cheat, 2, 2, put(0, noPoint)), 'bad-message'],
  ['B, the identity', 2, () => sendInstead(cheat, 2, 2, put(0, identityPoint)), 'bad-message'],
  ['B, another point', 2, () => sendInstead(cheat, 2, 2, put(0, otherPoint)), 'bad-pair'],
  [
    'both sums of a level',
    2,
    () => sendInstead(cheat, 2, 2, (b) => flip(trees + 32)(flip(trees)(b))),
    'bad-pair',
  ],
  ['sum of the checks of a tree', 2, () => sendInstead(cheat, 2, 2, flip(trees + 256)), 'bad-pair'],
  ['hash of the checks of a tree', 2, () => sendInstead(cheat, 2, 2, flip(trees + 288)), 'bad-pair'],
  ['confirmation', 3, () => sayInstead(cheat, 3, flip(0)), 'equivocation', true],
  ['length of the confirmation', 3, () => sayInstead(cheat, 3, cut), 'bad-message'],
];

test.each(lies)('a lie in the %s (round %i) is found', (_, round, lie, code, isUnnamed) => {
  [offered, answered, confirmed][round - 1]!();
  lie();
  const { setUp } = honest;
  if (code === null) {
    // Nobody signed for what came: it is refused as a whole, and the other device continues as if it had not
    // come.
    expect(() => honest.take(cheat.show())).toThrowError(
      expect.objectContaining({ code: 'malformed', where: 'part' }),
    );
    expect(honest).toMatchObject({ verdict: null });
    return;
  }
  const found = { code, culprit: isUnnamed ? undefined : cheat.self };
  expect(honest.take(cheat.show()).stopped).toMatchObject(found);
  // What it found is kept, and no set-up comes of it. A lie in the last message comes after there is one.
  expect(honest.advance().stopped).toMatchObject(found);
  if (round < 3) expect(honest.setUp).toBeNull();
  else expect(honest.setUp).toBe(setUp);
  // Somebody who carries it for them sees what is open to all, and treats the rest as a claim.
  const { stopped } = carrier.take(honest.show());
  if (honest.verdict === null && code === 'bad-message') expect(stopped).toMatchObject(found);
  else if (honest.verdict !== null)
    expect(stopped).toMatchObject({ code: 'declined', culprit: honest.self, where: 'complaint' });
});

test('another sum in one level of a tree passes if the other choice was made, and ends the pairing otherwise', () => {
  answered();
  const part = partOf(cheat.parts, cheat.self, 2, honest.self)!;
  const envelope = {
    ecdh: cheat.ecdhWith(honest.self),
    session: cheat.sessionId,
    round: 2,
    from: cheat.self,
    to: honest.self,
  };
  const message = openPart(envelope, part.bytes);
  const choice = honest.box.choice!.take();
  const keys = finish(chosenKeys(d, choice, message.slice(0, 33)));
  const sent = message.slice(33);
  const whole = fillTrees(d, choice.delta, keys, sent);
  const outcomes = Array.from({ length: 40 }, (_, i) => {
    const [tree, level, side] = [i, i % 4, (i >> 2) & 1] as const;
    const lie = flip(tree * 320 + level * 64 + side * 32 + (i % 32))(sent.slice());
    const isChosen = bitOf(choice.delta, 4 * tree + level) === side;
    try {
      expect(equalBytes(fillTrees(d, choice.delta, keys, lie).leaves, whole.leaves)).toBe(true);
      expect(isChosen).toBe(false);
      return 'passes';
    } catch (error) {
      if (error instanceof SignerError || isChosen === false) throw error;
      return 'ends';
    }
  });
  // Half each, by the seed: 20 of 40, give or take two deviations.
  const passing = outcomes.filter((one) => one === 'passes').length;
  expect(passing).toBeGreaterThanOrEqual(14);
  expect(passing).toBeLessThanOrEqual(26);
});

test('a device that only carries a pairing waits for both and says nothing', () => {
  confirmed();
  carrier.take(cheat.show());
  expect(carrier.last?.waitingFor).toEqual([2]);
  carrier.take(honest.show());
  expect(carrier.last).toMatchObject({ waitingFor: [], stopped: null });
  expect(carrier.messages.every(({ from }) => from !== carrier.self)).toBe(true);
});
