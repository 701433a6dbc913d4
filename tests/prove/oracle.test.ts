import { describe, expect, it } from 'vitest';
import { bytesToHex } from '../../src/core/bytes.ts';
import { readBundle } from '../../src/protocol/bundle.ts';
import type { NonceBox } from '../../src/protocol/sign-context.ts';
import type { SignParams } from '../../src/protocol/sign-params.ts';
import { suites } from '../../src/protocol/suite.ts';
import { KeygenSeat, makeKeygenParams, makePerson, SignSeat, seededRandom } from '../support/peers.ts';
import { Oracle } from './oracle.ts';

/** The oracle finds what it is there to find, before anyone believes that there is nothing. */
const [ana, bob] = [makePerson('Ana', 'oracle/Ana'), makePerson('Bob', 'oracle/Bob')];
const made = makeKeygenParams([ana, bob], 2);
const keygen = [ana, bob].map((person) => new KeygenSeat(person, made));
for (const seat of keygen) seat.advance();
for (let i = 0; i < 3; i++) for (const a of keygen) for (const b of keygen) if (a !== b) a.scan(b);
const [anaWallet, bobWallet] = keygen.map(({ result }) => ({ members: made.participants, result: result! }));
const walletId = keygen[0]!.sessionId;

const paramsOf = (key: number, text: string, attempt = 1): SignParams => ({
  kind: 'sign',
  walletId,
  epoch: 0,
  signers: [1, 2],
  payloads: [{ key, bytes: new TextEncoder().encode(text) }],
  attempt,
});

const seatOf = (person: typeof ana, params: SignParams, random = person.random) =>
  new SignSeat(
    { ...person, random },
    params,
    person === ana ? anaWallet! : bobWallet!,
    params.payloads.map((p) => p.bytes),
  );

function watching(): Oracle {
  const oracle = new Oracle(new Set([2]));
  oracle.knowWallet(walletId, anaWallet!.result.keys);
  return oracle;
}

type Pairs = { hiding: Uint8Array; binding: Uint8Array }[];

/** Nonce handling broken on purpose: a box that copies what it is given and is never empty. */
function makeLeakyBox(): NonceBox {
  let kept: Pairs = [];
  const pairs = { isSpent: false, take: () => structuredClone(kept) };
  const box = {
    get pairs() {
      return pairs;
    },
    set pairs(once: { isSpent: boolean; take(): Pairs }) {
      kept = structuredClone(once.take());
    },
  };
  return box as unknown as NonceBox;
}

/** Bob answers one commitment of Ana with commitments of his own, again and again; Ana forgets in between. */
function askAgain(oracle: Oracle, key: number, times: number, box: NonceBox): number {
  const seat = seatOf(ana, paramsOf(key, 'pay'));
  seat.nonces = box;
  seat.advance();
  const before = seat.messages;
  let answers = 0;
  for (let i = 0; i < times; i++) {
    const cheat = seatOf(bob, paramsOf(key, 'pay'), seededRandom(`again ${i}`));
    cheat.advance();
    seat.messages = before;
    seat.scan(cheat);
    oracle.watch(readBundle(cheat.show()));
    oracle.watch(readBundle(seat.show()));
    if (seat.messages.some((e) => e.from === 1 && e.round === 2)) answers++;
  }
  return answers;
}

describe.each([0, 1])('the oracle, key %i', (key) => {
  const suite = suites[made.keys[key]!.suite];
  const share = suite.readScalar(anaWallet!.result.shares[key]!);
  const name = `${bytesToHex(walletId)}/0/${key}/1`;

  it('the oracle extracts the share from a box that is never empty', () => {
    const oracle = watching();
    expect(askAgain(oracle, key, 3, makeLeakyBox())).toBe(3);
    expect(oracle.extract()).toEqual(new Map([[name, share]]));
    expect(() => oracle.expectNothing()).toThrow('nonces answered twice');
  });

  it('the oracle reports two answers that do not reveal the share yet', () => {
    const oracle = watching();
    askAgain(oracle, key, 2, makeLeakyBox());
    expect(oracle.extract().size).toBe(0);
    expect(() => oracle.expectNothing()).toThrow('nonces answered twice');
  });

  it('the oracle extracts the share from randomness that is repeated in other sessions', () => {
    const oracle = watching();
    for (const text of ['pay 1', 'pay 2', 'pay 3']) {
      const seats = [
        seatOf(ana, paramsOf(key, text), seededRandom('the same machine, copied')),
        seatOf(bob, paramsOf(key, text)),
      ] as const;
      for (const seat of seats) seat.advance();
      seats[0].scan(seats[1]);
      for (const seat of seats) oracle.watch(readBundle(seat.show()));
    }
    expect(oracle.extract()).toEqual(new Map([[name, share]]));
    expect(() => oracle.expectNothing()).toThrow('commitment shown twice');
  });

  it('the oracle finds nothing if the box is the real one, asked in the same way', () => {
    const oracle = watching();
    expect(askAgain(oracle, key, 3, {})).toBe(1);
    oracle.expectNothing();
    expect([oracle.pairs, oracle.shares]).toEqual([1, 1]);
  });
});
