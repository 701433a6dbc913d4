import { Interface, type Result } from 'ethers';
import type { Fact } from '../chain.ts';
import type { Call } from './account.ts';
import { calls, withEffects } from './effects.ts';
import { bytes, fact } from './facts.ts';
import { selectorOf } from './payload.ts';
import { rawData } from './raw-data.ts';
import type { View } from './view.ts';

/** One function: what a call of it does. `depth` is how many calls it stands within. */
export type Reader = (args: Result, call: Call, view: View, depth: number) => Fact[];

/** Readers by selector; ethers decodes, and nothing counts as read that does not encode to the same bytes. */
export function table(
  readers: Record<string, Reader>,
): (call: Call, view: View, depth: number) => Fact[] | null {
  const abi = new Interface(Object.keys(readers).map((signature) => `function ${signature}`));
  const bySelector = new Map(
    Object.entries(readers).map(([signature, reader]) => {
      const method = new Interface([`function ${signature}`]).fragments[0]!;
      return [abi.getFunction(method.format('sighash').replace(/^function /, ''))!.selector, reader] as const;
    }),
  );
  return (call, view, depth) => {
    const selector = selectorOf(call.data);
    const reader = selector === null ? undefined : bySelector.get(selector);
    if (selector === null || reader === undefined) return null;
    const read = readArgs(abi, selector, call.data);
    if (read !== null) return withRest(reader(read.args, call, view, depth), read.rest);
    const odd = { to: view.address(call.to), selector: bytes(selector) };
    const unclear = fact('ethereum.call-not-canonical', 'danger', odd, rawData(call.data));
    return [withEffects(unclear, calls(view, call.to, null))];
  };
}

/** `rest`: what follows the arguments and no function reads, such as the mark of whoever sent a user here; 0x where nothing does. */
function readArgs(abi: Interface, selector: string, data: string): { args: Result; rest: string } | null {
  try {
    const args = abi.decodeFunctionData(selector, data);
    const written = abi.encodeFunctionData(selector, args);
    return data.startsWith(written) ? { args, rest: `0x${data.slice(written.length)}` } : null;
  } catch {
    return null;
  }
}

function withRest([first, ...more]: Fact[], rest: string): Fact[] {
  if (first === undefined || rest === '0x') return first === undefined ? [] : [first, ...more];
  const unread = fact('ethereum.trailing-bytes', 'notice', { data: bytes(rest) });
  return [{ ...first, parts: [...(first.parts ?? []), unread] }, ...more];
}
