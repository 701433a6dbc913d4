import { maxUnits, readBudget } from './compute.ts';
import type { Message } from './message.ts';
import { programs } from './programs.ts';

export interface Fees {
  /** Signatures paid for: those of the transaction and those that precompiles check. */
  signatures: bigint;
  /** All in lamports. */
  base: bigint;
  priority: bigint;
  total: bigint;
  units: bigint;
  microLamports: bigint;
  /** False if the compute limit is the network's default; then `total` is the upper bound. */
  isExact: boolean;
}

/**
 * In lamports, 0.01 SOL: far more than a busy hour requires. A validator who sends the transaction gains it.
 */
export const highFee = 10_000_000n;

const lamportsPerSignature = 5_000n;
const defaultUnits = 200_000n;
const builtinUnits = 3_000n;
const precompiles: readonly string[] = [programs.ed25519, programs.secp256k1, programs.secp256r1];

/**
 * The fee the runtime takes whether or not the transaction succeeds: 5000 lamports per signature, plus price
 * times compute limit, rounded up. Without a stated limit each instruction gets up to 200,000 units (those of
 * the compute budget 3,000, SIMD-170), never more than 1,400,000 in total. Errors: `bad-transaction`
 * (ambiguous compute budget instructions).
 */
export function deriveFees(message: Message): Fees {
  const budget = readBudget(message);
  let signatures = BigInt(message.signers);
  let byDefault = 0n;
  for (const ix of message.instructions) {
    const program = message.keys[ix.program]!;
    if (precompiles.includes(program)) signatures += BigInt(ix.data[0] ?? 0);
    byDefault += program === programs.compute ? builtinUnits : defaultUnits;
  }
  const units = budget.limit ?? (byDefault < maxUnits ? byDefault : maxUnits);
  const base = signatures * lamportsPerSignature;
  const priority = (units * budget.price + 999_999n) / 1_000_000n;
  return {
    signatures,
    base,
    priority,
    total: base + priority,
    units,
    microLamports: budget.price,
    isExact: budget.limit !== null || budget.price === 0n,
  };
}
