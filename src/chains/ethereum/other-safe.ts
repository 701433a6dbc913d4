import { getAddress } from 'ethers';
import type { Fact } from '../review.ts';
import { type Call, safeContracts } from './account.ts';
import { controls, withEffects } from './effects.ts';
import { fact, number } from './facts.ts';
import { readMultiSend } from './multi-send.ts';
import { rawData } from './raw-data.ts';
import { payOfOther } from './refund.ts';
import type { TypedData } from './typed-data.ts';
import { same, type View } from './view.ts';

const address = (value: unknown) => getAddress(String(value).toLowerCase());

/** The members of Safe's own form, from version 1.0.0 on. */
const form =
  'address to,uint256 value,bytes data,uint8 operation,uint256 safeTxGas,uint256 baseGas,uint256 gasPrice,address gasToken,address refundReceiver,uint256 nonce';

/**
 * A transaction of a Safe that this account is an owner of, signed as typed data. Its calls are read as calls
 * by that Safe; a delegatecall hands that Safe to whatever it calls, except the contract that only makes a
 * batch. Null for any other form.
 */
export function readOtherSafe(
  { primaryType, domain, types, message }: TypedData,
  view: View,
  describeCall: (call: Call, view: View) => Fact[],
): Fact[] | null {
  const contract = domain.verifyingContract;
  if (primaryType !== 'SafeTx' || contract === undefined) return null;
  if (types.SafeTx!.map(({ name, type }) => `${type} ${name}`).join() !== form) return null;
  const safe = address(contract);
  const call = { to: address(message.to), value: BigInt(String(message.value)), data: String(message.data) };
  const inside = view.of(safe);
  const what = { safe: view.address(safe), nonce: number(BigInt(String(message.nonce))) };
  const isBatch =
    message.operation === '1' && same(call.to, safeContracts.multiSendCallOnly) && call.value === 0n;
  const calls = isBatch ? batchOf(call.data) : message.operation === '0' ? [call] : null;
  const refund = {
    safeTxGas: BigInt(String(message.safeTxGas)),
    baseGas: BigInt(String(message.baseGas)),
    gasPrice: BigInt(String(message.gasPrice)),
    gasToken: address(message.gasToken),
    refundReceiver: address(message.refundReceiver),
  };
  const paid = payOfOther(refund, call.data, view);
  const parts = [...(calls?.flatMap((one) => describeCall(one, inside)) ?? []), ...paid];
  if (calls === null) parts.push(...rawData(call.data));
  for (const warning of inside.warnings) view.warn(warning);
  if (calls === null)
    return [
      withEffects(
        fact('ethereum.other-safe-delegate', 'danger', { ...what, to: view.address(call.to) }, parts),
        controls(view, 'delegatecall', call.to),
      ),
    ];
  return [fact('ethereum.other-safe', 'warning', what, parts)];
}

function batchOf(data: string): Call[] | null {
  try {
    return readMultiSend(data);
  } catch {
    return null;
  }
}
