import type { Value } from '../../review.ts';
import { fact } from '../facts.ts';
import { mintOfSol, programs } from '../programs.ts';
import { paidInto, type Sentence, sends, swapNothing } from './actions.ts';
import { giveControl, giveOver } from './deeds.ts';
import { takeUpTo } from './kamino-moves.ts';
import { both, collect } from './money.ts';
import type { Told } from './told.ts';

/** Sentences for what comes beside the money: accounts that programs keep their records in, and figures kept up. */

/** An account for somebody's dealings with the program. */
export const setUp =
  (account: string, owner: string): Sentence =>
  (told, program) => ({
    action: fact('sol.set-up', 'notice', {
      account: told.account(account).value,
      owner: told.account(owner).value,
      program,
    }),
    effects: [],
  });

type AboutAccount =
  | 'sol.make-record'
  | 'sol.change-record'
  | 'sol.settle'
  | 'sol.note-balance'
  | 'sol.cancel-orders'
  | 'sol.place-orders'
  | 'sol.bet-open'
  | 'sol.lock'
  | 'sol.ask-back'
  | 'sol.store-part';

export const about =
  (code: AboutAccount, account: string): Sentence =>
  (told, program) => ({
    action: fact(code, 'notice', { account: told.account(account).value, program }),
    effects: [],
  });

export const makeRecord = (account: string) => about('sol.make-record', account);
const changeRecord = (account: string) => about('sol.change-record', account);

/** The SOL that an account held for its own upkeep comes back. */
export const closeRecord =
  (account: string, to: string): Sentence =>
  (told, program) => {
    const values = { account: told.account(account).value, to: told.account(to).value, program };
    return {
      action: fact('sol.close-record', 'notice', values),
      effects: [],
      ...paidInto(told, told.account(to), 'SOL'),
    };
  };

/** Figures that anyone may bring up to date. */
export const refresh: Sentence = (_, program) => ({
  action: fact('sol.refresh', 'info', { program }),
  effects: [],
  minor: true,
});

/** What is locked can't be taken out again: forever. */
const lockForGood =
  (account: string): Sentence =>
  (told, program) => {
    const values = { account: told.account(account).value, program };
    return {
      action: fact('sol.lock-for-good', 'warning', values),
      effects: [{ kind: 'control', chain: 'solana', network: '', what: 'program', to: null }],
      risks: [fact('sol.lock-for-good', 'danger', values)],
    };
  };

/** One that is loaned and must be back by the end of the transaction. */
export const flash =
  (code: 'sol.flash-start' | 'sol.flash-end'): Sentence =>
  (_, program) => ({ action: fact(code, 'notice', { program }), effects: [] });

export const arrive: Sentence = (_, program) => ({
  action: fact('sol.arrive', 'notice', { program }),
  effects: [],
});

/**
 * A message is handed, with every signature, to whatever program its sender chose: only Circle's own brings tokens
 * (circlefin/solana-cctp-contracts, `receive_message.rs`).
 */
const arriveBy =
  (receiver: string): Sentence =>
  (told, program) =>
    told.unnamed('receiver').address === receiver ? arrive(told, program) : null;

const pool = {
  deposit_stake: giveStake(null),
  deposit_stake_with_slippage: giveStake('minimum_pool_tokens'),
  update_validator_list_balance: refresh,
  update_stake_pool_balance: refresh,
  cleanup_removed_validator_entries: refresh,
};

/** A whole stake account becomes the pool's, for its tokens. */
export function giveStake(least: string | null, account = 'deposit_stake', to = 'pool_tokens_to'): Sentence {
  return (told, program) => {
    const stake = told.account(account).value;
    const values = { stake, to: told.account(to).value, program };
    const received = least === null ? null : told.amount(told.units(least), 'pool_mint');
    return {
      action:
        received === null
          ? fact('sol.give-stake', 'notice', values)
          : fact('sol.give-stake-least', 'notice', { ...values, received }),
      effects: [{ kind: 'control', chain: 'solana', network: '', what: 'stake', to: told.call.program }],
    };
  };
}

const marked = (name: string) => (told: Told) => told.value(name);
const of = (name: string) => (told: Told) => told.account(name).value;

/** A token that somebody makes, under a name of their own choosing. */
export const makeToken =
  (mint: string, within = ''): Sentence =>
  (told, program) => {
    const values = {
      mint: told.account(mint).value,
      called: told.value(`${within}name`),
      symbol: told.value(`${within}symbol`),
    };
    return { action: fact('sol.token-make', 'notice', { ...values, program }), effects: [] };
  };

const newPool =
  (account: string, first: string, second: string): Sentence =>
  (told, program) => {
    const [a, b]: Value[] = [first, second].map((name) => told.account(name).value) as [Value, Value];
    const values = { account: told.account(account).value, first: a!, second: b!, program };
    return { action: fact('sol.pool-create', 'notice', values), effects: [] };
  };

/** Sizes are in lots of the market, whose worth the bytes don't state: no limit. */
const phoenixOrders: Sentence = (told, program) => ({
  ...about('sol.place-orders', 'trader')(told, program)!,
  effects: ['base_account', 'quote_account'].map((from) => sends(told, null, told.account(from), null)),
});

/** Into the trader's own deposit (processor/deposit.rs); the size of a lot is the market's. */
const phoenixDeposit: Sentence = (told, program) => {
  const [first, second] = [told.account('base_account'), told.account('quote_account')];
  return {
    action: fact('sol.supply-lots', 'notice', { first: first.value, second: second.value, program }),
    effects: [first, second].map((from) => sends(told, null, from, null)),
  };
};

/**
 * A trade at once: with no price (none, or 0 where the base token is sold) and no least of what shall come, whoever orders
 * the transactions takes all of it (phoenix-v1, state/markets/fifo.rs). Prices and least amounts are in units of the market.
 */
const phoenixSwap =
  (orders: Sentence): Sentence =>
  (told, program) => {
    const said = orders(told, program)!;
    const of = (name: string) => told.look(`order_packet.${name}`);
    const [side, price] = [of('side'), of('price_in_ticks')];
    const isAsk = side.type === 'text' && side.text === 'Ask';
    const least = `order_packet.${isAsk ? 'min_quote_lots_to_fill' : 'min_base_lots_to_fill'}`;
    const isOpen = price.type !== 'number' || (isAsk && price.value === 0n);
    return isOpen && told.has(least) ? { ...said, risks: swapNothing(told.unsaid(least), program) } : said;
  };

/**
 * SOL goes to the creator itself, although the call names a token account too (pump-fun/pump-public-docs,
 * instructions, COLLECT_CREATOR_FEE).
 */
const creatorFee: Sentence = (told, program) => {
  const isSol = told.account('quote_mint').address === mintOfSol;
  return collect(isSol ? 'creator' : 'creator_token_account')(told, program);
};

/** The address of zeros is nobody's: whoever had a say loses it. */
const operator: Sentence = (told, program) => {
  const next = told.look('operator');
  const isNobody = next.type === 'address' && next.text === programs.system;
  return (isNobody ? changeRecord('position') : giveControl('position', marked('operator')))(told, program);
};

/** By program: sentences that concern records, beside those about money. */
/** A request that waits may be the order that would limit a loss: its end is told, and who is paid what it held. */
const cancelRequest: Sentence = (told, program) => ({
  ...about('sol.cancel-orders', 'position_request')(told, program)!,
  ...paidInto(told, told.unnamed('owner_ata'), 'mint'),
});

export const records: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  JUP6LkbZbjS1jKKwapdHNy74zcZ3tLUZoi5QNyVTaV4: {
    create_token_ledger: makeRecord('token_ledger'),
    set_token_ledger: about('sol.note-balance', 'token_account'),
    claim: collect('wallet'),
    claim_token: collect('destination_token_account'),
  },
  jup3YeL8QhtSx1e253b2FDvsMNC87fDrgQZivbrndc9: { update_rate: refresh },
  jupr81YtYssSyPt8jbnGuiWon5f6x9TcDEFxYe3Bdzi: { init_position: setUp('position', 'signer') },
  PERPHjGBqRHArX4DySjwM6UJHiR3sWAatqfdBS2qQJu: {
    update_decrease_position_request2: about('sol.place-orders', 'position_request'),
    instant_update_limit_order: about('sol.place-orders', 'position_request'),
    instant_update_tpsl: about('sol.place-orders', 'position_request'),
    close_position_request2: cancelRequest,
    close_borrow_position: closeRecord('borrow_position', 'owner'),
  },
  GovER5Lthms3bLBqWub97yVrMmEogzX7xNjdXpPPCVZw: {
    remove_transaction: closeRecord('proposal_transaction', 'beneficiary'),
  },
  SPoo1Ku8WFXoNDMHPsrGSTSG1Y47rzgn41SLUNakuHy: pool,
  SP12tWFxD9oJsVWNavTTBZvMbA6gkAmxtVgxdqvyvhY: pool,
  SPMBzsVUuoHA4Jm6KunbsotaahvVikZs1JyTW6iJvbn: pool,
  KLend2g3cP87fffoy8q1mQqGKjrxjC8boSyAYavgmjD: {
    refresh_reserve: refresh,
    refresh_reserves_batch: refresh,
    refresh_obligation: refresh,
    refresh_obligation_farms_for_reserve: refresh,
    init_obligation: setUp('obligation', 'obligation_owner'),
    init_user_metadata: setUp('user_metadata', 'owner'),
    init_obligation_farms_for_reserve: setUp('obligation_farm', 'owner'),
    init_referrer_token_state: setUp('referrer_token_state', 'referrer'),
    init_referrer_state_and_short_url: setUp('referrer_state', 'referrer'),
    delete_referrer_state_and_short_url: closeRecord('referrer_state', 'referrer'),
    request_elevation_group: changeRecord('obligation'),
    set_obligation_order: about('sol.place-orders', 'obligation'),
    set_borrow_order: about('sol.place-orders', 'obligation'),
    update_obligation_config: changeRecord('obligation'),
    withdraw_referrer_fees: collect('referrer_token_account'),
    withdraw_queued_liquidity: collect('user_destination_liquidity'),
    recover_invalid_ticket_collateral: collect('user_source_collateral'),
    // No more than the ticket still holds.
    cancel_withdraw_ticket: takeUpTo(
      'collateral_amount_to_cancel',
      'user_destination_collateral',
      'reserve_collateral_mint',
    ),
    initiate_obligation_ownership_transfer: giveControl('obligation', marked('new_owner')),
    accept_obligation_ownership: giveControl('obligation', of('pending_owner')),
  },
  MFv2hWf31Z9kbCa1snEPYctwafyhdvnV7FZnsebVacA: {
    marginfi_account_initialize: setUp('marginfi_account', 'authority'),
    lending_account_settle_emissions: refresh,
    lending_account_withdraw_emissions: collect('destination_account'),
    lending_account_close_balance: changeRecord('marginfi_account'),
    lending_account_start_flashloan: flash('sol.flash-start'),
    lending_account_end_flashloan: flash('sol.flash-end'),
  },
  So1endDq2YkqhipRh3WViPa8hdiSpxWy6z3Z6tMCpAo: {
    refresh_reserve: refresh,
    refresh_obligation: refresh,
    init_obligation: setUp('obligation', 'owner'),
  },
  CAMMCzo5YL8w4VFF8KVHrK22GGUsp5VTaW7grrKgrWqK: {
    close_position: closeRecord('personal_position', 'nft_owner'),
    create_pool: newPool('pool_state', 'token_mint_0', 'token_mint_1'),
    update_reward_infos: refresh,
    collect_remaining_rewards: collect('funder_token_account'),
  },
  whirLbMiicVdio4qvUfM5KAg6Ct8VwpYzGff3uctyCc: {
    open_position: setUp('position', 'owner'),
    open_position_with_metadata: setUp('position', 'owner'),
    open_position_with_token_extensions: setUp('position', 'owner'),
    // It belongs to whoever holds the bundle, who may have let somebody else sign.
    open_bundled_position: makeRecord('bundled_position'),
    initialize_position_bundle: setUp('position_bundle', 'position_bundle_owner'),
    initialize_position_bundle_with_metadata: setUp('position_bundle', 'position_bundle_owner'),
    close_position: closeRecord('position', 'receiver'),
    close_position_with_token_extensions: closeRecord('position', 'receiver'),
    close_bundled_position: closeRecord('bundled_position', 'receiver'),
    delete_position_bundle: closeRecord('position_bundle', 'receiver'),
    initialize_tick_array: makeRecord('tick_array'),
    initialize_dynamic_tick_array: makeRecord('tick_array'),
    initialize_pool: newPool('whirlpool', 'token_mint_a', 'token_mint_b'),
    initialize_pool_v2: newPool('whirlpool', 'token_mint_a', 'token_mint_b'),
    initialize_pool_with_adaptive_fee: newPool('whirlpool', 'token_mint_a', 'token_mint_b'),
    reset_position_range: changeRecord('position'),
    update_fees_and_rewards: refresh,
    lock_position: lockForGood('position'),
    transfer_locked_position: giveOver('sol.give-all', 'position', of('destination_token_account')),
  },
  LBUZKhRxPF3XUpBCjp4YzTKgLccjZhTSDM9YuVaPwxo: {
    initialize_position: setUp('position', 'owner'),
    initialize_position2: setUp('position', 'owner'),
    initialize_position_pda: setUp('position', 'owner'),
    initialize_bin_array: makeRecord('bin_array'),
    initialize_bin_array_bitmap_extension: makeRecord('bin_array_bitmap_extension'),
    increase_oracle_length: changeRecord('oracle'),
    increase_position_length: changeRecord('position'),
    increase_position_length2: changeRecord('position'),
    close_position: closeRecord('position', 'rent_receiver'),
    close_position2: closeRecord('position', 'rent_receiver'),
    close_position_if_empty: closeRecord('position', 'rent_receiver'),
    close_limit_order_if_empty: closeRecord('limit_order', 'rent_receiver'),
    close_bin_array: closeRecord('bin_array', 'rent_receiver'),
    update_fees_and_rewards: refresh,
    update_fees_and_reward2: refresh,
    update_position_operator: operator,
    initialize_lb_pair: newPool('lb_pair', 'token_mint_x', 'token_mint_y'),
    initialize_lb_pair2: newPool('lb_pair', 'token_mint_x', 'token_mint_y'),
    initialize_customizable_permissionless_lb_pair: newPool('lb_pair', 'token_mint_x', 'token_mint_y'),
    initialize_customizable_permissionless_lb_pair2: newPool('lb_pair', 'token_mint_x', 'token_mint_y'),
  },
  cpamdpZCGKUy5JxQXB4dcpGPiikHawvSWAd6mEn1sGG: {
    create_position: setUp('position', 'owner'),
    close_position: closeRecord('position', 'rent_receiver'),
    lock_position: about('sol.lock', 'position'),
    lock_inner_position: about('sol.lock', 'position'),
    permanent_lock_position: lockForGood('position'),
    refresh_vesting: refresh,
  },
  Eo7WjKq67rjJQSZxS6z3YkapzY3eMj6Xy8X5EQVn5UaB: { create_lock_escrow: setUp('lock_escrow', 'owner') },
  PhoeNiXZ8ByJGLkxNfZRnkUfjvmuYqLR89jjFHGqdXY: {
    ...Object.fromEntries(
      [
        'cancel_all_orders',
        'cancel_all_orders_with_free_funds',
        'cancel_multiple_orders_by_id',
        'cancel_multiple_orders_by_id_with_free_funds',
        'cancel_up_to',
        'cancel_up_to_with_free_funds',
        'reduce_order',
        'reduce_order_with_free_funds',
      ].map((name) => [name, about('sol.cancel-orders', 'trader')]),
    ),
    ...Object.fromEntries(
      ['place_limit_order', 'place_multiple_post_only_orders'].flatMap((name) => [
        [name, phoenixOrders],
        [`${name}_with_free_funds`, about('sol.place-orders', 'trader')],
      ]),
    ),
    swap: phoenixSwap(phoenixOrders),
    swap_with_free_funds: phoenixSwap(about('sol.place-orders', 'trader')),
    withdraw_funds: both('sol.collect-pair', 'base_account', 'quote_account'),
    deposit_funds: phoenixDeposit,
    request_seat: setUp('seat', 'payer'),
  },
  '6EF8rrecthR5Dkzon8Nwu78hRvfCKubJ14M5uBEwF6P': {
    claim_cashback: collect('user'),
    claim_token_incentives: collect('user_ata'),
    collect_creator_fee: collect('creator'),
    collect_creator_fee_v2: creatorFee,
    create: makeToken('mint'),
    create_v2: makeToken('mint'),
    init_user_volume_accumulator: setUp('user_volume_accumulator', 'user'),
    close_user_volume_accumulator: closeRecord('user_volume_accumulator', 'user'),
    sync_user_volume_accumulator: refresh,
  },
  pAMMBay6oceH9fJKBRHGP5D4bD4sWpmSwMn52FMfXEA: {
    claim_cashback: collect('user_wsol_token_account'),
    claim_token_incentives: collect('user_ata'),
    collect_coin_creator_fee: collect('coin_creator_token_account'),
    init_user_volume_accumulator: setUp('user_volume_accumulator', 'user'),
    close_user_volume_accumulator: closeRecord('user_volume_accumulator', 'user'),
    sync_user_volume_accumulator: refresh,
  },
  CCTPmbSD7gX1bxKPAmg77w8oFzNFpaQiQUWD43TKaecd: {
    receive_message: arriveBy('CCTPiPYPc6AsJuwueEnWgSgucamXDZwBd53dQ11YiKX3'),
    reclaim_event_account: closeRecord('message_sent_event_data', 'payee'),
  },
  CCTPV2Sm4AdWt5296sk4P66VBZ7bEhcARwFaaS9YPbeC: {
    receive_message: arriveBy('CCTPV2vPZJS2u2BBsUoscuikbYjnpFmbFsvVuJdgUMQe'),
    reclaim_event_account: closeRecord('message_sent_event_data', 'payee'),
  },
  wormDTUJ6AWPNvk59vGQbDvGJmqbDTdgWgAqcLBCgUb: {
    complete_native: collect('to'),
    complete_wrapped: collect('to'),
  },
};
