import { Interface } from 'ethers';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/chains/chain.ts';
import { deriveAccount, safeContracts } from '../../../src/chains/ethereum/account.ts';
import { writeMultiSend } from '../../../src/chains/ethereum/multi-send.ts';
import type { Payload } from '../../../src/chains/ethereum/payload.ts';
import { makeTransaction } from '../../../src/chains/ethereum/request.ts';
import { review as reviewPayload } from '../../../src/chains/ethereum/review.ts';
import { readTypedData } from '../../../src/chains/ethereum/typed-data.ts';
import { makeSecp256k1Key } from '../../support/frost-keys.ts';

const { groupKey } = makeSecp256k1Key('readers');
const { safe } = deriveAccount(groupKey);
const vault = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48';
const bob = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045';
const review = (payload: Payload) => reviewPayload(payload, { groupKey, known: [] });
const codes = (facts: readonly Fact[]): string[] =>
  facts.flatMap(({ code, parts = [] }) => [code, ...codes(parts)]);

/** The one action of a call by signature, with bytes behind it. */
function action(signature: string, args: unknown[], rest = ''): Fact {
  const abi = new Interface([`function ${signature}`]);
  const data = abi.encodeFunctionData(signature.slice(0, signature.indexOf('(')), args) + rest;
  const { actions, title } = review(
    makeTransaction([{ to: vault, value: 0n, data }], { chainId: 1, nonce: 0 }),
  );
  expect(actions).toHaveLength(1);
  expect(title.code).toBe(actions[0]!.code);
  return actions[0]!;
}

describe('vaults', () => {
  test.each([
    ['deposit(uint256,address)', [5, safe], 'ethereum.vault-deposit', 'notice'],
    ['deposit(uint256,address)', [5, bob], 'ethereum.vault-deposit', 'warning'],
    ['deposit(uint256,address,address)', [5, safe, safe], 'ethereum.vault-claim-deposit', 'notice'],
    ['mint(uint256,address)', [5, safe], 'ethereum.vault-mint', 'warning'],
    ['mint(uint256,address,address)', [5, safe, safe], 'ethereum.vault-claim-mint', 'notice'],
    ['withdraw(uint256,address,address)', [5, safe, safe], 'ethereum.vault-withdraw', 'notice'],
    ['withdraw(uint256,address,address)', [5, bob, safe], 'ethereum.vault-withdraw', 'warning'],
    ['redeem(uint256,address,address)', [5, safe, safe], 'ethereum.vault-redeem', 'notice'],
    ['redeem(uint256,address,address)', [5, safe, bob], 'ethereum.vault-redeem', 'warning'],
    ['requestDeposit(uint256,address,address)', [5, safe, safe], 'ethereum.vault-request-deposit', 'notice'],
    ['requestRedeem(uint256,address,address)', [5, bob, safe], 'ethereum.vault-request-redeem', 'warning'],
  ])('%s %j is %s, %s', (signature, args, code, level) => {
    const found = action(signature, args);
    expect(found).toMatchObject({ code, level });
    const shown = (name: string) => found.values[name];
    expect(shown('amount')).toMatchObject({ units: 5n });
    expect(shown('vault')).toMatchObject({ text: vault });
    expect(shown('to')).toMatchObject({ text: args[1] });
    expect(shown('owner')).toMatchObject({ text: args[2] ?? safe });
    // Each word of the call stands below its sentence.
    expect(codes(found.parts ?? [])).toEqual(args.map(() => 'ethereum.call-word'));
  });

  test('what goes to another leaves the account, as shares', () => {
    const asset = { chain: 'ethereum', network: '1', id: vault };
    const effects = (signature: string, args: unknown[]) => action(signature, args).effects;
    expect(effects('redeem(uint256,address,address)', [5, bob, safe])).toEqual([
      { kind: 'send', asset, amount: 5n, to: bob },
    ]);
    expect(effects('withdraw(uint256,address,address)', [5, bob, safe])).toEqual([
      { kind: 'send', asset, amount: null, to: bob },
    ]);
    expect(effects('redeem(uint256,address,address)', [5, safe, safe])).toMatchObject([
      { kind: 'call', name: 'vault-redeem' },
    ]);
  });
});

describe('bytes behind the arguments', () => {
  const transfer = 'transfer(address,uint256)';

  test('are named below the sentence and change neither it nor the gist', () => {
    for (const rest of ['00', 'c0ffee', '11'.repeat(32), '22'.repeat(363)]) {
      const found = action(transfer, [bob, 5], rest);
      expect(found).toMatchObject({
        code: 'ethereum.erc20-transfer',
        level: 'info',
        values: { amount: { units: 5n }, to: { text: bob } },
      });
      expect(found.parts).toEqual([
        { code: 'ethereum.trailing-bytes', level: 'notice', values: { data: { type: 'bytes', hex: rest } } },
      ]);
    }
    expect(action(transfer, [bob, 5]).parts).toBeUndefined();
  });

  test('are no excuse for arguments that can be read in two ways', () => {
    const abi = new Interface([`function ${transfer}`]);
    const data = abi.encodeFunctionData('transfer', [bob, 5]).replace('a9059cbb00', 'a9059cbb01');
    const { actions } = review(
      makeTransaction([{ to: vault, value: 0n, data: `${data}c0` }], { chainId: 1, nonce: 0 }),
    );
    expect(actions[0]).toMatchObject({ code: 'ethereum.call-not-canonical', level: 'danger' });
  });
});

const fields = (list: string) =>
  list.split(',').map((x) => ({ type: x.split(' ')[0]!, name: x.split(' ')[1]! }));
function signed(primaryType: string, list: string, message: object, chainId = 1): ReturnType<typeof review> {
  const form = {
    types: { [primaryType]: fields(list) },
    primaryType,
    domain: { chainId, verifyingContract: vault },
    message,
  };
  return review({ kind: 'typed-data', chainId: 1, text: readTypedData(JSON.stringify(form)).text });
}

describe('a transfer by signature (EIP-3009)', () => {
  const list = 'address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce';
  const message = {
    from: safe,
    to: bob,
    value: '5',
    validAfter: 0,
    validBefore: 2_000_000_000,
    nonce: `0x${'07'.repeat(32)}`,
  };

  test.each(['TransferWithAuthorization', 'ReceiveWithAuthorization'])(
    '%s says amount and recipient',
    (name) => {
      const { title, warnings } = signed(name, list, message);
      expect(title).toMatchObject({
        code: 'ethereum.signed-transfer',
        level: 'warning',
        values: {
          amount: { units: 5n },
          to: { text: bob },
          token: { text: vault },
          from: { text: safe },
          before: { unixSeconds: 2_000_000_000n },
        },
        effects: [
          { kind: 'send', asset: { chain: 'ethereum', network: '1', id: vault }, amount: 5n, to: bob },
        ],
      });
      expect(codes(warnings)).not.toContain('ethereum.permit-other-owner');
      expect(codes(signed(name, list, { ...message, from: bob }).warnings)).toContain(
        'ethereum.permit-other-owner',
      );
      expect(codes(signed(name, list, { ...message, to: vault }).warnings)).toContain('ethereum.to-token');
    },
  );

  test('another form of that name is not taken for one', () => {
    const { actions } = signed(
      'TransferWithAuthorization',
      list.replace('uint256 value', 'uint128 value'),
      message,
    );
    expect(actions[0]!.code).toBe('ethereum.domain');
  });

  test('its withdrawal, and its call', () => {
    const cancel = signed('CancelAuthorization', 'address authorizer,bytes32 nonce', {
      authorizer: safe,
      nonce: message.nonce,
    });
    expect(cancel.title).toMatchObject({ code: 'ethereum.authorization-cancel', level: 'info' });
    for (const proof of ['bytes', 'uint8,bytes32,bytes32']) {
      const rest = proof === 'bytes' ? ['0x'] : [27, message.nonce, message.nonce];
      const found = action(
        `transferWithAuthorization(address,address,uint256,uint256,uint256,bytes32,${proof})`,
        [bob, safe, 5, 0, 9, message.nonce, ...rest],
      );
      expect(found).toMatchObject({
        code: 'ethereum.transfer-from',
        values: { from: { text: bob }, to: { text: safe } },
      });
    }
  });
});

describe('a transaction of another Safe', () => {
  const list =
    'address to,uint256 value,bytes data,uint8 operation,uint256 safeTxGas,uint256 baseGas,uint256 gasPrice,address gasToken,address refundReceiver,uint256 nonce';
  const zero = '0x0000000000000000000000000000000000000000';
  const base = {
    to: bob,
    value: '5',
    data: '0x',
    operation: 0,
    safeTxGas: 0,
    baseGas: 0,
    gasPrice: 0,
    gasToken: zero,
    refundReceiver: zero,
    nonce: 7,
  };

  test('its call is read as a call of that Safe', () => {
    const { title, actions } = signed('SafeTx', list, base);
    expect(title).toMatchObject({
      code: 'ethereum.other-safe',
      level: 'warning',
      values: { safe: { text: vault }, nonce: { value: 7n } },
    });
    expect(actions[0]!.parts).toMatchObject([
      { code: 'ethereum.send', values: { amount: { units: 5n }, to: { text: bob } } },
    ]);
    const abi = new Interface(['function addOwnerWithThreshold(address owner, uint256 threshold)']);
    const data = abi.encodeFunctionData('addOwnerWithThreshold', [bob, 1]);
    const { actions: own, warnings } = signed('SafeTx', list, { ...base, to: vault, value: 0, data });
    expect(own[0]!.parts).toMatchObject([{ code: 'ethereum.owner-add', level: 'danger' }]);
    expect(warnings[0]).toMatchObject({ code: 'ethereum.owner-add', level: 'danger' });
  });

  test('a delegatecall is a danger, but for a batch', () => {
    const { title, warnings } = signed('SafeTx', list, {
      ...base,
      operation: 1,
      value: 0,
      data: '0x01020304',
    });
    expect(title).toMatchObject({
      code: 'ethereum.other-safe-delegate',
      level: 'danger',
      values: { to: { text: bob } },
    });
    expect(warnings[0]!.code).toBe('ethereum.other-safe-delegate');
    const data = writeMultiSend([
      { to: bob, value: 1n, data: '0x' },
      { to: safe, value: 2n, data: '0x' },
    ]);
    const batch = { ...base, to: safeContracts.multiSendCallOnly, operation: 1, value: 0, data };
    expect(codes(signed('SafeTx', list, batch).actions[0]!.parts!)).toEqual([
      'ethereum.send',
      'ethereum.send',
    ]);
    const broken = { ...batch, data: `${data}00` };
    expect(signed('SafeTx', list, broken).title.code).toBe('ethereum.other-safe-delegate');
  });
});
