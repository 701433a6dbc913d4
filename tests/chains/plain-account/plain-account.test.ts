import { secp256k1 } from '@noble/curves/secp256k1.js';
import { getBytes, hexlify, Interface, Signature, Transaction, Wallet } from 'ethers';
import { describe, expect, test } from 'vitest';
import type { AccountRequest } from '../../../src/chains/chain.ts';
import type { PlainKey } from '../../../src/chains/plain-account/child.ts';
import { deriveChainCode, deriveChild } from '../../../src/chains/plain-account/child.ts';
import { plainAccount } from '../../../src/chains/plain-account/plain-account.ts';
import { bytesToHex, concatBytes, readHex } from '../../../src/core/bytes.ts';
import { asKey } from '../../support/chain-keys.ts';
import vectors from '../../vectors/dkls23-secp256k1.json' with { type: 'json' };

const secret = 0x1234567890abcdef1234567890abcdef1234567890abcdef1234567890abcdefn;
const order = secp256k1.Point.Fn.ORDER;
const groupKey = secp256k1.Point.BASE.multiply(secret).toBytes(true);
const accountKey: PlainKey = asKey(concatBytes(groupKey, new Uint8Array(32).fill(7)));
const address = plainAccount.address(accountKey);
const context = { groupKey: accountKey, known: [] };
const to = '0x7E57000000000000000000000000000000000abc'.toLowerCase();

/** As the group signs: by the shift that the chain asks for. */
function sign(payload: Uint8Array): Uint8Array[] {
  const [one] = plainAccount.digests(payload, accountKey);
  const child = (secret + BigInt(hexlify(one!.shift!.add))) % order;
  const key = getBytes(`0x${child.toString(16).padStart(64, '0')}`);
  const bytes = secp256k1.sign(one!.digest, key, { prehash: false, format: 'recovered' });
  return [concatBytes(bytes.slice(1), bytes.slice(0, 1))];
}

const base = { chainId: 1, nonce: 3, gasLimit: 60_000, to, value: 5n };
const priced = { maxFeePerGas: 10n ** 9n, maxPriorityFeePerGas: 1n };
const authorization = (from: Wallet, target: string, chainId = 1n) =>
  from.authorizeSync({ address: target, nonce: 4n, chainId });

test.each(vectors.cases.filter(({ path }) => path.length > 0).map((one) => [one.name, one] as const))(
  'children match the vectors: %s',
  (_, one) => {
    const key = concatBytes(readHex(one.groupKey), readHex(one.walletId));
    expect(
      bytesToHex(deriveChainCode({ groupKey: readHex(one.groupKey), walletId: readHex(one.walletId) })),
    ).toBe(one.chainCode);
    const child = deriveChild(asKey(key), one.path[1]!);
    expect(bytesToHex(child.publicKey)).toBe(one.childKey);
    expect(bytesToHex(child.tweak)).toBe(one.tweak);
    expect(child.address.slice(2).toLowerCase()).toBe(one.address);
  },
);

describe('a transaction', () => {
  test.each([
    [0, { ...base, type: 0, gasPrice: 10n ** 9n }],
    [1, { ...base, type: 1, gasPrice: 10n ** 9n, accessList: [{ address: to, storageKeys: [] }] }],
    [2, { ...base, ...priced, type: 2 }],
    [
      4,
      {
        ...base,
        ...priced,
        type: 4,
        authorizationList: [authorization(new Wallet(`0x${'11'.repeat(32)}`), to)],
      },
    ],
  ])('a transaction of type %i is signed as it came, and ethers accepts it', (type, fields) => {
    const asked = Transaction.from(fields as never).unsignedSerialized;
    const [payload] = plainAccount.recognise(asked, context)!;
    const { details, warnings } = plainAccount.review(payload!, context);
    expect(details.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['account.most', 'account.nonce', 'account.stale', 'ethereum.chain']),
    );
    // What every payment costs is not a warning.
    expect(warnings.map(({ code }) => code)).not.toContain('account.most');
    const signatures = sign(payload!);
    expect(plainAccount.verify(payload!, accountKey, signatures)).toBe(true);
    const [raw] = plainAccount.finish(payload!, accountKey, signatures);
    const read = Transaction.from(raw!.text);
    expect(read).toMatchObject({ from: address, type });
    expect(read.unsignedSerialized).toBe(asked);
    // Already signed by this account: still the same to sign. By another one: not this account's.
    expect(plainAccount.recognise(raw!.text, context)).toEqual([payload]);
    const stranger = Transaction.from(fields as never);
    stranger.signature = new Wallet(`0x${'22'.repeat(32)}`).signingKey.sign(stranger.unsignedHash);
    expect(() => plainAccount.recognise(stranger.serialized, context)).toThrowError(
      expect.objectContaining({ code: 'not-needed', where: 'from' }),
    );
    // With a signature by any other key, or with s in the upper half, nothing leaves.
    const other = signatures[0]!.slice();
    other[40]! ^= 1;
    const { s, yParity } = Signature.from({
      r: hexlify(signatures[0]!.slice(0, 32)),
      s: hexlify(signatures[0]!.slice(32, 64)),
      yParity: signatures[0]![64] as 0 | 1,
    });
    const high = concatBytes(
      signatures[0]!.slice(0, 32),
      getBytes(`0x${(order - BigInt(s)).toString(16).padStart(64, '0')}`),
      Uint8Array.of(1 - yParity),
    );
    for (const bad of [other, high, signatures[0]!.slice(0, 64)])
      expect(() => plainAccount.finish(payload!, accountKey, [bad])).toThrowError(
        expect.objectContaining({ code: 'bad-chain-signature' }),
      );
  });

  test.each([
    [324, 'ZKsync Era', { ...priced, type: 2 }],
    [2741, 'Abstract', { type: 0, gasPrice: 10n ** 9n }],
  ])('network %i, where only Safes have another address, is named and signed for', (chainId, name, fee) => {
    const asked = Transaction.from({ ...base, ...fee, chainId }).unsignedSerialized;
    const [payload] = plainAccount.recognise(asked, context)!;
    const { details, warnings } = plainAccount.review(payload!, context);
    expect(details).toContainEqual(
      expect.objectContaining({
        code: 'ethereum.chain',
        values: expect.objectContaining({ chain: { type: 'text', text: name } }),
      }),
    );
    expect(warnings.map(({ code }) => code)).not.toContain('account.chain-unknown');
    const [raw] = plainAccount.finish(payload!, accountKey, sign(payload!));
    expect(Transaction.from(raw!.text)).toMatchObject({ from: address, chainId: BigInt(chainId) });
  });

  test('Tron, whose transactions are others, is refused', () => {
    const asked = Transaction.from({ ...base, ...priced, type: 2, chainId: 728126428 }).unsignedSerialized;
    expect(() => plainAccount.recognise(asked, context)).toThrowError(
      expect.objectContaining({ code: 'unsupported', where: 'chainId' }),
    );
  });

  test('contracts known by one address on all networks are known on ZKsync Era by the one that they have there', () => {
    const data = new Interface([
      'function approve(address token, address spender, uint160 amount, uint48 expires)',
    ]).encodeFunctionData('approve', [to, to, 1n, 1n]);
    const said = (chainId: number, at: string) => {
      const asked = Transaction.from({ ...base, ...priced, type: 2, value: 0n, chainId, to: at, data });
      return plainAccount.review(plainAccount.recognise(asked.unsignedSerialized, context)![0]!, context)
        .actions[0]!.code;
    };
    const usual = '0x000000000022D473030F116dDEE9F6B43aC78BA3';
    const there = '0x0000000000225e31D15943971F47aD3022F714Fa';
    expect(said(1, usual)).toBe('ethereum.permit2-approve');
    expect(said(324, there)).toBe('ethereum.permit2-approve');
    expect(said(1, there)).not.toBe('ethereum.permit2-approve');
    expect(said(324, usual)).not.toBe('ethereum.permit2-approve');
    expect(said(232, usual)).not.toBe('ethereum.permit2-approve');
  });

  test('a transaction with blobs, or without a network, is refused', () => {
    const blobs = {
      ...base,
      ...priced,
      type: 3,
      maxFeePerBlobGas: 1n,
      blobVersionedHashes: [`0x01${'00'.repeat(31)}`],
    };
    expect(() => plainAccount.recognise(Transaction.from(blobs).unsignedSerialized, context)).toThrowError(
      expect.objectContaining({ code: 'unsupported', where: 'blobs' }),
    );
    const anywhere = Transaction.from({ ...base, chainId: 0, type: 0, gasPrice: 1n }).unsignedSerialized;
    expect(() => plainAccount.recognise(anywhere, context)).toThrowError(
      expect.objectContaining({ code: 'bad-transaction', where: 'chainId' }),
    );
  });

  test('a transaction that hands the account over says so first', () => {
    const child = (secret + BigInt(hexlify(deriveChild(accountKey, 0).tweak))) % order;
    const own = new Wallet(`0x${child.toString(16).padStart(64, '0')}`);
    expect(own.address).toBe(address);
    for (const [chainId, code] of [
      [1n, 'account.hands-over'],
      [0n, 'account.hands-over-any-chain'],
    ] as const) {
      const tx = { ...base, ...priced, type: 4, authorizationList: [authorization(own, to, chainId)] };
      const [payload] = plainAccount.recognise(Transaction.from(tx as never).unsignedSerialized, context)!;
      const { title, warnings } = plainAccount.review(payload!, context);
      expect(title).toMatchObject({ code, level: 'danger' });
      expect(warnings[0]).toMatchObject({ code, effects: [{ kind: 'control', what: 'code' }] });
    }
  });

  test('a transaction that lacks something says what', () => {
    const whole = {
      from: address,
      to,
      value: '0x5',
      nonce: '0x3',
      gas: '0x5208',
      chainId: '0x1',
      maxFeePerGas: '0x10',
      maxPriorityFeePerGas: '0x1',
    };
    const read = (json: object) => plainAccount.recognise(JSON.stringify(json), context);
    expect(read(whole)).toHaveLength(1);
    for (const name of ['nonce', 'gas', 'chainId', 'maxFeePerGas'])
      expect(() => read({ ...whole, [name]: undefined })).toThrowError(
        expect.objectContaining({ code: 'bad-parameters', where: name }),
      );
    expect(() => read({ ...whole, from: to })).toThrowError(expect.objectContaining({ code: 'not-needed' }));
  });

  test('an authorization for the network 0 is told for every network, whoever signed it', () => {
    const other = new Wallet(`0x${'11'.repeat(32)}`);
    const signed = other.authorizeSync({ address: to, nonce: 7, chainId: 0 });
    const one = { chainId: '0x0', address: to, nonce: '7' };
    const listed = (r: string) => [{ ...one, r, s: signed.signature.s, yParity: signed.signature.yParity }];
    const said = (r: string) => {
      const request = {
        ...{ from: address, to, value: '0x5', nonce: '0x3', gas: '0x5208', chainId: '0x1' },
        ...{ maxFeePerGas: '0x10', maxPriorityFeePerGas: '0x1', authorizationList: listed(r) },
      };
      const [payload] = plainAccount.recognise(JSON.stringify(request), context)!;
      return plainAccount.review(payload!, context).actions.at(-1)!;
    };
    expect(said(signed.signature.r)).toMatchObject({
      code: 'account.authorization-any-chain',
      level: 'warning',
      values: { authority: { text: other.address }, to: { text: to } },
    });
    expect(said(`0x${'ff'.repeat(32)}`)).toMatchObject({
      code: 'account.authorization-unsigned-any-chain',
      values: { to: { text: to } },
    });
  });

  test('an authorization given as JSON is kept, and one on its own is refused with its code', () => {
    const other = new Wallet(`0x${'11'.repeat(32)}`);
    const { signature, ...said } = authorization(other, to);
    const { r, s, yParity } = signature;
    const listed = { ...said, chainId: '0x1', nonce: String(said.nonce), r, s, yParity };
    const read = (json: object) => plainAccount.recognise(JSON.stringify(json), context);
    const request = {
      ...{ from: address, to, value: '0x5', nonce: '0x3', gas: '0x5208', chainId: '0x1' },
      ...{ maxFeePerGas: '0x10', maxPriorityFeePerGas: '0x1', authorizationList: [listed] },
    };
    const { actions } = plainAccount.review(read(request)![0]!, context);
    expect(actions.at(-1)).toMatchObject({
      code: 'account.authorization',
      values: { authority: { text: other.address }, to: { text: to } },
    });
    for (const alone of [
      { chainId: 1, address: to, nonce: 0 },
      { method: 'wallet_signAuthorization', params: [{ contractAddress: to, chainId: 1 }] },
    ])
      expect(() => read(alone)).toThrowError(
        expect.objectContaining({ code: 'unsupported', where: 'authorization', values: { address: to } }),
      );
  });
});

describe('a request by code', () => {
  const step = (index: number, hardened = false) => ({ index, hardened });
  const path = [step(44, true), step(60, true), step(0, true), step(0), step(0)];
  const request: AccountRequest = {
    type: 'message',
    signData: new TextEncoder().encode('hello'),
    chainId: null,
    path,
    fingerprint: plainAccount.watchKey!(accountKey).fingerprint,
    address,
  };
  const asked = (change: Partial<AccountRequest>) => () =>
    plainAccount.asked!({ ...request, ...change }, accountKey);

  test('a request by code for this account is accepted, for another key, path or address refused', () => {
    expect(asked({})()).toBeInstanceOf(Uint8Array);
    expect(asked({ path: [...path.slice(0, 4), step(2)], address: null })()).toBeInstanceOf(Uint8Array);
    for (const wrong of [
      path.slice(0, 4),
      [...path, step(0)],
      [...path.slice(0, 3), step(1), step(0)],
      [...path.slice(0, 4), step(0, true)],
    ])
      expect(asked({ path: wrong })).toThrowError(
        expect.objectContaining({ code: 'unsupported', where: 'path' }),
      );
    for (const change of [{ fingerprint: 1 }, { address: to }, { path: [...path.slice(0, 4), step(2)] }])
      expect(asked(change)).toThrowError(expect.objectContaining({ code: 'unknown-wallet' }));
  });
});
