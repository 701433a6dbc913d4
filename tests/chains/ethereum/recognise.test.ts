import { Interface, parseEther, Transaction } from 'ethers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveAccount, safeContracts } from '../../../src/chains/ethereum/account.ts';
import { hasChecksum } from '../../../src/chains/ethereum/address.ts';
import { ethereum } from '../../../src/chains/ethereum/ethereum.ts';
import { deriveHashes } from '../../../src/chains/ethereum/hashes.ts';
import { readMultiSend } from '../../../src/chains/ethereum/multi-send.ts';
import type { Payload, SafeTransaction } from '../../../src/chains/ethereum/payload.ts';
import { readPayload } from '../../../src/chains/ethereum/payload-bytes.ts';
import { makeTransaction } from '../../../src/chains/ethereum/request.ts';
import { SignerError } from '../../../src/core/errors.ts';
import { makeSecp256k1Key } from '../../support/frost-keys.ts';
import { makePayment } from './payments.ts';

const { groupKey } = makeSecp256k1Key('recognise');
const context = { groupKey, known: [] };
const { safe } = deriveAccount(groupKey);
const to = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045';
const usdc = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48';
const other = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';
const erc20 = new Interface(['function transfer(address to, uint256 amount)']);
const transferData = erc20.encodeFunctionData('transfer', [to, 1_500_000n]);

function read(input: unknown): Payload | null {
  const text = typeof input === 'string' || input instanceof Uint8Array ? input : JSON.stringify(input);
  const payloads = ethereum.recognise(text, context);
  if (payloads === null) return null;
  expect(payloads).toHaveLength(1);
  return readPayload(payloads[0]!);
}
const complete = (request: unknown, answers: object) => ({
  hoarfrost: 'complete',
  request: typeof request === 'string' ? request : JSON.stringify(request),
  ...answers,
});
const failure = (input: unknown) => {
  try {
    read(input);
  } catch (error) {
    if (error instanceof SignerError) return [error.code, error.where];
    throw error;
  }
  return null;
};
const base = makeTransaction([{ to, value: parseEther('1.5'), data: '0x' }], { chainId: 1, nonce: 7 });

describe('a payment', () => {
  test('a typed payment of coins or of a token is read', () => {
    const coins = { hoarfrost: 'payment', chainId: 1, nonce: 7, payments: [{ to, amount: '1.5' }] };
    expect(read(coins)).toEqual(base);
    const token = { address: usdc, symbol: 'USDC', decimals: 6 };
    const tokens = { hoarfrost: 'payment', chainId: 1, nonce: '8', payments: [{ to, amount: '1.5', token }] };
    expect(read(tokens)).toEqual({
      ...base,
      to: usdc,
      value: 0n,
      data: transferData,
      nonce: 8,
      tokens: [{ ...token, vouchedBy: 'person' }],
    });
  });

  test('several payments become one batch', () => {
    const payments = [
      { to, amount: '1' },
      { to: other, amount: '2' },
    ];
    const tx = read({ hoarfrost: 'payment', chainId: 10, nonce: 0, payments }) as SafeTransaction;
    expect(tx).toMatchObject({ to: safeContracts.multiSendCallOnly, value: 0n, operation: 1, chainId: 10 });
    expect(readMultiSend(tx.data)).toEqual([
      { to, value: parseEther('1'), data: '0x' },
      { to: other, value: parseEther('2'), data: '0x' },
    ]);
  });

  test.each([
    ['no amount', '', 'bad-amount'],
    ['zero', '0', 'bad-amount'],
    ['a sign', '-1', 'bad-amount'],
    ['an exponent', '1e3', 'bad-amount'],
    ['two separators', '1,500.25', 'bad-amount'],
    ['a comma that may be either', '1,500', 'bad-amount'],
    ['too many places', '1.0000000000000000001', 'bad-amount'],
    ['too much', '9'.repeat(70), 'bad-amount'],
    ['hexadecimal', '0x10', 'bad-amount'],
  ])('a payment with %s is refused', (_, amount, code) => {
    expect(failure({ hoarfrost: 'payment', chainId: 1, nonce: 0, payments: [{ to, amount }] })?.[0]).toBe(
      code,
    );
  });

  test.each([
    ['a wrong checksum', '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96046'],
    ['a name', 'vitalik.eth'],
    ['ICAP', 'XE65GB6LDNXYOFTX0NSV3FUWKOWIXAMJK36'],
    ['one digit short', to.slice(0, -1)],
  ])('a payment to %s is refused', (_, address) => {
    const payment = { hoarfrost: 'payment', chainId: 1, nonce: 0, payments: [{ to: address, amount: '1' }] };
    expect(failure(payment)?.[0]).toBe('bad-address');
  });

  test('a payment to an address without capital letters is noted', () => {
    expect(makePayment({ to: to.toLowerCase(), amount: '1' }, { chainId: 1, nonce: 0 }).notes).toEqual([
      'no-checksum',
    ]);
  });
});

describe('missing details are completed', () => {
  const request = { to, value: '0x14d1120d7b160000' };

  test('the chain is asked for first, then the number; then the request is complete', () => {
    expect(failure(request)).toEqual(['bad-parameters', 'chainId']);
    expect(failure({ ...request, chainId: '0x1' })).toEqual(['bad-parameters', 'nonce']);
    expect(failure(complete(request, { chainId: 1 }))).toEqual(['bad-parameters', 'nonce']);
    expect(read(complete(request, { chainId: '1', nonce: '7' }))).toEqual(base);
    expect(read(complete({ ...request, chainId: 'eip155:1' }, { nonce: 7 }))).toEqual(base);
  });

  test('an ordinary account’s nonce is not the Safe’s', () => {
    const tx = read(complete({ ...request, nonce: '0x99', gas: '0x5208' }, { chainId: 1, nonce: 7 }));
    expect(tx).toEqual({ ...base, notes: ['outer-fees'] });
  });

  test('tokens may be vouched for by the request or the person', () => {
    const tokens = [{ address: usdc, symbol: 'USDC', decimals: 6 }];
    const call = { to: usdc, data: transferData, chainId: 1 };
    const byPerson = read(complete(call, { nonce: 7, tokens }));
    expect(byPerson).toMatchObject({ tokens: [{ ...tokens[0], vouchedBy: 'person' }] });
    const byRequest = read(complete({ ...call, tokens }, { nonce: 7 }));
    expect(byRequest).toMatchObject({ tokens: [{ ...tokens[0], vouchedBy: 'request' }] });
  });

  test('an answer that contradicts the request is refused', () => {
    expect(failure(complete({ ...request, chainId: 1 }, { chainId: 10, nonce: 7 }))).toEqual([
      'bad-transaction',
      'chainId',
    ]);
    const known = { ...request, operation: 0, safeTxGas: 0, nonce: 7 };
    expect(failure(complete(known, { chainId: 1, nonce: 8 }))).toEqual(['bad-transaction', 'nonce']);
  });

  test('a refund may be chosen', () => {
    const refund = { safeTxGas: '50000', baseGas: '60000', gasPrice: '1000000000' };
    expect(read(complete(request, { chainId: 1, nonce: 7, refund }))).toMatchObject({
      refund: { safeTxGas: 50_000n, baseGas: 60_000n, gasPrice: 1_000_000_000n },
    });
  });

  test.each([324, 300, 232, 2741, 728126428])(
    'network %i, where the Safe has another address, is refused',
    (id) => {
      expect(failure(complete(request, { chainId: id, nonce: 0 }))).toEqual(['unsupported', 'chainId']);
    },
  );
});

describe('what other tools write', () => {
  test('a JSON-RPC request is read', () => {
    const inner = { from: safe, to, value: '0x14d1120d7b160000', chainId: '0x1' };
    const rpc = { jsonrpc: '2.0', id: 1, method: 'eth_sendTransaction', params: [inner] };
    expect(read(complete(rpc, { nonce: 7 }))).toEqual(base);
    expect(failure(complete({ ...rpc, params: [{ ...inner, from: other }] }, { nonce: 7 }))).toEqual([
      'not-needed',
      'from',
    ]);
    for (const method of ['eth_signAuthorization', 'wallet_signAuthorization'])
      expect(failure({ method, params: [{ address: safe, chainId: 1, nonce: 0 }] })).toEqual([
        'unsupported',
        'eth_signAuthorization',
      ]);
    expect(failure({ method: 'eth_sign', params: [safe, `0x${'11'.repeat(32)}`] })).toEqual([
      'unsupported',
      'eth_sign',
    ]);
  });

  test.each([
    [`ethereum:${to}@1?value=1.5e18`, { to, value: parseEther('1.5'), data: '0x', chainId: 1 }],
    [
      `ethereum:pay-${to}@8453?value=1500000000000000000&gas=21000`,
      { value: parseEther('1.5'), chainId: 8453 },
    ],
    [`ethereum:${usdc}@1/transfer?address=${to}&uint256=1.5e6`, { to: usdc, value: 0n, data: transferData }],
  ])('ERC-681 %s is read', (uri, expected) => {
    expect(read(complete(uri, { nonce: 0 }))).toMatchObject(expected);
    expect(failure(uri)).toEqual(['bad-parameters', 'nonce']);
  });

  test.each([
    ['ethereum:vitalik.eth@1?value=1', 'bad-address'],
    [`ethereum:${to}@1?value=1.5`, 'bad-amount'],
    [`ethereum:${to}@1?value=1&value=2`, 'bad-transaction'],
    [`ethereum:${usdc}@1/transfer?address=vitalik.eth&uint256=1`, 'bad-address'],
    [`ethereum:${usdc}@1/transfer?address=${to}&uint256=-1`, 'bad-amount'],
    [`ethereum:${usdc}@1?address=${to}`, 'bad-transaction'],
    ['ethereum:', 'bad-transaction'],
  ])('ERC-681 %s is refused', (uri, code) => {
    expect(failure(complete(uri, { nonce: 0 }))?.[0]).toBe(code);
  });

  test('raw unsigned transactions of every type are read', () => {
    const fields = { chainId: 1, to, value: parseEther('1.5'), nonce: 3, gasLimit: 21_000 };
    const fees = { maxFeePerGas: 1, maxPriorityFeePerGas: 1 };
    for (const tx of [
      { type: 0, ...fields, gasPrice: 1 },
      { type: 1, ...fields, gasPrice: 1, accessList: [] },
      { type: 2, ...fields, ...fees },
    ]) {
      const raw = Transaction.from(tx).unsignedSerialized;
      expect(read(complete(raw, { nonce: 7 })), `type ${tx.type}`).toEqual({
        ...base,
        notes: ['outer-fees'],
      });
      expect(failure(new Uint8Array(Buffer.from(raw.slice(2), 'hex')))).toEqual(['bad-parameters', 'nonce']);
    }
    const blob = {
      type: 3,
      ...fields,
      ...fees,
      maxFeePerBlobGas: 1,
      blobVersionedHashes: [`0x01${'11'.repeat(31)}`],
    };
    const raw = Transaction.from(blob).unsignedSerialized;
    expect(read(complete(raw, { nonce: 7 }))).toEqual({ ...base, notes: ['outer-fees', 'left-out'] });
  });

  test('a raw transaction that creates a contract is refused; from a signed one the call is taken, and that is said', () => {
    const create = Transaction.from({ type: 2, chainId: 1, data: '0x6000' }).unsignedSerialized;
    expect(failure(complete(create, { nonce: 0 }))).toEqual(['bad-transaction', 'contract creation']);
    const signed = Transaction.from({ type: 2, chainId: 1, to, value: parseEther('1.5') });
    signed.signature = { r: `0x${'11'.repeat(32)}`, s: `0x${'11'.repeat(32)}`, v: 27 };
    const taken = { ...base, notes: ['outer-fees', 'signed-already'] };
    expect(read(complete(signed.serialized, { nonce: 7 }))).toEqual(taken);
    const sent = { method: 'eth_sendRawTransaction', params: [signed.serialized] };
    expect(read(complete(sent, { nonce: 7 }))).toEqual(taken);
    const warnings = ethereum.review(
      ethereum.recognise(JSON.stringify(complete(sent, { nonce: 7 })), context)![0]!,
      context,
    ).warnings;
    expect(warnings.map(({ code }) => code)).toContain('ethereum.signed-already');
    expect(failure(complete({ data: '0x6000', value: '0x0', to: null }, { chainId: 1, nonce: 0 }))?.[0]).toBe(
      'bad-transaction',
    );
  });

  test('a Safe transaction is read, with the hash that its maker computed', () => {
    const zero = '0x0000000000000000000000000000000000000000';
    const json = {
      safe,
      to,
      value: '1500000000000000000',
      data: null,
      operation: 0,
      gasToken: zero,
      safeTxGas: 0,
      baseGas: 0,
      gasPrice: '0',
      refundReceiver: zero,
      nonce: 7,
      safeTxHash: deriveHashes(base, safe).digest,
      confirmations: [],
    };
    expect(read(complete(json, { chainId: 1 }))).toEqual(base);
    expect(failure(json)).toEqual(['bad-parameters', 'chainId']);
    expect(failure(complete(json, { chainId: 10 }))).toEqual(['bad-transaction', 'safeTxHash']);
    expect(failure(complete({ ...json, safe: other }, { chainId: 1 }))).toEqual(['not-needed', 'safe']);
    expect(failure(complete({ ...json, operation: 1, safeTxHash: undefined }, { chainId: 1 }))).toEqual([
      'bad-transaction',
      'delegatecall',
    ]);
  });

  test('a SafeTx as typed data is the transaction, not a message', () => {
    const types = {
      SafeTx: [
        'to',
        'value',
        'data',
        'operation',
        'safeTxGas',
        'baseGas',
        'gasPrice',
        'gasToken',
        'refundReceiver',
        'nonce',
      ].map((name) => ({
        name,
        type:
          {
            to: 'address',
            data: 'bytes',
            operation: 'uint8',
            gasToken: 'address',
            refundReceiver: 'address',
          }[name] ?? 'uint256',
      })),
    };
    const zero = '0x0000000000000000000000000000000000000000';
    const message = {
      to,
      value: '1500000000000000000',
      data: '0x',
      operation: 0,
      safeTxGas: 0,
      baseGas: 0,
      gasPrice: 0,
      gasToken: zero,
      refundReceiver: zero,
      nonce: 7,
    };
    const data = { types, primaryType: 'SafeTx', domain: { chainId: 1, verifyingContract: safe }, message };
    expect(read(data)).toEqual(base);
    const elsewhere = { ...data, domain: { chainId: 1, verifyingContract: other } };
    expect(read(elsewhere)).toMatchObject({ kind: 'typed-data' });
  });

  test('a Transaction Builder batch is read, by data and by method', () => {
    const batch = {
      version: '1.0',
      chainId: '1',
      createdAt: 1700000000000,
      meta: { name: 'Transactions Batch', createdFromSafeAddress: safe },
      transactions: [
        { to, value: '1', data: null, contractMethod: null, contractInputsValues: null },
        { to: usdc, value: '0', data: transferData },
        {
          to: usdc,
          value: '0',
          data: null,
          contractMethod: {
            name: 'transfer',
            payable: false,
            inputs: [
              { internalType: 'address', name: 'to', type: 'address' },
              { internalType: 'uint256', name: 'amount', type: 'uint256' },
            ],
          },
          contractInputsValues: { to, amount: '1500000' },
        },
        {
          to: usdc,
          value: '0',
          data: null,
          contractMethod: {
            name: 'many',
            payable: false,
            inputs: [
              { name: 'list', type: 'uint256[]' },
              { name: 'on', type: 'bool' },
            ],
          },
          contractInputsValues: { list: '[1, "2"]', on: 'false' },
        },
      ],
    };
    const tx = read(complete(batch, { nonce: 7 })) as SafeTransaction;
    const many = new Interface(['function many(uint256[] list, bool on)']);
    expect(readMultiSend(tx.data)).toEqual([
      { to, value: 1n, data: '0x' },
      { to: usdc, value: 0n, data: transferData },
      { to: usdc, value: 0n, data: transferData },
      { to: usdc, value: 0n, data: many.encodeFunctionData('many', [[1, 2], false]) },
    ]);
    const [first] = batch.transactions;
    expect(
      read(complete({ ...batch, transactions: [{ ...first, value: '1500000000000000000' }] }, { nonce: 7 })),
    ).toEqual(base);
    expect(failure(complete({ ...batch, transactions: [] }, { nonce: 7 }))?.[0]).toBe('bad-transaction');
    expect(failure(complete({ ...batch, meta: { createdFromSafeAddress: other } }, { nonce: 7 }))).toEqual([
      'not-needed',
      'safe',
    ]);
  });

  test('messages are read: personal_sign, sign-in text', () => {
    const bytes = new TextEncoder().encode('Hello');
    const rpc = { method: 'personal_sign', params: ['0x48656c6c6f', safe] };
    expect(read(complete(rpc, { chainId: 1 }))).toEqual({ kind: 'message', chainId: 1, bytes });
    expect(failure(complete({ ...rpc, params: ['Hello', other] }, { chainId: 1 }))).toEqual([
      'not-needed',
      'from',
    ]);
    const signIn = signInText(safe, 1);
    const payload = read(signIn);
    expect(payload).toEqual({ kind: 'message', chainId: 1, bytes: new TextEncoder().encode(signIn) });
    expect(failure(signInText(other, 1))).toEqual(['not-needed', 'from']);
  });
});

function signInText(address: string, chainId: number): string {
  return `example.com wants you to sign in with your Ethereum account:\n${address}\n\nWelcome.\n\nURI: https://example.com/login\nVersion: 1\nChain ID: ${chainId}\nNonce: 32891756\nIssued At: 2026-01-01T00:00:00Z`;
}

describe('what is not ours', () => {
  test.each(['', 'hello', '{}', '[]', '{"a":1}', 'solana:abc', '5'.repeat(64), '{"types":1}', 'AQAB'])(
    '%j is left to others',
    (input) => {
      expect(read(input)).toBeNull();
    },
  );

  test('any bytes, text or JSON give an answer or a SignerError', () => {
    const inputs = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string(),
      fc.json(),
      fc.string({ unit: fc.constantFrom(...'0123456789abcdef') }),
    );
    fc.assert(
      fc.property(inputs, (input) => {
        failure(input);
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  test('a request with any member replaced gives an answer or a SignerError', () => {
    const good: Record<string, unknown> = {
      safe,
      to,
      value: '1',
      data: '0x',
      operation: 0,
      safeTxGas: 0,
      nonce: 7,
      chainId: 1,
      tokens: [],
      params: [],
      transactions: [],
      types: {},
      message: {},
      domain: {},
      primaryType: 'A',
      method: 'personal_sign',
      hoarfrost: 'payment',
      payments: [],
    };
    const keys = Object.keys(good);
    fc.assert(
      fc.property(fc.subarray(keys), fc.constantFrom(...keys), fc.jsonValue(), (some, key, value) => {
        const input: Record<string, unknown> = Object.fromEntries(some.map((name) => [name, good[name]]));
        input[key] = value;
        failure(input);
      }),
      { numRuns: 300, seed: 6 },
    );
  });
});

test('an address has its checksum if it is in EIP-55 form, in one case or in two', () => {
  // EIP-55, "Test Cases": all caps, all lower, normal.
  const published = [
    '0x52908400098527886E0F7030069857D2E4169EE7',
    '0xde709f2102306220921060314715629080e2fb77',
    '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  ];
  for (const address of published) expect(hasChecksum(address), address).toBe(true);
  const [caps, lower, mixed] = published as [string, string, string];
  const upper = (address: string) => `0x${address.slice(2).toUpperCase()}`;
  for (const bare of [caps.toLowerCase(), upper(lower), mixed.toLowerCase(), upper(mixed), 'vitalik.eth'])
    expect(hasChecksum(bare), bare).toBe(false);
});
