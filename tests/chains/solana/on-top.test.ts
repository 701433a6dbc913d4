import { describe, expect, it } from 'vitest';
import { concatBytes } from '../../../src/core/bytes.ts';
import { u8, u16, u32, u64 } from './corpus.ts';
import { told } from './tell.ts';

const [pump, pumpSwap, launchLab, jupiter, okx] = [
  '6EF8rrecthR5Dkzon8Nwu78hRvfCKubJ14M5uBEwF6P',
  'pAMMBay6oceH9fJKBRHGP5D4bD4sWpmSwMn52FMfXEA',
  'LanMV9sAd7wArD4vJFi2qDdfnVhFxYSUg6eADduJ3uj',
  'JUP6LkbZbjS1jKKwapdHNy74zcZ3tLUZoi5QNyVTaV4',
  '6m2CDdhRgxpH4WjvdzxAYbGxwdGUz5MziiL5jek2kBma',
] as const;

type Told = ReturnType<typeof told>;
const fees = ({ effects }: Told) =>
  effects.flatMap((effect) => (effect.kind === 'fee' ? [effect.atMost] : []));

describe('SOL for accounts that a trade opens comes on top', () => {
  const amounts = [u64(5), u64(6)];

  it.each([
    [pump, 'buy', 6_000_000n, '0.006'],
    [pump, 'sell', 6_000_000n, '0.006'],
    [pump, 'buy_v2', 15_000_000n, '0.015'],
    [pumpSwap, 'buy_exact_quote_in', 12_000_000n, '0.012'],
    [pumpSwap, 'sell', 12_000_000n, '0.012'],
  ] as const)('%s: %s', (program, name, atMost, said) => {
    const one = told(program, name, amounts);
    expect(one.code).toBe('sol.swap');
    expect(one.below).toMatch(
      new RegExp(`^On top of that, Pump.* may take up to ${said} SOL for accounts`, 'm'),
    );
    expect(fees(one)).toEqual([atMost]);
  });

  it('less for a token that is sold for SOL', () => {
    expect(fees(told(pump, 'buy_v2', amounts, { quote_mint: 'wSOL' }))).toEqual([6_000_000n]);
  });

  it('only if the network’s own program, which alone can take it, is at hand', () => {
    const args = [...amounts, u64(0)];
    expect(fees(told(launchLab, 'buy_exact_in', args))).toEqual([]);
    expect(fees(told(launchLab, 'buy_exact_in', args, { event_authority: '1'.repeat(32) }))).toEqual([
      6_000_000n,
    ]);
  });

  it.each([
    ['SolFi', [61, 0], []],
    ['PumpSwapBuy', [72], [12_000_000n]],
    ['RaydiumLaunchlabSell', [82, 1, 0, 0, 0, 0, 0, 0, 0], [12_000_000n]],
  ] as const)('at Jupiter for a step through %s', (_, step, atMost) => {
    const plan = concatBytes(u32(1), u8(...step), u8(100, 0, 1));
    expect(
      fees(
        told(jupiter, 'route', [plan, u64(5), u64(6), u16(50), u8(0)], { user_transfer_authority: 'me!' }),
      ),
    ).toEqual(atMost);
  });
});

it('of the last tokens at LaunchLab no more come than are left', () => {
  expect(told(launchLab, 'buy_exact_out', [u64(9), u64(8), u64(0)]).says).toMatch(
    /^Swap at most 8 .* for as much as 9 .* with Raydium LaunchLab, less if no more than that is left/s,
  );
});

describe('at OKX', () => {
  const args = [...[u64(1_000), u64(900_000_000), u64(800_000_000)], ...[u32(0), u32(0)]];
  const bits = (rate: number, ...flags: number[]) => u32(flags.reduce((all, flag) => all + 2 ** flag, rate));
  const toB = (info: Uint8Array, trim: number) => [...args, info, u8(trim), u16(0), u64(1)];
  const toSol = { destination_mint: 'wSOL' };

  it('fees in SOL may unwrap what comes, which then is paid to whoever signs', () => {
    const either = /; what comes goes to destination_token_account, or as SOL to me$/;
    const said = (data: Uint8Array[], name = 'swap_tob_v3', to = toSol) => told(okx, name, data, to).says;
    expect(said(toB(bits(1_000), 0))).toMatch(either);
    expect(said(toB(bits(0), 1))).toMatch(either);
    expect(said([...args, bits(1_000), u16(0), u64(1)], 'swap_v3')).toMatch(either);
    expect(said(toB(bits(0), 0))).toMatch(/goes to destination_token_account$/);
    expect(said(toB(bits(1_000, 31), 0))).toMatch(/goes to destination_token_account$/);
    expect(said(toB(bits(1_000, 30), 0))).toMatch(/goes to me$/);
    expect(said(toB(bits(1_000), 1), 'swap_tob_v3', { destination_mint: 'USDC' })).not.toMatch(/ or as SOL /);
  });

  it('fees on top of SOL may leave in SOL itself', () => {
    const { sent } = told(okx, 'swap_tob_v3', toB(bits(500_000_000, 31), 0), { source_mint: 'wSOL' });
    expect(sent).toEqual([2_000n + 1_781_760n, 1_000n + 1_781_760n]);
  });

  it('an empty receiver of SOL is filled up out of the payer’s own', () => {
    const paid = told(okx, 'swap_tob_v3_with_receiver', toB(bits(0, 30), 0), {
      ...toSol,
      sol_receiver: 'somebody',
    });
    expect(paid.says).toMatch(/goes to somebody$/);
    expect(paid.sent).toEqual([1_000n, 890_880n]);
  });
});
