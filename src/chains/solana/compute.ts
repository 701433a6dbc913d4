import { SignerError } from '../../core/errors.ts';
import { type Call, number, type Reading, Unreadable } from './call.ts';
import { fact } from './facts.ts';
import type { Message } from './message.ts';
import { programs } from './programs.ts';

export const maxUnits = 1_400_000n;

export interface Budget {
  /** Compute units requested, or null. */
  limit: bigint | null;
  /** Millionths of a lamport per unit. */
  price: bigint;
}

/** Compute budget program: `ComputeBudgetInstruction`, borsh, u8 tag 1 to 4. */
export function readCompute(call: Call): Reading {
  switch (call.u8()) {
    case 1:
      return { action: fact('sol.compute-heap', 'info', { bytes: number(call.u32()) }), minor: true };
    case 2:
      return { action: fact('sol.compute-limit', 'info', { units: number(call.u32()) }), minor: true };
    case 3:
      return {
        action: fact('sol.compute-price', 'info', { microLamports: number(call.u64()) }),
        minor: true,
      };
    case 4:
      return { action: fact('sol.compute-data', 'info', { bytes: number(call.u32()) }), minor: true };
    default:
      throw new Unreadable();
  }
}

const lengths: Readonly<Record<number, number>> = { 1: 5, 2: 5, 3: 9, 4: 5 };

/**
 * What the transaction asks of the scheduler, and therefore pays. The runtime reads these instructions
 * loosely (bytes may trail), so anything not exactly known is refused: shown as unknown, it could still raise
 * the fee. Errors: `bad-transaction`.
 */
export function readBudget(message: Message): Budget {
  const seen = new Set<number>();
  const budget: Budget = { limit: null, price: 0n };
  message.instructions.forEach((ix, i) => {
    if (message.keys[ix.program] !== programs.compute) return;
    const tag = ix.data[0] ?? 0;
    const isKnown = lengths[tag] === ix.data.length && ix.accounts.length === 0;
    if (!isKnown || seen.has(tag))
      throw new SignerError('bad-transaction', { where: `instruction ${i + 1}` });
    seen.add(tag);
    const view = new DataView(ix.data.buffer, ix.data.byteOffset);
    if (tag === 2) {
      const limit = BigInt(view.getUint32(1, true));
      budget.limit = limit < maxUnits ? limit : maxUnits;
    }
    if (tag === 3) budget.price = view.getBigUint64(1, true);
  });
  return budget;
}
