import { expect, test } from 'vitest';
import { bitcoin } from '../../../src/chains/bitcoin/bitcoin.ts';
import { bitcoinPractice } from '../../../src/chains/bitcoin/practice.ts';
import { groupKey, secret, signShifted } from './support.ts';

test('the practice payment spends two coins on a test network, says so, and is signed like any other', () => {
  const context = { groupKey, known: [] };
  const psbt = bitcoinPractice.pay('coins', groupKey, new Uint8Array(32).fill(7));
  const [payload] = bitcoin.recognise(psbt, context)!;
  const { title, actions, warnings } = bitcoin.review(payload!, context);
  expect(title).toMatchObject({
    code: 'bitcoin.send',
    values: { amount: { units: 4_000_000n, symbol: 'tBTC' } },
  });
  expect(actions.map(({ code }) => code)).toEqual([
    'bitcoin.pay',
    'bitcoin.change',
    'bitcoin.fee',
    'bitcoin.fee-rate',
  ]);
  expect(warnings.map(({ code }) => code)).toEqual(['bitcoin.test']);
  const digests = bitcoin.digests(payload!, groupKey);
  expect(digests).toHaveLength(2);
  const signatures = digests.map(({ digest, shift }) => signShifted(secret, digest, shift!));
  expect(bitcoin.verify(payload!, groupKey, signatures)).toBe(true);
  // Different coins each time: nothing is said to have been signed before.
  expect(bitcoinPractice.pay('coins', groupKey, new Uint8Array(32).fill(8))).not.toEqual(psbt);
});
