import { bytesToHex } from '../../core/bytes.ts';
import { type Call, number, type Reading, Unreadable } from './call.ts';
import { fact } from './facts.ts';

/**
 * Ed25519, Secp256k1 and Secp256r1 programs: they check signatures in the transaction and move nothing. What
 * other programs do with a checked signature is up to them; the data is shown in full.
 */
export function readPrecompile(call: Call): Reading {
  if (call.accountsLeft > 0) throw new Unreadable();
  const count = number(call.u8());
  const data = { type: 'bytes', hex: bytesToHex(call.bytes(call.bytesLeft)) } as const;
  return { action: fact('sol.checks-signatures', 'info', { count, data }) };
}
