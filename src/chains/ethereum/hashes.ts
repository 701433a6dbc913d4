import { concat, getBytes, hashMessage, keccak256, TypedDataEncoder, ZeroAddress } from 'ethers';
import type { Payload, SafeTransaction } from './payload.ts';
import { readTypedData } from './typed-data.ts';

/** What other tools show for the same thing, each 32 bytes as 0x hex. */
export interface Hashes {
  /** What FROST signs: keccak256(0x19 || 0x01 || domain || struct). */
  digest: string;
  /** The Safe's EIP-712 domain separator. */
  domain: string;
  /** hashStruct of the SafeTx or SafeMessage. */
  struct: string;
  /** For messages: what the application passes to the account's isValidSignature(bytes32,bytes). */
  message?: string;
}

/** Safe 1.4.1, `SAFE_TX_TYPEHASH` and `CompatibilityFallbackHandler.SAFE_MSG_TYPEHASH`. */
const types = {
  transaction: {
    SafeTx: [
      { type: 'address', name: 'to' },
      { type: 'uint256', name: 'value' },
      { type: 'bytes', name: 'data' },
      { type: 'uint8', name: 'operation' },
      { type: 'uint256', name: 'safeTxGas' },
      { type: 'uint256', name: 'baseGas' },
      { type: 'uint256', name: 'gasPrice' },
      { type: 'address', name: 'gasToken' },
      { type: 'address', name: 'refundReceiver' },
      { type: 'uint256', name: 'nonce' },
    ],
  },
  message: { SafeMessage: [{ type: 'bytes', name: 'message' }] },
};

/** The fields that `execTransaction` takes besides the signatures, with the refund spelled out. */
export function safeTxFields(tx: SafeTransaction) {
  const { to, value, data, operation, nonce } = tx;
  const refund = tx.refund ?? {
    safeTxGas: 0n,
    baseGas: 0n,
    gasPrice: 0n,
    gasToken: ZeroAddress,
    refundReceiver: ZeroAddress,
  };
  return { to, value, data, operation, ...refund, nonce };
}

/** `safe` is the account's address. */
export function deriveHashes(payload: Payload, safe: string): Hashes {
  if (payload.kind === 'transaction') {
    return hashesOf(payload.chainId, safe, types.transaction, safeTxFields(payload));
  }
  // The application asks the account about the hash that an ordinary account would have signed; the fallback
  // handler wraps those 32 bytes in a SafeMessage.
  const message = payload.kind === 'message' ? hashMessage(payload.bytes) : readTypedData(payload.text).hash;
  return { ...hashesOf(payload.chainId, safe, types.message, { message }), message };
}

function hashesOf(
  chainId: number,
  verifyingContract: string,
  struct: Record<string, { type: string; name: string }[]>,
  value: Record<string, unknown>,
): Hashes {
  const domain = TypedDataEncoder.hashDomain({ chainId, verifyingContract });
  const hash = TypedDataEncoder.from(struct).hash(value);
  // EIP-712: `encode(domainSeparator, message)`. Its parts are at hand, and the call data need not be hashed twice.
  return { digest: keccak256(concat(['0x1901', domain, hash])), domain, struct: hash };
}

/** The 32 bytes that FROST signs. */
export function deriveDigest(payload: Payload, safe: string): Uint8Array {
  return getBytes(deriveHashes(payload, safe).digest);
}
