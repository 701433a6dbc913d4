import type { Shift } from './account.ts';
import type { Spend } from './psbt.ts';

export interface SpendDigest {
  /** Place of the input in the transaction, from 0. */
  input: number;
  /** 32 bytes: BIP-341 "Common signature message", hashed. */
  digest: Uint8Array;
  shift: Shift;
}

/** One digest for each coin of ours, in the order of the inputs. */
export function deriveSpendDigests({ transaction, inputs }: Spend): SpendDigest[] {
  const scripts = inputs.map(({ script }) => script);
  const amounts = inputs.map(({ amount }) => amount);
  return inputs.flatMap(({ place, sighash }, input) => {
    if (place === null) return [];
    const digest = transaction.preimageWitnessV1(input, scripts, sighash, amounts);
    return [{ input, digest, shift: place.shift }];
  });
}
