import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Charter, deriveCharterHash } from '../../src/custody/charter.ts';
import {
  deriveStanding,
  missingSignatures,
  type SignedCharter,
  type Standing,
} from '../../src/custody/succession.ts';
import { key, makeCharter, rule, wallet } from './support.ts';

const participants = [key(1), key(2), key(3)];
const all = participants;
const signed = (charter: Charter, ...by: number[]): SignedCharter => ({ charter, signers: by.map(key) });
const next = (before: Charter, change: Partial<Charter> = {}) =>
  makeCharter({ ...before, number: before.number + 1, previous: deriveCharterHash(before), ...change });
const standingOf = (...held: SignedCharter[]): Standing => deriveStanding(wallet, [all], held);

const first = makeCharter({ rules: [rule('All', {})] });
const second = next(first, { rules: [rule('Less', { kinds: ['send'] })] });
const third = next(second, { administratorsNeeded: 1 });

describe('one charter after another', () => {
  test('the first charter needs every participant, the next as many administrators as the one before requires', () => {
    expect(standingOf(signed(first, 1, 2)).current).toBeNull();
    expect(standingOf(signed(first, 1, 2, 3)).current).toEqual(first);
    expect(standingOf(signed(first, 1, 2, 3), signed(second, 1)).current).toEqual(first);
    // A signer who is not an administrator does not count, and neither does a stranger.
    expect(standingOf(signed(first, 1, 2, 3), signed(second, 1, 3, 9)).current).toEqual(first);
    expect(standingOf(signed(first, 1, 2, 3), signed(second, 1, 2)).current).toEqual(second);
    const { history } = standingOf(signed(first, 1, 2, 3), signed(second, 1, 2), signed(third, 1, 2));
    expect(history.map(({ number }) => number)).toEqual([0, 1, 2]);
  });

  test('administrators are those of the previous charter, and all participants together are the way out if they are lost', () => {
    const gone = next(first, {
      members: first.members
        .map((one) => ({ ...one, roles: one.roles.filter((role) => role !== 'administrator') }))
        .map((one, i) =>
          i === 3
            ? { ...one, roles: ['administrator', 'approver'] }
            : { ...one, roles: one.roles.length > 0 ? one.roles : ['signer'] },
        ),
      administratorsNeeded: 1,
    });
    // The new one cannot appoint itself.
    expect(standingOf(signed(first, 1, 2, 3), signed(gone, 4)).current).toEqual(first);
    expect(standingOf(signed(first, 1, 2, 3), signed(gone, 1, 2)).current).toEqual(gone);
    const back = next(gone, { members: first.members, administratorsNeeded: 2 });
    expect(standingOf(signed(first, 1, 2, 3), signed(gone, 1, 2), signed(back, 1, 2)).current).toEqual(gone);
    expect(standingOf(signed(first, 1, 2, 3), signed(gone, 1, 2), signed(back, 1, 2, 3)).current).toEqual(
      back,
    );
  });

  test('what everybody in one epoch signed still holds after the wallet is handed on', () => {
    const handedOn = [all, [key(3), key(7)]];
    expect(deriveStanding(wallet, handedOn, [signed(first, 1, 2, 3)]).current).toEqual(first);
    expect(deriveStanding(wallet, handedOn, [signed(first, 1, 2, 3), signed(second, 3, 7)]).current).toEqual(
      second,
    );
    expect(deriveStanding(wallet, handedOn, [signed(first, 1, 7)]).current).toBeNull();
  });

  test('a missing link, another wallet or a wrong previous hash leads nowhere', () => {
    expect(standingOf(signed(first, 1, 2, 3), signed(third, 1, 2)).current).toEqual(first);
    const other = makeCharter({ walletId: key(201) });
    expect(standingOf(signed(other, 1, 2, 3)).current).toBeNull();
    const forged = makeCharter({ ...second, previous: key(50) });
    expect(standingOf(signed(first, 1, 2, 3), signed(forged, 1, 2, 3)).current).toEqual(first);
  });

  test('any order and repetition gives the same result, and signatures that arrive separately count together', () => {
    const held = [
      signed(first, 1, 2),
      signed(first, 3),
      signed(second, 1),
      signed(second, 2),
      signed(third, 1, 2),
    ];
    const expected = standingOf(...held);
    expect(expected.current).toEqual(third);
    fc.assert(
      fc.property(fc.shuffledSubarray([...held, ...held], { minLength: 10 }), (some) => {
        expect(standingOf(...some)).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});

describe('two charters with the same number', () => {
  const left = next(first, { rules: [rule('Left', {})] });
  const right = next(first, { rules: [rule('Right', {})] });

  test('two charters with the same number stop the wallet and name whoever signed both, until everybody signs the next', () => {
    const held = [signed(first, 1, 2, 3), signed(left, 1, 2), signed(right, 2, 1)];
    const { fork } = standingOf(...held);
    expect(fork!.number).toBe(1);
    expect(fork!.culprits.map(([byte]) => byte).sort()).toEqual([1, 2]);
    for (const before of [left, right]) {
      const after = next(before, {});
      expect(standingOf(...held, signed(after, 1, 2)).fork).not.toBeNull();
      const healed = standingOf(...held, signed(after, 1, 2, 3));
      expect([healed.fork, healed.current]).toEqual([null, after]);
    }
    expect(missingSignatures(all, standingOf(...held), signed(next(left), 1, 2))).toEqual({
      needed: 1,
      from: 'participants',
    });
  });

  test('there is no fork if one charter has too few signatures', () => {
    const standing = standingOf(signed(first, 1, 2, 3), signed(left, 1, 2), signed(right, 2));
    expect([standing.fork, standing.current]).toEqual([null, left]);
  });
});

describe('a freeze', () => {
  const frozen = next(first, { isFrozen: true });

  test('a freeze needs one administrator, and nobody else', () => {
    expect(standingOf(signed(first, 1, 2, 3), signed(frozen, 1)).isFrozen).toBe(true);
    for (const other of [3, 4, 5, 9])
      expect(standingOf(signed(first, 1, 2, 3), signed(frozen, other)).isFrozen).toBe(false);
    expect(missingSignatures(all, standingOf(signed(first, 1, 2, 3)), signed(frozen, 1)).needed).toBe(0);
  });

  test('a freeze changes nothing else: any other change needs all of the administrators', () => {
    const sly = next(first, { isFrozen: true, rules: [] });
    expect(standingOf(signed(first, 1, 2, 3), signed(sly, 1)).current).toEqual(first);
  });

  test('a freeze is lifted by the required number, and not by one', () => {
    const lifted = next(frozen, { isFrozen: false });
    const held = [signed(first, 1, 2, 3), signed(frozen, 1)];
    expect(standingOf(...held, signed(lifted, 1)).isFrozen).toBe(true);
    expect(standingOf(...held, signed(lifted, 1, 2)).isFrozen).toBe(false);
  });

  test('a freeze holds even if the charters in between have not arrived, if an administrator made it', () => {
    const ahead = next(second, { isFrozen: true });
    const held = [signed(first, 1, 2, 3)];
    expect(standingOf(...held, signed(ahead, 1))).toMatchObject({ current: first, isFrozen: true });
    expect(standingOf(...held, signed(ahead, 3)).isFrozen).toBe(false);
    const arrived = standingOf(...held, signed(ahead, 1), signed(second, 1, 2));
    expect([arrived.current, arrived.isFrozen]).toEqual([ahead, true]);
    const lifted = next(ahead, { isFrozen: false });
    expect(standingOf(...held, signed(ahead, 1), signed(second, 1, 2), signed(lifted, 1, 2)).isFrozen).toBe(
      false,
    );
  });

  test('a freeze holds alongside what others decided meanwhile, and is not a fork', () => {
    const standing = standingOf(signed(first, 1, 2, 3), signed(frozen, 1), signed(second, 1, 2));
    expect([standing.fork, standing.current, standing.isFrozen]).toEqual([null, second, true]);
    const after = next(second, {});
    expect(
      standingOf(signed(first, 1, 2, 3), signed(frozen, 1), signed(second, 1, 2), signed(after, 1, 2))
        .isFrozen,
    ).toBe(false);
  });
});
