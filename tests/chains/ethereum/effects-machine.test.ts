import { hexlify, Interface } from 'ethers';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { deriveAccount } from '../../../src/chains/ethereum/account.ts';
import { isUnlimited, permit2On } from '../../../src/chains/ethereum/approvals.ts';
import { multicall3On } from '../../../src/chains/ethereum/multicall.ts';
import { makeTransaction } from '../../../src/chains/ethereum/request.ts';
import { review } from '../../../src/chains/ethereum/review.ts';
import type { Fact } from '../../../src/chains/review.ts';
import { makeSecp256k1Key } from '../../support/frost-keys.ts';
import { type Deeds, far, type Machine, makeMachine } from './machine.ts';

const permit2 = permit2On(1)!;
const multicall3 = multicall3On(1)!;

/**
 * What a review says that leaves the account, and who may take what, compared with what an independent virtual
 * machine does and logs: random calls of every standard, alone, in batches and inside other calls.
 */
const { groupKey } = makeSecp256k1Key('machine');
const safe = deriveAccount(groupKey).safe;
const self = safe.toLowerCase();
const partner = '0x00000000000000000000000000000000000b0b01';
const encode = (signature: string, args: unknown[]) =>
  new Interface([`function ${signature}`]).encodeFunctionData(signature.split('(')[0]!, args);
const flat = (facts: readonly Fact[]): Fact[] => facts.flatMap((f) => [f, ...flat(f.parts ?? [])]);
const low = (text: unknown) => String(text).toLowerCase();
const sorted = (all: unknown[][]) => all.map((one) => JSON.stringify(one.map(String))).sort();

interface One {
  to: string;
  value: bigint;
  data: string;
}

/**
 * The effects that a review states: coins and tokens that leave, and what others may take. ERC-721's plain
 * transfer is the call of ERC-20, with the number of the collectible in the place of the amount.
 */
function said(batch: One[], machine: Machine): unknown[][] {
  const { actions } = review(makeTransaction(batch, { chainId: 1, nonce: 0 }), { groupKey, known: [] });
  return flat(actions)
    .flatMap(({ effects = [] }) => effects)
    .flatMap((one) => {
      if (one.kind === 'send' && low(one.asset.id) === machine.item)
        return [['send', `${machine.item}#${one.amount}`, 1n, low(one.to)]];
      if (one.kind === 'send') return [['send', low(one.asset.id), one.amount, low(one.to)]];
      if (one.kind === 'allow') return [['allow', low(one.asset.id), one.amount ?? 'all', low(one.spender)]];
      return [];
    });
}

/** The same of the machine. Less of what was allowed before is no permission. */
function done({ coins, logs }: Deeds, machine: Machine): unknown[][] {
  const limit = (units: unknown) => (isUnlimited(units as bigint) ? 'all' : units);
  return [
    ...coins.map(({ to, units }) => ['send', '', units, low(to)]),
    ...logs.flatMap(({ at, name, args }) => {
      const [first, second, third, fourth] = args;
      if (name === 'Transfer' && low(first) === self && at === machine.item)
        return [['send', `${at}#${third}`, 1n, low(second)]];
      if (name === 'Transfer' && low(first) === self) return [['send', at, third, low(second)]];
      if (name === 'TransferSingle' && low(second) === self)
        return [['send', `${at}#${fourth}`, args[4], low(third)]];
      if (name === 'TransferBatch' && low(second) === self)
        return (fourth as bigint[]).map((id, i) => [
          'send',
          `${at}#${id}`,
          (args[4] as bigint[])[i],
          low(third),
        ]);
      if (name === 'Approval' && at === low(permit2) && low(first) === self)
        return [['allow', low(second), limit(fourth), low(third)]];
      if (name === 'Approval' && low(second) === machine.vault && at !== machine.item) return [];
      if (name === 'Approval' && low(first) === self) return [['allow', at, limit(third), low(second)]];
      if (name === 'ApprovalForAll' && low(first) === self && third === true)
        return [['allow', at, 'all', low(second)]];
      return [];
    }),
  ];
}

describe('compared with an independent virtual machine', () => {
  let machine: Machine;
  beforeAll(async () => {
    machine = await makeMachine(safe, partner);
  });

  const person = fc
    .uint8Array({ minLength: 20, maxLength: 20 })
    .map((bytes) => hexlify(bytes).toLowerCase())
    .filter((one) => !/^0x0{8}/.test(one));
  const odd = fc.constantFrom(
    0n,
    1n,
    7n,
    10n ** 6n,
    10n ** 18n + 1n,
    2n ** 96n - 1n,
    2n ** 128n - 1n,
    2n ** 128n,
  );
  const amount = fc.oneof(odd, fc.bigInt(0n, 2n ** 140n));
  const allowance = fc.oneof(amount, fc.constantFrom(2n ** 256n - 1n, 2n ** 255n, 2n ** 160n));
  const money = fc.constantFrom<'money' | 'weth' | 'vault'>('money', 'weth', 'vault');
  const data = fc.uint8Array({ maxLength: 40 }).map((bytes) => hexlify(bytes));
  const from = fc.constantFrom(safe, partner);
  let next = 0;
  /** A collectible that the account still has. */
  const fresh = () => machine.ids[next++ % machine.ids.length]!;
  const make =
    (to: () => string, signature: string, args: unknown[], value = 0n) =>
    () => ({
      to: to(),
      value,
      data: encode(signature, args),
    });

  /** Calls that may be made by the account or, in its own name, by Multicall3; each used once, as balances allow. */
  const shared = fc.oneof(
    fc
      .tuple(money, person, amount)
      .map(([t, who, n]) => make(() => machine[t], 'transfer(address,uint256)', [who, n])),
    fc
      .tuple(money, from, person, amount)
      .map(([t, by, who, n]) =>
        make(() => machine[t], 'transferFrom(address,address,uint256)', [by, who, n]),
      ),
    fc
      .tuple(money, person, allowance)
      .map(([t, who, n]) => make(() => machine[t], 'approve(address,uint256)', [who, n])),
    fc
      .tuple(money, person, allowance)
      .map(([t, who, n]) => make(() => machine[t], 'increaseAllowance(address,uint256)', [who, n])),
    fc
      .tuple(person, fc.boolean(), fc.constantFrom<'item' | 'items'>('item', 'items'))
      .map(([who, on, t]) => make(() => machine[t], 'setApprovalForAll(address,bool)', [who, on])),
    fc
      .tuple(person, fc.constantFrom(1n, 2n, 3n), amount, data)
      .map(([who, id, n, more]) =>
        make(() => machine.items, 'safeTransferFrom(address,address,uint256,uint256,bytes)', [
          safe,
          who,
          id,
          n,
          more,
        ]),
      ),
    fc
      .tuple(person, fc.array(fc.tuple(fc.constantFrom(1n, 2n, 3n), amount), { maxLength: 3 }), data)
      .map(([who, list, more]) =>
        make(() => machine.items, 'safeBatchTransferFrom(address,address,uint256[],uint256[],bytes)', [
          safe,
          who,
          list.map(([id]) => id),
          list.map(([, n]) => n),
          more,
        ]),
      ),
    fc
      .tuple(money, person, amount, fc.constantFrom(0n, 1n, far, 2n ** 48n - 1n))
      .map(([t, who, n, end]) =>
        make(() => permit2, 'approve(address,address,uint160,uint48)', [machine[t], who, n, end]),
      ),
    fc
      .tuple(money, from, person, amount)
      .map(([t, by, who, n]) =>
        make(() => permit2, 'transferFrom(address,address,uint160,address)', [by, who, n, machine[t]]),
      ),
    fc
      .array(fc.tuple(money, from, person, amount), { maxLength: 3, minLength: 1 })
      .map((list) =>
        make(() => permit2, 'transferFrom((address,address,uint160,address)[])', [
          list.map(([t, by, who, n]) => [by, who, n, machine[t]]),
        ]),
      ),
    fc
      .tuple(money, person)
      .map(([t, who]) => make(() => permit2, 'lockdown((address,address)[])', [[[machine[t], who]]])),
  );

  const never = 2n ** 256n - 1n;
  const proof = [27, `0x${'11'.repeat(32)}`, `0x${'22'.repeat(32)}`] as const;
  const nonce = `0x${'33'.repeat(32)}`;
  const ends = fc.constantFrom(far, never);
  /** What somebody has signed, handed in by anyone. */
  const signed = fc.oneof(
    fc
      .tuple(money, from, person, allowance, ends)
      .map(([t, by, who, n, end]) =>
        make(() => machine[t], 'permit(address,address,uint256,uint256,uint8,bytes32,bytes32)', [
          ...[by, who, n, end],
          ...proof,
        ]),
      ),
    fc
      .tuple(money, from, person, fc.boolean(), fc.constantFrom(0n, far))
      .map(([t, by, who, on, end]) =>
        make(() => machine[t], 'permit(address,address,uint256,uint256,bool,uint8,bytes32,bytes32)', [
          ...[by, who, 5n, end, on],
          ...proof,
        ]),
      ),
    fc
      .tuple(money, from, person, amount, ends)
      .map(([t, by, who, n, end]) =>
        make(
          () => machine[t],
          'transferWithAuthorization(address,address,uint256,uint256,uint256,bytes32,uint8,bytes32,bytes32)',
          [by, who, n, 0n, end, nonce, ...proof],
        ),
      ),
    fc
      .tuple(money, from, person, amount, data)
      .map(([t, by, who, n, more]) =>
        make(
          () => machine[t],
          'transferWithAuthorization(address,address,uint256,uint256,uint256,bytes32,bytes)',
          [by, who, n, 0n, far, nonce, more],
        ),
      ),
  );
  const received = fc
    .tuple(money, amount)
    .map(([t, n]) =>
      make(
        () => machine[t],
        'receiveWithAuthorization(address,address,uint256,uint256,uint256,bytes32,uint8,bytes32,bytes32)',
        [partner, safe, n, 0n, far, nonce, ...proof],
      ),
    );

  const collectible = fc.oneof(
    fc.tuple(person, from).map(([who]) => () => ({
      to: machine.item,
      value: 0n,
      data: encode('transferFrom(address,address,uint256)', [safe, who, fresh()]),
    })),
    person.map((who) => () => ({
      to: machine.item,
      value: 0n,
      data: encode('safeTransferFrom(address,address,uint256)', [safe, who, fresh()]),
    })),
    fc.tuple(person, data).map(([who, more]) => () => ({
      to: machine.item,
      value: 0n,
      data: encode('safeTransferFrom(address,address,uint256,bytes)', [safe, who, fresh(), more]),
    })),
  );

  /** Calls of Multicall3 around others, in each of its forms. */
  const within = (inner: fc.Arbitrary<() => One>) =>
    fc
      .tuple(fc.array(inner, { maxLength: 3 }), fc.constantFrom(0, 1, 2, 3, 4), fc.boolean(), amount)
      .map(([list, form, may, coins]) => () => {
        const calls = list.map((one) => one());
        const pairs = calls.map((one) => [one.to, one.data]);
        const to = multicall3;
        if (form === 0) return { to, value: 0n, data: encode('aggregate((address,bytes)[])', [pairs]) };
        if (form === 1)
          return { to, value: 0n, data: encode('tryAggregate(bool,(address,bytes)[])', [may, pairs]) };
        if (form === 2)
          return {
            to,
            value: 0n,
            data: encode('aggregate3((address,bool,bytes)[])', [calls.map((one) => [one.to, may, one.data])]),
          };
        const sent = [...calls.map((one) => [one.to, may, 0n, one.data]), [partner, false, coins, '0x']];
        return { to, value: coins, data: encode('aggregate3Value((address,bool,uint256,bytes)[])', [sent]) };
      });

  /** A call of another Safe, which the account approves by making it itself (a signature with v = 1). */
  const bySafe = (inner: fc.Arbitrary<() => One>) =>
    inner.map((make) => () => {
      const { to, value, data } = make();
      const nobody = `0x${'00'.repeat(20)}`;
      const approved = `0x${self.slice(2).padStart(64, '0')}${'00'.repeat(32)}01`;
      const args = [to, value, data, 0, 0, 0, 0, nobody, nobody, approved];
      const call =
        'execTransaction(address,uint256,bytes,uint8,uint256,uint256,uint256,address,address,bytes)';
      return { to: machine.other, value: 0n, data: encode(call, args) };
    });

  const only = fc.oneof(
    signed,
    received,
    within(fc.oneof(signed, shared)),
    bySafe(fc.oneof(shared, signed, collectible, within(shared))),
    fc.tuple(person, amount).map(([to, n]) => () => ({ to, value: n + 1n, data: '0x' })),
    fc.tuple(amount).map(([n]) => make(() => machine.weth, 'deposit()', [], n)),
    fc.tuple(amount).map(([n]) => make(() => machine.weth, 'withdraw(uint256)', [n])),
    fc
      .tuple(money, person, amount, data)
      .map(([t, who, n, more]) =>
        make(() => machine[t], 'transferAndCall(address,uint256,bytes)', [who, n, more]),
      ),
    fc
      .tuple(money, person, amount)
      .map(([t, who, n]) => make(() => machine[t], 'transferAndCall(address,uint256)', [who, n])),
    fc
      .tuple(money, person, amount, data)
      .map(([t, who, n, more]) => make(() => machine[t], 'send(address,uint256,bytes)', [who, n, more])),
    fc
      .tuple(money, amount)
      .map(([t, n]) => make(() => machine[t], 'decreaseAllowance(address,uint256)', [machine.vault, n])),
    person.map((who) => () => ({
      to: machine.item,
      value: 0n,
      data: encode('approve(address,uint256)', [who, fresh()]),
    })),
    collectible,
    shared,
    within(fc.oneof(shared, collectible)),
    within(fc.oneof(shared, within(shared))),
  );

  test('what a review says that leaves or may be taken is what the machine does, in any batch and at any depth', async () => {
    let calls = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(only, { minLength: 1, maxLength: 5 }), async (list) => {
        next = 0;
        const batch = list.map((one) => one());
        const transaction = makeTransaction(batch, { chainId: 1, nonce: 0 });
        const deeds = await machine.run(transaction);
        const told = JSON.stringify(batch, (_, one) => (typeof one === 'bigint' ? `${one}n` : one));
        expect(deeds.ok, told).toBe(true);
        calls += batch.length;
        expect(sorted(said(batch, machine)), told).toEqual(sorted(done(deeds, machine)));
      }),
      { numRuns: process.env.PROVE === 'nightly' ? 3_000 : 150, seed: 7 },
    );
    expect(calls).toBeGreaterThan(300);
  });

  test('what a review says of a vault that is asked first is what the machine takes and gives', async () => {
    const kinds = fc.constantFrom('requestDeposit', 'requestRedeem', 'deposit', 'mint');
    const codes = {
      requestDeposit: 'request-deposit',
      requestRedeem: 'request-redeem',
      deposit: 'claim-deposit',
      mint: 'claim-mint',
    } as const;
    await fc.assert(
      fc.asyncProperty(kinds, amount, person, async (kind, n, who) => {
        const data = encode(`${kind}(uint256,address,address)`, [n, who, safe]);
        const transaction = makeTransaction([{ to: machine.queue, value: 0n, data }], {
          chainId: 1,
          nonce: 0,
        });
        const deeds = await machine.run(transaction);
        const told = `${kind} ${n} ${who}`;
        expect(deeds.ok, told).toBe(true);
        const { values } = review(transaction, { groupKey, known: [] }).actions.find(
          ({ code }) => code === `ethereum.vault-${codes[kind]}`,
        )!;
        const text = (name: string) => (values[name]?.type === 'address' ? low(values[name].text) : '');
        const [move, ...more] = deeds.logs.filter(({ name }) => name === 'Transfer');
        expect(more).toEqual([]);
        const isAsked = kind.startsWith('request');
        expect([low(move!.at), ...move!.args.map(low)], told).toEqual([
          kind === 'requestDeposit' ? machine.money : text('vault'),
          isAsked ? text('owner') : `0x${'00'.repeat(20)}`,
          isAsked ? text('vault') : text('to'),
          String(values.amount?.type === 'amount' && values.amount.units),
        ]);
        if (isAsked) expect(text('to')).toBe(who);
      }),
      { numRuns: process.env.PROVE === 'nightly' ? 1_000 : 40, seed: 7 },
    );
  });

  test('what a review says of a vault is what the machine pays in and out, and shares leave only the account that has them', async () => {
    const anyone = fc.oneof(fc.constantFrom(safe, partner), person);
    const kinds = fc.constantFrom('deposit', 'mint', 'withdraw', 'redeem');
    await fc.assert(
      fc.asyncProperty(
        kinds,
        amount,
        anyone,
        from,
        fc.boolean(),
        async (kind, n, receiver, owner, isInside) => {
          const isIn = kind === 'deposit' || kind === 'mint';
          const args = isIn ? [n, receiver] : [n, receiver, owner];
          const signature = `${kind}(uint256,address${isIn ? '' : ',address'})`;
          const one = { to: machine.vault, value: 0n, data: encode(signature, args) };
          const call = isInside
            ? {
                to: multicall3,
                value: 0n,
                data: encode('aggregate((address,bytes)[])', [[[one.to, one.data]]]),
              }
            : one;
          const transaction = makeTransaction([call], { chainId: 1, nonce: 0 });
          const deeds = await machine.run(transaction);
          const told = `${kind} ${n} ${receiver} ${owner} ${isInside}`;
          expect(deeds.ok, told).toBe(true);
          const facts = flat(review(transaction, { groupKey, known: [] }).actions);
          const { values } = facts.find(({ code }) => code === `ethereum.vault-${kind}`)!;
          const moves = deeds.logs.filter(({ name }) => name === 'Transfer');
          const counted = kind === 'deposit' || kind === 'withdraw' ? machine.money : machine.vault;
          const figure = moves.find(({ at }) => at === counted)!.args[2];
          const paid = moves.find(({ at }) => at === (isIn ? machine.vault : machine.money))!.args[1];
          expect(values, told).toMatchObject({ amount: { units: figure }, to: { type: 'address' } });
          expect(low(values.to?.type === 'address' && values.to.text), told).toBe(low(paid));
          const shares = moves.find(
            ({ at, args: [by, to] }) => at === machine.vault && low(by) === self && /^0x0+$/.test(low(to)),
          );
          const leaves = shares === undefined || low(receiver) === self ? [] : [low(receiver)];
          const sends = facts.flatMap(({ effects = [] }) =>
            effects.filter((effect) => effect.kind === 'send'),
          );
          expect(
            sends.map(({ to }) => low(to)),
            told,
          ).toEqual(leaves);
          for (const { asset, amount: units } of sends) {
            expect(low(asset.id), told).toBe(machine.vault);
            expect([null, shares!.args[2]], told).toContainEqual(units);
          }
        },
      ),
      { numRuns: process.env.PROVE === 'nightly' ? 2_000 : 100, seed: 7 },
    );
  });
});
