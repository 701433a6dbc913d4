import type { WatchOnly } from '../chain.ts';
import type { Account, Branch, Place } from './account.ts';
import { derivePlace, writeDescriptor } from './account.ts';

import { networks } from './networks.ts';

/**
 * What a watch-only wallet imports: it sees every payment and can spend nothing. The descriptor holds both
 * branches in one (BIP-389), as Sparrow reads it; `importdescriptors` of Bitcoin Core gets one entry per
 * branch.
 */
export function writeWatchOnly(account: Account): WatchOnly {
  const entry = (branch: Branch) => ({
    desc: writeDescriptor(account, String(branch)),
    active: true,
    internal: branch === 1,
    range: [0, 999],
    timestamp: 'now',
  });
  return {
    descriptor: writeDescriptor(account),
    importDescriptors: JSON.stringify([entry(0), entry(1)], null, 2),
    account: {
      key: account.hdkey.publicKey!,
      chainCode: account.hdkey.chainCode!,
      fingerprint: account.fingerprint,
      coinType: networks[account.network].coinType,
    },
  };
}

/**
 * The place of an address among numbers `from` up to `to` of both branches, or null. It takes about a
 * millisecond for each number, so long searches are done in pieces. Prefix and case as the network writes
 * them, or all in capitals (BIP-173).
 */
export function findPlace(account: Account, address: string, from: number, to: number): Place | null {
  // As a payment link (BIP-21) or on its own.
  const plain = address.replace(/^bitcoin:/i, '').replace(/\?.*$/, '');
  const wanted = /[a-z]/.test(plain) ? plain : plain.toLowerCase();
  if (!wanted.startsWith(`${networks[account.network].address.bech32}1p`)) return null;
  for (let index = from; index < to; index++)
    for (const branch of [0, 1] as const) {
      const place = derivePlace(account, branch, index);
      if (place.address === wanted) return place;
    }
  return null;
}
