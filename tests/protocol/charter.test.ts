import { beforeEach, describe, expect, it } from 'vitest';
import { writeCbor } from '../../src/core/codec.ts';
import { limits } from '../../src/core/limits.ts';
import { type Approval, approvals, makeApproval } from '../../src/protocol/approval.ts';
import { agreedBy, type CharterContext, charter } from '../../src/protocol/charter.ts';
import { asCharterParams, type CharterParams } from '../../src/protocol/charter-params.ts';
import type { Envelope } from '../../src/protocol/envelope.ts';
import { deriveSessionId, readParams, writeParams } from '../../src/protocol/session.ts';
import type { SignParams } from '../../src/protocol/sign-params.ts';
import { makePerson, type Person } from '../support/peers.ts';

/** Rules of a wallet as the protocol sees them: bytes, people, and approvals of requests made under them. */
let people: Person[];
let params: CharterParams;
beforeEach(() => {
  people ??= ['Ana', 'Bob', 'Cyd'].map((name) => makePerson(name, `charter/${name}`));
  params = {
    kind: 'charter',
    walletId: new Uint8Array(32).fill(1),
    charter: Uint8Array.of(1, 2, 3),
    speakers: people.map(({ name, identity }) => ({ name, identity: identity.publicKey })),
  };
});

const read = (asked: CharterParams) => readParams(writeCbor(writeParams(asked)));
const refused = (run: () => unknown, code: string, where: string) =>
  expect(run).toThrowError(expect.objectContaining({ code, where }));
const say = (from: number, body = new Uint8Array()): Envelope => ({
  from,
  round: 1,
  body,
  signature: new Uint8Array(64),
});

describe('what is agreed before rules bind', () => {
  it('charter parameters come back as they were written, and are distinguished from other kinds', () => {
    expect(read(params)).toEqual(params);
    expect(asCharterParams(params)).toBe(params);
    expect(asCharterParams({ kind: 'sign' })).toBeNull();
  });

  it('charter parameters have another session when put before the same people again, and one form the first time', () => {
    const again = { ...params, attempt: 2 };
    expect(read(again)).toEqual(again);
    expect(deriveSessionId(again)).not.toEqual(deriveSessionId(params));
    for (const attempt of [0, 1, limits.attempts + 1])
      refused(() => read({ ...params, attempt }), 'malformed', 'params');
  });

  it('charter parameters name each person once, by a key that is a point of its group', () => {
    const [ana] = params.speakers as [CharterParams['speakers'][0]];
    const twice = { ...params, speakers: [ana, { ...ana, name: 'Ana again' }] };
    refused(() => read(twice), 'bad-parameters', 'participants');
    const none = { ...params, speakers: [ana, { name: 'Nobody', identity: new Uint8Array(32).fill(255) }] };
    refused(() => read(none), 'malformed', 'member');
    refused(() => read({ ...params, speakers: [ana] }), 'malformed', 'params');
    refused(() => read({ ...params, charter: new Uint8Array() }), 'malformed', 'params');
    refused(
      () => read({ ...params, charter: new Uint8Array(limits.charterBytes + 1) }),
      'malformed',
      'params',
    );
  });
});

describe('agreeing', () => {
  const step = (context: Partial<CharterContext>, messages: Envelope[]) =>
    charter.step(
      { params, self: 1, hasAgreed: false, isEnough: (all) => all.length > 1, ...context },
      messages,
    );

  it('agreeing happens once, by someone who was asked, and is over once enough people have agreed', () => {
    expect(step({}, [])).toEqual({ outgoing: [], waitingFor: [1, 2, 3] });
    expect(step({ hasAgreed: true, self: null }, [])).toEqual({ outgoing: [], waitingFor: [1, 2, 3] });
    const own = [{ round: 1, body: new Uint8Array() }];
    expect(step({ hasAgreed: true }, [say(2)])).toEqual({ outgoing: own, waitingFor: [1, 3] });
    expect(step({ hasAgreed: true }, [say(1)])).toEqual({ outgoing: [], waitingFor: [2, 3] });
    const end = { outgoing: [], waitingFor: [], result: true };
    expect(step({ hasAgreed: true }, [say(1), say(2)])).toEqual(end);
    expect(step({}, [say(2), say(3)])).toEqual(end);
    // There are enough without this person, but their own approval goes out all the same.
    expect(step({ hasAgreed: true }, [say(2), say(3)])).toEqual({ outgoing: own, waitingFor: [1] });
  });

  it('agreeing is nothing but a signature: whoever adds a word is named', () => {
    expect(agreedBy(params, [say(3), say(1)])).toEqual([1, 3]);
    const loud = [say(1), say(2, Uint8Array.of(1))];
    expect(() => agreedBy(params, loud)).toThrowError(
      expect.objectContaining({ code: 'bad-message', culprit: 2, where: 'agree' }),
    );
    expect([0, 1].map((round) => charter.bodyBytes(params, round))).toEqual([limits.bodyBytes, 0]);
  });
});

describe('approvals that travel with a signing', () => {
  const permit = Uint8Array.of(9, 9);
  const asked = { permit } as SignParams;
  const merge = (held: Approval[] | undefined, incoming: Approval[] | undefined) =>
    approvals.merge(asked, held, incoming, []);
  let all: Approval[];
  beforeEach(() => {
    const made = people.map(({ identity }) => makeApproval(identity, permit));
    all = made.sort((a, b) => Buffer.compare(a.identity, b.identity));
  });
  const bytesOf = (list: Approval[]) => writeCbor(approvals.write(list, asked, []));

  it('approvals are merged in any order, once each', () => {
    const [a, b, c] = all as [Approval, Approval, Approval];
    expect(merge(undefined, undefined)).toEqual({ extra: undefined, changed: false });
    const some = merge([c], [a, c]);
    expect(some).toEqual({ extra: [a, c], changed: true });
    expect(merge(some.extra, [b])).toEqual({ extra: all, changed: true });
    expect(merge(all, [b])).toEqual({ extra: all, changed: false });
    expect(approvals.read(bytesOf(all), asked)).toEqual(all);
    expect(approvals.read(null, asked)).toBeUndefined();
    expect([undefined, []].map((none) => approvals.write(none, asked, []))).toEqual([null, null]);
  });

  it('approvals apply to exactly this permit', () => {
    const other = makeApproval(people[0]!.identity, Uint8Array.of(9));
    refused(() => merge(undefined, [other]), 'bad-signature', 'approval');
  });

  it('approvals have one form, a limit, and no place if none were asked for', () => {
    const [a, b] = all as [Approval, Approval];
    refused(() => approvals.read(bytesOf([b, a]), asked), 'not-canonical', 'approvals');
    refused(() => approvals.read(bytesOf([a, a]), asked), 'not-canonical', 'approvals');
    refused(() => approvals.read(bytesOf([a]), {} as SignParams), 'malformed', 'approvals');
    const full = Array.from({ length: limits.charterMembers }, (_, i) => ({
      ...a,
      identity: new Uint8Array(32).fill(i),
    }));
    refused(() => merge(full, [b]), 'too-large', 'approvals');
  });
});
