import { secp256k1 } from '@noble/curves/secp256k1.js';
import { Interface, parseEther } from 'ethers';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeContracts } from '../../src/chains/ethereum/account.ts';
import { ethereum } from '../../src/chains/ethereum/ethereum.ts';
import { readMultiSend } from '../../src/chains/ethereum/multi-send.ts';
import { readPayload } from '../../src/chains/ethereum/payload-bytes.ts';
import type { Fact, Level, Review, Value } from '../../src/chains/review.ts';
import type { Effect } from '../../src/core/effect.ts';
import { findAcross, findSame, mergeWarnings, sayNumbers } from '../../src/ui/parts/review-across.ts';
import { groupRows, paymentOf, type Row } from '../../src/ui/parts/review-groups.ts';
import { feesOf, sumsOf } from '../../src/ui/parts/review-sums.ts';
import { asKey } from '../support/chain-keys.ts';

const coin = { chain: 'x', network: '', id: '' };
const amount = (units: bigint, more: object = {}): Value =>
  ({ type: 'amount', units, decimals: 2, symbol: 'X', vouchedBy: 'chain', ...more }) as Value;
const pay = (
  units: bigint,
  to: string,
  more: { level?: Level; id?: string; by?: string; name?: string } = {},
): Fact => ({
  code: 'x.pay',
  level: more.level ?? 'info',
  values: {
    amount: amount(units, more.by === undefined ? {} : { vouchedBy: more.by }),
    to: { type: 'address', text: to, ...(more.name === undefined ? {} : { name: more.name }) },
  },
  effects: [{ kind: 'send', asset: { ...coin, id: more.id ?? '' }, amount: units, to }],
});
const rows = (facts: Fact[]): Row[] => facts.map((fact, i) => ({ fact, at: String(i + 1) }));
const review = (actions: Fact[], more: Partial<Review> = {}): Review => ({
  title: actions[0]!,
  actions,
  warnings: [],
  details: [],
  ...more,
});

const call: Effect = { kind: 'call', chain: 'x', network: '', contract: 'c', name: 'claim' };
const facts = fc.array(
  fc.oneof(
    fc
      .tuple(
        fc.bigInt(0n, 9n),
        fc.constantFrom('a', 'b', 'c'),
        fc.constantFrom('', 'token'),
        fc.constantFrom('chain', 'person'),
      )
      .map(([units, to, id, by]) => pay(units, to, { id, by })),
    fc
      .tuple(
        fc.constantFrom<Level>('info', 'notice', 'warning', 'danger'),
        fc.array(
          fc.constantFrom<Effect>(
            call,
            { ...call, name: null },
            { kind: 'allow', asset: coin, amount: null, spender: 's' },
            { kind: 'control', chain: 'x', network: '', what: 'owner', to: 's' },
            { kind: 'send', asset: coin, amount: null, to: 's' },
          ),
          { maxLength: 2 },
        ),
      )
      .map(([level, effects]): Fact => ({ code: 'x.do', level, values: {}, effects })),
  ),
  { maxLength: 40 },
);

describe('groups', () => {
  it('groups hold every action once or leave it open, never close over a warning, and hide no permission', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const { groups, open } = groupRows(rows(all));
        const shown = [...groups.flatMap((group) => group.rows), ...open];
        expect(shown.map(({ at }) => Number(at)).sort((a, b) => a - b)).toEqual(all.map((_, i) => i + 1));
        for (const { fact } of groups.flatMap((group) => group.rows)) {
          expect(['warning', 'danger']).not.toContain(fact.level);
          for (const effect of fact.effects!) {
            expect(['send', 'call']).toContain(effect.kind);
            if (effect.kind === 'send') expect(effect.amount).not.toBeNull();
            if (effect.kind === 'call') expect(effect.name).not.toBeNull();
          }
        }
        for (const { rows: group, paid } of groups) {
          expect(group.length).toBeGreaterThanOrEqual(4);
          if (paid === null) continue;
          // One asset, with one voucher: nothing else is added up.
          const kinds = group.map(({ fact }) =>
            JSON.stringify([
              (fact.effects![0] as { asset: object }).asset,
              (fact.values.amount as { vouchedBy: string }).vouchedBy,
            ]),
          );
          expect(new Set(kinds).size).toBe(1);
          const units = group.map(({ fact }) => paymentOf(fact)!.amount.units);
          expect(paid.sum.units).toBe(units.reduce((a, b) => a + b, 0n));
          expect(paid.recipients.reduce((sum, one) => sum + one.sum.units, 0n)).toBe(paid.sum.units);
          expect(paid.recipients.reduce((sum, { count }) => sum + count, 0)).toBe(group.length);
          for (const { fact } of group)
            expect(
              paymentOf(fact)!.amount.units <=
                (paid.largest === null ? units[0]! : paymentOf(paid.largest.fact)!.amount.units),
            ).toBe(true);
        }
        const sent = all.flatMap(({ effects = [] }) => effects).filter((one) => one.kind === 'send');
        const { sums, isEndless } = sumsOf(all);
        expect(isEndless).toBe(sent.some((one) => one.amount === null));
        const total = sent.reduce((sum, one) => sum + (one.amount ?? 0n), 0n);
        expect(sums.reduce((sum, one) => sum + one.units, 0n)).toBe(total);
      }),
    );
  });

  it('groups name the largest payment, and recipients who were never paid', () => {
    const list = [pay(1n, 'a', { name: '' }), pay(7n, 'b'), pay(2n, 'c', { name: 'Cyd' }), pay(3n, 'd')];
    const [group] = groupRows(rows(list)).groups;
    expect(group!.paid!.largest!.at).toBe('2');
    expect(group!.paid!.fresh.map(({ at }) => at)).toEqual(['2', '4']);
    expect(groupRows(rows(list.slice(1))).groups).toEqual([]);
    // The symbol of a token at that address makes it nobody's recipient.
    const token = pay(2n, 'c');
    token.values.to = { type: 'address', text: 'c', name: 'USDC', by: 'list' };
    expect(groupRows(rows([...list, token])).groups[0]!.paid!.fresh.map(({ at }) => at)).toEqual([
      '2',
      '4',
      '5',
    ]);
  });

  it('groups of calls equal the calls in the bytes', () => {
    const erc20 = new Interface(['function transfer(address to, uint256 value)']);
    const token = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48';
    const address = (i: number) => `0x7e57${String(i).padStart(36, '0')}`;
    const calls = Array.from({ length: 30 }, (_, i) =>
      i % 3 === 0
        ? { to: address(i + 1), value: String(parseEther('0.1') * BigInt(i + 1)), data: '0x' }
        : {
            to: token,
            value: '0',
            data: erc20.encodeFunctionData('transfer', [address(i + 1), 10n ** 6n * BigInt(i + 1)]),
          },
    );
    const context = {
      groupKey: asKey<'secp256k1/rfc9591'>(secp256k1.getPublicKey(new Uint8Array(32).fill(7))),
      known: [],
    };
    const request = JSON.stringify({
      hoarfrost: 'complete',
      request: JSON.stringify(calls),
      chainId: 1,
      nonce: 0,
    });
    const [payload] = ethereum.recognise(request, context)!;
    const { groups, open } = groupRows(rows(ethereum.review(payload!, context).actions));
    expect(open).toEqual([]);
    const read = readPayload(payload!);
    if (read.kind !== 'transaction') throw new Error('none');
    expect(read.to).toBe(safeContracts.multiSendCallOnly);
    const inBytes = readMultiSend(read.data).map(({ to, value, data }) =>
      data === '0x' ? `${to} ${value}` : `${token} ${erc20.decodeFunctionData('transfer', data).join(' ')}`,
    );
    const inGroups = groups.flatMap((group) =>
      group.rows.map(({ fact, at }) => {
        const [effect] = fact.effects as [Extract<Effect, { kind: 'send' }>];
        const { id } = effect.asset;
        return [
          Number(at),
          id === '' ? `${effect.to} ${effect.amount}` : `${id} ${effect.to} ${effect.amount}`,
        ] as const;
      }),
    );
    expect(inGroups.sort(([a], [b]) => a - b).map(([, said]) => said)).toEqual(inBytes);
    const sums = groups.map(({ paid }) => [paid!.sum.symbol, paid!.sum.units]);
    expect(sums).toEqual([
      ['ETH', parseEther('0.1') * 145n],
      ['USDC', 320n * 10n ** 6n],
    ]);
  });
});

describe('several transactions', () => {
  const numbered = (all: Review[]) => all.map((one, i) => ({ review: one, number: i + 1 }));
  const codes = (found: Fact[]) =>
    found.map(({ code, values: { numbers } }) => [code, (numbers as { text: string })?.text]);

  it('several transactions that use up the same thing are a danger, whatever it is', () => {
    const all = [['n1'], ['n2'], ['n1'], [], ['n2', 'n3'], ['n1']].map((usesUp) =>
      review([pay(1n, 'a')], { usesUp }),
    );
    expect(codes(findAcross(numbered(all), []))).toEqual([
      ['batch.conflict', '1, 3, 6'],
      ['batch.conflict', '2, 5'],
    ]);
    expect(findAcross(numbered(all.slice(0, 2)), [])).toEqual([]);
  });

  it('several transactions that make the same payment, or pay two look-alikes, are pointed out', () => {
    const [first, twin] = [
      '0x1234aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa5678',
      '0x1234bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb5678',
    ];
    const places = (at: string[], to: string[]) => at.map((one, i) => ({ fact: pay(5n, to[i]!), at: one }));
    expect(codes(findSame(places(['1', '2', '3'], ['q', 'r', 'q'])))).toEqual([['batch.same', '1, 3']]);
    expect(
      findSame([
        { fact: pay(5n, 'q'), at: '1' },
        { fact: pay(6n, 'q'), at: '2' },
        { fact: pay(5n, 'q', { id: 't' }), at: '3' },
      ]),
    ).toEqual([]);
    expect(codes(findAcross([], places(['1', '2'], [first!, twin!])))).toEqual([['batch.alike', undefined]]);
    expect(
      findAcross([], places(['1', '2'], [first!.toUpperCase().replace('0X', '0x'), first!])),
    ).toMatchObject([]);
    // Within one transaction the chain says it.
    expect(findAcross([], places(['1.1', '1.2'], [first!, twin!]))).toEqual([]);
  });

  it('several transactions show a warning once, with the numbers of all that have it, the worst first', () => {
    const warning = (code: string, level: Level): Fact => ({ code, level, values: {} });
    const [a, b] = [warning('a', 'notice'), warning('b', 'danger')];
    const all = [[a], [a, b], [a], [], [a]].map((warnings) => review([pay(1n, 'x')], { warnings }));
    const merged = mergeWarnings(numbered(all)).map(({ fact, numbers }) => [fact.code, numbers]);
    expect(merged).toEqual([
      ['b', '2'],
      ['a', '1–3, 5'],
    ]);
    expect(sayNumbers(['1', '2', '4.1', '4.2', '9'])).toBe('1, 2, 4.1, 4.2, 9');
  });

  it('several transactions add up their fees', () => {
    const fee: Fact = {
      code: 'x.fee',
      level: 'info',
      values: { amount: amount(5n) },
      effects: [{ kind: 'fee', asset: coin, atMost: 5n }],
    };
    expect(
      feesOf([review([pay(1n, 'a')], { details: [fee] }), review([pay(1n, 'b')], { details: [fee] })]),
    ).toMatchObject([{ units: 10n }]);
  });
});
