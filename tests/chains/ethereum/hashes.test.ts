import { readFileSync } from 'node:fs';
import { getBytes, hashMessage, hexlify, Interface, toBigInt } from 'ethers';
import { expect, test } from 'vitest';
import { deriveAccount, safeContracts } from '../../../src/chains/ethereum/account.ts';
import { ethereum } from '../../../src/chains/ethereum/ethereum.ts';
import { deriveHashes, safeTxFields } from '../../../src/chains/ethereum/hashes.ts';
import type { SafeTransaction } from '../../../src/chains/ethereum/payload.ts';
import { writePayload } from '../../../src/chains/ethereum/payload-bytes.ts';
import { readTypedData } from '../../../src/chains/ethereum/typed-data.ts';
import { asKey } from '../../support/chain-keys.ts';
import { makeSecp256k1Key, seededBytes } from '../../support/frost-keys.ts';
import { deploySafe, makeEvm } from './evm.ts';

const vector = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../vectors/ethereum/${name}`, import.meta.url), 'utf8'));

const { groupKey } = makeSecp256k1Key('hashes');
const account = deriveAccount(groupKey);
const safe = new Interface([
  'function getTransactionHash(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, uint256 nonce) view returns (bytes32)',
  'function domainSeparator() view returns (bytes32)',
  'function getMessageHash(bytes message) view returns (bytes32)',
]);

test('the hashes are those that the contracts compute', async () => {
  const evm = await makeEvm(8453);
  await deploySafe(evm);
  await evm.send(account.deploySigner);
  await evm.send(account.deploySafe);
  const ask = async (name: string, values: unknown[]) => {
    const { output } = await evm.call({ to: account.safe, data: safe.encodeFunctionData(name, values) });
    return safe.decodeFunctionResult(name, output)[0] as string;
  };
  const random = seededBytes('transactions');
  const wide = () => toBigInt(random(random(1)[0]! % 33));
  const address = () => hexlify(random(20));
  const runs = process.env.PROVE === 'nightly' ? 10_000 : 150;
  for (let i = 0; i < runs; i++) {
    const tx: SafeTransaction = {
      kind: 'transaction',
      chainId: 8453,
      to: address(),
      value: wide(),
      data: hexlify(random(random(1)[0]!)),
      operation: i % 2 === 0 ? 0 : 1,
      nonce: Number(toBigInt(random(6))),
      refund:
        i % 3 === 0
          ? null
          : {
              safeTxGas: wide(),
              baseGas: wide(),
              gasPrice: wide(),
              gasToken: address(),
              refundReceiver: address(),
            },
      tokens: [],
      notes: [],
    };
    const f = safeTxFields(tx);
    const values = [f.to, f.value, f.data, f.operation, f.safeTxGas, f.baseGas, f.gasPrice];
    const theirs = await ask('getTransactionHash', [...values, f.gasToken, f.refundReceiver, f.nonce]);
    const ours = deriveHashes(tx, account.safe);
    expect(ours.digest).toBe(theirs);
    if (tx.operation === 0)
      expect(hexlify(ethereum.digests(writePayload(tx), groupKey)[0]!.digest)).toBe(theirs);
    expect(ours.domain).toBe(await ask('domainSeparator', []));
    const bytes = random(i % 300);
    const message = deriveHashes({ kind: 'message', chainId: 8453, bytes }, account.safe);
    expect(message.message).toBe(hashMessage(bytes));
    expect(message.digest).toBe(await ask('getMessageHash', [message.message]));
  }
}, 3_600_000);

test('typed data is hashed as published', () => {
  for (const { name, request, digest } of vector('eip712.json')) {
    const read = readTypedData(JSON.stringify(request));
    expect(read.hash, name).toBe(digest);
    expect(readTypedData(read.text)).toEqual(read);
  }
  const cases = vector('typed-data.json');
  expect(cases.length).toBe(130);
  for (const { name, domain, primaryType, types, data, digest } of cases) {
    const read = readTypedData(JSON.stringify({ domain, primaryType, types, message: data }));
    expect(read.hash, name).toBe(digest);
    expect(readTypedData(read.text).text, name).toBe(read.text);
  }
});

test('every member of published typed data appears in the review', () => {
  for (const { name, domain, primaryType, types, data } of vector('typed-data.json')) {
    const chainId = 1;
    const text = readTypedData(JSON.stringify({ domain, primaryType, types, message: data })).text;
    const { actions } = ethereum.review(writePayload({ kind: 'typed-data', chainId, text }), {
      groupKey,
      known: [],
    });
    const shown = JSON.stringify(actions, (_, x) => (typeof x === 'bigint' ? `${x}` : x)).toLowerCase();
    for (const leaf of [...leaves(data), ...leaves(domain)]) {
      expect(shown, name).toContain(JSON.stringify(leaf).slice(1, -1).toLowerCase());
    }
  }
});

function leaves(value: unknown): string[] {
  if (value instanceof Object) return Object.values(value).flatMap(leaves);
  return value === null || value === undefined ? [] : [String(value)];
}

test('typed data that a contract would hash differently is refused', () => {
  const [{ request }] = vector('eip712.json');
  const without = (name: string) =>
    request.types.EIP712Domain.filter((f: { name: string }) => f.name !== name);
  const bad: Record<string, unknown>[] = [
    { ...request, primaryType: 'Person' },
    { ...request, primaryType: 'Nothing' },
    { ...request, types: { ...request.types, EIP712Domain: without('chainId') } },
    { ...request, types: { ...request.types, EIP712Domain: request.types.EIP712Domain.toReversed() } },
    { ...request, domain: { ...request.domain, extra: '1' } },
    { ...request, message: { ...request.message, contents: 5 } },
    { ...request, message: { from: request.message.from, contents: 'no to' } },
    { ...request, types: { ...request.types, Mail: [...request.types.Mail, request.types.Mail[0]] } },
    { ...request, types: { ...request.types, Mail: [{ name: 'x', type: 'Mail' }] } },
    { ...request, types: { ...request.types, Mail: [{ name: '__proto__', type: 'string' }] } },
    {
      ...request,
      types: { ...request.types, Mail: [{ name: 'n', type: 'uint256' }] },
      message: { n: 2 ** 60 },
    },
  ];
  for (const [i, input] of bad.entries()) {
    // The primary type alone may well be a type by itself.
    if (i === 0) input.message = request.message;
    expect(() => readTypedData(JSON.stringify(input)), String(i)).toThrow(
      expect.objectContaining({ code: 'bad-transaction' }),
    );
  }
});

test('members outside the types are not signed, and not shown', () => {
  const [{ request, digest }] = vector('eip712.json');
  const read = readTypedData(
    JSON.stringify({ ...request, message: { ...request.message, note: 'unsigned' } }),
  );
  expect(read.hash).toBe(digest);
  expect(read.text).not.toContain('unsigned');
});

test('addresses of the account are pinned', () => {
  const fixed = getBytes(`0x0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798`);
  expect(deriveAccount(asKey(fixed))).toMatchObject(pinned);
  expect(Object.values(safeContracts)).toHaveLength(4);
});

/** Account of the key whose secret is 1. A change here puts everyone's money out of reach. */
const pinned = {
  signer: '0x48542FFBA9f92BB245fbf0c0A90bA7daED43f05A',
  safe: '0xCC05140EC382739272505c84397524D281A7bc01',
};
