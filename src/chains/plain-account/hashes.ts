import { getBytes, hashMessage } from 'ethers';
import { readTypedData } from '../ethereum/typed-data.ts';
import type { Payload } from './payload.ts';

/** What the account signs, 32 bytes: Keccak-256 of the unsigned transaction, EIP-712's or EIP-191's hash. */
export function deriveDigest(payload: Payload): Uint8Array {
  if (payload.kind === 'transaction') return getBytes(payload.tx.unsignedHash);
  return getBytes(payload.kind === 'message' ? hashMessage(payload.bytes) : readTypedData(payload.text).hash);
}
