import type { Result } from 'ethers';
import type { Fact } from '../review.ts';
import { type Call, safeContracts } from './account.ts';
import { calls, controls, withEffects } from './effects.ts';
import { fact } from './facts.ts';
import { readMultiSend } from './multi-send.ts';
import { rawData } from './raw-data.ts';
import { type Reader, table, whole } from './readers.ts';
import { payOfOther } from './refund.ts';
import { same, type View } from './view.ts';

/**
 * What another Safe is told to do, by its owners' signatures or by a module of it. A delegatecall hands that Safe to whatever it
 * calls, except the contract that only makes a batch. Modules that stand before a Safe (Zodiac's Roles and Delay) have the functions
 * for modules too: they pass the call on, at once or later.
 */

type Describe = (call: Call, view: View, depth: number) => Fact[];

type Way = 'ethereum.safe-makes' | 'ethereum.module-makes';

function read(
  way: Way,
  args: Result,
  { to: safe }: Call,
  view: View,
  depth: number,
  describe: Describe,
): Fact[] {
  const [to, value, data, operation] = args as unknown as [string, bigint, string, bigint];
  const paid = payOfOther(refundOf(args), data, view);
  const isBatch = operation === 1n && same(to, safeContracts.multiSendCallOnly);
  const made = isBatch ? batchOf(data) : operation === 0n ? [{ to, value, data }] : null;
  const what = { safe: view.address(safe) };
  if (made === null) {
    const said = { ...what, to: view.address(to) };
    const handed = fact(`${way}-delegate`, 'danger', said, [...paid, ...rawData(data)]);
    return [withEffects(handed, controls(view, 'delegatecall', to))];
  }
  const inside = view.within(safe);
  const parts = [...made.flatMap((one) => describe(one, inside, depth + 1)), ...paid];
  for (const warning of inside.warnings) view.warn(warning);
  return [withEffects(fact(way, 'warning', what, parts), calls(view, safe, 'execTransaction'))];
}

/** A module's call pays nothing. */
const refundOf = ([
  ,
  ,
  ,
  ,
  safeTxGas = 0n,
  baseGas = 0n,
  gasPrice = 0n,
  gasToken,
  refundReceiver,
]: Result) => ({
  safeTxGas,
  baseGas,
  gasPrice,
  gasToken,
  refundReceiver,
});

function batchOf(data: string): Call[] | null {
  try {
    return readMultiSend(data);
  } catch {
    return null;
  }
}

const call = 'address to, uint256 value, bytes data, uint8 operation';
const terms =
  'uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures';

/** `describe` reads each of the calls. */
export function readOfOtherSafe(
  describe: Describe,
): (call: Call, view: View, depth: number) => Fact[] | null {
  const reader =
    (way: Way): Reader =>
    (args, one, view, depth) =>
      read(way, args, one, view, depth, describe);
  return table({
    [`execTransaction(${call}, ${terms})`]: whole(reader('ethereum.safe-makes')),
    [`execTransactionFromModule(${call})`]: whole(reader('ethereum.module-makes')),
    [`execTransactionFromModuleReturnData(${call})`]: whole(reader('ethereum.module-makes')),
  });
}
