import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assetKey, type Effect } from '../../src/core/effect.ts';
import type { Allow, Conditions, Rule } from '../../src/custody/rule.ts';
import { effectKinds } from '../../src/custody/rule.ts';
import { judge, type Miss, type PastEffect, type Verdict } from '../../src/custody/verdict.ts';
import { any, known, makeCharter, rule, send, stranger, usdc, usdcKey } from './support.ts';

const now = 1_800_000_000_000;
const hour = 3_600_000;
const call = (name: string | null): Effect => ({
  kind: 'call',
  chain: 'ethereum',
  network: '1',
  contract: stranger,
  name,
});
const fee: Effect = { kind: 'fee', asset: { chain: 'ethereum', network: '1', id: '' }, atMost: 7n };

function verdictOf(
  rules: Rule[],
  effects: Effect[],
  { past = [], isClockGood = true }: { past?: PastEffect[]; isClockGood?: boolean } = {},
): Verdict {
  return judge(makeCharter({ rules }), { effects, past, now, isClockGood });
}

const isAllowed = (...args: Parameters<typeof verdictOf>) => verdictOf(...args).isAllowed;
const missOf = (when: Partial<Conditions>, effect: Effect, past: PastEffect[] = []): Miss | undefined =>
  verdictOf([rule('Only', when)], [effect], { past }).decisions[0]!.missed[0]?.why;

describe('rules', () => {
  test('rules refuse what none of them allows, and a payload that does nothing readable', () => {
    expect(isAllowed([], [send(1n)])).toBe(false);
    expect(isAllowed([rule('All', {})], [])).toBe(false);
    expect(isAllowed([rule('All', {})], [send(1n)])).toBe(true);
    expect(isAllowed([rule('Sends', { kinds: ['send'] })], [send(1n), call(null)])).toBe(false);
  });

  test('rules apply each condition by itself, and say which one was not met', () => {
    expect(missOf({ chains: ['solana'] }, send(1n))).toBe('chain');
    expect(missOf({ networks: ['ethereum:10'] }, send(1n))).toBe('network');
    expect(missOf({ kinds: ['allow'] }, send(1n))).toBe('kind');
    expect(missOf({ assets: ['ethereum:1:'] }, send(1n))).toBe('asset');
    expect(missOf({ recipients: 'listed' }, send(1n, stranger))).toBe('recipient');
    expect(missOf({ recipients: { group: 'rent' } }, send(1n, stranger))).toBe('recipient');
    expect(missOf({ assets: [usdcKey], atMost: 4n }, send(5n))).toBe('amount');
    expect(missOf({ assets: [usdcKey], atMost: 4n }, send(null))).toBe('amount-unknown');
    const before = [{ effect: send(3n), at: now - hour }];
    expect(missOf({ assets: [usdcKey], perDay: 7n }, send(5n), before)).toBe('day');
    expect(
      missOf({ assets: [usdcKey], perMonth: 7n }, send(5n), [{ effect: send(3n), at: now - 29 * 24 * hour }]),
    ).toBe('month');
    expect(
      missOf({ assets: [usdcKey], perDay: 7n }, send(5n), [{ effect: send(3n), at: now - 25 * hour }]),
    ).toBeUndefined();
    // Each of them combined with each other: one that fails is enough.
    const met: Partial<Conditions>[] = [
      { chains: ['ethereum'] },
      { networks: ['ethereum:1'] },
      { kinds: ['send'] },
      { assets: [usdcKey] },
      { recipients: 'listed' },
    ];
    const unmet: Partial<Conditions>[] = [
      { chains: ['solana'] },
      { networks: ['ethereum:5'] },
      { kinds: ['fee'] },
      { assets: ['x'] },
      { recipients: { group: 'rent' } },
    ];
    for (const [i, good] of met.entries())
      for (const [j, bad] of unmet.entries()) {
        const to = j === 4 ? stranger : known;
        if (i === j) continue;
        expect(isAllowed([rule('Two', { ...good, ...bad })], [send(1n, to)]), `${i} ${j}`).toBe(false);
      }
    expect(isAllowed([rule('All', Object.assign({}, ...met))], [send(1n)])).toBe(true);
  });

  test('rules count all effects of a payload together, and only those that the rule is about', () => {
    const rules = [rule('Small', { assets: [usdcKey], atMost: 10n }), rule('Rest', { kinds: ['fee'] })];
    expect(isAllowed(rules, [send(6n), send(4n), fee])).toBe(true);
    expect(isAllowed(rules, [send(6n), send(5n), fee])).toBe(false);
    const listed = [
      rule('Listed', { recipients: 'listed', assets: [usdcKey], perDay: 10n }),
      rule('Others', { recipients: 'anyone' }),
    ];
    const elsewhere = [{ effect: send(100n, stranger), at: now - hour }];
    expect(verdictOf(listed, [send(10n)], { past: elsewhere }).decisions[0]!.rule).toBe(0);
  });

  test('the first rule that matches decides', () => {
    const rules = [rule('No', { recipients: { group: 'rent' } }, 'refuse'), rule('Yes', {})];
    expect(isAllowed(rules, [send(1n)])).toBe(false);
    expect(isAllowed(rules, [send(1n, stranger)])).toBe(true);
    expect(isAllowed([...rules].reverse(), [send(1n)])).toBe(true);
  });

  test('rules do not count time by a clock that went back', () => {
    for (const limited of [
      rule('Day', { assets: [usdcKey], perDay: 9n }),
      rule('Month', { assets: [usdcKey], perMonth: 9n }),
      rule('Wait', {}, { waitHours: 1 }),
    ]) {
      expect(isAllowed([limited], [send(1n)], { isClockGood: false })).toBe(false);
      expect(isAllowed([limited], [send(1n)])).toBe(true);
    }
    expect(
      isAllowed([rule('Plain', { assets: [usdcKey], atMost: 9n })], [send(1n)], { isClockGood: false }),
    ).toBe(true);
  });

  test('rules add up their demands to the strictest', () => {
    const rules = [
      rule('Fees', { kinds: ['fee'] }, { signers: 2, expiresHours: 48 }),
      rule(
        'Sends',
        { kinds: ['send'] },
        { signers: 3, approvals: [{ role: 'approver', count: 1 }], waitHours: 5 },
      ),
    ];
    expect(verdictOf(rules, [fee, send(1n)]).demands).toEqual({
      signers: 3,
      administrators: 0,
      approvers: 1,
      waitHours: 5,
      needsReference: false,
      expiresHours: 48,
    });
  });
});

const amounts = fc.bigInt(0n, 20n);
const conditions: fc.Arbitrary<Conditions> = fc
  .record({
    kinds: fc.constantFrom<Effect['kind'][]>([], ['send'], ['fee', 'message'].sort() as Effect['kind'][]),
    recipients: fc.constantFrom<Conditions['recipients']>('anyone', 'listed', { group: 'rent' }),
    chains: fc.constantFrom<string[]>([], ['ethereum'], ['solana']),
    atMost: fc.option(amounts),
    perDay: fc.option(amounts),
    perMonth: fc.option(amounts),
  })
  .map((one) => ({ ...any, ...one, assets: [usdcKey] }));
const allows = fc.record({
  signers: fc.nat(4),
  waitHours: fc.nat(3),
  approvals: fc.constantFrom<Allow['approvals']>([], [{ role: 'administrator', count: 1 }]),
});
const ruleSets = fc.array(fc.tuple(conditions, fc.option(allows)), { maxLength: 5 }).map((all) =>
  all.map(([when, outcome], i) => {
    const plain = { ...when, atMost: null, perDay: null, perMonth: null };
    return outcome === null ? rule(`R${i}`, plain, 'refuse') : rule(`R${i}`, when, outcome);
  }),
);
const pasts = fc.array(
  fc.record({ effect: amounts.map((n) => send(n)), at: fc.integer({ min: now - 40 * 24 * hour, max: now }) }),
  {
    maxLength: 4,
  },
);

/** As strict as `a` or stricter. */
const isNoWeaker = (a: Verdict, b: Verdict) =>
  !b.isAllowed ||
  (a.isAllowed &&
    b.demands.signers >= a.demands.signers &&
    b.demands.administrators >= a.demands.administrators &&
    b.demands.waitHours >= a.demands.waitHours);

describe('whatever the rules are', () => {
  test('one more rule that refuses, at the top, never allows more', () => {
    fc.assert(
      fc.property(ruleSets, amounts, pasts, fc.constantFrom(known, stranger), (rules, amount, past, to) => {
        const before = isAllowed(rules, [send(amount, to)], { past });
        for (const kind of effectKinds) {
          const after = isAllowed([rule('Top', { kinds: [kind] }, 'refuse'), ...rules], [send(amount, to)], {
            past,
          });
          if (after) expect(before).toBe(true);
        }
      }),
    );
  });

  test('a larger amount is never allowed more easily', () => {
    fc.assert(
      fc.property(ruleSets, amounts, amounts, pasts, (rules, amount, more, past) => {
        const small = verdictOf(rules, [send(amount)], { past });
        const large = verdictOf(rules, [send(amount + more)], { past });
        const endless = verdictOf(rules, [send(null)], { past });
        expect(isNoWeaker(small, large)).toBe(true);
        expect(isNoWeaker(large, endless)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('one more effect never allows more', () => {
    fc.assert(
      fc.property(ruleSets, amounts, pasts, (rules, amount, past) => {
        const one = verdictOf(rules, [send(amount)], { past });
        for (const other of [send(1n), call(null), fee])
          expect(isNoWeaker(one, verdictOf(rules, [send(amount), other], { past }))).toBe(true);
      }),
    );
    expect(assetKey(usdc)).toBe(usdcKey);
  });
});
