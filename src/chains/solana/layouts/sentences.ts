import { Unreadable } from '../call.ts';
import {
  burnNft,
  collect,
  giveControl,
  moveNft,
  offer,
  proposal,
  propose,
  redeem,
  repay,
  type Sentence,
  stakeSol,
  supply,
  take,
} from './actions.ts';
import { cctpBurns1, cctpBurns2, oftTransfers, wormholeTransfers } from './bridges.ts';
import { damm1Trades } from './damm1.ts';
import { ordersElsewhere } from './dln.ts';
import { votes } from './governance.ts';
import { earn, loans } from './jupiter-lend.ts';
import { perps } from './jupiter-perps.ts';
import { vaults } from './kamino-vaults.ts';
import { keep, keepUnseen, messageOf } from './kept.ts';
import { launchTrades, pumpSwapMoves, pumpTrades } from './launches.ts';
import { margins } from './marginfi.ts';
import { damm2Trades, dlmmMoves } from './meteora.ts';
import { nameMoves } from './names.ts';
import { orders } from './order-engine.ts';
import { savings } from './save.ts';
import { streams } from './streamflow.ts';
import type { Told } from './told.ts';
import { trades } from './trades.ts';

/** Sentences for calls, by program and name. A call without one is named, with every argument and account. */

const memberKey = (told: Told) => told.value('args.new_member.key');

const squads: Record<string, Sentence> = {
  config_transaction_create: propose('transaction'),
  vault_transaction_create: keep('transaction', messageOf('args.transaction_message')),
  vault_transaction_create_from_buffer: keepUnseen('transaction', 'transaction_buffer'),
  batch_add_transaction: keep('transaction', messageOf('args.transaction_message')),
  proposal_create: propose('proposal'),
  proposal_approve: proposal('sol.proposal-approve'),
  proposal_reject: proposal('sol.proposal-reject'),
  proposal_cancel: proposal('sol.proposal-cancel'),
  proposal_cancel_v2: proposal('sol.proposal-cancel'),
  config_transaction_execute: proposal('sol.proposal-execute'),
  vault_transaction_execute: proposal('sol.proposal-execute'),
  batch_execute_transaction: proposal('sol.proposal-execute'),
  multisig_add_member: giveControl('multisig', memberKey),
  multisig_set_config_authority: giveControl('multisig', (told) => told.value('args.config_authority')),
  spending_limit_use: (told, program) => {
    // For SOL if it names no mint; then the destination account itself receives it.
    const isSol = !hasRole(told, 'mint');
    const mint = isSol ? 'SOL' : 'mint';
    return take(
      'sol.take',
      'args.amount',
      isSol ? 'destination' : 'destination_token_account',
      mint,
    )(told, program);
  },
};

function hasRole(told: Told, name: string): boolean {
  try {
    told.account(name);
    return true;
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}

const kaminoSupply = supply('liquidity_amount', 'user_source_liquidity', 'reserve_liquidity_mint');
const kaminoRepay = repay('liquidity_amount', 'user_source_liquidity', 'reserve_liquidity_mint');

const kaminoBorrow = take(
  'sol.borrow',
  'liquidity_amount',
  'user_destination_liquidity',
  'borrow_reserve_liquidity_mint',
);

const kamino: Record<string, Sentence> = {
  deposit_reserve_liquidity: kaminoSupply,
  deposit_reserve_liquidity_and_obligation_collateral: kaminoSupply,
  deposit_reserve_liquidity_and_obligation_collateral_v2: kaminoSupply,
  redeem_reserve_collateral: redeem(
    'collateral_amount',
    'user_source_collateral',
    'reserve_collateral_mint',
    'user_destination_liquidity',
  ),
  borrow_obligation_liquidity: kaminoBorrow,
  borrow_obligation_liquidity_v2: kaminoBorrow,
  repay_obligation_liquidity: kaminoRepay,
  repay_obligation_liquidity_v2: kaminoRepay,
};

const marinade: Record<string, Sentence> = {
  deposit: stakeSol('lamports', 'mint_to'),
  liquid_unstake: redeem('msol_amount', 'get_msol_from', 'msol_mint', 'transfer_sol_to'),
  order_unstake: redeem('msol_amount', 'burn_msol_from', 'msol_mint', 'new_ticket_account'),
  claim: collect('transfer_sol_to'),
};

const pool: Record<string, Sentence> = {
  deposit_sol: stakeSol('lamports', 'pool_tokens_to'),
  deposit_sol_with_slippage: stakeSol('lamports', 'pool_tokens_to'),
  withdraw_sol: redeem('pool_tokens', 'pool_tokens_from', 'pool_mint', 'lamports_to'),
  withdraw_sol_with_slippage: redeem('pool_tokens', 'pool_tokens_from', 'pool_mint', 'lamports_to'),
  withdraw_stake: redeem('pool_tokens', 'pool_tokens_from', 'pool_mint', 'stake_to_receive'),
  withdraw_stake_with_slippage: redeem('pool_tokens', 'pool_tokens_from', 'pool_mint', 'stake_to_receive'),
  set_manager: giveControl('stake_pool', (told) => told.account('new_manager').value),
  set_staker: giveControl('stake_pool', (told) => told.account('new_staker').value),
};

/** Collectibles. */
const collectibles: Record<string, Record<string, Sentence>> = {
  metaqbxxUerdq28cj1RbAWkYQm3ybzjb6a8bt518x1s: {
    transfer: moveNft('mint', 'destination_owner'),
    burn: burnNft('mint'),
    burn_nft: burnNft('mint'),
  },
  CoREENxT6tW1HoK8ypY1SxRMZTcVPm7R94rH4PZNhX7d: {
    transfer_v1: moveNft('asset', 'new_owner'),
    burn_v1: burnNft('asset'),
  },
  BGUMAp9Gq7iTEuizy4pqaxsTyUCBK68MDfK752saRPUY: {
    transfer: moveNft('merkle_tree', 'new_leaf_owner', 'nonce'),
    transfer_v2: moveNft('merkle_tree', 'new_leaf_owner', 'nonce'),
    burn: burnNft('merkle_tree', 'nonce'),
    burn_v2: burnNft('merkle_tree', 'nonce'),
  },
};

/** What a program does besides its trades. */
const and = (program: string, more: Readonly<Record<string, Sentence>>) => ({ ...trades[program], ...more });

export const sentences: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  ...trades,
  LanMV9sAd7wArD4vJFi2qDdfnVhFxYSUg6eADduJ3uj: launchTrades,
  '6EF8rrecthR5Dkzon8Nwu78hRvfCKubJ14M5uBEwF6P': and(
    '6EF8rrecthR5Dkzon8Nwu78hRvfCKubJ14M5uBEwF6P',
    pumpTrades,
  ),
  pAMMBay6oceH9fJKBRHGP5D4bD4sWpmSwMn52FMfXEA: and(
    'pAMMBay6oceH9fJKBRHGP5D4bD4sWpmSwMn52FMfXEA',
    pumpSwapMoves,
  ),
  LBUZKhRxPF3XUpBCjp4YzTKgLccjZhTSDM9YuVaPwxo: and('LBUZKhRxPF3XUpBCjp4YzTKgLccjZhTSDM9YuVaPwxo', dlmmMoves),
  cpamdpZCGKUy5JxQXB4dcpGPiikHawvSWAd6mEn1sGG: damm2Trades,
  SQDS4ep65T869zMMBKyuUq6aD6EgTu8psMjkvj52pCf: squads,
  KLend2g3cP87fffoy8q1mQqGKjrxjC8boSyAYavgmjD: kamino,
  KvauGMspG5k6rtzrqqn7WNn3oZdyKqLKwK2XWQ8FLjd: vaults,
  jup3YeL8QhtSx1e253b2FDvsMNC87fDrgQZivbrndc9: earn,
  jupr81YtYssSyPt8jbnGuiWon5f6x9TcDEFxYe3Bdzi: loans,
  PERPHjGBqRHArX4DySjwM6UJHiR3sWAatqfdBS2qQJu: perps,
  '61DFfeTKM7trxYcPQCM78bJ794ddZprZpAwAnLiwTpYH': orders,
  Eo7WjKq67rjJQSZxS6z3YkapzY3eMj6Xy8X5EQVn5UaB: damm1Trades,
  strmRqUCoQUgGUan5YhzUZa6KqdzwX5L6FpUxfmKg5m: streams,
  CCTPiPYPc6AsJuwueEnWgSgucamXDZwBd53dQ11YiKX3: cctpBurns1,
  CCTPV2vPZJS2u2BBsUoscuikbYjnpFmbFsvVuJdgUMQe: cctpBurns2,
  wormDTUJ6AWPNvk59vGQbDvGJmqbDTdgWgAqcLBCgUb: wormholeTransfers,
  src5qyZHqTqecJV4aY6Cb6zDZLMDzrDKKezs22MPHr4: ordersElsewhere,
  CATLZdvDfQcK99YntCaeDs8o342HcXRP1R5t4yTT5dUw: oftTransfers,
  Fuww9mfc8ntAwxPUzFia7VJFAdvLppyZwhPJoXySZXf7: oftTransfers,
  BQ7nDFGKN4cYqmBkMXFCEzk3zPJhR6bNK9Maf8sQXrQm: oftTransfers,
  namesLPneVptA9Z5rqUDD9tMTWEJwofgaYwp8cawRkX: nameMoves,
  So1endDq2YkqhipRh3WViPa8hdiSpxWy6z3Z6tMCpAo: savings,
  MarBmsSgKXdrN1egZf5sqe1TMai9K1rChYNDJgjq7aD: marinade,
  SPoo1Ku8WFXoNDMHPsrGSTSG1Y47rzgn41SLUNakuHy: pool,
  SP12tWFxD9oJsVWNavTTBZvMbA6gkAmxtVgxdqvyvhY: pool,
  SPMBzsVUuoHA4Jm6KunbsotaahvVikZs1JyTW6iJvbn: pool,
  ...collectibles,
  GovER5Lthms3bLBqWub97yVrMmEogzX7xNjdXpPPCVZw: votes,
  j1o2qRpjcyUwEvwtcfhEQefh773ZgjxcVRry7LDqg5X: {
    initialize_order: offer(
      ['params.making_amount', 'maker_input_mint_account', 'input_mint'],
      'params.taking_amount',
      'output_mint',
    ),
    cancel_order: collect('maker_input_mint_account'),
  },
  dRiftyHA39MWEi3m9aunc5MzRF1JYuBsbn6VPcn33UH: {
    deposit: supply('amount', 'user_token_account', null),
    withdraw: take('sol.take', 'amount', 'user_token_account', null),
    update_user_delegate: giveControl('user', (told) => told.value('delegate')),
  },
  MFv2hWf31Z9kbCa1snEPYctwafyhdvnV7FZnsebVacA: margins,
};
