import { expect, test } from 'vitest';
import { ethereum } from '../../src/chains/ethereum/ethereum.ts';
import { solana } from '../../src/chains/solana/solana.ts';
import { asKey } from '../support/chain-keys.ts';
import { makeSecp256k1Key } from '../support/frost-keys.ts';
import { refusal } from '../support/network.ts';

/** Far more than anyone could read in a review: refused with the reason, instantly. */
const count = 10_000;

test('a Solana transaction with ten thousand instructions is too large', async () => {
  const length = [(count & 0x7f) | 0x80, ((count >> 7) & 0x7f) | 0x80, count >> 14];
  const key = new Uint8Array(32).fill(3);
  const head = [1, 0, 1, 2, ...key, ...new Uint8Array(32).fill(7), ...new Uint8Array(32).fill(9), ...length];
  const message = Uint8Array.from([...head, ...Array.from({ length: count }, () => [1, 0, 0]).flat()]);
  const reading = async () => solana.recognise(message, { groupKey: asKey(key), known: [] });
  expect(await refusal(reading())).toMatchObject({ code: 'too-large', where: 'message' });
});

test('a batch of ten thousand Ethereum calls is too large', async () => {
  const transactions = Array.from({ length: count }, () => ({
    to: `0x${'7e'.repeat(20)}`,
    value: '1',
    data: '0x',
  }));
  const batch = JSON.stringify({ version: '1.0', chainId: '1', meta: {}, transactions });
  const groupKey = asKey<'secp256k1/rfc9591'>(makeSecp256k1Key('many').groupKey);
  const reading = async () => ethereum.recognise(batch, { groupKey, known: [] });
  expect(await refusal(reading())).toMatchObject({ code: 'too-large' });
});
