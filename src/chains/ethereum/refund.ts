import { dataLength, ZeroAddress } from 'ethers';
import type { Asset } from '../../core/effect.ts';
import type { Fact, Value } from '../review.ts';
import { coinOf, tokenOf } from './effects.ts';
import { fact } from './facts.ts';
import type { Refund } from './payload.ts';
import type { View } from './view.ts';

/** What a Safe pays for broadcasting: `handlePayment` in GnosisSafe.sol 1.0.0 to 1.4.1. */

/** Null if it pays nothing. */
export interface Pay {
  asset: Asset;
  atMost: bigint;
  amount: Value;
  /** Null for whoever broadcasts. */
  receiver: string | null;
}

/**
 * The most that it can take: (gas used + baseGas) * gasPrice. With a price, the inner call gets no more gas
 * than safeTxGas; 60,000 and the copying of the data cover everything else that making the call costs (cold
 * address, new account, memory).
 */
export function payOf(refund: Refund, data: string, view: View): Pay | null {
  const { safeTxGas, baseGas, gasPrice, gasToken, refundReceiver } = refund;
  if (gasPrice === 0n) return null;
  const words = BigInt(Math.ceil(dataLength(data) / 32));
  const atMost = (safeTxGas + baseGas + 60_000n + 6n * words + (words * words) / 256n) * gasPrice;
  const isCoin = gasToken === ZeroAddress;
  return {
    asset: isCoin ? coinOf(view) : tokenOf(view, gasToken),
    atMost,
    amount: isCoin ? view.coin(atMost) : view.token(gasToken, atMost),
    receiver: refundReceiver === ZeroAddress ? null : refundReceiver,
  };
}

/** The same of another Safe: whoever signs for it may give away everything in it by this alone. */
export function payOfOther(refund: Refund, data: string, view: View): Fact[] {
  const pay = payOf(refund, data, view);
  if (pay === null) return [];
  const { amount, receiver } = pay;
  return receiver === null
    ? [fact('ethereum.safe-refund-broadcaster', 'danger', { amount })]
    : [fact('ethereum.safe-refund', 'danger', { amount, receiver: view.address(receiver) })];
}
