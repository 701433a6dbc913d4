import { hexlify, Interface } from 'ethers';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { deriveAccount } from '../../../src/chains/ethereum/account.ts';
import { permit2On } from '../../../src/chains/ethereum/approvals.ts';
import { multicall3On } from '../../../src/chains/ethereum/multicall.ts';
import { cowSettlementOn } from '../../../src/chains/ethereum/presign.ts';
import { makeTransaction } from '../../../src/chains/ethereum/request.ts';
import { review } from '../../../src/chains/ethereum/review.ts';
import type { Fact } from '../../../src/chains/review.ts';
import type { Effect } from '../../../src/core/effect.ts';
import { makeSecp256k1Key } from '../../support/frost-keys.ts';
import { type Bench, makeBench } from './effects.ts';

const permit2 = permit2On(1)!;
const multicall3 = multicall3On(1)!;
const cowSettlement = cowSettlementOn(1)!;

const { groupKey } = makeSecp256k1Key('effects');
const { safe } = deriveAccount(groupKey);
const bob = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045';
const token = '0x00000000000000000000000000000000000C0dE2';
const far = 2_000_000_000;
const encode = (signature: string, args: unknown[]) =>
  new Interface([`function ${signature}`]).encodeFunctionData(
    signature.slice(0, signature.indexOf('(')),
    args,
  );
const flat = (facts: readonly Fact[]): Fact[] => facts.flatMap((f) => [f, ...flat(f.parts ?? [])]);
const shown = (to: string, data: string, value = 0n) =>
  review(makeTransaction([{ to, value, data }], { chainId: 1, nonce: 0 }), { groupKey, known: [] });
const effectsOf = (to: string, data: string, value = 0n): Effect[] =>
  flat(shown(to, data, value).actions).flatMap(({ effects = [] }) => effects);
const asset = (id: string) => ({ chain: 'ethereum', network: '1', id });
const place = { chain: 'ethereum', network: '1' };
const max = 2n ** 256n - 1n;

describe('effects', () => {
  test.each<[string, string, unknown[], Effect[]]>([
    [
      'transfer(address,uint256)',
      token,
      [bob, 5],
      [{ kind: 'send', asset: asset(token), amount: 5n, to: bob }],
    ],
    [
      'transferFrom(address,address,uint256)',
      token,
      [safe, bob, 5],
      [{ kind: 'send', asset: asset(token), amount: 5n, to: bob }],
    ],
    [
      'transferFrom(address,address,uint256)',
      token,
      [bob, safe, 5],
      [{ kind: 'call', ...place, contract: token, name: 'transfer-from' }],
    ],
    [
      'safeTransferFrom(address,address,uint256)',
      token,
      [safe, bob, 7],
      [{ kind: 'send', asset: asset(`${token}#7`), amount: 1n, to: bob }],
    ],
    [
      'safeBatchTransferFrom(address,address,uint256[],uint256[],bytes)',
      token,
      [safe, bob, [7, 8], [1, 2], '0x'],
      [7n, 8n].map(
        (id) => ({ kind: 'send', asset: asset(`${token}#${id}`), amount: id - 6n, to: bob }) as const,
      ),
    ],
    [
      'approve(address,uint256)',
      token,
      [bob, 5],
      [{ kind: 'allow', asset: asset(token), amount: 5n, spender: bob }],
    ],
    [
      'approve(address,uint256)',
      token,
      [bob, max],
      [{ kind: 'allow', asset: asset(token), amount: null, spender: bob }],
    ],
    [
      'increaseAllowance(address,uint256)',
      token,
      [bob, 5],
      [{ kind: 'allow', asset: asset(token), amount: 5n, spender: bob }],
    ],
    [
      'setApprovalForAll(address,bool)',
      token,
      [bob, true],
      [{ kind: 'allow', asset: asset(token), amount: null, spender: bob }],
    ],
    [
      'approve(address,address,uint160,uint48)',
      permit2,
      [token, bob, 5, far],
      [{ kind: 'allow', asset: asset(token), amount: 5n, spender: bob }],
    ],
    [
      'transferFrom(address,address,uint160,address)',
      permit2,
      [safe, bob, 5, token],
      [{ kind: 'send', asset: asset(token), amount: 5n, to: bob }],
    ],
    [
      'addOwnerWithThreshold(address,uint256)',
      safe,
      [bob, 1],
      [{ kind: 'control', ...place, what: 'owner', to: bob }],
    ],
    ['enableModule(address)', safe, [bob], [{ kind: 'control', ...place, what: 'module', to: bob }]],
    ['surprise(uint256)', safe, [1], [{ kind: 'control', ...place, what: 'unknown', to: null }]],
    ['surprise(uint256)', token, [1], [{ kind: 'call', ...place, contract: token, name: null }]],
    // What an order sells does not appear anywhere in it.
    [
      'setPreSignature(bytes,bool)',
      cowSettlement,
      [`0x${'11'.repeat(32)}${safe.slice(2)}77000000`, true],
      [{ kind: 'call', ...place, contract: cowSettlement, name: null }],
    ],
  ])('effects of %s on %s are those of its sentence', (signature, to, args, effects) => {
    expect(effectsOf(to, encode(signature, args))).toEqual(effects);
    const coins = { kind: 'send', asset: asset(''), amount: 9n, to };
    expect(effectsOf(to, encode(signature, args), 9n)).toEqual(expect.arrayContaining([...effects, coins]));
  });

  test('effects of calls that Multicall3 makes are its own, except for what it takes from the account', () => {
    const inner = [
      [token, encode('transfer(address,uint256)', [bob, 5])],
      [token, encode('approve(address,uint256)', [bob, max])],
      [token, encode('transferFrom(address,address,uint256)', [safe, bob, 6])],
    ];
    const data = encode('aggregate((address,bytes)[])', [inner]);
    const { actions, warnings } = shown(multicall3, data);
    expect(actions[0]).toMatchObject({ code: 'ethereum.multicall', level: 'warning' });
    expect(actions[0]!.parts).toHaveLength(3);
    const kinds = effectsOf(multicall3, data).map((one) => (one.kind === 'call' ? one.name : one.kind));
    expect(kinds).toEqual(['multicall', 'transfer', 'approve', 'send']);
    expect(warnings.map(({ code }) => code)).toContain('ethereum.approve-unlimited');
    const tried = encode('aggregate3((address,bool,bytes)[])', [[[token, true, inner[0]![1]]]]);
    expect(shown(multicall3, tried).actions[0]!.parts![0]!.code).toBe('ethereum.multicall-part-may-fail');
  });

  test('effects go with every sentence that moves money or gives a permission', () => {
    const moves =
      /(send|transfer|transfer-from|erc721|erc1155|approve|permit|wrap|sends-coin|owner|module|guard|handler|hash|unknown-call|account-call|not-canonical)/;
    const samples: [string, string][] = [
      [token, encode('safeTransferFrom(address,address,uint256,uint256,bytes)', [safe, bob, 1, 2, '0xaa'])],
      [
        token,
        encode('permit(address,address,uint256,uint256,uint8,bytes32,bytes32)', [
          safe,
          bob,
          5,
          far,
          27,
          `0x${'11'.repeat(32)}`,
          `0x${'22'.repeat(32)}`,
        ]),
      ],
      [token, encode('decreaseAllowance(address,uint256)', [bob, 5])],
      ['0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2', encode('deposit()', [])],
      ['0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2', encode('withdraw(uint256)', [5])],
      [safe, encode('setGuard(address)', [bob])],
      [safe, encode('setFallbackHandler(address)', [bob])],
      [safe, encode('approveHash(bytes32)', [`0x${'11'.repeat(32)}`])],
      [token, `0xa9059cbb${'11'.repeat(40)}`],
    ];
    for (const [to, data] of samples)
      for (const fact of shown(to, data, 3n).actions)
        if (moves.test(fact.code)) expect(fact.effects?.length, fact.code).toBeGreaterThan(0);
  });
});

describe('compared with an independent virtual machine', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await makeBench(safe, { isSafe: true });
  });

  test('what is sent and allowed is what the token logs and the machine moves', async () => {
    const samples: [string, string, bigint][] = [
      [bob, '0x', 5n],
      [bench.token, encode('transfer(address,uint256)', [bob, 7]), 0n],
      [bench.token, encode('approve(address,uint256)', [bob, 8]), 0n],
    ];
    for (const [to, data, value] of samples) {
      const done = await bench.run({ to, value, data, operation: 0 });
      expect(done.ok).toBe(true);
      const lower = (text: string) => text.toLowerCase();
      const said = effectsOf(to, data, value).map((one) => {
        if (one.kind === 'send') return [one.asset.id === '' ? 'coin' : 'token', lower(one.to), one.amount];
        if (one.kind === 'allow') return ['allow', lower(one.spender), one.amount];
        throw new Error(one.kind);
      });
      const moved = [
        ...done.sent.filter((one) => one.value > 0n).map((one) => ['coin', lower(one.to), one.value]),
        ...done.transfers.map((one) => ['token', lower(one.to), one.units]),
        ...done.approvals.map((one) => ['allow', lower(one.spender), one.units]),
      ];
      expect(said).toEqual(moved);
    }
  });

  /** What one call does, in the machine's terms: coins and tokens that leave, permissions, and new powers. */
  const person = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => hexlify(bytes).toLowerCase());
  const amount = fc.oneof(fc.bigInt(1n, 10n ** 6n), fc.constant(0n));
  const calls = fc.oneof(
    fc.record({ to: person, value: fc.bigInt(1n, 10n ** 18n), data: fc.constant('0x') }),
    fc.tuple(person, amount).map(([who, units]) => ({
      to: bench.token,
      value: 0n,
      data: encode('transfer(address,uint256)', [who, units]),
    })),
    fc.tuple(person, fc.oneof(amount, fc.constant(max))).map(([who, units]) => ({
      to: bench.token,
      value: 0n,
      data: encode('approve(address,uint256)', [who, units]),
    })),
    person.map((who) => ({
      to: safe,
      value: 0n,
      data: encode('addOwnerWithThreshold(address,uint256)', [who, 1]),
    })),
    person.map((who) => ({ to: safe, value: 0n, data: encode('enableModule(address)', [who]) })),
  );

  test('effects of any batch are the transfers, permissions, owners and modules that the machine logs, each once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(calls, { minLength: 1, maxLength: 6 }), async (batch) => {
        const transaction = makeTransaction(batch, { chainId: 1, nonce: 0 });
        const done = await bench.run(transaction);
        expect(done.ok).toBe(true);
        const said = flat(review(transaction, { groupKey, known: [] }).actions)
          .flatMap(({ effects = [] }) => effects)
          .map((one) => {
            if (one.kind === 'send')
              return ['send', one.asset.id.toLowerCase(), one.to.toLowerCase(), String(one.amount)];
            if (one.kind === 'allow') return ['allow', one.spender.toLowerCase(), String(one.amount ?? max)];
            if (one.kind === 'control') return ['control', one.to?.toLowerCase()];
            throw new Error(one.kind);
          });
        const moved = [
          ...done.sent
            .filter(({ value }) => value > 0n)
            .map(({ to, value }) => ['send', '', to, String(value)]),
          ...done.transfers.map(({ to, units }) => ['send', bench.token, to, String(units)]),
          ...done.approvals.map(({ spender, units }) => ['allow', spender, String(units)]),
          ...done.controls.map((who) => ['control', who]),
        ];
        const sorted = (all: unknown[]) => all.map((one) => JSON.stringify(one)).sort();
        expect(sorted(said)).toEqual(sorted(moved));
      }),
      { numRuns: 60 },
    );
  });
});
