import { secp256k1 } from '@noble/curves/secp256k1.js';
import { AbiCoder, concat, FunctionFragment, Interface } from 'ethers';
import { describe, expect, test } from 'vitest';
import { safeContracts } from '../../../src/chains/ethereum/account.ts';
import { ethereum } from '../../../src/chains/ethereum/ethereum.ts';
import { writeMultiSend } from '../../../src/chains/ethereum/multi-send.ts';
import { multicall3On } from '../../../src/chains/ethereum/multicall.ts';
import { writePayload } from '../../../src/chains/ethereum/payload-bytes.ts';
import { makeTransaction } from '../../../src/chains/ethereum/request.ts';
import type { PlainKey } from '../../../src/chains/plain-account/child.ts';
import { plainAccount } from '../../../src/chains/plain-account/plain-account.ts';
import type { Fact, Review } from '../../../src/chains/review.ts';
import { concatBytes } from '../../../src/core/bytes.ts';
import { asKey } from '../../support/chain-keys.ts';
import { makeSecp256k1Key } from '../../support/frost-keys.ts';

const multicall3 = multicall3On(1)!;

/** Calls that other contracts are told to make: each is read as that contract's own, however deep it stands. */

const { groupKey } = makeSecp256k1Key('within');
const bob = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045';
const other = '0x14dC79964da2C08b23698B3D3cc7Ca32193d9955';
const token = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48';
const zero = `0x${'00'.repeat(20)}`;

const encode = (signature: string, args: unknown[]) => {
  const method = FunctionFragment.from(`function ${signature}`);
  return new Interface([method]).encodeFunctionData(method, args);
};
const transfer = encode('transfer(address,uint256)', [bob, 123_456]);
const review = (to: string, data: string, value = 0n): Review =>
  ethereum.review(writePayload(makeTransaction([{ to, value, data }], { chainId: 1, nonce: 0 })), {
    groupKey,
    known: [],
  });
const flat = (facts: readonly Fact[]): Fact[] => facts.flatMap((f) => [f, ...flat(f.parts ?? [])]);
const codes = (made: Review) => flat(made.actions).map(({ code }) => code);

const aggregate = (calls: [string, string][]) =>
  encode('aggregate3((address target,bool allowFailure,bytes callData)[] calls)', [
    calls.map(([to, data]) => [to, false, data]),
  ]);

describe('calls that others are told to make', () => {
  test('a Multicall3 inside a Multicall3 is read down to the transfer, and is no change of this account', () => {
    const inner = aggregate([[multicall3, aggregate([[token, transfer]])]]);
    const made = review(multicall3, aggregate([[multicall3, inner]]));
    expect(codes(made)).toContain('ethereum.erc20-transfer');
    expect(codes(made)).not.toContain('ethereum.account-call');
    expect(codes(made)).not.toContain('ethereum.call-word');
  });

  const exec = (to: string, data: string, operation: number) =>
    encode('execTransaction(address,uint256,bytes,uint8,uint256,uint256,uint256,address,address,bytes)', [
      to,
      0,
      data,
      operation,
      0,
      0,
      0,
      zero,
      zero,
      '0x12',
    ]);
  const asModule = (to: string, data: string, operation: number) =>
    encode('execTransactionFromModule(address,uint256,bytes,uint8)', [to, 0, data, operation]);

  test.each([
    ['by its owners', exec, 'ethereum.safe-makes-delegate'],
    ['as its module', asModule, 'ethereum.module-makes-delegate'],
  ])('another Safe that is told %s to hand itself over is a danger, not a call', (_, write, code) => {
    const approve = encode('approve(address,uint256)', [bob, 5]);
    const made = review(other, write(token, approve, 1));
    expect(made.title).toMatchObject({
      code,
      level: 'danger',
      values: { safe: { text: other }, to: { text: token } },
    });
    expect(codes(made)).not.toContain('ethereum.approve');
    expect(made.warnings[0]!.code).toBe(code);
    expect(flat(made.actions).flatMap(({ effects }) => effects ?? [])).toContainEqual(
      expect.objectContaining({ kind: 'control', what: 'delegatecall', to: token }),
    );
  });

  test('another Safe that is told to make a batch has each of its calls read', () => {
    const batch = writeMultiSend([
      { to: token, value: 0n, data: transfer },
      { to: bob, value: 7n, data: '0x' },
    ]);
    const made = review(other, exec(safeContracts.multiSendCallOnly, batch, 1));
    expect(made.title).toMatchObject({ code: 'ethereum.safe-makes', level: 'warning' });
    expect(codes(made)).toContain('ethereum.erc20-transfer');
    expect(codes(made)).toContain('ethereum.send');
  });

  test('another Safe that hands itself over without any data shows no line for it', () => {
    const found = codes(review(other, asModule(bob, '0x', 1)));
    expect(found).toContain('ethereum.module-makes-delegate');
    expect(found).not.toContain('ethereum.call-data');
  });

  test('another Safe that pays for broadcasting has that said, by its owners’ signatures only', () => {
    const signature =
      'execTransaction(address,uint256,bytes,uint8,uint256,uint256,uint256,address,address,bytes)';
    const pays = encode(signature, [bob, 0, '0x', 0, 0, 10 ** 9, 2000, token, bob, '0x12']);
    expect(codes(review(other, pays))).toContain('ethereum.safe-refund');
    expect(codes(review(other, exec(bob, '0x', 0))).join()).not.toContain('refund');
    expect(codes(review(other, asModule(bob, '0x', 0))).join()).not.toContain('refund');
  });

  test('another Safe that is told to enable a module of its own is a danger', () => {
    const made = review(other, asModule(other, encode('enableModule(address)', [bob]), 0));
    expect(made.warnings[0]).toMatchObject({ code: 'ethereum.module-enable', level: 'danger' });
  });

  const calls = (list: [string, bigint, string][]) =>
    AbiCoder.defaultAbiCoder().encode(['tuple(address, uint256, bytes)[]'], [list]);
  const execute = (kind: string, data: string) =>
    encode('execute(bytes32,bytes)', [kind.padEnd(66, '0'), data]);

  test('an account by ERC-7579 has its calls read, with whether they may fail', () => {
    const list = calls([
      [token, 0n, transfer],
      [bob, 7n, '0x'],
    ]);
    const made = review(other, execute('0x01', list));
    expect(made.title).toMatchObject({ code: 'ethereum.account-makes', values: { count: { value: 2n } } });
    expect(codes(made)).toContain('ethereum.erc20-transfer');
    expect(codes(made)).toContain('ethereum.multicall-part');
    expect(codes(review(other, execute('0x0101', list)))).toContain('ethereum.multicall-part-may-fail');
    // What only the account itself understands of its mode is left to be shown as it is.
    expect(codes(review(other, execute('0x01000000000078210001', list)))).not.toContain(
      'ethereum.account-makes',
    );
    // ERC-7821 takes nobody's address for the account itself.
    const toItself = calls([
      [token, 0n, transfer],
      ['0x0000000000000000000000000000000000000000', 0n, transfer],
    ]);
    expect(codes(review(other, execute('0x01', toItself)))).not.toContain('ethereum.account-makes');
    const handed = review(other, execute('0xff', concat([bob, '0x1234'])));
    expect(handed.title).toMatchObject({ code: 'ethereum.account-delegates', level: 'danger' });
  });

  test('an ordinary account with code of its own has the calls read that it makes to itself', () => {
    const key: PlainKey = asKey(concatBytes(secp256k1.Point.BASE.toBytes(true), new Uint8Array(32).fill(7)));
    const from = plainAccount.address(key);
    const data = execute('0x01', calls([[token, 0n, transfer]]));
    const request = { from, to: from, data, chainId: 1, nonce: 0, gas: 90_000, gasPrice: 9 };
    const context = { groupKey: key, known: [] };
    const [payload] = plainAccount.recognise(JSON.stringify(request), context)!;
    const made = plainAccount.review(payload!, context);
    expect(made.title).toMatchObject({ code: 'ethereum.account-makes-itself', level: 'warning' });
    expect(flat(made.actions)).toContainEqual(
      expect.objectContaining({
        code: 'ethereum.erc20-transfer',
        effects: [expect.objectContaining({ kind: 'send', amount: 123_456n, to: bob })],
      }),
    );
  });

  test('a call without instructions inside another says where the coins go', () => {
    const made = review(other, encode('execute(address,uint256,bytes)', [bob, 7, '0x']));
    const sent = flat(made.actions).find(({ code }) => code === 'ethereum.send');
    expect(sent?.values).toMatchObject({ to: { text: bob }, amount: { units: 7n } });
  });
});
