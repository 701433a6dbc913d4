import { secp256k1 } from '@noble/curves/secp256k1.js';
import { describe, expect, it } from 'vitest';
import { ethereum } from '../../../src/chains/ethereum/ethereum.ts';
import { readPayload } from '../../../src/chains/ethereum/payload-bytes.ts';
import { SignerError } from '../../../src/core/errors.ts';
import { asKey } from '../../support/chain-keys.ts';

/** Several requests in one text: a JSON list of items to be signed separately, or one per line. */
const context = {
  groupKey: asKey<'secp256k1/rfc9591'>(secp256k1.getPublicKey(new Uint8Array(32).fill(7))),
  known: [],
};
const to = '0x7E57000000000000000000000000000000000aBc'.toLowerCase();
const safeTx = (nonce: number | undefined, value = '1') => ({
  to,
  value,
  data: '0x',
  operation: 0,
  safeTxGas: 0,
  ...(nonce === undefined ? {} : { nonce }),
});
const nonces = (input: string) =>
  ethereum.recognise(input, context)?.map((bytes) => {
    const payload = readPayload(bytes);
    return payload.kind === 'transaction' ? payload.nonce : payload.kind;
  });
const complete = (request: string, more: object) =>
  JSON.stringify({ hoarfrost: 'complete', request, ...more });
const refused = (input: string): SignerError => {
  try {
    ethereum.recognise(input, context);
  } catch (error) {
    if (error instanceof SignerError) return error;
  }
  throw new Error('not refused');
};

describe('several requests', () => {
  it('several requests of a Safe are signed one by one, each with its own number', () => {
    const list = JSON.stringify([safeTx(4), safeTx(9), safeTx(5)].map((tx) => ({ ...tx, chainId: 1 })));
    expect(nonces(list)).toEqual([4, 9, 5]);
    // Bare calls are executed together.
    expect(
      nonces(
        complete(
          JSON.stringify([
            { to, value: '1' },
            { to, value: '2' },
          ]),
          { chainId: 1, nonce: 3 },
        ),
      ),
    ).toEqual([3]);
  });

  it('several requests without numbers take the one that was answered and those after it', () => {
    const list = JSON.stringify([
      safeTx(undefined),
      safeTx(40),
      safeTx(undefined, '2'),
      safeTx(undefined, '3'),
    ]);
    expect(refused(list)).toMatchObject({ code: 'bad-parameters', where: 'chainId' });
    expect(refused(complete(list, { chainId: 1 }))).toMatchObject({ code: 'bad-parameters', where: 'nonce' });
    expect(nonces(complete(list, { chainId: 1, nonce: '7' }))).toEqual([7, 40, 8, 9]);
  });

  it('several requests may be on one line each', () => {
    const lines = [1, 2, 3].map((i) => `ethereum:${to}@1?value=${i}`).join('\n');
    expect(refused(lines)).toMatchObject({ code: 'bad-parameters', where: 'nonce' });
    expect(nonces(complete(lines, { nonce: 0 }))).toEqual([0, 1, 2]);
    expect(ethereum.recognise('Dear all,\nthis is no request.\nYours', context)).toBeNull();
  });

  it('several requests are refused with the number of the bad one', () => {
    const bad = JSON.stringify(
      [safeTx(1), { ...safeTx(2), to: '0x12' }, safeTx(3)].map((tx) => ({ ...tx, chainId: 1 })),
    );
    expect(refused(bad).values?.item).toBe('2');
    const lines = [`ethereum:${to}@1?value=1`, 'what is this?', `ethereum:${to}@1?value=2`].join('\n');
    expect(refused(complete(lines, { nonce: 0 }))).toMatchObject({
      code: 'unknown-kind',
      values: { item: '2' },
    });
    const many = JSON.stringify(Array.from({ length: 101 }, (_, i) => ({ ...safeTx(i), chainId: 1 })));
    expect(refused(many)).toMatchObject({ code: 'too-large', where: 'payloads' });
  });
});
