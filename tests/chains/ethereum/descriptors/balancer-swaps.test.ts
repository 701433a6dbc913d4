import { Interface } from 'ethers';
import { expect, test } from 'vitest';
import { tradedOnBalancer } from '../../../../src/chains/ethereum/descriptors/balancer-swaps.ts';
import { compilePack } from '../../../../src/chains/ethereum/descriptors/compile.ts';
import { writePack } from '../../../../src/chains/ethereum/descriptors/write-pack.ts';
import { makeTransaction } from '../../../../src/chains/ethereum/request.ts';
import { review } from '../../../../src/chains/ethereum/review.ts';
import type { Fact } from '../../../../src/chains/review.ts';
import { makeSecp256k1Key } from '../../../support/frost-keys.ts';

const augustus = '0x6A000F20005980200259B80c5102003040001068';
const usdc = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48';
const weth = '0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2';
const dai = '0x6B175474E89094C44Da98b954EedeAC495271d0F';
const id = `0x${'96'.repeat(32)}`;

/** Balancer's Vault (IVault.sol) and Augustus 6.2. */
const vault = new Interface([
  'function batchSwap(uint8,(bytes32,uint256,uint256,uint256,bytes)[],address[],(address,bool,address,bool),int256[],uint256)',
  'function swap((bytes32,uint8,address,address,uint256,bytes),(address,bool,address,bool),uint256,uint256)',
]);
const paraswap = new Interface(
  ['In', 'Out'].map(
    (which) =>
      `function swapExactAmount${which}OnBalancerV2((uint256,uint256,uint256,bytes32,uint256),uint256,bytes,bytes)`,
  ),
);
const funds = [augustus, false, augustus, false];
const batch = (kind: number, assets: string[]) =>
  vault.encodeFunctionData('batchSwap', [kind, [[id, 0, 1, 5, '0x']], assets, funds, assets.map(() => 0), 9]);
const through = (data: string, which = 'In') =>
  paraswap.encodeFunctionData(`swapExactAmount${which}OnBalancerV2`, [[5, 7, 7, id, 0], 0, '0x', data]);

test('a batch pays its first asset and receives its last, or the other way round if what is received is fixed', () => {
  const assets = [usdc, dai, weth];
  expect(tradedOnBalancer(augustus, through(batch(0, assets)))).toEqual({ paid: usdc, received: weth });
  expect(tradedOnBalancer(augustus, through(batch(1, assets), 'Out'))).toEqual({
    paid: weth,
    received: usdc,
  });
});

test('single swaps, other contracts and batches that cannot be read tell no tokens', () => {
  const single = vault.encodeFunctionData('swap', [[id, 0, usdc, weth, 5, '0x'], funds, 0, 9]);
  expect(tradedOnBalancer(augustus, through(single))).toBeUndefined();
  expect(tradedOnBalancer(usdc, through(batch(0, [usdc, weth])))).toBeUndefined();
  const nothing = { paid: null, received: null };
  expect(tradedOnBalancer(augustus, through('0x945bcec9'))).toEqual(nothing);
  expect(tradedOnBalancer(augustus, through(batch(0, [])))).toEqual(nothing);
});

test('a pack whose path leads to a batch’s offsets does not name its token', () => {
  const key =
    'swapExactAmountInOnBalancerV2((uint256 fromAmount,uint256 toAmount,uint256 quotedAmount,bytes32 metadata,uint256 beneficiaryAndApproveFlag) balancerData,uint256 partnerAndFee,bytes permit,bytes data)';
  const amount = (path: string, tokenPath: string) => ({
    path,
    label: path,
    format: 'tokenAmount',
    params: { tokenPath },
  });
  const fields = [
    amount('#.balancerData.fromAmount', '#.data.[292:324]'),
    amount('#.balancerData.toAmount', '#.data.[324:356]'),
  ];
  const context = { contract: { deployments: [{ chainId: 1, address: augustus }] } };
  const file = { context, display: { formats: { [key]: { intent: 'Swap', fields } } } };
  const { pack } = compilePack(new Map([['registry/x/x.json', file]]), '2026-05-03', 'P');
  const packs = [{ name: 'P', bytes: writePack(pack) }];
  const { groupKey } = makeSecp256k1Key('balancer');
  const flat = (facts: readonly Fact[]): Fact[] => facts.flatMap((f) => [f, ...flat(f.parts ?? [])]);
  const told = (assets: string[]) => {
    const data = through(batch(0, assets));
    const tx = makeTransaction([{ to: augustus, value: 0n, data }], { chainId: 1, nonce: 0 });
    return flat(review(tx, { groupKey, known: [], packs }).actions).flatMap(({ values: { amount: one } }) =>
      one?.type === 'amount' && one.units > 0n ? [`${one.units} ${one.symbol}`] : [],
    );
  };
  expect(told([usdc, dai, weth])).toEqual(['5 USDC', '7 WETH']);
  expect(told([usdc, `0x${'0'.repeat(40)}`])).toEqual(['5 USDC', '7 ETH']);
});
