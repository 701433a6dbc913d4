import { Interface, MaxUint256 } from 'ethers';
import { describe, expect, test } from 'vitest';
import { deriveAccount } from '../../../src/chains/ethereum/account.ts';
import { ethereum } from '../../../src/chains/ethereum/ethereum.ts';
import type { Fact, Value } from '../../../src/chains/review.ts';
import { makeSecp256k1Key } from '../../support/frost-keys.ts';

const { groupKey } = makeSecp256k1Key('token names');
const { safe } = deriveAccount(groupKey);
/** Circle's contracts on Ethereum and on Base. */
const usdc = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48';
const onBase = '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913';
const spender = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045';
const erc20 = new Interface([
  'function approve(address spender, uint256 amount)',
  'function transfer(address to, uint256 amount)',
]);

function review(to: string, data: string, chainId = 1, known: { address: string; name: string }[] = []) {
  const request = JSON.stringify({ to, value: '0x0', data, chainId });
  const complete = JSON.stringify({ hoarfrost: 'complete', request, nonce: 3 });
  const context = { groupKey, known };
  return ethereum.review(ethereum.recognise(complete, context)![0]!, context);
}

const addresses = (facts: readonly Fact[]): Extract<Value, { type: 'address' }>[] =>
  facts.flatMap(({ values, parts = [] }) => [
    ...Object.values(values).filter((value) => value.type === 'address'),
    ...addresses(parts),
  ]);
const nameIn = (made: ReturnType<typeof review>, address: string) => {
  const { title, actions, warnings, details } = made;
  const said = addresses([title, ...actions, ...warnings, ...details]).filter(({ text }) => text === address);
  expect(said.length).toBeGreaterThan(0);
  return [...new Set(said.map(({ name, by }) => (name === undefined ? 'none' : `${name} by ${by}`)))];
};
const approve = erc20.encodeFunctionData('approve', [spender, MaxUint256]);

describe('the address of a token', () => {
  test('goes by the symbol that the built-in list has, and the list is named', () => {
    expect(nameIn(review(usdc, approve), usdc)).toEqual(['USDC by list']);
    expect(nameIn(review(onBase, approve, 8453), onBase)).toEqual(['USDC by list']);
    expect(nameIn(review(usdc, '0xdeadbeef'), usdc)).toEqual(['USDC by list']);
  });

  test('has no name on another network, where the same address may be anything', () => {
    expect(nameIn(review(usdc, approve, 8453), usdc)).toEqual(['none']);
    expect(nameIn(review(onBase, approve), onBase)).toEqual(['none']);
  });

  test('goes by a name that this device or the rules have for it', () => {
    const known = [{ address: usdc, name: 'Dollars' }];
    expect(nameIn(review(usdc, approve, 1, known), usdc)).toEqual(['Dollars by undefined']);
  });

  test('is named where money would be lost to it, and the warning stands', () => {
    const made = review(usdc, erc20.encodeFunctionData('transfer', [usdc, 5n]));
    expect(made.warnings.map(({ code }) => code)).toContain('ethereum.to-token');
    expect(nameIn(made, usdc)).toEqual(['USDC by list']);
  });

  test('other addresses get no name from the list', () => {
    expect(nameIn(review(usdc, approve), spender)).toEqual(['none']);
    expect(nameIn(review(usdc, erc20.encodeFunctionData('transfer', [safe, 5n])), safe)).not.toContain(
      'USDC by list',
    );
  });
});

describe('a collection of items, whose functions a token has too', () => {
  const positions = '0xC36442b4a4522E871399CD717aBDD847Ab11FE88';
  const nobody = '0x0000000000000000000000000000000000000000';
  const from = new Interface(['function transferFrom(address from, address to, uint256 amount)']);
  const first = (to: string, data: string, chainId = 1) => review(to, data, chainId).actions[0]!;
  const item = erc20.encodeFunctionData('approve', [spender, 77n]);

  test('the number of an item is not said to be an amount', () => {
    expect(first(positions, item)).toMatchObject({
      code: 'ethereum.approve-item',
      level: 'warning',
      values: { id: { value: 77n }, spender: { text: spender } },
      effects: [{ kind: 'allow', asset: { id: `${positions}#77` }, amount: 1n, spender }],
    });
    expect(first(positions, erc20.encodeFunctionData('approve', [nobody, 77n])).code).toBe(
      'ethereum.approve-item-none',
    );
    expect(first(positions, from.encodeFunctionData('transferFrom', [safe, spender, 77n]))).toMatchObject({
      code: 'ethereum.erc721-transfer',
      effects: [{ kind: 'send', asset: { id: `${positions}#77` }, amount: 1n, to: spender }],
    });
  });

  test('the same address on a network where it is nothing of the kind is read as a token', () => {
    expect(first(positions, item, 8453).code).toBe('ethereum.approve');
    expect(first(usdc, item).code).toBe('ethereum.approve');
  });

  test('that an amount may be the number of an item is said of any contract but a listed token', () => {
    const move = from.encodeFunctionData('transferFrom', [safe, spender, 77n]);
    for (const data of [item, move]) {
      const isSaid = (to: string, chainId = 1) =>
        (first(to, data, chainId).parts ?? []).some(({ code }) => code === 'ethereum.maybe-item');
      expect([isSaid(usdc), isSaid(onBase, 8453)]).toEqual([false, false]);
      expect([isSaid(onBase), isSaid(positions, 8453), isSaid(usdc, 8453)]).toEqual([true, true, true]);
    }
  });
});
