import { getBytes, hashMessage } from 'ethers';
import { readTypedData } from '../ethereum/typed-data.ts';
import type { Payload } from './payload.ts';

/**
 * What the account signs, 32 bytes: Keccak-256 of the unsigned transaction, or the hash of EIP-712 or
 * EIP-191.
 */
export function deriveDigest(payload: Payload): Uint8Array {
  if (payload.kind === 'transaction') return getBytes(payload.tx.unsignedHash);
  return getBytes(payload.kind === 'message' ? hashMessage(payload.bytes) : readTypedData(payload.text).hash);
}
