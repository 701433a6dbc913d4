import { paidInto, type Sentence } from './actions.ts';
import type { Layout } from './layout.ts';
import { redeemStake, stakeSol } from './money.ts';
import { giveStake, makeRecord, refresh } from './records.ts';

/**
 * Pools of a single validator, without anybody in charge. Source: solana-program/single-pool,
 * program/src/instruction.rs; pools of before name no account for activating stake.
 */
export const singlePool: Layout = {
  program: 'SVSPxpvHdN29nkVg9rPapPNDddN5DipNLRUFhyjFThE',
  name: 'Single Validator Stake Pool',
  tagBytes: 1,
  types: `
`,
  calls: `
initialize_pool#00() vote pool pool_stake pool_mint stake_authority mint_authority rent clock stake_history stake_config system_program token_program stake_program
replenish_pool#01() vote pool pool_stake pool_onramp* stake_authority clock stake_history stake_config stake_program
deposit_stake#02() pool pool_stake pool_onramp* pool_mint stake_authority mint_authority deposit_stake pool_tokens_to lamports_to clock stake_history token_program stake_program
withdraw_stake#03(user_stake_authority: key, token_amount: u64) pool pool_stake pool_onramp* pool_mint stake_authority mint_authority stake_to pool_tokens_from clock token_program stake_program
initialize_pool_onramp#06() pool pool_onramp stake_authority rent system_program stake_program
deposit_sol#07(lamports: u64) vote pool pool_stake pool_onramp pool_mint stake_authority mint_authority lamports_from pool_tokens_to clock stake_history stake_config system_program token_program stake_program program
`,
};

/** What the stake account holds beyond its stake is paid to whoever the call names (process_deposit_stake). */
const depositStake: Sentence = (told, program) => ({
  ...giveStake(null)(told, program)!,
  ...paidInto(told, told.unnamed('lamports_to'), 'SOL'),
});

export const singlePoolMoves: Readonly<Record<string, Sentence>> = {
  initialize_pool: makeRecord('pool'),
  replenish_pool: refresh,
  deposit_stake: depositStake,
  withdraw_stake: redeemStake('token_amount', 'stake_to', (told) => told.value('user_stake_authority')),
  initialize_pool_onramp: makeRecord('pool_onramp'),
  deposit_sol: stakeSol('lamports', 'pool_tokens_to'),
};
