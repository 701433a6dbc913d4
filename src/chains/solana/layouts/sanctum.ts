import { fact } from '../facts.ts';
import { amountOf, paidInto, type Sentence, sends } from './actions.ts';
import type { Layout } from './layout.ts';
import { redeem, supply } from './money.ts';
import { giveStake } from './records.ts';

const ends =
  'user src_token_from dest_token_to bridge_stake dest_token_fee_token_account src_token_mint dest_token_mint';
const funds =
  'prefunder slumdog_stake unstakeit_program unstake_pool pool_sol_reserves unstake_fee slumdog_stake_acc_record unstake_protocol_fee unstake_protocol_fee_dest clock stake_program system_program';

/**
 * Sanctum's router among tokens that stand for staked SOL. It states no least amount; accounts of the pools follow.
 * Sources: igneous-labs/stakedex-sdk, interfaces/stakedex_interface (idl.json, src/typedefs.rs).
 */
export const sanctumRouter: Layout = {
  program: 'stkitrT1Uoy18Dk1fTrgPw8W6MVzoCfYoAFT4MLsmhq',
  name: 'Sanctum Router',
  tagBytes: 1,
  types: '',
  calls: `
stake_wrapped_sol#00(amount: u64) user wsol_from dest_token_to wsol_bridge_in sol_bridge_out dest_token_fee_token_account dest_token_mint wsol_mint token_program system_program
swap_via_stake#01(amount: u64, bridge_stake_seed: u32) ${ends}
deposit_stake#05() user stake_account dest_token_to dest_token_fee_token_account dest_token_mint
prefund_withdraw_stake#06(amount: u64, bridge_stake_seed: u32) user src_token_from bridge_stake src_token_mint ${funds}
prefund_swap_via_stake#07(amount: u64, bridge_stake_seed: u32) ${ends} ${funds}
withdraw_wrapped_sol#08(amount: u64) user src_token_from wsol_to wsol_fee_token_account src_token_mint wsol_mint token_program
`,
};

const sale =
  'unstaker stake_account destination pool_account pool_sol_reserves fee_account stake_account_record_account protocol_fee_account protocol_fee_destination clock stake_program system_program';

/**
 * Buys stake accounts at once, for SOL of its pool. Source: igneous-labs/sanctum-unstake-program, unstake_interface/src.
 */
export const sanctumUnstake: Layout = {
  program: 'unpXTU2Ndrc7WWNyEhQWe4udTzSibLPi25SXv2xbCHQ',
  name: 'Sanctum Unstake',
  tagBytes: 8,
  types: '',
  calls: `
unstake() ${sale}
unstake_wsol() ${sale} token_program
add_liquidity(amount: u64) from pool_account pool_sol_reserves lp_mint mint_lp_tokens_to flash_account token_program system_program
remove_liquidity(amount_lp: u64) burn_lp_tokens_from_authority to pool_account pool_sol_reserves lp_mint burn_lp_tokens_from flash_account token_program system_program
`,
};

const exchange: Sentence = (told, program) => {
  const units = told.units('amount');
  const [from, into] = [told.account('src_token_from'), told.account('dest_token_to')];
  const values = {
    spent: amountOf(told, units, 'src_token_mint'),
    token: told.account('dest_token_mint').value,
    to: into.value,
    program,
  };
  return {
    action: fact('sol.swap-any', 'notice', values),
    effects: [sends(told, units, from, 'src_token_mint')],
    ...paidInto(told, into, 'dest_token_mint'),
  };
};

const stakeWrapped: Sentence = (told, program) => {
  const units = told.units('amount');
  const into = told.account('dest_token_to');
  const values = { amount: amountOf(told, units, 'wsol_mint'), to: into.value, program };
  return {
    action: fact('sol.stake-pool', 'notice', values),
    effects: [sends(told, units, told.account('wsol_from'), 'wsol_mint')],
    ...paidInto(told, into, 'dest_token_mint'),
  };
};

const sellStake =
  (mint: 'SOL' | null): Sentence =>
  (told, program) => {
    const into = told.account('destination');
    const values = { stake: told.account('stake_account').value, to: into.value, program };
    return {
      action: fact('sol.sell-stake', 'notice', values),
      effects: [{ kind: 'control', chain: 'solana', network: '', what: 'stake', to: told.call.program }],
      ...paidInto(told, into, mint),
    };
  };

/** SOL for others' stake to be bought with. */
const addSol: Sentence = (told, program) => ({
  ...supply('amount', 'from', 'SOL')(told, program)!,
  ...paidInto(told, told.account('mint_lp_tokens_to'), 'lp_mint'),
});

/** SOL itself is paid (remove_liquidity.rs). */
const removeSol: Sentence = (told, program) => ({
  ...redeem('amount_lp', 'burn_lp_tokens_from', 'lp_mint', 'to')(told, program)!,
  ...paidInto(told, told.account('to'), 'SOL'),
});

export const sanctumMoves: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  [sanctumRouter.program]: {
    stake_wrapped_sol: stakeWrapped,
    swap_via_stake: exchange,
    prefund_swap_via_stake: exchange,
    prefund_withdraw_stake: redeem('amount', 'src_token_from', 'src_token_mint', 'bridge_stake'),
    withdraw_wrapped_sol: redeem('amount', 'src_token_from', 'src_token_mint', 'wsol_to'),
    deposit_stake: giveStake(null, 'stake_account', 'dest_token_to'),
  },
  [sanctumUnstake.program]: {
    unstake: sellStake('SOL'),
    unstake_wsol: sellStake(null),
    add_liquidity: addSol,
    remove_liquidity: removeSol,
  },
};
