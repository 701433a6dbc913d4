import { expect, it } from 'vitest';
import { solana } from '../../../src/chains/solana/solana.ts';
import { type call, u8, u128 } from './corpus.ts';
import { madeCalls } from './made.ts';
import { context, payloadOf, wire } from './support.ts';

const orca = 'whirLbMiicVdio4qvUfM5KAg6Ct8VwpYzGff3uctyCc';
const raydium = 'CAMMCzo5YL8w4VFF8KVHrK22GGUsp5VTaW7grrKgrWqK';

/** One account between two pools: what the first pays in it, the second takes. */
const between = { token_owner_account_one_b: 'between', token_owner_account_two_a: 'between' };

const codeOf = (instruction: ReturnType<typeof call>) =>
  solana.review(payloadOf(wire([instruction])), context).actions[0]!.code;

/** The call, with other bytes from the 24th on: both amounts stand before. */
function swapped(program: string, name: string, ...end: Uint8Array[]) {
  const { make } = madeCalls.find((one) => one.program === program && one.name === name)!;
  const { data, ...rest } = make({ token_authority: 'me!', payer: 'me!', ...between });
  const bytes = [...data!.slice(0, 24), ...end.flatMap((one) => [...one])];
  return codeOf({ ...rest, data: Uint8Array.from([...bytes, ...data!.slice(bytes.length)]) });
}

it('an exact amount that comes is no promise where a limit of the price may end the swap before', () => {
  const [none, some] = [u128(0), u128(5)];
  for (const [program, name] of [
    [orca, 'swap'],
    [orca, 'swap_v2'],
    [raydium, 'swap'],
    [raydium, 'swap_v2'],
  ] as const) {
    const code = (limit: Uint8Array, exactIn: number) => swapped(program, name, limit, u8(exactIn));
    expect([code(none, 0), code(none, 1), code(some, 1)], name).toEqual(Array(3).fill('sol.swap'));
    expect(code(some, 0), name).toBe('sol.swap-limit');
  }
  for (const name of ['two_hop_swap', 'two_hop_swap_v2']) {
    const code = (exactIn: number, one: Uint8Array, two: Uint8Array) =>
      swapped(orca, name, u8(exactIn), u8(1), u8(1), one, two);
    expect([code(0, none, none), code(1, some, some)], name).toEqual(Array(2).fill('sol.swap'));
    expect([code(0, some, none), code(0, none, some)], name).toEqual(Array(2).fill('sol.swap-limit'));
  }
});
