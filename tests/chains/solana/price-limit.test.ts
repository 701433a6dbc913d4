import { expect, it } from 'vitest';
import { solana } from '../../../src/chains/solana/solana.ts';
import { type call, u8, u128 } from './corpus.ts';
import { madeCalls } from './made.ts';
import { context, payloadOf, wire } from './support.ts';

const orca = 'whirLbMiicVdio4qvUfM5KAg6Ct8VwpYzGff3uctyCc';
const raydium = 'CAMMCzo5YL8w4VFF8KVHrK22GGUsp5VTaW7grrKgrWqK';

/** One account between two pools: what the first pays in it, the second takes. */
const between = { token_owner_account_one_b: 'between', token_owner_account_two_a: 'between' };

const review = (instruction: ReturnType<typeof call>) =>
  solana.review(payloadOf(wire([instruction])), context);

/** A review of the call, with other bytes from the 24th on: both amounts stand before. */
function swapped(program: string, name: string, ...end: Uint8Array[]) {
  const { make } = madeCalls.find((one) => one.program === program && one.name === name)!;
  const { data, ...rest } = make({ token_authority: 'me!', payer: 'me!', ...between });
  const bytes = [...data!.slice(0, 24), ...end.flatMap((one) => [...one])];
  return review({ ...rest, data: Uint8Array.from([...bytes, ...data!.slice(bytes.length)]) });
}

it('an exact amount that comes is no promise where a limit of the price may end the swap before', () => {
  const [none, some] = [u128(0), u128(5)];
  for (const [program, name] of [
    [orca, 'swap'],
    [orca, 'swap_v2'],
    [raydium, 'swap'],
    [raydium, 'swap_v2'],
  ] as const) {
    const code = (limit: Uint8Array, exactIn: number) =>
      swapped(program, name, limit, u8(exactIn)).actions[0]!.code;
    expect([code(none, 0), code(none, 1), code(some, 1)], name).toEqual(Array(3).fill('sol.swap'));
    expect(code(some, 0), name).toBe('sol.swap-limit');
  }
  for (const name of ['two_hop_swap', 'two_hop_swap_v2']) {
    const code = (exactIn: number, one: Uint8Array, two: Uint8Array) =>
      swapped(orca, name, u8(exactIn), u8(1), u8(1), one, two).actions[0]!.code;
    expect([code(0, none, none), code(1, some, some)], name).toEqual(Array(2).fill('sol.swap'));
    expect([code(0, some, none), code(0, none, some)], name).toEqual(Array(2).fill('sol.swap-limit'));
  }
});

it('a limit that no price reaches is no protection, and that is a danger', () => {
  const [lowest, highest] = [4_295_048_016n, 79_226_673_515_401_279_992_447_579_055n];
  const isDanger = (program: string, name: string, ...end: Uint8Array[]) =>
    swapped(program, name, ...end).warnings.some(
      ({ code, level }) => code === 'sol.risk-swap-nothing' && level === 'danger',
    );
  for (const [program, name, ...out] of [
    [orca, 'swap_v2', lowest, highest],
    [raydium, 'swap_v2', lowest + 1n, 79_226_673_521_066_979_257_578_248_090n],
  ] as const) {
    for (const limit of out) expect(isDanger(program, name, u128(limit), u8(0)), name).toBe(true);
    expect(isDanger(program, name, u128(2n ** 64n), u8(0)), name).toBe(false);
  }
  const hops = (one: bigint, two: bigint) =>
    isDanger(orca, 'two_hop_swap_v2', u8(0), u8(1), u8(1), u128(one), u128(two));
  // Only in the pool that pays out can less come than was asked for.
  expect([hops(2n ** 64n, lowest), hops(lowest, 2n ** 64n)]).toEqual([true, false]);
});
