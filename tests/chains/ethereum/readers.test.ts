import { Interface } from 'ethers';
import { describe, expect, test } from 'vitest';
import { deriveAccount, safeContracts } from '../../../src/chains/ethereum/account.ts';
import { writeMultiSend } from '../../../src/chains/ethereum/multi-send.ts';
import type { Payload } from '../../../src/chains/ethereum/payload.ts';
import { makeTransaction } from '../../../src/chains/ethereum/request.ts';
import { review as reviewPayload } from '../../../src/chains/ethereum/review.ts';
import { readTypedData } from '../../../src/chains/ethereum/typed-data.ts';
import type { Fact } from '../../../src/chains/review.ts';
import { makeSecp256k1Key } from '../../support/frost-keys.ts';

const { groupKey } = makeSecp256k1Key('readers');
const { safe } = deriveAccount(groupKey);
const vault = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48';
const bob = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045';
const review = (payload: Payload) => reviewPayload(payload, { groupKey, known: [] });
const codes = (facts: readonly Fact[]): string[] =>
  facts.flatMap(({ code, parts = [] }) => [code, ...codes(parts)]);

/** The one action of a call by signature, with bytes after it. */
function action(signature: string, args: unknown[], rest = '', to = vault, chainId = 1): Fact {
  const abi = new Interface([`function ${signature}`]);
  const data = abi.encodeFunctionData(signature.slice(0, signature.indexOf('(')), args) + rest;
  const { actions, title } = review(makeTransaction([{ to, value: 0n, data }], { chainId, nonce: 0 }));
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
    // The sentence has every argument.
    expect(found.parts).toBeUndefined();
  });

  test('the highest number, which vaults may take for all there is, is said to be that', () => {
    const { parts = [] } = action('redeem(uint256,address,address)', [2n ** 256n - 1n, safe, safe]);
    expect(parts.map(({ code }) => code)).toContain('ethereum.highest-number');
  });

  test('vaults whose token is known show amounts of it, and who says so', () => {
    const steak = '0xbeef010f9cb27031ad51e3333f9af9c6b1228183';
    expect(action('deposit(uint256,address)', [1_500_000n, safe], '', steak, 8453)).toMatchObject({
      code: 'ethereum.vault-deposit',
      level: 'notice',
      values: { amount: { units: 1_500_000n, decimals: 6, symbol: 'USDC', vouchedBy: 'list' } },
      parts: [{ code: 'ethereum.vault-asset', values: { by: { text: 'Hoarfrost' } } }],
    });
    const redeemed = action('redeem(uint256,address,address)', [10n ** 18n, safe, safe], '', steak, 8453);
    expect(redeemed).toMatchObject({
      values: { amount: { decimals: 18, symbol: 'steakUSDC' } },
      parts: [{ code: 'ethereum.vault-asset', values: { token: { name: 'USDC' } } }],
    });
    // On another network the same address belongs to nobody.
    expect(action('deposit(uint256,address)', [5, safe], '', steak).values.amount).toMatchObject({
      decimals: null,
    });
  });

  test('what goes to somebody else leaves the account, as shares', () => {
    const asset = { chain: 'ethereum', network: '1', id: vault };
    const effects = (signature: string, args: unknown[]) => action(signature, args).effects;
    expect(effects('redeem(uint256,address,address)', [5, bob, safe])).toEqual([
      { kind: 'send', asset, amount: 5n, to: bob },
    ]);
    expect(effects('withdraw(uint256,address,address)', [5, bob, safe])).toEqual([
      { kind: 'send', asset, amount: null, to: bob },
    ]);
    const waiting = 'requestRedeem(uint256,address,address)';
    expect(effects(waiting, [5, bob, safe])).toEqual([{ kind: 'send', asset, amount: 5n, to: bob }]);
    expect(effects(waiting, [5, safe, safe])).toMatchObject([{ kind: 'call' }]);
    for (const [claim, amount] of [
      ['deposit(uint256,address,address)', null],
      ['mint(uint256,address,address)', 5n],
    ] as const)
      expect(effects(claim, [5, bob, safe])).toEqual([{ kind: 'send', asset, amount, to: bob }]);
    expect(effects('redeem(uint256,address,address)', [5, safe, safe])).toMatchObject([
      { kind: 'call', name: 'vault-redeem' },
    ]);
  });
});

describe('bytes after the arguments', () => {
  const transfer = 'transfer(address,uint256)';

  test('bytes after the arguments are named below the sentence and change neither it nor the gist', () => {
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

  test('bytes after the arguments do not excuse arguments that can be read in two ways', () => {
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
    '%s states amount and recipient',
    (name) => {
      const { title, warnings } = signed(name, list, message);
      expect(title).toMatchObject({
        code: name.startsWith('Receive') ? 'ethereum.signed-receipt' : 'ethereum.signed-transfer',
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

  test('a different form with that name is not mistaken for a transfer', () => {
    const { actions } = signed(
      'TransferWithAuthorization',
      list.replace('uint256 value', 'uint128 value'),
      message,
    );
    expect(actions[0]!.code).toBe('ethereum.domain');
  });

  test('cancelling a transfer by signature is shown, signed or as a call', () => {
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

  test('a transaction of another Safe has its call read as a call by that Safe', () => {
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

  test('what another Safe pays for broadcasting is said, whoever it goes to, and not if it pays nothing', () => {
    const drain = { ...base, value: 0, baseGas: '1000000000', gasPrice: '2000', gasToken: vault };
    const paid = (message: object) => signed('SafeTx', list, message).warnings.map(({ code }) => code);
    for (const operation of [0, 1]) {
      const { actions } = signed('SafeTx', list, { ...drain, operation, refundReceiver: bob });
      const said = actions[0]!.parts!.find(({ code }) => code === 'ethereum.safe-refund')!;
      expect(said).toMatchObject({ level: 'danger', values: { receiver: { text: bob } } });
      // (1,000,000,000 + 60,000) * 2,000, with no data to copy.
      expect(said.values.amount).toMatchObject({ units: 2_000_120_000_000n });
    }
    expect(paid(drain)).toContain('ethereum.safe-refund-broadcaster');
    expect(paid({ ...drain, gasPrice: 0, refundReceiver: bob }).join()).not.toContain('refund');
  });

  test('a delegatecall of another Safe is a danger, except for a batch', () => {
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

describe('signed orders', () => {
  const order = (contract: string, primaryType: string, types: Record<string, string>, message: object) => {
    const forms = Object.fromEntries(Object.entries(types).map(([name, list]) => [name, fields(list)]));
    const form = { types: forms, primaryType, domain: { chainId: 1, verifyingContract: contract }, message };
    return review({ kind: 'typed-data', chainId: 1, text: readTypedData(JSON.stringify(form)).text });
  };
  const zero = '0x0000000000000000000000000000000000000000';
  const weth = '0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2';
  const hash = `0x${'07'.repeat(32)}`;

  const settlement = '0x9008D19f58AAbD9eD0D60971565AA8510560ab41';
  const cow = {
    Order:
      'address sellToken,address buyToken,address receiver,uint256 sellAmount,uint256 buyAmount,uint32 validTo,bytes32 appData,uint256 feeAmount,string kind,bool partiallyFillable,string sellTokenBalance,string buyTokenBalance',
  };
  const sale = {
    sellToken: vault,
    buyToken: weth,
    receiver: zero,
    sellAmount: '100',
    buyAmount: '7',
    validTo: 2_000_000_000,
    appData: hash,
    feeAmount: '1',
    kind: 'sell',
    partiallyFillable: false,
    sellTokenBalance: 'erc20',
    buyTokenBalance: 'erc20',
  };

  test('an order of CoW Protocol is shown', () => {
    const { actions, title } = order(settlement, 'Order', cow, sale);
    expect(title).toMatchObject({
      code: 'ethereum.order',
      level: 'warning',
      values: { contract: { text: settlement }, until: { unixSeconds: 2_000_000_000n } },
    });
    expect(actions[0]!.parts).toMatchObject([
      { code: 'ethereum.order-gives', values: { amount: { units: 101n }, token: { text: vault } } },
      {
        code: 'ethereum.order-gets',
        level: 'info',
        values: { amount: { units: 7n, symbol: 'WETH' }, to: { text: safe } },
      },
    ]);
    expect(actions[0]!.effects).toEqual([
      { kind: 'send', asset: { chain: 'ethereum', network: '1', id: vault }, amount: 101n, to: settlement },
    ]);
    // Someone else gets the price.
    const { warnings } = order(settlement, 'Order', cow, { ...sale, receiver: bob });
    expect(warnings[0]).toMatchObject({
      code: 'ethereum.order-gets',
      level: 'danger',
      values: { to: { text: bob } },
    });
    const coins = order(settlement, 'Order', cow, {
      ...sale,
      buyToken: '0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE',
    });
    expect(coins.actions[0]!.parts![1]).toMatchObject({
      values: { amount: { symbol: 'ETH', decimals: 18 } },
    });
  });

  test('orders count only if the contract and the form are the known ones', () => {
    const elsewhere = order(bob, 'Order', cow, sale);
    expect(codes(elsewhere.warnings)).toContain('ethereum.typed-data-unknown');
    const other = { Order: cow.Order.replace('uint32 validTo', 'uint64 validTo') };
    expect(codes(order(settlement, 'Order', other, sale).warnings)).toContain('ethereum.typed-data-unknown');
  });

  test('an order of 1inch is shown, with the expiry in its traits', () => {
    const types = {
      Order:
        'uint256 salt,address maker,address receiver,address makerAsset,address takerAsset,uint256 makingAmount,uint256 takingAmount,uint256 makerTraits',
    };
    const message = {
      salt: 1,
      maker: safe,
      receiver: zero,
      makerAsset: vault,
      takerAsset: weth,
      makingAmount: 100,
      takingAmount: 7,
      makerTraits: String(2_000_000_000n << 80n),
    };
    const at = '0x111111125421cA6dc452d289314280a0f8842A65';
    const { title, actions, warnings } = order(at, 'Order', types, message);
    expect(title).toMatchObject({
      code: 'ethereum.order',
      values: { until: { unixSeconds: 2_000_000_000n } },
    });
    expect(actions[0]!.parts).toMatchObject([
      { values: { amount: { units: 100n } } },
      { level: 'info', values: { amount: { units: 7n }, to: { text: safe } } },
    ]);
    expect(codes(warnings)).not.toContain('ethereum.permit-other-owner');
    const open = order(at, 'Order', types, { ...message, makerTraits: 0, maker: bob });
    expect(open.title.code).toBe('ethereum.order-open');
    // An extension that sets the price, or payment in plain coins: no promise is made of either.
    for (const bit of [247n, 249n]) {
      const made = order(at, 'Order', types, { ...message, makerTraits: String(1n << bit) });
      expect(codes(made.warnings)).toContain('ethereum.typed-data-unknown');
    }
    expect(codes(open.warnings)).toContain('ethereum.permit-other-owner');
  });

  test('an order of Seaport is shown, including collectibles and fees', () => {
    const item =
      'uint8 itemType,address token,uint256 identifierOrCriteria,uint256 startAmount,uint256 endAmount';
    const types = {
      OrderComponents:
        'address offerer,address zone,OfferItem[] offer,ConsiderationItem[] consideration,uint8 orderType,uint256 startTime,uint256 endTime,bytes32 zoneHash,uint256 salt,bytes32 conduitKey,uint256 counter',
      OfferItem: item,
      ConsiderationItem: `${item},address recipient`,
    };
    const price = (amount: number, recipient: string) => ({
      itemType: 0,
      token: zero,
      identifierOrCriteria: 0,
      startAmount: amount,
      endAmount: amount - 1,
      recipient,
    });
    const message = {
      offerer: safe,
      zone: zero,
      orderType: 0,
      startTime: 0,
      endTime: 2_000_000_000,
      zoneHash: hash,
      salt: 1,
      conduitKey: hash,
      counter: 0,
      offer: [{ itemType: 2, token: vault, identifierOrCriteria: 55, startAmount: 1, endAmount: 1 }],
      consideration: [price(100, safe), price(3, bob)],
    };
    const seaport = '0x0000000000000068F116a894984e2DB1123eB395';
    const { actions } = order(seaport, 'OrderComponents', types, message);
    expect(actions[0]!.parts).toMatchObject([
      {
        code: 'ethereum.order-gives-item',
        values: { id: { value: 55n }, count: { value: 1n }, token: { text: vault } },
      },
      {
        code: 'ethereum.order-gets',
        level: 'info',
        values: { amount: { units: 99n, symbol: 'ETH' }, to: { text: safe } },
      },
      { code: 'ethereum.order-gets', level: 'notice', values: { amount: { units: 2n }, to: { text: bob } } },
    ]);
    expect(actions[0]!.effects).toMatchObject([{ asset: { id: `${vault}#55` }, amount: 1n }]);
    // An offer that rises or falls over time gives away its larger figure.
    for (const [startAmount, endAmount] of [
      [5, 9],
      [9, 5],
    ]) {
      const offer = [{ itemType: 1, token: vault, identifierOrCriteria: 0, startAmount, endAmount }];
      const auction = order(seaport, 'OrderComponents', types, { ...message, offer }).actions[0]!;
      expect(auction.parts![0]).toMatchObject({
        code: 'ethereum.order-gives',
        values: { amount: { units: 9n } },
      });
    }
    // An order that gives nothing back to the account is a danger.
    const gift = order(seaport, 'OrderComponents', types, { ...message, consideration: [price(3, bob)] });
    expect(gift.warnings[0]).toMatchObject({ code: 'ethereum.order-gets', level: 'danger' });
    // Any item from a set of which only the hash is known: nothing is said of which.
    for (const itemType of [4, 5]) {
      const wanted = [{ ...price(1, safe), itemType, token: vault, identifierOrCriteria: 77 }];
      const made = order(seaport, 'OrderComponents', types, { ...message, consideration: wanted });
      expect(codes(made.warnings)).toContain('ethereum.typed-data-unknown');
    }
    // Members of a nested form with other names: no reader, and everything in the tree.
    const odd = { ...types, OfferItem: item.replace('startAmount', 'fromAmount') };
    const renamed = {
      ...message,
      offer: [{ itemType: 2, token: vault, identifierOrCriteria: 55, fromAmount: 1, endAmount: 1 }],
    };
    expect(codes(order(seaport, 'OrderComponents', odd, renamed).warnings)).toContain(
      'ethereum.typed-data-unknown',
    );
  });

  test('an order of UniswapX is shown, from the witness of a Permit2 transfer', () => {
    const types = {
      PermitWitnessTransferFrom:
        'TokenPermissions permitted,address spender,uint256 nonce,uint256 deadline,Dutch witness',
      TokenPermissions: 'address token,uint256 amount',
      Dutch: 'address swapper,Output[] outputs',
      Output: 'address token,uint256 startAmount,uint256 endAmount,address recipient',
    };
    const outputs = [{ token: zero, startAmount: 9, endAmount: 7, recipient: safe }];
    const message = {
      permitted: { token: vault, amount: 100 },
      spender: '0x00000011F84B9aa48e5f8aA8B9897600006289Be',
      nonce: 0,
      deadline: 2_000_000_000,
      witness: { swapper: safe, outputs },
    };
    const permit2 = '0x000000000022D473030F116dDEE9F6B43aC78BA3';
    const { actions } = order(permit2, 'PermitWitnessTransferFrom', types, message);
    expect(actions[0]).toMatchObject({
      code: 'ethereum.permit2-signed-transfer',
      parts: [
        {
          code: 'ethereum.order-gets',
          level: 'info',
          values: { amount: { units: 7n, symbol: 'ETH' }, to: { text: safe } },
        },
      ],
    });
    // Anybody else need not keep to the witness: no promise is made of what comes.
    const elsewhere = order(permit2, 'PermitWitnessTransferFrom', types, { ...message, spender: bob });
    expect(codes(elsewhere.actions).slice(0, 2)).toEqual([
      'ethereum.permit2-signed-transfer',
      'ethereum.permit2-witness',
    ]);
    expect(elsewhere.actions[0]!.parts).toBeUndefined();
    const toOther = { ...message, witness: { swapper: safe, outputs: [{ ...outputs[0], recipient: bob }] } };
    expect(codes(order(permit2, 'PermitWitnessTransferFrom', types, toOther).warnings)).toContain(
      'ethereum.order-gets',
    );
  });
});
