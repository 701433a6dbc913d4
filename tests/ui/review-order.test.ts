import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact, Level, Review, Value } from '../../src/chains/review.ts';
import { orderReview } from '../../src/ui/parts/review-order.ts';

const fact = (
  code: string,
  level: Level = 'info',
  values: Fact['values'] = {},
  parts: Fact[] = [],
): Fact => ({
  code,
  level,
  values,
  parts,
});
const amount: Value = { type: 'amount', units: 5n, decimals: 0, symbol: 'X' };
const to = (text: string): Value => ({ type: 'address', text });
const review = (given: Partial<Review>): Review => ({
  title: fact('sol.title-actions'),
  actions: [],
  warnings: [],
  details: [],
  ...given,
});
const codes = (facts: readonly Fact[]) => facts.map(({ code }) => code);

const level = fc.constantFrom<Level>('info', 'notice', 'warning', 'danger');
const code = fc.constantFrom('sol.rest', 'sol.fee', 'sol.transfer', 'bitcoin.change', 'never.heard');
const leaf = fc.tuple(code, level).map(([c, l]) => fact(c, l));
/** Parts are told apart by a number, however deep they are. */
const part = (depth: number): fc.Arbitrary<Fact> =>
  fc
    .tuple(
      code,
      level,
      fc.bigInt(),
      depth === 0 ? fc.constant<Fact[]>([]) : fc.array(part(depth - 1), { maxLength: 2 }),
    )
    .map(([c, l, value, p]) => fact(c, l, { value: { type: 'number', value } }, p));
const facts = fc.array(
  fc.tuple(code, level, fc.array(part(1), { maxLength: 2 })).map(([c, l, p]) => fact(c, l, {}, p)),
);
const within = (all: readonly Fact[]): Fact[] => all.flatMap((one) => [one, ...within(one.parts ?? [])]);
const isLoud = (one: Fact): boolean =>
  one.level === 'warning' || one.level === 'danger' || (one.parts ?? []).some(isLoud);

describe('the order of a review', () => {
  it('a review leaves nothing out and hides no warning, whatever the facts are', () => {
    fc.assert(
      fc.property(leaf, facts, facts, facts, (title, actions, warnings, details) => {
        const order = orderReview({ title, actions, warnings, details });
        expect(order.warnings).toEqual(warnings);
        expect(order.details).toEqual(details);
        // The generator's facts carry no values: an action identical to the title is its gist.
        const twins = actions.filter((one) => one.code === title.code && one.level === title.level);
        const gist = twins.length === 1 ? twins : [];
        const open = new Set([...order.open.map(({ number }) => actions[number - 1]!), ...order.beside]);
        for (const action of actions)
          expect(open.has(action) || order.steps.includes(action) || gist.includes(action)).toBe(true);
        for (const one of [...actions, ...details].filter(isLoud)) {
          expect(open.has(one) || gist.includes(one)).toBe(true);
        }
        const shown = new Set(
          within([...order.gistParts, ...order.open.map((one) => one.fact)]).map(
            ({ values }) => values.value,
          ),
        );
        for (const one of within(actions.flatMap(({ parts = [] }) => parts)))
          expect(shown.has(one.values.value) || (order.steps.length > 0 && !isLoud(one))).toBe(true);
        expect(order.steps.length === 0 || order.steps.length === actions.length).toBe(true);
      }),
    );
  });

  it('a review has the way a payment is kept valid in the fine print, in the order of the bytes', () => {
    const pays = fact('sol.transfer', 'info', { amount, to: to('b') }, [
      fact('sol.payer'),
      fact('sol.by-program'),
    ]);
    const { parts: _, ...title } = pays;
    const actions = [fact('sol.nonce-advance'), fact('sol.compute-limit'), pays, fact('sol.memo')];
    const order = orderReview(review({ title, actions, details: [fact('sol.fee'), fact('sol.version')] }));
    expect(codes(order.gistParts)).toEqual(['sol.payer']);
    expect(codes(order.open.map((one) => one.fact))).toEqual(['sol.memo']);
    expect(order.isNumbered).toBe(false);
    expect(codes(order.beside)).toEqual(['sol.fee']);
    expect(codes(order.steps)).toEqual(codes(actions));
    expect(codes(order.details)).toEqual(['sol.fee', 'sol.version']);
  });

  it('a review has what a call that is told says besides in the fine print, inside another call too', () => {
    const rest = fact('sol.rest', 'info', {}, [fact('sol.argument')]);
    const kept = fact('sol.kept', 'notice', {}, [fact('sol.swap', 'info', {}, [rest])]);
    const { open, steps } = orderReview(review({ actions: [fact('sol.keep', 'notice', {}, [kept, rest])] }));
    expect(codes(within(open.map((one) => one.fact)))).toEqual(['sol.keep', 'sol.kept', 'sol.swap']);
    expect(codes(within(steps)).filter((one) => one === 'sol.argument')).toHaveLength(2);
  });

  it('a review recognises a payment in other words only by the same amount to the same recipient', () => {
    const title = fact('bitcoin.send', 'info', { amount, to: to('b') });
    const pay = (address: string, more: Level = 'info') =>
      fact('bitcoin.pay', more, { amount, to: to(address), sats: { type: 'number', value: 5n } });
    const openOf = (...actions: Fact[]) =>
      codes(orderReview(review({ title, actions })).open.map((one) => one.fact));
    expect(openOf(pay('b'), fact('bitcoin.change'), fact('bitcoin.fee'))).toEqual(['bitcoin.fee']);
    expect(openOf(pay('c'), fact('bitcoin.fee'))).toEqual(['bitcoin.pay', 'bitcoin.fee']);
    expect(openOf(pay('b'), pay('b'))).toEqual(['bitcoin.pay', 'bitcoin.pay']);
    expect(openOf(pay('b', 'danger'))).toEqual(['bitcoin.pay']);
    expect(codes(orderReview(review({ title, actions: [pay('b')] })).steps)).toEqual(['bitcoin.pay']);
  });

  it('a review numbers several actions as warnings refer to them', () => {
    const actions = [fact('sol.nonce-advance'), fact('sol.transfer'), fact('sol.unknown', 'danger')];
    const order = orderReview(review({ actions, warnings: [fact('sol.risk-unknown-program', 'danger')] }));
    expect(order.isNumbered).toBe(true);
    expect(codes(order.open.map((one) => one.fact))).toEqual(['sol.transfer', 'sol.unknown']);
    expect(order.open.map(({ number }) => number)).toEqual([2, 3]);
    expect(order.isDanger).toBe(true);
    expect(orderReview(review({ warnings: [fact('sol.nonce-foreign', 'notice')] })).isDanger).toBe(false);
  });
});
