import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { readCbor, writeCbor } from '../../src/core/codec.ts';
import { type ErrorCode, SignerError } from '../../src/core/errors.ts';
import { advance, type Ceremony, type Seat, type Step, writeStop } from '../../src/protocol/ceremony.ts';
import { checkEnvelope, type Envelope, makeEnvelope } from '../../src/protocol/envelope.ts';
import { bodyOf } from '../../src/protocol/messages.ts';
import { makePerson, type Person } from '../support/peers.ts';

/**
 * What drives every ceremony, tested with ceremonies that consist only of their steps. Ana runs it; Bob is
 * the other.
 */
let ana: Person;
let bob: Person;
let seat: Seat;
beforeEach(() => {
  ana = makePerson('Ana', 'advance/Ana');
  bob = makePerson('Bob', 'advance/Bob');
  seat = { sessionId: new Uint8Array(32).fill(5), members: [ana.member, bob.member], self: 1 };
});

const ceremony = (step: (messages: readonly Envelope[]) => Step<string>): Ceremony<null, string> => ({
  rounds: ['one', 'two'],
  step: (_, messages) => step(messages),
});
const run = (step: (messages: readonly Envelope[]) => Step<string>, held: Envelope[] = [], at = seat) =>
  advance(ceremony(step), null, at, ana.identity, held);
const byBob = (round: number, body: Uint8Array) => makeEnvelope(bob.identity, seat.sessionId, 2, round, body);
const byAna = (round: number, body: Uint8Array) => makeEnvelope(ana.identity, seat.sessionId, 1, round, body);
const waiting: Step<string> = { outgoing: [], waitingFor: [2] };
const fails = (code: ErrorCode, culprit?: number) => () => {
  throw new SignerError(code, culprit === undefined ? {} : { culprit });
};

/** Says a word in each round, then has a result once Bob has spoken. */
const twoRounds = (messages: readonly Envelope[]): Step<string> => {
  for (const round of [1, 2])
    if (bodyOf(messages, 1, round) === undefined)
      return { outgoing: [{ round, body: Uint8Array.of(round) }], waitingFor: [] };
  const heard = bodyOf(messages, 2, 1);
  return heard === undefined ? waiting : { outgoing: [], waitingFor: [], result: `heard ${heard}` };
};

describe('a ceremony continues', () => {
  it('a ceremony continues until it waits, and signs what it says', () => {
    const outcome = run(twoRounds);
    expect(outcome).toMatchObject({ stopped: null, reason: null, waitingFor: [2] });
    expect(outcome.result).toBeUndefined();
    expect(outcome.messages.map((e) => [e.from, e.round, ...e.body])).toEqual([
      [1, 1, 1],
      [1, 2, 2],
    ]);
    for (const e of outcome.messages) checkEnvelope(seat.sessionId, seat.members, e);
  });

  it('a ceremony continues to its result, in one go if the rest is there; repeating it gives the same', () => {
    const outcome = run(twoRounds, [byBob(1, Uint8Array.of(7))]);
    expect(outcome).toMatchObject({ result: 'heard 7', stopped: null, reason: null, waitingFor: [] });
    expect(run(twoRounds, outcome.messages)).toEqual(outcome);
  });

  it('a ceremony continues in the same way if a step is done in pieces', () => {
    const inPieces: Ceremony<null, string> = {
      rounds: ['one', 'two'],
      step: fails('bug'),
      *work(_, messages) {
        yield 0.5;
        return twoRounds(messages);
      },
    };
    const held = [byBob(1, Uint8Array.of(7))];
    expect(advance(inPieces, null, seat, ana.identity, held)).toEqual(run(twoRounds, held));
  });

  it('a ceremony continues on no device that only carries it', () => {
    const outcome = run(twoRounds, [], { ...seat, self: null });
    expect(outcome).toMatchObject({ messages: [], stopped: null, reason: null });
  });

  it('a ceremony continues without changing what was held', () => {
    const held = [byBob(1, Uint8Array.of(7))];
    run(twoRounds, held);
    expect(held).toHaveLength(1);
  });

  it('a ceremony reports that an attempt is void', () => {
    expect(run(() => ({ ...waiting, isVoid: true }))).toMatchObject({ isVoid: true, stopped: null });
  });
});

describe('a ceremony stops', () => {
  it('two messages in one slot stop a ceremony before anything else is checked', () => {
    const held = [byBob(1, Uint8Array.of(1)), byBob(1, Uint8Array.of(2))];
    const outcome = run(fails('bad-share', 1), held);
    expect(outcome).toEqual({
      messages: held,
      stopped: expect.objectContaining({ code: 'equivocation', culprit: 2, where: undefined }),
      reason: null,
      waitingFor: [],
    });
  });

  it('an error that everyone can see stops a ceremony without a message', () => {
    const outcome = run(fails('bad-proof', 2));
    expect(outcome).toMatchObject({ messages: [], reason: null, waitingFor: [] });
    expect(outcome.stopped).toMatchObject({ code: 'bad-proof', culprit: 2 });
  });

  it('a bad share stops a ceremony with one complaint', () => {
    const outcome = run(fails('bad-share', 2));
    expect(outcome.stopped).toMatchObject({ code: 'bad-share', culprit: 2 });
    expect(outcome.messages).toEqual([byAna(0, writeStop('bad-share', 2, null))]);
    expect(run(fails('bad-share', 2), outcome.messages).messages).toEqual(outcome.messages);
    const declined = [byAna(0, writeStop('declined', 0, null))];
    expect(run(fails('bad-share', 2), declined).messages).toEqual(declined);
    const told = run(fails('bad-share', 2), [byBob(0, writeStop('bad-share', 1, null))]).messages;
    expect(told.map((e) => [e.from, e.round])).toEqual([
      [1, 0],
      [2, 0],
    ]);
  });

  it('if nobody is known to be at fault, the complaint names nobody', () => {
    expect(run(fails('bad-share')).messages).toEqual([byAna(0, writeStop('bad-share', 0, null))]);
  });

  it('a device that only carries stops a ceremony without a complaint', () => {
    expect(run(fails('bad-share', 2), [], { ...seat, self: null }).messages).toEqual([]);
  });

  it('an error that is not one of ours is rethrown instead of stopping the ceremony', () => {
    const defect = new TypeError('a defect');
    expect(() =>
      run(() => {
        throw defect;
      }),
    ).toThrow(defect);
  });
});

describe('declining', () => {
  it('declining stops a ceremony, with the words of whoever declined', () => {
    for (const reason of ['I do not know them', null]) {
      const outcome = run(twoRounds, [byBob(0, writeStop('declined', 0, reason))]);
      expect(outcome.stopped).toMatchObject({ code: 'declined', culprit: 2, where: undefined });
      expect(outcome).toMatchObject({ reason, waitingFor: [] });
      // It speaks no more.
      expect(outcome.messages).toHaveLength(1);
    }
  });

  it('a complaint is distinguished from a refusal', () => {
    const outcome = run(() => waiting, [byBob(0, writeStop('bad-share', 1, null))]);
    expect(outcome.stopped).toMatchObject({ code: 'declined', culprit: 2, where: 'complaint' });
  });

  it('declining stops nothing that is finished, and later rounds stop nobody', () => {
    const stop = byBob(0, writeStop('declined', 0, null));
    const done = run(() => ({ ...waiting, result: 'done' }), [stop]);
    expect(done).toMatchObject({ result: 'done', stopped: null });
    expect(run(() => waiting, [byBob(1, stop.body)]).stopped).toBeNull();
  });

  it('evidence against someone takes precedence over declining', () => {
    const outcome = run(fails('bad-proof', 1), [byBob(0, writeStop('declined', 0, null))]);
    expect(outcome.stopped).toMatchObject({ code: 'bad-proof' });
  });

  it('an unreadable stop names its sender', () => {
    const bodies = [
      new Uint8Array(),
      writeCbor(['declined', 0]),
      writeCbor(['declined', 0, null, 0]),
      writeCbor(['bored', 0, null]),
      writeCbor(['declined', 33, null]),
      writeCbor(['declined', -1, null]),
      writeCbor(['declined', 0, '']),
      writeCbor(['declined', 0, 'x'.repeat(201)]),
      writeCbor(['declined', 0, 'turned \u202e around']),
    ];
    for (const body of bodies) {
      const outcome = run(() => waiting, [byBob(0, body)]);
      expect(outcome.stopped).toMatchObject({ code: 'bad-message', culprit: 2, where: 'stop' });
      expect(outcome.reason).toBeNull();
    }
    const longest = byBob(0, writeStop('declined', 16, 'x'.repeat(200)));
    expect(run(() => waiting, [longest]).reason).toHaveLength(200);
  });

  it('a stop is written as its code, the accused and the words', () => {
    const any = v.array(v.unknown());
    expect(readCbor(any, writeStop('bad-share', 3, null), 'stop')).toEqual(['bad-share', 3, null]);
    expect(readCbor(any, writeStop('declined', 0, 'no'), 'stop')).toEqual(['declined', 0, 'no']);
  });
});
