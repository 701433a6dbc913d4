import { fact } from '../facts.ts';
import { amountOf, paidInto, place, type Sentence, sends } from './actions.ts';
import type { Layout } from './layout.ts';
import { inShares, supply } from './money.ts';
import { about } from './records.ts';
import { supplyFor } from './restaking.ts';
import { redeemFor } from './strategies.ts';
import { swapOf } from './swaps.ts';

const traded =
  'pool in_mint out_mint in_trader out_trader in_vault? out_vault? numeraire_config payer token_program token_2022_program';
const shared = 'pool lp_mint payer_lp_account numeraire_config payer token_program token_2022_program';
const which = 'in_index: u8, out_index: u8';
const hints = 'hints: [u64; 10], path_hints: [u8; 10]';

/** Pools of up to ten stablecoins. Source: cpkt9762/solana-idls, idls/perena.json, which is what the chain holds. */
export const perena: Layout = {
  program: 'NUMERUNsFCP3kuNmWZuXtm1AaQCPj9uw6Guv2Ekoi5P',
  name: 'Perena',
  tagBytes: 8,
  types: '',
  calls: `
swap_exact_in(${which}, exact_amount_in: u64, min_amount_out: u64) ${traded}
swap_exact_in_hinted(${which}, exact_amount_in: u64, min_amount_out: u64, ${hints}) ${traded}
swap_exact_out(${which}, exact_amount_out: u64, max_amount_in: u64) ${traded}
swap_exact_out_hinted(${which}, exact_amount_out: u64, max_amount_in: u64, ${hints}) ${traded}
add_liquidity(max_amounts_in: [u64; 10], min_lp_token_mint_amount: u64, take_swaps: u8, swap_paths: [u8; 10], swap_amounts: [u64; 10]) ${shared}
remove_liquidity(lp_token_redeem_amount: u64, min_amounts_out: [u64; 10], out_index: u8) ${shared}
`,
};

const pools =
  'vault_state? vault_oracle_state? vault_team_state? yielding_mint? yielding_vault_ata? owner_yielding_ta? vault_fee_team_ata? yielding_mint_program?';

/** A dollar that stands for tokens with a yield. Source: the same, idls/perena_star.json. */
export const perenaStar: Layout = {
  program: 'save8RQVPMWNTzU18t3GBvBkN9hT7jsGjiCQ28FpD9H',
  name: 'Perena Star',
  tagBytes: 8,
  types: '',
  calls: `
mint_w_yielding_gen(amount_yielding_deposit: u64, min_bank_mint_minted: u64) user bank_state vault_state oracle_state yielding_mint bank_mint yielding_user_ta bank_mint_user_ta yielding_vault_ata team_state fee_team_ata system_program token_program yielding_mint_program associated_token_program
burn_for_yielding_gen(amount_to_burn: u64, minimum_yielding_withdrawn: u64) user bank_state vault_state oracle_state yielding_mint bank_mint yielding_user_ta bank_mint_user_ta yielding_vault_ata team_state fee_team_ata system_program token_program yielding_mint_program associated_token_program
stake_junior(amount: u64) user tranche_state bank_state bank_mint junior_mint user_bank_mint_ata user_junior_mint_ata junior_escrow_ata system_program token_program associated_token_program
request_unstake_junior(shares: u64, queue_id: u8) user payer withdrawal_queue tranche_state bank_state bank_mint target_mint junior_mint user_junior_mint_ata locked_junior_shares_ata system_program token_program
instant_unstake_junior(shares: u64) user tranche_state bank_state bank_mint target_mint junior_mint user_junior_mint_ata owner_bank_mint_ata junior_escrow_ata locked_junior_shares_ata token_program ${pools}
`,
};

const ends = ['in_trader', 'out_trader'] as const;
const mints = ['in_mint', 'out_mint'] as const;
const exactIn = swapOf(['exact_amount_in', 'min_amount_out'], ends, mints);
const exactOut = swapOf(['max_amount_in', 'exact_amount_out'], ends, mints);

/** The accounts that pay are among those without a name: no limit. */
const add: Sentence = (told, program) => {
  const into = told.account('payer_lp_account');
  const values = {
    received: amountOf(told, told.units('min_lp_token_mint_amount'), 'lp_mint'),
    to: into.value,
    program,
  };
  return {
    action: fact('sol.supply-many', 'notice', values),
    effects: [{ kind: 'send', asset: { ...place, id: '?' }, amount: null, to: told.call.program }],
    ...paidInto(told, into, 'lp_mint'),
  };
};

const remove: Sentence = (told, program) => {
  const units = told.units('lp_token_redeem_amount');
  const amount = inShares(amountOf(told, units, 'lp_mint'));
  return {
    action: fact('sol.redeem-unseen', 'notice', { amount, program }),
    effects: [sends(told, units, told.account('payer_lp_account'), 'lp_mint')],
  };
};

/** Paid out later. At once it may be paid in another token, and whose account gets it isn't published: no sentence. */
const askBack: Sentence = (told, program) => ({
  ...about('sol.ask-back', 'user_junior_mint_ata')(told, program)!,
  effects: [sends(told, told.unsaid('shares'), told.account('user_junior_mint_ata'), 'junior_mint')],
});

export const perenaMoves: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  [perena.program]: {
    swap_exact_in: exactIn,
    swap_exact_in_hinted: exactIn,
    swap_exact_out: exactOut,
    swap_exact_out_hinted: exactOut,
    add_liquidity: add,
    remove_liquidity: remove,
  },
  [perenaStar.program]: {
    mint_w_yielding_gen: supplyFor(
      ['amount_yielding_deposit', 'yielding_user_ta', 'yielding_mint'],
      ['min_bank_mint_minted', 'bank_mint_user_ta', 'bank_mint'],
    ),
    burn_for_yielding_gen: redeemFor(
      ['amount_to_burn', 'bank_mint_user_ta', 'bank_mint'],
      ['minimum_yielding_withdrawn', 'yielding_user_ta', 'yielding_mint'],
    ),
    stake_junior: supply('amount', 'user_bank_mint_ata', 'bank_mint'),
    request_unstake_junior: askBack,
  },
};
