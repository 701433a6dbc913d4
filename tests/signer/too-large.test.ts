import { base64 } from '@scure/base';
import { Transaction } from 'ethers';
import { describe, expect, it } from 'vitest';
import { bitcoin } from '../../src/chains/bitcoin/bitcoin.ts';
import { recognise } from '../../src/chains/bitcoin/recognise.ts';
import { ethereum } from '../../src/chains/ethereum/ethereum.ts';
import { solana } from '../../src/chains/solana/solana.ts';
import { bytesToHex, concatBytes, readHex } from '../../src/core/bytes.ts';
import { groupKey, makePsbt, stranger } from '../chains/bitcoin/support.ts';
import { errorOf } from '../chains/solana/support.ts';
import { type Device, exchangeCards, makeWallet, refusal, setUpDevices } from '../support/network.ts';

/** Compact number of Solana's wire format, in two or three bytes. */
const compact = (n: number) =>
  n < 0x4000 ? [(n & 0x7f) | 0x80, n >> 7] : [(n & 0x7f) | 0x80, ((n >> 7) & 0x7f) | 0x80, n >> 14];

/**
 * A transaction's bytes that no packet could carry: this many keys, this many instructions without accounts.
 */
function solanaBytes(keys: number, instructions: number): Uint8Array {
  const key = (i: number) => Uint8Array.from({ length: 32 }, (_, at) => (at < 2 ? (i >> (8 * at)) & 255 : 7));
  const message = concatBytes(
    Uint8Array.from([1, 0, 1, ...(keys < 0x80 ? [keys] : compact(keys))]),
    ...Array.from({ length: keys }, (_, i) => key(i)),
    new Uint8Array(32).fill(9),
    Uint8Array.from(compact(instructions)),
    ...Array.from({ length: instructions }, () => Uint8Array.of(1, 0, 4, 1, 2, 3, 4)),
  );
  return concatBytes(Uint8Array.of(1), new Uint8Array(64), message);
}

const ethereumBytes = (length: number, type: number) =>
  readHex(
    Transaction.from({
      type,
      to: `0x${'a1'.repeat(20)}`,
      data: `0x${'ab'.repeat(length)}`,
      nonce: 1,
      gasLimit: 21_000,
      chainId: 1,
      ...(type === 2 ? { maxFeePerGas: 1, maxPriorityFeePerGas: 1 } : { gasPrice: 1 }),
    }).unsignedSerialized.slice(2),
  );

describe('a transaction above the limit of 64 KB is too large, not unknown', async () => {
  const devices = await setUpDevices(['Ana', 'Bob'], [solana, ethereum, bitcoin], 'too large');
  const [ana] = devices as [Device, Device];
  await exchangeCards(devices);
  await makeWallet(devices, 2);
  const made: [string, Uint8Array][] = [
    ['Solana, 10,000 instructions', solanaBytes(3, 10_000)],
    ['Solana, a message of its own', solanaBytes(3, 10_000).slice(65)],
    ['Solana, 256 keys', solanaBytes(256, 20_000)],
    ['Solana, 400 KB', solanaBytes(20, 60_000)],
    ['Ethereum, 70 KB', ethereumBytes(70_000, 2)],
    ['Ethereum, 70 KB before EIP-2718', ethereumBytes(70_000, 0)],
    ['Ethereum, 300 KB', ethereumBytes(300_000, 2)],
  ];
  const forms: [string, (bytes: Uint8Array) => Uint8Array | string][] = [
    ['a file', (bytes) => bytes],
    ['base64', (bytes) => base64.encode(bytes)],
    ['base64 in lines', (bytes) => base64.encode(bytes).replace(/.{76}/g, '$&\n')],
    ['hexadecimal', (bytes) => bytesToHex(bytes)],
    ['a file of base64', (bytes) => new TextEncoder().encode(base64.encode(bytes))],
  ];
  for (const [name, bytes] of made)
    it(name, async () => {
      expect(bytes.length).toBeGreaterThan(65_536);
      for (const [form, write] of forms) {
        const data = write(bytes);
        expect((await refusal(ana.call('receive', { data, source: 'text' }))).code, form).toBe('too-large');
      }
    });

  it('a Bitcoin transaction with 2,500 outputs is too large', () => {
    const pay = Array.from({ length: 2_500 }, () => ({ amount: 1_000n, script: stranger.script }));
    const { psbt } = makePsbt({ coins: [{ amount: 10n ** 9n }], pay });
    expect(psbt.length).toBeGreaterThan(65_536);
    for (const [form, write] of forms.filter(([name]) => name !== 'a file of base64'))
      expect(
        errorOf(() => recognise(write(psbt), groupKey)),
        form,
      ).toMatch(/^too-large/);
  });

  it('other large things stay unknown', async () => {
    const noise = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7919) >> 3);
    for (const [form, write] of forms) {
      const { code } = await refusal(ana.call('receive', { data: write(noise), source: 'text' }));
      expect(code, form).toBe('unknown-kind');
    }
  });
});
