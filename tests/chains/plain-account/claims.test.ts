import { secp256k1 } from '@noble/curves/secp256k1.js';
import { Interface, Transaction } from 'ethers';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { PlainKey } from '../../../src/chains/plain-account/child.ts';
import { readPayload } from '../../../src/chains/plain-account/payload.ts';
import { plainAccount } from '../../../src/chains/plain-account/plain-account.ts';
import type { Fact } from '../../../src/chains/review.ts';
import { concatBytes } from '../../../src/core/bytes.ts';
import { readCbor, writeCbor } from '../../../src/core/codec.ts';
import { SignerError } from '../../../src/core/errors.ts';
import { asKey } from '../../support/chain-keys.ts';

const accountKey: PlainKey = asKey(
  concatBytes(secp256k1.Point.BASE.multiply(77n).toBytes(true), new Uint8Array(32).fill(7)),
);
const context = { groupKey: accountKey, known: [] };
const from = plainAccount.address(accountKey);
const at = '0x00000000000000000000000000000000000c0de1';
const usdc = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48';
const key = 'work(address token, uint256 amount)';
const data = new Interface([`function ${key}`]).encodeFunctionData('work', [usdc, 5_000_000n]);
const gift = {
  context: { contract: { deployments: [{ chainId: 1, address: at }] } },
  display: {
    formats: {
      [key]: {
        intent: 'Claim a gift',
        fields: [{ path: 'amount', label: 'Gift', format: 'tokenAmount', params: { tokenPath: 'token' } }],
      },
    },
  },
};
const other = { ...gift, context: { contract: { deployments: [{ chainId: 1, address: usdc }] } } };

const call = {
  from,
  to: at,
  data,
  chainId: '0x1',
  nonce: '0x3',
  gas: '0xea60',
  maxFeePerGas: '0x3b9aca00',
  maxPriorityFeePerGas: '0x1',
};
const form = {
  types: { Gift: [{ name: 'amount', type: 'uint256' }] },
  primaryType: 'Gift',
  domain: { name: 'Gifts', chainId: 1 },
  message: { amount: '5' },
};
const giftForm = {
  context: { eip712: { deployments: [], domain: { name: 'Gifts' } } },
  display: {
    formats: {
      'Gift(uint256 amount)': {
        intent: 'Claim a gift',
        fields: [{ path: 'amount', label: 'Gift', format: 'raw' }],
      },
    },
  },
};

const ask = (request: object) => plainAccount.recognise(JSON.stringify(request), context)![0]!;
const review = (payload: Uint8Array) => plainAccount.review(payload, context);
const flat = (facts: readonly Fact[]): Fact[] => facts.flatMap((f) => [f, ...flat(f.parts ?? [])]);
const show = (value: unknown) => JSON.stringify(value, (_, x) => (typeof x === 'bigint' ? `${x}n` : x));
const codes = (facts: readonly Fact[]) => flat(facts).map(({ code }) => code);
const withoutClaims = (facts: readonly Fact[]): unknown[] =>
  facts
    .filter(({ code }) => !code.startsWith('ethereum.claim'))
    .map(({ parts, ...one }) => [one, withoutClaims(parts ?? [])]);

describe('a description that comes with a request to an ordinary account', () => {
  test.each([
    ['in the call', { ...call, erc7730: gift }],
    [
      'in the call of a request to a wallet',
      { method: 'eth_sendTransaction', params: [{ ...call, erc7730: gift }] },
    ],
    [
      'around a request to a wallet',
      { method: 'eth_sendTransaction', params: [call], descriptors: [other, gift] },
    ],
    [
      'in the call, with another around it',
      { method: 'eth_sendTransaction', params: [{ ...call, erc7730: gift }], erc7730: other },
    ],
  ])('a description is shown as what its sender says, and none of it is signed: %s', (_, request) => {
    const [payload, bare] = [ask(request), ask(call)];
    const [said, without] = [review(payload), review(bare)];
    const claims = flat(said.actions).filter(({ code }) => code === 'ethereum.claimed');
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatchObject({ level: 'warning', values: { intent: { text: 'Claim a gift' } } });
    expect(show(claims[0]!.parts)).toContain('USDC');
    expect(said.title).toEqual(without.title);
    expect(withoutClaims(said.actions)).toEqual(withoutClaims(without.actions));
    expect(codes(said.details)).toContain('ethereum.claim');
    expect(plainAccount.digests(payload, accountKey)).toEqual(plainAccount.digests(bare, accountKey));
  });

  test('a description of a form is shown below the form', () => {
    const payload = ask({ ...form, erc7730: giftForm });
    const { actions, title } = review(payload);
    expect(actions.at(-1)).toMatchObject({ code: 'ethereum.claimed' });
    expect(title).toEqual(review(ask(form)).title);
    expect(plainAccount.digests(payload, accountKey)).toEqual(plainAccount.digests(ask(form), accountKey));
  });

  test('a description of something else is not shown, and that is said', () => {
    for (const request of [
      { ...call, erc7730: other },
      { ...call, to: null, data: '0x00', erc7730: gift },
      { ...form, erc7730: gift },
    ]) {
      const { actions, warnings, details } = review(ask(request));
      expect(codes(warnings)).toContain('ethereum.claim-unfit');
      expect(codes([...actions, ...details])).not.toContain('ethereum.claimed');
    }
    expect(codes(review(ask(call)).warnings)).not.toContain('ethereum.claim-unfit');
  });

  test('a payload without one is written as before, and one that is no pack is refused', () => {
    const tx = Transaction.from({
      type: 2,
      chainId: 1,
      nonce: 3,
      gasLimit: 60_000,
      to: at,
      data,
      maxFeePerGas: 10n ** 9n,
      maxPriorityFeePerGas: 1n,
    });
    const old = writeCbor([0, 0, Uint8Array.from(Buffer.from(tx.unsignedSerialized.slice(2), 'hex'))]);
    expect(ask(call)).toEqual(old);
    expect(readPayload(old)).toMatchObject({ kind: 'transaction', index: 0 });
    expect('claim' in readPayload(old)).toBe(false);
    const payload = ask({ ...call, erc7730: gift });
    const fields = readCbor(v.array(v.unknown()), payload, 'test');
    expect(fields).toHaveLength(4);
    for (const broken of [Uint8Array.of(1), (fields[3] as Uint8Array).slice(1), new Uint8Array(16_001)])
      expect(() => readPayload(writeCbor([...fields.slice(0, 3), broken]))).toThrow(SignerError);
  });
});
