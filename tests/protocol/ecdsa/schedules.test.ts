import { expect, test } from 'vitest';
import { bytesToHex } from '../../../src/core/bytes.ts';
import { dealGroup, type EcdsaSeat, seatsOf } from '../../support/ecdsa-peers.ts';
import { seededRandom } from '../../support/peers.ts';

const group = dealGroup(3, 3);

/** Anybody shows anybody what they hold, including older bundles again, until all have the signature. */
function wander(seed: string): string[] {
  const random = seededRandom(seed);
  const pick = (count: number) => random(1)[0]! % count;
  const seats = seatsOf(group, [1, 2, 3]);
  for (const seat of seats) seat.advance();
  const old: Uint8Array[] = [];
  const isDone = ({ last }: EcdsaSeat) => last?.result !== undefined;
  for (let turn = 0; !seats.every(isDone); turn++) {
    const bundle = seats[pick(3)]!.show();
    old.push(bundle);
    seats[pick(3)]!.take(pick(3) === 0 ? old[pick(old.length)]! : bundle);
    if (turn > 300) throw new Error('nobody gets there');
  }
  for (const seat of seats) {
    expect(seat.parts).toEqual([]);
    // What is finished stays finished, whatever old bundle comes.
    for (const bundle of old.slice(0, 3)) expect(seat.take(bundle).result).toBeDefined();
  }
  return seats.map(({ last }) => bytesToHex(last!.result!.signatures[0]![0]!));
}

test('parts are released in any order of showing, and the signature is the same', () => {
  const all = ['one way', 'another', 'a third'].flatMap(wander);
  expect(new Set(all).size).toBe(1);
});
