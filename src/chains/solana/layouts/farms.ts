import type { Sentence } from './actions.ts';
import { giveOver } from './deeds.ts';
import { supplyAll } from './kamino-moves.ts';
import type { Layout } from './layout.ts';
import { collect } from './money.ts';
import { about, refresh, setUp } from './records.ts';

/** Rewards for deposits. Source: Kamino-Finance/kfarms, programs/kfarms/src/handlers. */
export const farms: Layout = {
  program: 'FarmsPZpWu9i7Kky8tPN37rs2TpmMrAZrC7S7vJa91Hr',
  name: 'Kamino Farms',
  tagBytes: 8,
  types: `
`,
  calls: `
stake(amount: u64) owner user_state farm_state farm_vault user_ata token_mint scope_prices? token_program
unstake(stake_shares_scaled: u128) owner user_state farm_state scope_prices?
withdraw_unstaked_deposits() owner user_state farm_state user_ata farm_vault farm_vaults_authority token_program
harvest_reward(reward_index: u64) payer user_state farm_state global_config reward_mint user_reward_ata rewards_vault rewards_treasury_vault farm_vaults_authority scope_prices? token_program
initialize_user() authority payer owner delegatee user_state farm_state system_program rent
transfer_ownership() old_owner payer new_owner old_user_state new_user_state farm_state scope_prices? system_program rent
refresh_farm() farm_state scope_prices?
refresh_user_state() user_state farm_state scope_prices?
`,
};

export const farmMoves: Readonly<Record<string, Sentence>> = {
  stake: supplyAll('amount', 'user_ata', 'token_mint'),
  // Early, a penalty comes off at once (stake_operations.rs).
  unstake: about('sol.ask-back', 'user_state'),
  withdraw_unstaked_deposits: collect('user_ata'),
  harvest_reward: collect('user_reward_ata'),
  initialize_user: setUp('user_state', 'owner'),
  // The whole deposit becomes the new owner's (handlers/handler_transfer_ownership.rs).
  transfer_ownership: giveOver('sol.give-all', 'old_user_state', (told) => told.account('new_owner').value),
  refresh_farm: refresh,
  refresh_user_state: refresh,
};
