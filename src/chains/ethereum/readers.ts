import { AbiCoder, FunctionFragment, type Result } from 'ethers';
import type { Fact } from '../review.ts';
import type { Call } from './account.ts';
import { decodeArguments } from './descriptors/decode.ts';
import { plainFacts } from './descriptors/plain.ts';
import { calls, withEffects } from './effects.ts';
import { bytes, fact } from './facts.ts';
import { bytesOf } from './hex.ts';
import { selectorOf } from './payload.ts';
import { rawData } from './raw-data.ts';
import type { View } from './view.ts';

/** Describes a call to one function. `depth` is the number of calls around it. */
export type Reader = (args: Result, call: Call, view: View, depth: number) => Fact[];

/**
 * By signature. `inFull`: the sentence has what a person decides on, and all arguments are listed below it by
 * name.
 */
export type Readers = Record<string, Reader | { inFull: Reader }>;

export const whole = (inFull: Reader) => ({ inFull });

/**
 * Readers by selector; ethers decodes, and a call counts as read only if encoding it again gives the same
 * bytes.
 */
export function table(readers: Readers): (call: Call, view: View, depth: number) => Fact[] | null {
  const bySelector = new Map(
    Object.entries(readers).map(([signature, reader]) => {
      const method = FunctionFragment.from(`function ${signature}`);
      return [method.selector, { method, reader }] as const;
    }),
  );
  return (call, view, depth) => {
    const selector = selectorOf(call.data);
    const found = selector === null ? undefined : bySelector.get(selector);
    if (selector === null || found === undefined) return null;
    const { method, reader } = found;
    const read = readArgs(method, selector, call.data);
    if (read !== null && typeof reader === 'function')
      return withParts(reader(read.args, call, view, depth), trailing(read.rest));
    if (read !== null && typeof reader === 'object') {
      const facts = reader.inFull(read.args, call, view, depth);
      return withParts(facts, [...argumentFacts(method, call, view), ...trailing(read.rest)]);
    }
    const odd = { to: view.address(call.to), selector: bytes(selector) };
    const unclear = fact('ethereum.call-not-canonical', 'danger', odd, rawData(call.data));
    return [withEffects(unclear, calls(view, call.to, null))];
  };
}

function argumentFacts({ inputs }: FunctionFragment, { data }: Call, view: View): Fact[] {
  const decoded = decodeArguments(inputs, bytesOf(data).subarray(4));
  return decoded === null ? rawData(data) : plainFacts(decoded.root, view);
}

/**
 * `rest`: what follows the arguments and is read by no function, such as the mark of whoever sent a user
 * here; 0x if nothing does.
 */
function readArgs(
  { inputs }: FunctionFragment,
  selector: string,
  data: string,
): { args: Result; rest: string } | null {
  // An Interface would hash its signatures anew to find this one.
  const coder = AbiCoder.defaultAbiCoder();
  try {
    const args = coder.decode(inputs, bytesOf(data).subarray(4));
    const written = selector + coder.encode(inputs, args).slice(2);
    return data.startsWith(written) ? { args, rest: `0x${data.slice(written.length)}` } : null;
  } catch {
    return null;
  }
}

const trailing = (rest: string): Fact[] =>
  rest === '0x' ? [] : [fact('ethereum.trailing-bytes', 'notice', { data: bytes(rest) })];

function withParts([first, ...more]: Fact[], parts: Fact[]): Fact[] {
  if (first === undefined) return [];
  return parts.length === 0
    ? [first, ...more]
    : [{ ...first, parts: [...(first.parts ?? []), ...parts] }, ...more];
}
