import type { Transaction } from '@scure/btc-signer';
import { sha256x2 } from '@scure/btc-signer/utils.js';
import { bytesToHex } from '../../core/bytes.ts';
import type { Input } from './psbt.ts';

/** `txid:vout`, as every tool names a coin. */
export const coinOf = ({ txid, vout }: Input): string => `${txid}:${vout}`;

/** A witness program (BIP-141): its signature is not part of the transaction's id. */
export function isNativeWitness({ script }: Pick<Input, 'script'>): boolean {
  const version = script[0]!;
  const isVersion = version === 0 || (version >= 0x51 && version <= 0x60);
  return isVersion && script.length >= 4 && script.length <= 42 && script[1] === script.length - 2;
}

/** Id of the transaction without script signatures, as block explorers write it. */
export const deriveTxid = (transaction: Transaction): string =>
  bytesToHex(sha256x2(transaction.unsignedTx).reverse());
