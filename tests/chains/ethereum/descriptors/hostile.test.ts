import { Interface } from 'ethers';
import { describe, expect, test } from 'vitest';
import { compilePack } from '../../../../src/chains/ethereum/descriptors/compile.ts';
import { decodeArguments } from '../../../../src/chains/ethereum/descriptors/decode.ts';
import { Spent, Work } from '../../../../src/chains/ethereum/descriptors/json.ts';
import { readSignature } from '../../../../src/chains/ethereum/descriptors/keys.ts';
import { summarizePack } from '../../../../src/chains/ethereum/descriptors/packs.ts';
import { writePack } from '../../../../src/chains/ethereum/descriptors/write-pack.ts';
import { ethereum } from '../../../../src/chains/ethereum/ethereum.ts';
import { makeTransaction } from '../../../../src/chains/ethereum/request.ts';
import { review as reviewTransaction } from '../../../../src/chains/ethereum/review.ts';
import type { Fact } from '../../../../src/chains/review.ts';
import { hostilePacks, hostileRequests } from '../../../prove/packs.ts';
import { makeSecp256k1Key } from '../../../support/frost-keys.ts';

const { groupKey } = makeSecp256k1Key('hostile');
const count = (facts: readonly Fact[]): number =>
  facts.reduce((sum, { parts }) => sum + 1 + count(parts ?? []), 0);
const codes = (facts: readonly Fact[]): string[] =>
  facts.flatMap(({ code, parts }) => [code, ...codes(parts ?? [])]);

/** Work is counted, as on a device; how long it takes is left to the proving ground. */
describe('a hostile pack', () => {
  test.each(Object.entries(hostilePacks))('a hostile pack says no more than allowed: %s', (_, make) => {
    const { bytes, payloads } = make();
    expect(summarizePack(bytes, null)).not.toBeNull();
    for (const payload of payloads) {
      const without = count(ethereum.review(payload, { groupKey, known: [] }).actions);
      const { actions, warnings } = ethereum.review(payload, {
        groupKey,
        known: [],
        packs: [{ name: 'Pack', bytes }],
      });
      // Each fact of a descriptor costs a step; the values that it leaves out are listed below once.
      expect(count(actions)).toBeLessThan(without + 8_000 + 4_200);
      expect(count(warnings)).toBeLessThan(8_000);
    }
  });

  test('a hostile pack is reported where its words ended', () => {
    const { bytes, payloads } = hostilePacks['500 fields of one long array']!();
    const { warnings } = ethereum.review(payloads[0]!, {
      groupKey,
      known: [],
      packs: [{ name: 'P', bytes }],
    });
    expect(codes(warnings)).toContain('ethereum.described-stopped');
  });
});

describe('one hundred calls', () => {
  const router = '0x68b3465833fb72A70ecDF485E0e4C7bD8665Fc45';
  const uniswap = new Interface([
    'function exactInputSingle((address tokenIn, address tokenOut, uint24 fee, address recipient, uint256 amountIn, uint256 amountOutMinimum, uint160 sqrtPriceLimitX96) params)',
    'function multicall(bytes[] data)',
  ]);
  const oneInch = new Interface([
    'function unoswap(uint256 token, uint256 amount, uint256 minReturn, uint256 dex)',
  ]);
  const [usdc, weth] = [
    '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48',
    '0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2',
  ];
  const hundred = <T>(make: (i: number) => T) => Array.from({ length: 100 }, (_, i) => make(i));
  const swap = (i: number) =>
    uniswap.encodeFunctionData('exactInputSingle', [[usdc, weth, 500, router, 1_000_000 + i, 5, 0]]);
  const tell = (calls: { to: string; data: string }[], pack?: Uint8Array) => {
    const tx = makeTransaction(
      calls.map((one) => ({ ...one, value: 0n })),
      { chainId: 1, nonce: 0 },
    );
    const packs = pack === undefined ? [] : [{ name: 'P', bytes: pack }];
    const { actions, warnings } = reviewTransaction(tx, { groupKey, known: [], packs });
    return { told: codes(actions), warned: codes(warnings) };
  };
  const times = (list: readonly string[], code: string) => list.filter((one) => one === code).length;

  test('a hundred swaps are told to the end, in a batch and in a call of calls', () => {
    const batch = tell(hundred((i) => ({ to: router, data: swap(i) })));
    const inside = tell([{ to: router, data: uniswap.encodeFunctionData('multicall', [hundred(swap)]) }]);
    for (const { told, warned } of [batch, inside]) {
      expect(times(told, 'ethereum.described-tokens')).toBe(200);
      expect(warned).not.toContain('ethereum.described-stopped');
    }
    // USDC, the pool’s first token, is paid.
    const dex = (1n << 247n) | BigInt('0xB4e16d0168e52d35CaCD2c6185b44281Ec28C9Dc');
    const pools = tell(
      hundred((i) => ({
        to: '0x111111125421cA6dc452d289314280a0f8842A65',
        data: oneInch.encodeFunctionData('unoswap', [BigInt(usdc), 1_000_000 + i, 5, dex]),
      })),
    );
    expect(times(pools.told, 'ethereum.described-paid-out')).toBe(100);
    expect(pools.warned).not.toContain('ethereum.described-stopped');
  });

  test('a pack that asks for too much takes nothing from our own words', () => {
    const greedy = compilePack(
      new Map([
        [
          'registry/x/x.json',
          {
            context: { contract: { deployments: [{ chainId: 1, address: router }] } },
            display: {
              formats: {
                'exactInputSingle((address tokenIn,address tokenOut,uint24 fee,address recipient,uint256 amountIn,uint256 amountOutMinimum,uint160 sqrtPriceLimitX96) params)':
                  {
                    intent: 'x',
                    fields: Array(200).fill({ path: 'params.amountIn', label: 'x', format: 'raw' }),
                  },
              },
            },
          },
        ],
      ]),
      '2026-05-03',
      'Greedy',
    ).pack;
    const { told, warned } = tell(
      hundred((i) => ({ to: router, data: swap(i) })),
      writePack(greedy),
    );
    expect(warned).toContain('ethereum.described-stopped');
    expect(times(told, 'ethereum.described-tokens')).toBe(200);
  });
});

describe('files beside a request', () => {
  const asked = (text: string) => {
    const request = JSON.stringify({ hoarfrost: 'complete', request: text, nonce: 3 });
    return ethereum.review(ethereum.recognise(request, { groupKey, known: [] })![0]!, {
      groupKey,
      known: [],
    });
  };

  const { '256 calls of many fields each': many, ...others } = hostileRequests as typeof hostileRequests &
    Record<'256 calls of many fields each', () => string>;

  test.each(Object.entries(others))('files that come with a request have an end: %s', (_, make) => {
    const { actions } = asked(make());
    expect(count(actions)).toBeLessThan(700);
  });

  test('all that the sender says of many calls shares the steps that a request may take', () => {
    const request = JSON.parse(many());
    const { descriptors: _, ...alone } = request;
    const said = count(asked(JSON.stringify(request)).actions);
    const without = count(asked(JSON.stringify(alone)).actions);
    expect(said).toBeGreaterThan(without + 500);
    // A claim for each call, each fact a step, and the argument of each call once.
    expect(said).toBeLessThan(without + 3_000 + 2 * 256);
  });

  test('files that come with a request and ask for too much are said to match nothing', () => {
    for (const name of [
      'eight that include each other a hundred times',
      'definitions that hold each other',
      'a table that 9,000 fields refer to',
      'as many places as fit, for 200 formats',
    ]) {
      expect(codes(asked(hostileRequests[name]!()).warnings), name).toContain('ethereum.claim-unfit');
    }
  });

  test('files that come with a request cost steps, which run out', () => {
    const { descriptors } = JSON.parse(hostileRequests['definitions that hold each other']!()) as {
      descriptors: unknown[];
    };
    const files = new Map([['registry/0.json', descriptors[0]]]);
    expect(() => compilePack(files, '2026-05-03', 'X', new Work(5_000))).toThrow(Spent);
  });
});

test('signatures nest as deep as compilers allow, and no deeper', () => {
  const nested = (depth: number) => `f(${'('.repeat(depth)}uint256 a${') a'.repeat(depth)})`;
  expect(readSignature(nested(11))).not.toBeNull();
  expect(readSignature(nested(12))).toBeNull();
  expect(readSignature(`f(uint8${'[]'.repeat(11)} a, uint8${'[]'.repeat(11)} b)`)).not.toBeNull();
  expect(readSignature(`f(uint8${'[]'.repeat(12)} a)`)).toBeNull();
});

test('lists whose items have no size are not read', () => {
  for (const key of ['f(uint256[0][4000000000] a)', 'f(uint256[0][] a)', 'f(()[9] a)']) {
    const inputs = readSignature(key)?.inputs;
    const words = new Uint8Array(64);
    words.set([32], 31);
    words.set([2], 63);
    if (inputs !== undefined) expect(decodeArguments(inputs, words), key).toBeNull();
  }
});
