import { hexlify, recoverAddress, Signature, toBeArray } from 'ethers';
import { concatBytes } from '../../core/bytes.ts';
import { SignerError } from '../../core/errors.ts';
import type { Export } from '../chain.ts';
import type { PlainKey } from './child.ts';
import { addressOf } from './child.ts';
import { deriveDigest } from './hashes.ts';
import type { Payload } from './payload.ts';

/** Half the order of secp256k1: EIP-2 refuses any s above it. */
const halfOrder = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n;

/** `r || s || parity`, 65 bytes. Null for a signature that no account makes. */
function readSignature(bytes: Uint8Array): Signature | null {
  const parity = bytes[64];
  if (bytes.length !== 65 || (parity !== 0 && parity !== 1)) return null;
  const r = hexlify(bytes.slice(0, 32));
  const s = hexlify(bytes.slice(32, 64));
  if (BigInt(r) === 0n || BigInt(s) === 0n || BigInt(s) > halfOrder) return null;
  return Signature.from({ r, s, yParity: parity });
}

/** Whether the signature is this account's: the address is recovered from it, as the network does. */
export function isSignedBy(payload: Payload, accountKey: PlainKey, signature: Uint8Array): boolean {
  try {
    const read = readSignature(signature);
    return (
      read !== null && recoverAddress(deriveDigest(payload), read) === addressOf(accountKey, payload.index)
    );
  } catch {
    return false;
  }
}

function checked(payload: Payload, accountKey: PlainKey, signature: Uint8Array): Signature {
  if (!isSignedBy(payload, accountKey, signature)) throw new SignerError('bad-chain-signature');
  return readSignature(signature)!;
}

/** What leaves the device; verified first. Errors: `bad-chain-signature`. */
export function finish(payload: Payload, accountKey: PlainKey, signature: Uint8Array): Export[] {
  const read = checked(payload, accountKey, signature);
  if (payload.kind !== 'transaction') {
    const name = `signature-${hexlify(deriveDigest(payload)).slice(2, 10)}`;
    return [{ code: 'account.signature', fileName: `${name}.txt`, text: read.serialized }];
  }
  const tx = payload.tx.clone();
  tx.signature = read;
  const name = `transaction-${tx.chainId}-${tx.nonce}`;
  const request = { jsonrpc: '2.0', id: 1, method: 'eth_sendRawTransaction', params: [tx.serialized] };
  return [
    { code: 'account.raw', fileName: `${name}.txt`, text: tx.serialized },
    { code: 'account.raw-json', fileName: `${name}.json`, text: `${JSON.stringify(request, null, 2)}\n` },
  ];
}

/**
 * The signature in the form that a wallet requesting by ERC-4527 reads: r || s || v. v is 0 or 1 for typed
 * transactions, 35 + 2 * chain + parity (EIP-155) for legacy ones, big endian in as many bytes as it takes,
 * 27 or 28 for typed data and messages.
 */
export function writeAnswer(payload: Payload, accountKey: PlainKey, signature: Uint8Array): Uint8Array {
  const { yParity } = checked(payload, accountKey, signature);
  return concatBytes(signature.slice(0, 64), writeV(payload, yParity));
}

function writeV(payload: Payload, parity: 0 | 1): Uint8Array {
  if (payload.kind !== 'transaction') return Uint8Array.of(27 + parity);
  if (payload.tx.type !== 0) return Uint8Array.of(parity);
  return toBeArray(payload.tx.chainId * 2n + 35n + BigInt(parity));
}
