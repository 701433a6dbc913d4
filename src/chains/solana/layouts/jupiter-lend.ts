import { number } from '../call.ts';
import { fact } from '../facts.ts';
import { amountOf, paidInto, type Sentence, sends } from './actions.ts';
import { all, redeemUpTo, supplyAll } from './kamino-moves.ts';
import type { Layout } from './layout.ts';
import { supplyMost } from './money.ts';

const into =
  'signer depositor_token_account recipient_token_account mint lending_admin lending f_token_mint supply_token_reserves_liquidity lending_supply_position_on_liquidity rate_model vault liquidity liquidity_program rewards_rate_model token_program associated_token_program? system_program';
const from =
  'signer owner_token_account recipient_token_account lending_admin lending mint f_token_mint supply_token_reserves_liquidity lending_supply_position_on_liquidity rate_model vault claim_account? liquidity liquidity_program rewards_rate_model token_program associated_token_program? system_program';

/**
 * Lending for interest. The largest number means all there is, and a limit of zero none (`deposit_internal`,
 * `withdraw_internal` and `withdraw_with_max_shares_burn` of the program).
 */
export const jupiterEarn: Layout = {
  program: 'jup3YeL8QhtSx1e253b2FDvsMNC87fDrgQZivbrndc9',
  name: 'Jupiter Lend',
  tagBytes: 8,
  types: `
`,
  calls: `
deposit(assets: u64) ${into}
deposit_with_min_amount_out(assets: u64, min_amount_out: u64) ${into}
mint(shares: u64) ${into}
mint_with_max_assets(shares: u64, max_assets: u64) ${into}
redeem(shares: u64) ${from}
redeem_with_min_amount_out(shares: u64, min_amount_out: u64) ${from}
withdraw(amount: u64) ${from}
withdraw_with_max_shares_burn(amount: u64, max_shares_burn: u64) ${from}
update_rate() lending mint f_token_mint supply_token_reserves_liquidity rewards_rate_model
`,
};

/** Loans against collateral. A minus sign of collateral takes it out, one of debt pays it back. */
export const jupiterBorrow: Layout = {
  program: 'jupr81YtYssSyPt8jbnGuiWon5f6x9TcDEFxYe3Bdzi',
  name: 'Jupiter Lend loans',
  tagBytes: 8,
  types: `
TransferType = SKIP | DIRECT | CLAIM
`,
  calls: `
init_position(vault_id: u16, next_position_id: u32) signer vault_admin vault_state position position_mint position_token_account metadata_account token_program associated_token_program system_program sysvar_instruction metadata_program rent
operate(new_col: i128, new_debt: i128, transfer_type: TransferType?, remaining_accounts_indices: bytes) signer signer_supply_token_account? signer_borrow_token_account? recipient? recipient_borrow_token_account? recipient_supply_token_account? vault_config vault_state supply_token borrow_token oracle position position_token_account current_position_tick final_position_tick current_position_tick_id final_position_tick_id new_branch supply_token_reserves_liquidity borrow_token_reserves_liquidity vault_supply_position_on_liquidity vault_borrow_position_on_liquidity supply_rate_model borrow_rate_model vault_supply_token_account vault_borrow_token_account supply_token_claim_account? borrow_token_claim_account? liquidity liquidity_program oracle_program supply_token_program borrow_token_program associated_token_program? system_program
`,
};

const deposit = supplyAll('assets', 'depositor_token_account', 'mint');
const mintFor = supplyMost('max_assets', 'depositor_token_account', 'mint');
const giveBack = redeemUpTo('shares', 'owner_token_account', 'f_token_mint', 'recipient_token_account');

/** For as many shares as it takes: at most this many, or without a limit. */
const withdraw =
  (most: string | null): Sentence =>
  (told, program) => {
    const [units, into] = [told.units('amount'), told.account('recipient_token_account')];
    const limit = most === null ? 0n : told.unsaid(most);
    const values = { to: into.value, program };
    return {
      action:
        units === all
          ? fact('sol.take-all', 'notice', values)
          : fact('sol.take', 'notice', { ...values, amount: amountOf(told, units, 'mint') }),
      effects: [
        sends(told, limit === 0n ? null : limit, told.account('owner_token_account'), 'f_token_mint'),
      ],
      ...paidInto(told, into, 'mint'),
    };
  };

export const earn: Readonly<Record<string, Sentence>> = {
  deposit,
  deposit_with_min_amount_out: deposit,
  mint_with_max_assets: (told, program) => (told.unsaid('max_assets') === 0n ? null : mintFor(told, program)),
  redeem: giveBack,
  redeem_with_min_amount_out: giveBack,
  withdraw: withdraw(null),
  withdraw_with_max_shares_burn: withdraw('max_shares_burn'),
};

/** The least number means all of it (`operate` of the program). */
const whole = -(2n ** 127n);

/** Both amounts are in units of the program's own, so what leaves has no limit that can be named here. */
const operate: Sentence = (told, program) => {
  const [collateral, debt] = [told.units('new_col'), told.units('new_debt')];
  if (collateral === whole || debt === whole) return null;
  const values = { collateral: number(collateral), debt: number(debt), program };
  const deposits =
    collateral > 0n ? [sends(told, null, told.account('signer_supply_token_account'), 'supply_token')] : [];
  const repays =
    debt < 0n ? [sends(told, null, told.account('signer_borrow_token_account'), 'borrow_token')] : [];
  return { action: fact('sol.loan', 'notice', values), effects: [...deposits, ...repays] };
};

export const loans: Readonly<Record<string, Sentence>> = { operate };
