import { getBytes, hexlify, Interface, id } from 'ethers';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveAccount } from '../../../../src/chains/ethereum/account.ts';
import { plainFact, wordsOf } from '../../../../src/chains/ethereum/descriptors/plain.ts';
import { leaf } from '../../../../src/chains/ethereum/descriptors/tree.ts';
import { makeTransaction } from '../../../../src/chains/ethereum/request.ts';
import { review } from '../../../../src/chains/ethereum/review.ts';
import { View } from '../../../../src/chains/ethereum/view.ts';
import type { Fact } from '../../../../src/chains/review.ts';
import { makeSecp256k1Key } from '../../../support/frost-keys.ts';
import { names, say } from '../corpus.ts';

const { groupKey } = makeSecp256k1Key('plain');
const account = deriveAccount(groupKey);
const view = new View(account, 1, [], { groupKey, known: [] });
const plain = (type: string, content: Uint8Array, name = 'Value') =>
  plainFact(name, leaf(name, type, content), view);
const bob = names.bob!;

describe('a value that nothing is known of but its name and type', () => {
  test.each([
    ['_swapData[0].callTo', 'Swap data 1: call to'],
    ['desc.srcReceiver', 'Desc: src receiver'],
    ['3', 'Argument 3'],
    ['batches[0][1].extraData', 'Batches 1 2: extra data'],
    ['destinationEID', 'Destination EID'],
    ['validUntil_', 'Valid until'],
  ])('the place %s is written as %s', (place, words) => {
    expect(wordsOf(place)).toBe(words);
  });

  test.each([
    ['bytes', '0x', 'Value: empty'],
    ['string', '0x', 'Value: empty'],
    ['bytes32', `0x${'00'.repeat(32)}`, 'Value: 32 bytes, all zero'],
    ['bytes32', `0x${'00'.repeat(12)}${bob.slice(2)}`, 'Value: 32 bytes, as an address bob'],
    ['bytes', bob, 'Value: 20 bytes, as an address bob'],
    ['bytes32', `0x${'00'.repeat(30)}0102`, 'Value: 32 bytes, as a number 258'],
    ['bytes32', `0x55534443${'00'.repeat(28)}`, 'Value: 32 bytes, as text “USDC”'],
    ['bytes', '0xc0ffee', 'Value: c0ffee (3 bytes)'],
    ['bytes', '0xc0', 'Value: c0 (1 byte)'],
    ['bytes32', id('MINTER_ROLE'), `Value: MINTER_ROLE, by its hash ${id('MINTER_ROLE').slice(2)}`],
    [
      'uint256',
      `0x${'ff'.repeat(32)}`,
      `Value: the highest number possible, often meaning “all” or “no limit” (${(2n ** 256n - 1n).toLocaleString('en-US')})`,
    ],
  ])('%s %s is told as it is', (type, content, said) => {
    expect(say(plain(type, getBytes(content)))).toBe(said);
  });

  test('a number is shown as a time beside itself only where its name says so and it can be one', () => {
    const word = (units: bigint) => getBytes(`0x${units.toString(16).padStart(64, '0')}`);
    expect(plain('uint40', word(1790000000n), 'Valid until').code).toBe('ethereum.described-as-time');
    expect(plain('uint40', word(3n), 'Valid until').code).toBe('ethereum.described');
    expect(plain('uint256', word(1790000000n), 'Amount').code).toBe('ethereum.described');
  });

  test('two different values of one type never say the same', () => {
    const told = (content: Uint8Array) =>
      JSON.stringify(plain('bytes', content), (_, x) => (typeof x === 'bigint' ? `${x}n` : x));
    const some = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc
        .uint8Array({ minLength: 1, maxLength: 32 })
        .map((tail) => Uint8Array.of(...new Uint8Array(32 - tail.length), ...tail)),
      fc
        .uint8Array({ minLength: 1, maxLength: 6 })
        .map((head) => Uint8Array.of(0x55, 0x53, 0x44, ...head, 0, 0)),
    );
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(told(a) === told(b)).toBe(hexlify(a) === hexlify(b));
      }),
    );
  });
});

describe('bytes beside the address of a contract', () => {
  const erc20 = new Interface(['function transfer(address,uint256)']);
  const deep = (facts: readonly Fact[]): Fact[] => facts.flatMap((one) => [one, ...deep(one.parts ?? [])]);
  // A function that our own words know, so that its unmentioned arguments are shown.
  const told = (data: string) => {
    const batch = new Interface([
      'function queueTransaction(address target, uint256 value, string signature, bytes data, uint256 eta)',
    ]);
    const sent = batch.encodeFunctionData('queueTransaction', [names.USDC, 0, '', data, 1790000000]);
    return review(makeTransaction([{ to: names.other!, value: 0n, data: sent }], { chainId: 1, nonce: 0 }), {
      groupKey,
      known: [],
    });
  };

  test('are read as a call if they are one that is known, and move nothing', () => {
    const { actions } = told(erc20.encodeFunctionData('transfer', [bob, 1500000]));
    const all = deep(actions);
    const call = all.find(({ code }) => code === 'ethereum.described-call-maybe');
    expect(call).toBeDefined();
    expect(say(call!.parts![0]!)).toBe('Send 1.5 USDC to bob');
    expect(deep([call!]).every(({ effects }) => effects === undefined)).toBe(true);
    expect(all.flatMap(({ effects }) => effects ?? []).every(({ kind }) => kind === 'call')).toBe(true);
  });

  test('stay bytes if nobody knows the function, or they are not one call', () => {
    for (const data of [`0x12345678${'00'.repeat(32)}`, '0xa9059cbb', `0xa9059cbb${'00'.repeat(33)}`]) {
      const codes = deep(told(data).actions).map(({ code }) => code);
      expect(codes).not.toContain('ethereum.described-call-maybe');
      expect(codes).toContain('ethereum.described-bytes');
    }
  });
});

test('a warning stands once, with what it moves, in whichever order it is given', () => {
  const said = { code: 'ethereum.sends-coin', level: 'warning', values: {} } as const;
  const effect = { kind: 'fee', asset: { chain: 'ethereum', network: '1', id: '' }, atMost: 5n } as const;
  for (const order of [
    [said, { ...said, effects: [effect] }],
    [{ ...said, effects: [effect] }, said],
  ]) {
    const own = new View(account, 1, [], { groupKey, known: [] });
    for (const one of order) own.warn(one);
    own.warn({ ...said, level: 'danger' });
    expect(own.warnings).toEqual([
      { ...said, effects: [effect] },
      { ...said, level: 'danger' },
    ]);
  }
});
