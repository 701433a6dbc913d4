import { fact } from '../facts.ts';
import { amountOf, less, more, opening, type Sentence, sends, swap, swapNothing } from './actions.ts';
import type { Told } from './told.ts';

/**
 * Jupiter: the quoted amount, less the allowed slippage and the fee of whoever built it, which comes off one side or
 * the other if the amount that comes is exact.
 */
const routes = (from: string, sourceMint: string | null): Record<'in' | 'out', Sentence> => ({
  in: (told, program) =>
    swap(told, program, {
      ...jupiterAccounts(told, from, sourceMint),
      spent: told.units('in_amount'),
      received: less(
        told.units('quoted_out_amount'),
        told.units('slippage_bps'),
        told.units('platform_fee_bps'),
      ),
    }),
  out: (told, program) =>
    swap(told, program, {
      ...jupiterAccounts(told, from, sourceMint),
      spent: more(
        more(told.units('quoted_in_amount'), told.units('slippage_bps')),
        told.units('platform_fee_bps'),
      ),
      received: less(told.units('out_amount'), told.units('platform_fee_bps')),
    }),
});

/** The wallet itself trades at each step. */
function own(of: ReturnType<typeof routes>): ReturnType<typeof routes> {
  return { in: opening(opened, of.in), out: opening(opened, of.out) };
}

const jupiterAccounts = (told: Told, from: string, spentMint: string | null) => ({
  from: told.account(from),
  // If a separate destination is named, that is where it goes.
  into: told.account('destination_token_account', 'user_destination_token_account'),
  spentMint,
  receivedMint: 'destination_mint',
});

/** Steps whose programs open accounts at the cost of whoever trades there: see `launches.ts`. */
const costly = /^(Pump|RaydiumLaunchlab)/;

function opened(told: Told): number {
  let count = 0;
  for (let i = 1; told.has(`route_plan.${i}.swap`); i++) {
    const step = told.look(`route_plan.${i}.swap`);
    if (step.type === 'text' && costly.test(step.text)) count += 4;
  }
  return count;
}

const plain = own(routes('user_source_token_account', null));
const minted = own(routes('user_source_token_account', 'source_mint'));
const shared = routes('source_token_account', 'source_mint');

/**
 * What came in since the program noted the balance: an earlier step brings it, and the bytes don't say how much
 * (jup-ag/instruction-parser, route_with_token_ledger).
 */
const brought =
  (from: string): Sentence =>
  (told, program) => {
    const { into } = jupiterAccounts(told, from, null);
    const least = less(
      told.units('quoted_out_amount'),
      told.units('slippage_bps'),
      told.units('platform_fee_bps'),
    );
    const values = {
      from: told.account(from).value,
      received: amountOf(told, least, 'destination_mint'),
      to: into.value,
      program,
    };
    return {
      action: fact('sol.swap-brought', 'notice', values),
      effects: [sends(told, null, told.account(from), null)],
      risks: swapNothing(least, program),
    };
  };

/** Calls of Jupiter that swap. */
export const jupiter: Record<string, Sentence> = {
  route: plain.in,
  exact_out_route: minted.out,
  shared_accounts_route: shared.in,
  shared_accounts_exact_out_route: shared.out,
  route_v2: minted.in,
  exact_out_route_v2: minted.out,
  shared_accounts_route_v2: shared.in,
  shared_accounts_exact_out_route_v2: shared.out,
  route_with_token_ledger: opening(opened, brought('user_source_token_account')),
  shared_accounts_route_with_token_ledger: brought('source_token_account'),
};
