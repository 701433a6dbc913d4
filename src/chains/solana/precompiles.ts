import { bytesToHex } from '../../core/bytes.ts';
import { type Call, number, type Reading, Unreadable } from './call.ts';
import { fact } from './facts.ts';

/**
 * Ed25519, Secp256k1 and Secp256r1 programs: they check signatures that stand in the transaction and move nothing. What others make
 * of a checked signature is theirs to say; the data is shown whole.
 */
export function readPrecompile(call: Call): Reading {
  if (call.accountsLeft > 0) throw new Unreadable();
  const count = number(call.u8());
  const data = { type: 'bytes', hex: bytesToHex(call.bytes(call.bytesLeft)) } as const;
  return { action: fact('sol.checks-signatures', 'info', { count, data }) };
}
