import { Tagged } from 'cborg';
import type { Ur } from './ur.ts';
import { tags, writeUrCbor } from './ur-cbor.ts';

/**
 * Blockchain Commons' registry types for Bitcoin (BCR-2020-006, -007, -015; tags of the first edition, which
 * wallets read). Only for a key that signs in the way such a wallet expects: a Taproot account, by its type.
 */
const taprootTag = 409;

export interface TaprootAccount {
  /** 33 bytes. */
  key: Uint8Array;
  /** 32 bytes. */
  chainCode: Uint8Array;
  fingerprint: number;
  /** SLIP-44: 0 for Bitcoin, 1 for a test network. */
  coinType: 0 | 1;
}

/** `crypto-account` with one Taproot descriptor at m/86'/coin'/0'. */
export function writeTaprootAccount({ key, chainCode, fingerprint, coinType }: TaprootAccount): Ur {
  const path = [86, true, coinType, true, 0, true];
  const origin = new Map<number, unknown>([
    [1, path],
    [2, fingerprint],
    [3, path.length / 2],
  ]);
  const coin = new Map<number, unknown>(coinType === 0 ? [] : [[2, 1]]);
  const hdkey = new Map<number, unknown>([
    [3, key],
    [4, chainCode],
    [5, new Tagged(tags.coinInfo, coin)],
    [6, new Tagged(tags.keypath, origin)],
    [8, fingerprint],
  ]);
  const output = new Tagged(taprootTag, new Tagged(tags.hdkey, hdkey));
  const account = new Map<number, unknown>([
    [1, fingerprint],
    [2, [output]],
  ]);
  return { type: 'crypto-account', cbor: writeUrCbor(account) };
}
