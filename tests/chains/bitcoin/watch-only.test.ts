import * as ecc from '@bitcoinerlab/secp256k1';
import { HDKey } from '@scure/bip32';
import * as bitcoinjs from 'bitcoinjs-lib';
import { describe, expect, test } from 'vitest';
import { deriveAccount, derivePlace } from '../../../src/chains/bitcoin/account.ts';
import { findPlace, writeWatchOnly } from '../../../src/chains/bitcoin/watch-only.ts';
import { groupKey } from './support.ts';

bitcoinjs.initEccLib(ecc);
const account = deriveAccount(groupKey, 'main');

describe('the watch-only side', () => {
  test('other libraries get the same addresses from the descriptor alone', () => {
    const { descriptor, importDescriptors } = writeWatchOnly(account);
    const [, xpub] = /\](xpub\w+)\//.exec(descriptor)!;
    const read = HDKey.fromExtendedKey(xpub!);
    for (const branch of [0, 1] as const)
      for (const index of [0, 1, 19]) {
        const internalPubkey = read.deriveChild(branch).deriveChild(index).publicKey!.slice(1);
        const { address } = bitcoinjs.payments.p2tr({ internalPubkey });
        expect(derivePlace(account, branch, index).address).toBe(address);
      }
    const entries = JSON.parse(importDescriptors) as { desc: string; internal: boolean; active: boolean }[];
    expect(entries.map(({ internal, active }) => [internal, active])).toEqual([
      [false, true],
      [true, true],
    ]);
    for (const [branch, { desc }] of entries.entries())
      expect(desc).toMatch(
        new RegExp(`^tr\\(\\[[0-9a-f]{8}/86h/0h/0h\\]${xpub}/${branch}/\\*\\)#[a-z0-9]{8}$`),
      );
  });

  test('an address of ours is found on either branch, in capitals too, and no other', () => {
    for (const branch of [0, 1] as const) {
      const place = derivePlace(account, branch, 17);
      expect(findPlace(account, place.address, 0, 30)).toEqual(place);
      expect(findPlace(account, place.address.toUpperCase(), 0, 30)).toEqual(place);
      expect(findPlace(account, place.address, 0, 17)).toBeNull();
    }
    const { address } = derivePlace(deriveAccount(groupKey, 'signet'), 0, 3);
    expect(findPlace(account, address, 0, 10)).toBeNull();
    expect(findPlace(account, 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', 0, 3)).toBeNull();
  });
});
