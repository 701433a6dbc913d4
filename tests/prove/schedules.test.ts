import { ed25519 } from '@noble/curves/ed25519.js';
import { secp256k1_FROST } from '@noble/curves/secp256k1.js';
import { readBundle } from '../../src/protocol/bundle.ts';
import { compareEnvelopes, type Envelope } from '../../src/protocol/envelope.ts';
import { mergeMessages } from '../../src/protocol/messages.ts';
import type { SignParams } from '../../src/protocol/sign-params.ts';
import { type SuiteId, suites } from '../../src/protocol/suite.ts';
import {
  KeygenSeat,
  makeKeygenParams,
  makePerson,
  type Seat,
  SignSeat,
  seededRandom,
} from '../support/peers.ts';
import type { Dice } from './dice.ts';
import { prove } from './prove.ts';

/**
 * Honest people, and messages that go astray: any order, any part of what is held, late, twice or never;
 * seats that close and reopen from what they stored. Then everyone meets once, and everyone is done.
 */
const ids = { ed25519: 'solana', secp256k1: 'ethereum' } as const;

function astray<R>(dice: Dice, seats: readonly Seat<R>[], reopen: (seat: Seat<R>) => void): void {
  const stale: (readonly Envelope[])[] = [];
  const hand = (to: Seat<R>, envelopes: readonly Envelope[]) => {
    const sorted = [...envelopes].sort(compareEnvelopes);
    const merged = mergeMessages(to.sessionId, to.members, to.messages, sorted);
    if (!merged.changed && to.last !== null) return;
    to.messages = merged.messages;
    to.advance();
    // The same again changes nothing.
    const again = mergeMessages(to.sessionId, to.members, to.messages, sorted);
    if (again.changed) throw new Error('a message that was held was taken in again');
  };
  for (const seat of dice.some(seats)) seat.advance();
  for (let i = 0; i < 5 * seats.length; i++) {
    const [from, to] = dice.shuffle(seats) as [Seat<R>, Seat<R>];
    stale.push(from.messages);
    const what = dice.below(6);
    if (what === 0) continue;
    if (what === 1) reopen(to);
    else if (what === 2) hand(to, dice.pick(stale));
    else if (what === 3) hand(to, dice.some(from.messages));
    else if (what === 4) to.scan({ show: () => from.show() });
    else hand(to, from.messages);
  }
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (const to of seats) {
      for (const from of seats) {
        const before = to.messages.length;
        hand(to, from.messages);
        if (to.messages.length > before) isNew = true;
      }
    }
  }
}

prove('any order, loss, repetition', { ci: 5, seconds: 60, nightly: 20_000 }, (dice, tally) => {
  const n = dice.pick([2, 2, 3, 3, 4]);
  const t = 2 + dice.below(n - 1);
  const keys: SuiteId[] = dice.pick([['ed25519'], ['secp256k1'], ['ed25519', 'secp256k1']]);
  const seed = Buffer.from(dice.bytes(8)).toString('hex');
  const people = ['Ana', 'Bob', 'Cyd', 'Dee'].slice(0, n).map((name) => makePerson(name, `${seed}/${name}`));
  const params = {
    ...makeKeygenParams(people, t, Uint8Array.from(dice.bytes(16))),
    keys: keys.map((suite) => ({ chain: ids[suite], suite })),
  };
  const seats = people.map((person) => new KeygenSeat(person, params));
  astray(dice, seats, (seat) => {
    (seat as KeygenSeat).memo = {};
    seat.last = null;
  });
  const results = seats.map((seat) => {
    if (seat.result === undefined) throw new Error(`stuck: ${seat.last?.stopped?.code}`);
    return seat.result;
  });
  for (const { keys: made, transcriptHash, shares } of results) {
    const same =
      JSON.stringify([made, transcriptHash]) ===
      JSON.stringify([results[0]!.keys, results[0]!.transcriptHash]);
    if (!same) throw new Error('disagreement');
    if (shares.length !== keys.length) throw new Error('shares');
  }
  const signers = dice
    .shuffle(people.map((_, i) => i + 1))
    .slice(0, t)
    .sort((a, b) => a - b);
  const payloads = keys.map((_, key) => ({ key, bytes: dice.bytes(1 + dice.below(64)) }));
  const walletId = seats[0]!.sessionId;
  const agreed: SignParams = { kind: 'sign', walletId, epoch: 0, signers, payloads, attempt: 1 };
  const signing = signers.map(
    (i) =>
      new SignSeat(
        { ...people[i - 1]!, random: seededRandom(`${seed} ${i}`) },
        agreed,
        { members: params.participants, result: results[i - 1]! },
        payloads.map(({ bytes }) => bytes),
      ),
  );
  astray(dice, signing, (seat) => {
    seat.last = null;
  });
  for (const seat of signing) {
    readBundle(seat.show());
    if (seat.result === undefined) throw new Error(`signing stuck: ${seat.last?.stopped?.code}`);
    seat.result.signatures.forEach(([signature], k) => {
      const key = results[0]!.keys[k]!.commitment[0]!;
      const message = payloads[k]!.bytes;
      const isValid =
        suites[keys[k]!].id === 'ed25519'
          ? ed25519.verify(signature!, message, key, { zip215: false })
          : secp256k1_FROST.verify(signature!, message, key);
      if (!isValid) throw new Error('a signature that does not verify');
    });
  }
  tally(`${t}-of-${n}`);
  return 1;
});
