import { isNativeWitness } from './inputs.ts';
import type { Input, Spend } from './psbt.ts';

/** Weight of the signature (BIP-141 units) that an input of a known kind will have; null where nobody can say. */
function witnessWeight(input: Input): number | null {
  const { script, place, sighash } = input;
  // Count, length, signature; the type of a signature over ALL takes one byte more.
  if (place !== null) return 1 + 1 + 64 + sighash;
  if (!isNativeWitness(input)) return null;
  if (script[0] === 0x51 && script.length === 34) return 66;
  if (script[0] === 0 && script.length === 22) return 1 + 1 + 72 + 1 + 33;
  return null;
}

/**
 * Satoshis per virtual byte, approximately: signatures of others may differ by a byte. Null if inputs are of
 * unknown kind.
 */
export function estimateRate({ transaction, inputs, fee }: Spend): number | null {
  const witnesses = inputs.map(witnessWeight);
  if (witnesses.some((weight) => weight === null)) return null;
  const marker = 2;
  const weight =
    4 * transaction.unsignedTx.length + marker + witnesses.reduce<number>((sum, w) => sum + w!, 0);
  return Number(fee) / Math.ceil(weight / 4);
}
