import { createTx } from '@ethereumjs/tx';
import { MetaMaskKeyring as RabbyKeyring } from '@keystonehq/metamask-airgapped-keyring';
import { QrKeyring, type QrScanRequest } from '@metamask/eth-qr-keyring';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import {
  getAddress,
  getBytes,
  hexlify,
  Transaction,
  toBeHex,
  verifyMessage,
  verifyTypedData,
  Wallet,
} from 'ethers';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PlainKey } from '../../../src/chains/plain-account/child.ts';
import { plainAccount } from '../../../src/chains/plain-account/plain-account.ts';
import { concatBytes, readHex } from '../../../src/core/bytes.ts';
import { readEthSignRequest, writeEthSignature, writeHdKey } from '../../../src/transport/ur-ethereum.ts';
import { asKey } from '../../support/chain-keys.ts';

/**
 * MetaMask's published keyring, and the one that Rabby extends, watch the account that the code gives them,
 * request signatures by their own codes, and accept every kind of answer. One key stands for the group's
 * here: what many devices sign with it is ordinary ECDSA.
 */
const secret = 0x1234567890abcdef1234567890abcdef1234567890abcdef1234567890abcdefn;
const order = secp256k1.Point.Fn.ORDER;
const accountKey: PlainKey = asKey(
  concatBytes(secp256k1.Point.BASE.multiply(secret).toBytes(true), new Uint8Array(32).fill(7)),
);
const address = plainAccount.address(accountKey);

/** As the group signs a payload: by the shift that the chain asks for. */
function sign(payload: Uint8Array): Uint8Array[] {
  const [{ digest, shift }] = plainAccount.digests(payload, accountKey) as unknown as [
    { digest: Uint8Array; shift: { add: Uint8Array } },
  ];
  const child = (secret + BigInt(hexlify(shift.add))) % order;
  const bytes = secp256k1.sign(digest, getBytes(`0x${child.toString(16).padStart(64, '0')}`), {
    prehash: false,
    format: 'recovered',
  });
  return [concatBytes(bytes.slice(1), bytes.slice(0, 1))];
}

let last: { payload: Uint8Array; signatures: Uint8Array[] } | null = null;

/** What the person does between the two: scan, review, sign, show. */
async function requestScan({ type, request }: QrScanRequest) {
  if (type === 'pair') {
    const { cbor, type: name } = writeHdKey({ ...plainAccount.watchKey!(accountKey), name: 'Treasury' });
    return { type: name, cbor: Buffer.from(cbor).toString('hex') };
  }
  const { type: name, cbor } = request!.payload;
  const asked = readEthSignRequest({ type: name, cbor: readHex(cbor) });
  const payload = plainAccount.asked!(asked, accountKey);
  plainAccount.review(payload, { groupKey: accountKey, known: [] });
  last = { payload, signatures: sign(payload) };
  const signature = plainAccount.answer!(payload, accountKey, last.signatures);
  const ur = writeEthSignature({ requestId: asked.requestId, signature });
  return { type: ur.type, cbor: Buffer.from(ur.cbor).toString('hex') };
}

const metaMask = new QrKeyring({ bridge: { requestScan } });

/** Rabby's own class extends this one; codes go in and out through a store that its window watches. */
const rabby = new RabbyKeyring();
rabby.getMemStore().subscribe(({ sync, sign: { request } }) => {
  setTimeout(async () => {
    if (sync.reading) rabby.submitCryptoHDKey((await requestScan({ type: 'pair' } as QrScanRequest)).cbor);
    if (request === undefined) return;
    const { cbor } = await requestScan({ type: 'sign', request } as unknown as QrScanRequest);
    rabby.submitSignature(request.requestId, cbor);
  });
});

interface Keyring {
  getFirstPage(): Promise<unknown>;
  addAccounts(count: number): Promise<unknown>;
  getAccounts(): Promise<string[]>;
  signTransaction(address: string, transaction: unknown): Promise<unknown>;
  signTypedData(address: string, data: unknown): Promise<string>;
  signPersonalMessage(address: string, message: string): Promise<string>;
}

const to = '0x7e57000000000000000000000000000000000abc' as const;
const fields = { nonce: 5n, gasLimit: 50_000n, to, value: 10n ** 15n, data: '0x' } as const;
const fees = { maxFeePerGas: 2_000_000_000n, maxPriorityFeePerGas: 1n, chainId: 1n };

/** For somebody else's account, letting a contract act for it. */
const { signature, ...given } = new Wallet(`0x${'11'.repeat(32)}`).authorizeSync({
  address: to,
  nonce: 4n,
  chainId: 1n,
});
const authorization = {
  chainId: toBeHex(given.chainId),
  address: to,
  nonce: toBeHex(given.nonce),
  yParity: signature.yParity === 0 ? '0x' : '0x01',
  r: signature.r,
  s: signature.s,
};

describe.each([
  ['MetaMask’s keyring', metaMask as unknown as Keyring],
  ['the keyring that Rabby extends', rabby as unknown as Keyring],
])('%s', (_, keyring) => {
  beforeAll(async () => {
    await keyring.getFirstPage();
    await keyring.addAccounts(1);
  });

  test('the keyring finds the account that is shown here first', async () => {
    expect((await keyring.getAccounts()).map((one) => one.toLowerCase())).toEqual([address.toLowerCase()]);
  });

  test.each([
    ['of type 0', { type: 0, ...fields, gasPrice: 10n ** 9n }],
    ['of type 1', { type: 1, ...fields, gasPrice: 10n ** 9n, chainId: 1n, accessList: [] }],
    ['of type 2', { type: 2, ...fields, ...fees }],
  ])('the keyring accepts a transaction %s', async (__, data) => {
    const asked = createTx(data as never);
    const signed = await keyring.signTransaction(address, asked);
    const raw = (signed as unknown as { serialize(): Uint8Array }).serialize();
    const read = Transaction.from(hexlify(raw));
    expect(read).toMatchObject({ from: address, type: data.type, nonce: 5, value: fields.value });
  });

  test('the keyring requests a transaction of type 4 correctly, but can’t assemble the answer itself', async () => {
    const data = { type: 4, ...fields, ...fees, authorizationList: [authorization] };
    // The libraries that both were published with read such transactions according to an early draft, or not
    // at all.
    await expect(keyring.signTransaction(address, createTx(data as never))).rejects.toThrow(
      /0x-prefixed hexadecimal|type 4 not supported/,
    );
    const [raw] = plainAccount.finish(last!.payload, accountKey, last!.signatures);
    const read = Transaction.from(raw!.text);
    expect(read).toMatchObject({ from: address, type: 4, nonce: 5, value: fields.value });
    expect(read.authorizationList).toMatchObject([{ address: getAddress(to), nonce: 4n }]);
  });

  test('the keyring accepts typed data', async () => {
    const domain = { name: 'Shop', chainId: 1, verifyingContract: to };
    const types = { Order: [{ name: 'amount', type: 'uint256' }] };
    const message = { amount: 5 };
    const signature = await keyring.signTypedData(address, {
      domain,
      types: {
        EIP712Domain: [
          { name: 'name', type: 'string' },
          { name: 'chainId', type: 'uint256' },
          { name: 'verifyingContract', type: 'address' },
        ],
        ...types,
      },
      primaryType: 'Order',
      message,
    });
    expect(verifyTypedData(domain, types, message, signature)).toBe(address);
  });

  test('the keyring accepts a message', async () => {
    const signature = await keyring.signPersonalMessage(address, hexlify(Buffer.from('hello')));
    expect(verifyMessage('hello', signature)).toBe(address);
  });
});
