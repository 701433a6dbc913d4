import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hexToBytes } from '@noble/hashes/utils.js';
import { hexlify, Interface, TypedDataEncoder } from 'ethers';
import { describe, expect, test } from 'vitest';
import { deriveAccount } from '../../../src/chains/ethereum/account.ts';
import { ethereum } from '../../../src/chains/ethereum/ethereum.ts';
import { deriveDigest } from '../../../src/chains/ethereum/hashes.ts';
import { readCalls } from '../../../src/chains/ethereum/multi-send.ts';
import type { SafeTransaction } from '../../../src/chains/ethereum/payload.ts';
import { readPayload } from '../../../src/chains/ethereum/payload-bytes.ts';
import { readTypedData } from '../../../src/chains/ethereum/typed-data.ts';
import { SignerError } from '../../../src/core/errors.ts';
import { asKey } from '../../support/chain-keys.ts';
import { makeSecp256k1Key } from '../../support/frost-keys.ts';

// biome-ignore lint/suspicious/noExplicitAny: test data of many forms.
type Case = any;
const load = (name: string): Case =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../vectors/cases/${name}.json`), 'utf8'));

const ours = makeSecp256k1Key('cases').groupKey;
const other = '0x00000000219ab540356cBB839Cbe05303d7705Fa';
const usdc = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48';

interface Result {
  tx: SafeTransaction;
  calls: { to: string; value: bigint; data: string }[];
  warnings: string[];
}

const answered = { chainId: '1', nonce: 5 };
const complete = (request: unknown, answers: object = answered) =>
  JSON.stringify({
    hoarfrost: 'complete',
    request: typeof request === 'string' ? request : JSON.stringify(request),
    ...answers,
  });

function payloadOf(text: string | Uint8Array, groupKey = ours) {
  const payloads = ethereum.recognise(text, { groupKey, known: [] });
  expect(payloads).toHaveLength(1);
  return payloads![0]!;
}

function read(text: string | Uint8Array, groupKey = ours): Result {
  const bytes = payloadOf(text, groupKey);
  const tx = readPayload(bytes) as SafeTransaction;
  const { warnings } = ethereum.review(bytes, { groupKey, known: [] });
  return { tx, calls: readCalls(tx), warnings: warnings.map(({ code }) => code) };
}

function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof SignerError) return `${error.code}: ${error.where}`;
    throw error;
  }
  return 'accepted';
}

const { safe } = deriveAccount(ours);

describe('Ethereum inputs as people bring them', () => {
  test.each([
    'builder-bool-1',
    'builder-unnamed',
    'raw-no-prefix',
    'service-page',
    'send-calls',
    'call-list',
  ])('%s', (name) => {
    const { input, expected } = load(name);
    const groupKey = asKey<'secp256k1/rfc9591'>(hexToBytes(input.groupKey));
    const { tx, calls } = read(complete(input.text, input.answers), groupKey);
    const { calls: wanted, operation = 0, ...single } = expected;
    expect(tx.operation).toBe(operation);
    if (typeof wanted === 'number') expect(calls).toHaveLength(wanted);
    else {
      const plain = calls.map(({ to, value, data }) => ({ to, value: `${value}`, data }));
      expect(plain).toMatchObject(wanted ?? [single]);
    }
  });

  test('a Safe Transaction Builder file is read by the builder’s own grammar', () => {
    const data = (name: string) => read(complete(load(name).input)).calls[0]!;
    const words = (name: string) =>
      data(name)
        .data.slice(10)
        .match(/.{64}/g)!
        .map((word) => BigInt(`0x${word}`));
    expect(words('safe-builder-address-array').slice(1)).toEqual([2n, BigInt(other), BigInt(usdc)]);
    expect(words('safe-builder-bool-array').slice(2)).toEqual([0n, 1n]);
    expect(words('safe-builder-bool-in-tuple').at(-1)).toBe(0n);
    expect(words('safe-builder-big-integers').at(-1)).toBe(1_500_000_000_000_000_000n);
    for (const name of ['safe-builder-receive', 'safe-builder-fallback'])
      expect(data(name)).toMatchObject({ value: 10n ** 18n, data: '0x' });
  });

  test('a Safe transaction that the service says is executed is noted as such', () => {
    const input = { ...load('safe-service-executed').input, safe };
    expect(read(complete(input)).warnings).toContain('ethereum.executed');
    const waiting = { ...input, isExecuted: false, transactionHash: null };
    expect(read(complete(waiting)).warnings).not.toContain('ethereum.executed');
    expect(refusal(() => read(complete({ ...input, safeTxHash: `0x${'ab'.repeat(32)}` })))).toBe(
      'bad-transaction: safeTxHash',
    );
  });

  test('a WalletConnect frame around each request is removed', () => {
    const { input } = load('walletconnect-session-request');
    const frame = (method: string, ...params: unknown[]) => ({
      ...input,
      params: { ...input.params, request: { method, params } },
    });
    const [call] = input.params.request.params;
    const { tx } = read(complete(frame('eth_sendTransaction', { ...call, from: safe }), { nonce: 5 }));
    expect(tx).toMatchObject({ chainId: 1, to: usdc, value: 1n, data: '0x' });
    const signed = readPayload(payloadOf(JSON.stringify(frame('personal_sign', '0x4869', safe))));
    expect(signed).toEqual({ kind: 'message', chainId: 1, bytes: new TextEncoder().encode('Hi') });
    const form = load('typed-data-wrong-checksum').input;
    for (const data of [form, JSON.stringify(form)])
      expect(readPayload(payloadOf(JSON.stringify(frame('eth_signTypedData_v4', safe, data))))).toMatchObject(
        {
          kind: 'typed-data',
          chainId: 1,
        },
      );
    // As the library emits it, and as its examples store it.
    for (const framed of [
      ['session_request', frame('eth_sendTransaction', { ...call, from: safe })],
      { requestEvent: frame('eth_sendTransaction', { ...call, from: safe }), requestSession: { topic: 'x' } },
    ])
      expect(read(complete(framed, { nonce: 5 })).tx).toMatchObject({ chainId: 1, to: usdc, value: 1n });
    // The frame's network and the answer's are the same.
    const framed = frame('eth_sendTransaction', { ...call, from: safe });
    expect(refusal(() => read(complete(framed, { chainId: 10, nonce: 5 })))).toBe('bad-transaction: chainId');
    expect(
      refusal(() => read(complete(frame('eth_sendTransaction', { ...call, from: other }), { nonce: 5 }))),
    ).toBe('not-needed: from');
  });
});

describe('addresses in a file with network prefixes', () => {
  const call = { from: `eth:${safe}`, to: `eth:${usdc}`, value: '1', data: '0x' };
  const [zero, number] = [`0x${'0'.repeat(40)}`, { nonce: 5 }];
  const none = { safeTxGas: 0, baseGas: 0, gasPrice: '0', gasToken: zero, refundReceiver: zero };
  const kinds: [string, (prefix: string) => object][] = [
    ['of a request', (prefix) => ({ ...call, to: `${prefix}:${usdc}`, from: `${prefix}:${safe}` })],
    [
      'of eth_sendTransaction',
      (prefix) => ({
        method: 'eth_sendTransaction',
        params: [{ ...call, from: safe, to: `${prefix}:${usdc}` }],
      }),
    ],
    [
      'of wallet_sendCalls',
      (prefix) => ({
        method: 'wallet_sendCalls',
        params: [{ from: `${prefix}:${safe}`, calls: [{ to: usdc, value: '1' }] }],
      }),
    ],
    [
      'of the service',
      (prefix) => ({
        ...none,
        safe: `${prefix}:${safe}`,
        to: usdc,
        value: '1',
        data: null,
        operation: 0,
        nonce: 5,
      }),
    ],
    [
      'of a kit',
      (prefix) => ({
        data: { ...none, to: `${prefix}:${usdc}`, value: '1', data: '0x', operation: 0, nonce: 5 },
      }),
    ],
    [
      'of a batch',
      (prefix) => ({
        version: '1.0',
        meta: { createdFromSafeAddress: `${prefix}:${safe}` },
        transactions: [{ to: usdc, value: '1', data: '0x' }],
      }),
    ],
    [
      'in a batch',
      (prefix) => ({ version: '1.0', transactions: [{ to: `${prefix}:${usdc}`, value: '1', data: '0x' }] }),
    ],
  ];
  test.each(kinds)('%s are read for that network and for no other', (_, make) => {
    for (const prefix of ['eth', 'eip155:1', 'ETH'])
      expect(read(complete(make(prefix), number)).tx).toMatchObject({
        chainId: 1,
        to: usdc,
        value: 1n,
        operation: 0,
      });
    expect(refusal(() => read(complete(make('gno'))))).toBe('bad-transaction: chainId');
    expect(refusal(() => read(complete(make('nowhere'))))).toBe('bad-address: unknown-network');
  });
  test('addresses that name two networks are refused', () => {
    expect(refusal(() => read(complete({ ...call, to: `gno:${usdc}` }, number)))).toBe(
      'bad-transaction: chainId',
    );
  });
});

test('a method that asks for no signature is refused by name, and an estimate is what it estimates', () => {
  const ask = (method: string, ...params: unknown[]) => complete({ jsonrpc: '2.0', id: 1, method, params });
  for (const method of [
    'wallet_switchEthereumChain',
    'eth_accounts',
    'eth_call',
    'wallet_getCapabilities',
    'net_version',
  ])
    expect(refusal(() => read(ask(method, {})))).toBe('unsupported: method');
  expect(ethereum.recognise(ask('getBalance', safe), { groupKey: ours, known: [] })).toBeNull();
  const call = { from: safe, to: usdc, value: '0x1', data: '0x' };
  expect(read(ask('eth_estimateGas', call)).tx).toMatchObject({ to: usdc, value: 1n });
});

test('a number in the form of ethers 5 is that number, and a call without a recipient is refused as such', () => {
  const call = { from: safe, to: usdc, data: '0x' };
  for (const value of [
    { type: 'BigNumber', hex: '0x03e8' },
    { _hex: '0x03e8', _isBigNumber: true },
  ])
    expect(read(complete({ ...call, value })).tx.value).toBe(1000n);
  for (const value of [{ type: 'BigNumber' }, { type: 'BigNumber', hex: '-0x01' }, { hex: '0x01' }, '1000n'])
    expect(refusal(() => read(complete({ ...call, value })))).toBe('bad-transaction: value');
  expect(refusal(() => read(complete({ from: safe, value: '0x1', data: '0x6080' })))).toBe(
    'bad-transaction: contract creation',
  );
});

test('a capability that the wallet needs but lacks is refused, unless it is optional', () => {
  const send = (capabilities: object, ofCall: object = {}) =>
    complete({
      method: 'wallet_sendCalls',
      params: [
        {
          from: safe,
          chainId: '0x1',
          capabilities,
          calls: [{ to: usdc, value: '0x1', capabilities: ofCall }],
        },
      ],
    });
  expect(read(send({ paymasterService: { url: 'https://x', optional: true } })).tx.value).toBe(1n);
  for (const bad of [
    send({ paymasterService: { url: 'https://x' } }),
    send({}, { flow: { optional: 'true' } }),
  ])
    expect(refusal(() => read(bad))).toBe('unsupported: capabilities');
});

test('a Safe transaction that does not say how it calls is refused with that member’s name', () => {
  const tx = { safe, to: usdc, value: '1', data: null, safeTxGas: 0, refundReceiver: null, nonce: 5 };
  expect(refusal(() => read(complete(tx)))).toBe('bad-transaction: operation');
});

test('a method is distinguished from what has no selector by its type, and what is not a method is refused', () => {
  const batch = (contractMethod: object) =>
    complete({
      version: '1.0',
      transactions: [{ to: usdc, value: '7', data: null, contractMethod, contractInputsValues: {} }],
    });
  for (const type of ['receive', 'fallback'])
    for (const name of [undefined, '', type])
      expect(read(batch({ type, name, payable: true })).calls[0]).toMatchObject({ value: 7n, data: '0x' });
  expect(read(batch({ type: 'function', name: 'pause', inputs: [] })).calls[0]!.data).toBe('0x8456cb59');
  for (const type of ['event', 'constructor', 'error', 5])
    expect(refusal(() => read(batch({ type, name: 'pause', inputs: [] })))).toBe(
      'bad-transaction: transactions[0].contractMethod',
    );
});

describe('what people type', () => {
  const { input, expected } = load('amount-comma');
  const pay = (change: object) => ({ ...input.typed, payments: [{ ...input.typed.payments[0], ...change }] });

  test('amounts are read as people type them', () => {
    expect(read(JSON.stringify(input.typed)).tx.value).toBe(BigInt(expected.value));
    const amount = (text: string) => read(JSON.stringify(pay({ amount: text }))).tx.value;
    for (const text of [
      '1500.25',
      '1500,25',
      '1 500.25',
      '1 500,25',
      '1\u202f500,25',
      "1'500.25",
      '1’500,250',
    ])
      expect(amount(text), text).toBe(1_500_250_000_000_000_000_000n);
    expect(amount('0,125')).toBe(125n * 10n ** 15n);
    expect(amount('1 500,250')).toBe(1_500_250_000_000_000_000_000n);
    expect(amount('1.125')).toBe(1_125n * 10n ** 15n);
    for (const text of [
      '1 5',
      '1 0000',
      "1'50",
      "1 000'000",
      '1,2,3',
      '.',
      ',',
      '1e3',
      '+1',
      '-1',
      '0x1',
      '0,0',
    ])
      expect(
        refusal(() => amount(text)),
        text,
      ).toBe('bad-amount: undefined');
  });

  test('thousands set apart by a comma or a point are refused with what to write', () => {
    for (const amount of ['1,500.25', '1.500,25'])
      try {
        read(JSON.stringify(pay({ amount })));
        expect.unreachable();
      } catch (error) {
        const values = { plain: '1500.25' };
        expect(error).toMatchObject({ code: 'bad-amount', where: 'thousands', values });
      }
  });

  test('an amount that can be read in two ways is refused with both', () => {
    try {
      read(JSON.stringify(pay({ amount: '1,500' })));
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({
        code: 'bad-amount',
        where: 'two-readings',
        values: { first: '1.500', second: '1500' },
      });
    }
  });

  test('addresses may have their network’s prefix', () => {
    const { input: prefixed } = load('eip3770-address');
    const on = (to: string, chainId: string) => JSON.stringify({ ...pay({ to }), chainId });
    for (const to of [
      prefixed,
      `ethereum:${other}`,
      `ethereum:${other}@1`,
      other,
      other.slice(2),
      ` eip155:1:${other} `,
      `eth:${other.slice(0, 22)} ${other.slice(22)}\n`,
      `\u200b${other}\u2060`,
    ])
      expect(read(on(to, '1')).tx.to, to).toBe(other);
    expect(read(on(`base:${other}`, '8453')).tx.to).toBe(other);
    try {
      read(on(prefixed, '8453'));
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({
        code: 'bad-address',
        where: 'other-network',
        values: { said: 'Ethereum', chain: 'Base' },
      });
    }
    expect(refusal(() => read(on(`moon:${other}`, '1')))).toBe('bad-address: unknown-network');
    // The prefix does not weaken the other checks.
    expect(refusal(() => read(on(`eth:${other.replace('5Fa', '5fa')}`, '1')))).toMatch(/^bad-address/);
    expect(read(on(`eth:${other.toLowerCase()}`, '1')).warnings).toContain('ethereum.no-checksum');
    expect(read(on(prefixed, '1')).warnings).not.toContain('ethereum.no-checksum');
  });
});

describe('typed data', () => {
  const review = (form: unknown) =>
    ethereum.review(payloadOf(complete(form, { chainId: 1 })), { groupKey: ours, known: [] });

  test('a name with a colon is hashed as others hash it', () => {
    const { input } = load('typed-data-colon');
    const { EIP712Domain: _, ...types } = input.types;
    expect(readTypedData(JSON.stringify(input)).hash).toBe(
      TypedDataEncoder.hash(input.domain, types, input.message),
    );
    expect(review(input).title).toMatchObject({
      code: 'ethereum.described-words',
      values: { intent: { text: 'Send USDC within Hyperliquid' } },
    });
    expect(review(input).actions).toContainEqual(
      expect.objectContaining({
        code: 'ethereum.typed-message',
        values: { type: { type: 'text', text: input.primaryType } },
      }),
    );
    // Text that looks like an address is hashed letter by letter.
    const loud = { ...input, message: { ...input.message, destination: usdc.replace('eB48', 'EB48') } };
    expect(readTypedData(JSON.stringify(loud)).hash).toBe(
      TypedDataEncoder.hash(input.domain, types, loud.message),
    );
  });

  test('an address with a wrong checksum is read, and loudly pointed out on every device', () => {
    const { input } = load('typed-data-wrong-checksum');
    const [first] = review(input).warnings;
    expect(first).toMatchObject({
      code: 'ethereum.wrong-checksum',
      level: 'danger',
      values: { field: { text: 'message.to' } },
    });
    const { EIP712Domain: _, ...types } = input.types;
    const right = { to: input.message.to.toLowerCase() };
    expect(readTypedData(JSON.stringify(input)).hash).toBe(TypedDataEncoder.hash(input.domain, types, right));
    expect(review({ ...input, message: right }).warnings.map(({ code }) => code)).not.toContain(
      'ethereum.wrong-checksum',
    );
  });

  test('a bool as text means what the text says, and nothing else is a bool', () => {
    const { input } = load('dai-permit-text-bool');
    const permit = (change: object) => ({ ...input, message: { ...input.message, holder: safe, ...change } });
    expect(review(permit({})).title.code).toBe('ethereum.permit-end');
    expect(review(permit({ allowed: 'true' })).title.code).toBe('ethereum.permit-unlimited');
    expect(review(permit({ allowed: false })).title.code).toBe('ethereum.permit-end');
    for (const allowed of ['0', '', '1', 'False', ' false', 0, 1, null, undefined, {}, []])
      expect(refusal(() => review(permit({ allowed })))).toBe('bad-transaction: message.allowed');
    for (const name of ['holder', 'spender', 'nonce', 'expiry'])
      expect(refusal(() => review(permit({ [name]: undefined })))).toBe(`bad-transaction: message.${name}`);
  });

  test.each([
    ['uint8', 255, 256],
    ['uint8', '0xff', '0x100'],
    ['uint256', '1', ''],
    ['uint256', 5, 1.5],
    ['uint256', Number.MAX_SAFE_INTEGER, 2 ** 53],
    ['uint256', `${2n ** 256n - 1n}`, `${2n ** 256n}`],
    ['uint256', 0, -1],
    ['uint256', 0, null],
    ['uint256', 1, true],
    ['uint256', '1', '1e18'],
    ['uint256', '1', '1.0'],
    ['uint256', '1', ' 1'],
    ['uint256', '1', []],
    ['int8', -128, -129],
    ['int8', '127', '128'],
    ['bool', false, 'no'],
    ['bytes', '0x', ''],
    ['bytes', '0x00', '0x0'],
    ['bytes4', '0x01020304', '0x010203'],
    ['bytes32', `0x${'00'.repeat(32)}`, `0x${'00'.repeat(33)}`],
    ['string', '', 5],
    ['string', 'text', null],
    ['address', usdc, 'vitalik.eth'],
    ['address', usdc.toLowerCase(), usdc.slice(2)],
    ['uint8[2]', [1, 2], [1]],
    ['uint8[]', [], {}],
    ['uint8[]', [1], [1, '']],
    ['bool[2][]', [[true, 'false']], [[true, '0']]],
    ['S', { a: 1 }, {}],
    ['S[]', [{ a: 1 }], [null]],
  ])('%s takes %j and not %j, wherever it is', (type, good, bad) => {
    const form = (value: unknown) => ({
      types: {
        Outer: [{ name: 'inner', type: 'Inner[]' }],
        Inner: [{ name: 'x', type }],
        ...(type.startsWith('S') ? { S: [{ name: 'a', type: 'uint8' }] } : {}),
      },
      primaryType: 'Outer',
      domain: { chainId: 1 },
      message: { inner: [{ x: good }, { x: value }] },
    });
    expect(refusal(() => review(form(good)))).toBe('accepted');
    expect(refusal(() => review(form(bad)))).toMatch(/^bad-transaction: message\.inner\[1\]\.x/);
  });

  test('every refusal names the member', () => {
    const { input } = load('typed-data-wrong-checksum');
    const at = (change: object) => refusal(() => review({ ...input, ...change }));
    expect(at({ primaryType: 'Other' })).toBe('bad-transaction: primaryType');
    expect(at({ domain: { ...input.domain, chainId: '' } })).toBe('bad-transaction: domain.chainId');
    expect(at({ domain: { ...input.domain, color: 1 } })).toBe('bad-transaction: domain.color');
    expect(at({ types: { Send: [{ name: 'to', type: 'uint7' }] } })).toBe('bad-transaction: types');
    expect(at({ types: { Send: [{ name: 'to', type: 5 }] } })).toBe('bad-transaction: types.Send[0]');
    expect(at({ types: { ...input.types, EIP712Domain: [] } })).toBe('bad-transaction: types.EIP712Domain');
    expect(at({ message: 5 })).toBe('bad-transaction: message');
  });
});

describe('values of a Builder file', () => {
  const abi = (type: string, components?: object[]) => ({
    name: 'x',
    type,
    ...(components && { components }),
  });
  const pair = [abi('bool'), abi('uint256')].map((one, i) => ({ ...one, name: `m${i}` }));
  const file = (input: object, value: unknown) => ({
    version: '1.0',
    chainId: '1',
    meta: {},
    transactions: [
      {
        to: usdc,
        value: '0',
        data: null,
        contractMethod: { name: 'f', inputs: [input] },
        contractInputsValues: { x: value },
      },
    ],
  });
  const encode = (input: object, value: unknown) => read(complete(file(input, value))).calls[0]!.data;
  const solidity = (input: { type: string; components?: object[] }) =>
    new Interface([{ type: 'function', name: 'f', inputs: [input] }]);

  test.each([
    ['uint256', undefined, '0x10', 16n],
    ['uint256', undefined, 'ff', 255n],
    ['uint256', undefined, ' 7 ', 7n],
    ['uint256', undefined, 7, 7n],
    ['int256', undefined, '-7', -7n],
    ['int256', undefined, '-0xff', -255n],
    ['bool', undefined, 'TRUE', true],
    ['bool', undefined, 'False', false],
    ['bool', undefined, '0', false],
    ['bool', undefined, false, false],
    ['bool[]', undefined, '["1", 0, True]', [true, false, true]],
    ['bytes4[]', undefined, "['0x01020304', 0x05060708]", ['0x01020304', '0x05060708']],
    ['string', undefined, ' [a, "b"] ', ' [a, "b"] '],
    ['string[]', undefined, '["a, b", "\\"]"]', ['a, b', '"]']],
    [
      'uint256[2][]',
      undefined,
      '[[1, 2], [3, 115792089237316195423570985008687907853269984665640564039457584007913129639935]]',
      [
        [1n, 2n],
        [3n, 2n ** 256n - 1n],
      ],
    ],
    ['address[]', undefined, '[]', []],
    ['tuple', pair, '[true, 9007199254740993]', [true, 9007199254740993n]],
    ['tuple', pair, '{"m1": "5", "m0": "false"}', [false, 5n]],
    ['tuple', pair, ['false', '5'], [false, 5n]],
    [
      'tuple[]',
      pair,
      '[[false, 1], ["true", "2"]]',
      [
        [false, 1n],
        [true, 2n],
      ],
    ],
  ])('%s %j: %j', (type, components, value, expected) => {
    const input = abi(type, components);
    expect(encode(input, value)).toBe(solidity(input).encodeFunctionData('f', [expected]));
  });

  test.each([
    ['uint256', undefined, '1e18'],
    ['uint256', undefined, '1.5'],
    ['uint256', undefined, ''],
    ['uint256', undefined, '1,000'],
    ['uint256', undefined, 2 ** 60],
    ['uint256', undefined, '-1'],
    ['uint8', undefined, '256'],
    ['uint256[]', undefined, '[1e18]'],
    ['uint256[]', undefined, '[1,]'],
    ['uint256[]', undefined, '[1'],
    ['uint256[]', undefined, '[1] 2'],
    ['uint256[2]', undefined, '[1]'],
    ['uint256[]', undefined, '1'],
    ['uint256[]', undefined, [2 ** 60]],
    ['bool', undefined, 'yes'],
    ['bool', undefined, ''],
    ['bool', undefined, undefined],
    ['bool', undefined, null],
    ['bool[]', undefined, '["no"]'],
    ['bytes4', undefined, '0x0102'],
    ['bytes', undefined, 'abcd'],
    ['address', undefined, usdc.replace('eB48', 'EB48')],
    ['address', undefined, ''],
    ['string[]', undefined, '[a]'],
    ['string', undefined, 5],
    ['tuple', pair, '["0", 1]'],
    ['tuple', pair, '["", 1]'],
    ['tuple', pair, '[true]'],
    ['tuple', pair, '[true, 1, 2]'],
    ['tuple', pair, '{"m0": true}'],
    ['tuple', pair, '{"m0": true, "other": 1}'],
    ['tuple', pair, '{"m0": true, "m0": false, "m1": 1}'],
  ])('%s %j: %j is refused with its name', (type, components, value) => {
    expect(refusal(() => encode(abi(type, components), value))).toMatch(
      /^bad-transaction: transactions\[0\]\.contractInputsValues\.x/,
    );
  });

  test('what a file omits is not assumed to be zero', () => {
    const whole = file(abi('bool'), 'true');
    const [tx] = whole.transactions;
    const without = (name: string) => complete({ ...whole, transactions: [{ ...tx, [name]: undefined }] });
    expect(refusal(() => read(without('value')))).toBe('bad-transaction: transactions[0].value');
    expect(refusal(() => read(without('contractInputsValues')))).toBe(
      'bad-transaction: transactions[0].contractInputsValues.x',
    );
    expect(refusal(() => read(without('to')))).toBe('bad-transaction: contract creation');
  });
});

describe('what surrounds a request', () => {
  const call = { from: safe, to: usdc, value: '0x1', data: '0x', chainId: '0x1' };
  const text = JSON.stringify({ method: 'eth_sendTransaction', params: [call] });
  const utf16 = (mark: boolean, big: boolean) => {
    const out = Buffer.from(`${mark ? '\ufeff' : ''}${complete(text, { nonce: 5 })}`, 'utf16le');
    return new Uint8Array(big ? out.swap16() : out);
  };
  const raw = load('raw-no-prefix').input.text as string;

  test.each([
    ['UTF-16, little-endian', utf16(true, false)],
    ['UTF-16, big-endian', utf16(true, true)],
    ['UTF-16 without a mark', utf16(false, false)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${complete(text, { nonce: 5 })}`)],
    ['broken lines', complete(text.replace(/(.{40})/g, '$1\n'))],
    ['broken lines of Windows', complete(text.replace(/(.{40})/g, '$1\r\n'))],
    ['a quoted mail', complete(text.replace(/(.{40})/g, '$1\n').replace(/^/gm, '> '))],
    ['a code fence', complete(`\`\`\`json\n${text}\n\`\`\``)],
    ['JSON in a JSON text', complete(JSON.stringify(text))],
    ['a list of one', complete(`[${text}]`)],
    ['parameters without a list', complete({ method: 'eth_sendTransaction', params: call })],
    [
      'an event of a library',
      complete({
        event: 'session_request',
        payload: { params: { request: JSON.parse(text), chainId: 'eip155:1' } },
      }),
    ],
    [
      'the multichain interface',
      complete({ method: 'wallet_invokeMethod', params: { scope: 'eip155:1', request: JSON.parse(text) } }),
    ],
    ['a reply', complete({ jsonrpc: '2.0', id: 1, result: call })],
    ['an answer of a swap service', complete({ dstAmount: '5', tx: call })],
    ['one of another', complete({ route: { transactionRequest: call } })],
    ['calls without a method', complete({ calls: [call] })],
    ['Safe’s interface for apps', complete({ id: 1, method: 'sendTransactions', params: { txs: [call] } })],
    ['raw, in broken lines', complete(raw.replace(/(.{20})/g, '$1\r\n'))],
    ['raw, in base64', complete(Buffer.from(raw, 'hex').toString('base64'))],
    ['raw, as a list of numbers', complete([...Buffer.from(raw, 'hex')])],
    ['raw, as a Buffer', complete(Buffer.from(raw, 'hex').toJSON())],
    ['raw, in quotation marks', complete(`"0x${raw}"`)],
    [
      'raw, as a reply',
      complete({ jsonrpc: '2.0', id: 1, result: { raw: `0x${raw}`, tx: { ...call, from: undefined } } }),
    ],
  ])('%s', (_, input) => {
    const { tx } = read(input);
    expect(tx).toMatchObject({ chainId: 1, to: usdc, value: 1n, data: '0x', nonce: 5 });
  });

  test('the gateway’s details are read', () => {
    const details = {
      safeAddress: safe,
      txId: 'multisig_1',
      executedAt: null,
      txStatus: 'AWAITING_CONFIRMATIONS',
      txInfo: { type: 'Transfer' },
      txData: { hexData: null, to: { value: usdc, name: null }, value: '1', operation: 0 },
      detailedExecutionInfo: {
        type: 'MULTISIG',
        nonce: 5,
        safeTxGas: '0',
        baseGas: '0',
        gasPrice: '0',
        gasToken: '0x0000000000000000000000000000000000000000',
        refundReceiver: { value: '0x0000000000000000000000000000000000000000' },
      },
      txHash: null,
    };
    const { tx, warnings } = read(complete(details));
    expect(tx).toMatchObject({ to: usdc, value: 1n, nonce: 5 });
    expect(warnings).not.toContain('ethereum.executed');
    expect(read(complete({ ...details, txHash: `0x${'ab'.repeat(32)}` })).warnings).toContain(
      'ethereum.executed',
    );
    const listed = { type: 'TRANSACTION', transaction: { id: 'x', txInfo: {}, executionInfo: {} } };
    const page = { count: 2, next: null, results: [{ type: 'LABEL', label: 'Next' }, listed] };
    expect(refusal(() => read(complete(page)))).toBe('bad-transaction: summary');
    expect(refusal(() => read(complete({ ...page, results: [listed, listed] })))).toBe(
      'bad-transaction: several',
    );
  });

  test('a list of calls is read, and what in it cannot be done is refused', () => {
    const calls = (change: object, ...list: object[]) => ({
      method: 'wallet_sendCalls',
      params: [{ version: '1.0', chainId: '0x1', from: safe, calls: list, ...change }],
    });
    const two = [{ to: usdc }, { to: other, data: '0x01' }];
    expect(read(complete(calls({}, ...two))).calls).toMatchObject([
      { to: usdc, value: 0n },
      { to: other, data: '0x01' },
    ]);
    expect(refusal(() => read(complete(calls({ from: other }, ...two))))).toBe('not-needed: from');
    expect(refusal(() => read(complete(calls({ chainId: '0x2' }, ...two))))).toBe('bad-transaction: chainId');
    expect(refusal(() => read(complete(calls({}, { data: '0x6000' }))))).toBe(
      'bad-transaction: contract creation',
    );
    expect(refusal(() => read(complete(calls({}))))).toBe('bad-parameters: transactions');
    expect(
      refusal(() =>
        read(
          complete([
            { to: usdc, value: '1' },
            { to: other, value: '1.5' },
          ]),
        ),
      ),
    ).toBe('bad-transaction: [1].value');
    expect(refusal(() => read(complete([{ ...call, operation: 1 }, call])))).toBe(
      'bad-transaction: delegatecall',
    );
  });

  test('a message is read as Safe’s services store it', () => {
    const kept = { message: 'Hello', safe, proposedBy: other, chainId: 1 };
    const bytes = payloadOf(JSON.stringify(kept));
    expect(readPayload(bytes)).toEqual({
      kind: 'message',
      chainId: 1,
      bytes: new TextEncoder().encode('Hello'),
    });
    const messageHash = hexlify(deriveDigest(readPayload(bytes), safe));
    expect(payloadOf(JSON.stringify({ ...kept, messageHash }))).toEqual(bytes);
    expect(refusal(() => payloadOf(JSON.stringify({ ...kept, messageHash: `0x${'ab'.repeat(32)}` })))).toBe(
      'bad-transaction: messageHash',
    );
    expect(refusal(() => payloadOf(JSON.stringify({ ...kept, safe: other })))).toBe('not-needed: safe');
  });

  test('what only the two ends can read, and things that differ, are refused', () => {
    const relay = { id: 1, jsonrpc: '2.0', method: 'irn_publish', params: { topic: 'x', message: 'AAAA' } };
    expect(refusal(() => read(complete(relay)))).toBe('unsupported: encrypted-relay');
    expect(refusal(() => read(complete({ tx: call, approvalTx: { ...call, value: '0x2' } })))).toBe(
      'bad-transaction: several',
    );
    const others = ethereum.recognise(
      JSON.stringify({
        params: { request: JSON.parse(text), chainId: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp' },
      }),
      { groupKey: ours, known: [] },
    );
    expect(others).toBeNull();
  });

  test('a sign-in to another account is refused, whichever network it is for and however it comes', () => {
    const signIn = (kind: string, address: string) =>
      `example.com wants you to sign in with your ${kind} account:\n${address}\n\nURI: https://example.com\nVersion: 1\nChain ID: 1`;
    expect(refusal(() => payloadOf(signIn('Ethereum', safe)))).toBe('accepted');
    const bad = [signIn('Ethereum', other), signIn('Solana', 'CktRuQ2mttgRGkXJtyksdKHjUdc2C4TgDzyB98oEzy8')];
    for (const message of bad) {
      const ways = [
        message,
        message.replaceAll('\n', '\r\n'),
        { method: 'personal_sign', params: [hexlify(new TextEncoder().encode(message)), safe] },
      ];
      for (const way of ways)
        expect(refusal(() => payloadOf(complete(way, { chainId: 1 })))).toBe('not-needed: from');
      const typed = { hoarfrost: 'message', text: message, chainId: 1 };
      expect(refusal(() => payloadOf(JSON.stringify(typed)))).toBe('not-needed: from');
    }
  });
});
