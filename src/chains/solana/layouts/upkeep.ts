import { hexToBytes } from '@noble/hashes/utils.js';
import { base58 } from '@scure/base';
import { tokens, Unreadable } from '../call.ts';
import { fact } from '../facts.ts';
import { amountOf, type Sentence, sends, swapNothing } from './actions.ts';
import { recipient } from './bridges.ts';
import { changeNft } from './collectibles.ts';
import { giveControl } from './deeds.ts';
import { collect } from './money.ts';
import { about, setUp } from './records.ts';
import { send } from './routers.ts';

/**
 * Sentences for those who run a pool, a market, a tree of collectibles or a stream. What moves money besides, or who gets
 * it, is no mere record and has none here: rewards and fees of markets, and what may name the next admin of a vault.
 */

const changed = (account: string, ...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, about('sol.change-record', account)]));

/** Without a new one, everybody may do it: no sentence. */
const funding: Sentence = (told, program) =>
  told.names('new_authority')
    ? giveControl('stake_pool', (of) => of.account('new_authority').value)(told, program)
    : null;

/** With the least stake that there may be, from the pool's reserve (process_add_validator_to_pool). */
const addValidator: Sentence = (told, program) => {
  const values = {
    account: told.account('stake_pool').value,
    validator: told.account('validator').value,
    program,
  };
  return { action: fact('sol.pool-stake', 'notice', values), effects: [] };
};

const removeValidator: Sentence = (told, program) => {
  const values = { stake: told.account('stake').value, account: told.account('stake_pool').value, program };
  return { action: fact('sol.pool-unstake', 'notice', values), effects: [] };
};

const stakePool = {
  add_validator_to_pool: addValidator,
  remove_validator_from_pool: removeValidator,
  ...changed('stake_pool', 'set_preferred_validator', 'set_fee'),
  set_funding_authority: funding,
};

/** The account that receives is one of those without a name. */
const route: Sentence = (told, program) => {
  const [units, least] = [told.units('amount_in'), told.units('amount_out_minimum')];
  const values = {
    spent: amountOf(told, units, 'input_token_mint'),
    received: tokens(least, null, null),
    program,
  };
  return {
    action: fact('sol.swap-unseen', 'notice', values),
    effects: [sends(told, units, told.account('input_token_account'), 'input_token_mint')],
    risks: swapNothing(least, program),
  };
};

/** Tokens that have been destroyed here already, and aren't made anew there yet. */
const redirect: Sentence = (told, program) => {
  const values = { to: recipient(told.value('params.new_mint_recipient')), program };
  return {
    action: fact('sol.bridge-redirect', 'warning', values),
    effects: [],
    risks: [fact('sol.bridge-redirect', 'danger', values)],
  };
};

/** A vault may be handed over by what is called a setting (Kamino-Finance/kvault, operations/vault_config_operations.rs). */
const configure: Sentence = (told, program) => {
  const [entry, data] = [told.look('entry'), told.look('data')];
  if (entry.type !== 'text' || data.type !== 'bytes') throw new Unreadable();
  if (!/Admin$/.test(entry.text)) return null;
  const next = told.call.nameOf(base58.encode(hexToBytes(data.hex)));
  return giveControl('vault_state', () => next)(told, program);
};

const item = changeNft('sol.nft-change', 'merkle_tree', 'nonce');

export const upkeep: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  SPoo1Ku8WFXoNDMHPsrGSTSG1Y47rzgn41SLUNakuHy: stakePool,
  SP12tWFxD9oJsVWNavTTBZvMbA6gkAmxtVgxdqvyvhY: stakePool,
  SPMBzsVUuoHA4Jm6KunbsotaahvVikZs1JyTW6iJvbn: stakePool,
  PhoeNiXZ8ByJGLkxNfZRnkUfjvmuYqLR89jjFHGqdXY: {
    ...changed('seat', 'change_seat_status'),
    name_successor: giveControl('market', (told) => told.value('successor')),
    claim_authority: giveControl('market', (told) => told.account('successor').value),
    request_seat_authorized: setUp('seat', 'trader'),
  },
  CAMMCzo5YL8w4VFF8KVHrK22GGUsp5VTaW7grrKgrWqK: {
    transfer_reward_owner: giveControl('pool_state', (told) => told.value('new_owner')),
    swap_router_base_in: route,
  },
  LBUZKhRxPF3XUpBCjp4YzTKgLccjZhTSDM9YuVaPwxo: {
    // Given to those who provide liquidity: it is no deposit.
    fund_reward: send('amount', 'funder_token_account', 'reward_vault', 'reward_mint'),
    withdraw_ineligible_reward: collect('funder_token_account'),
  },
  KvauGMspG5k6rtzrqqn7WNn3oZdyKqLKwK2XWQ8FLjd: {
    ...changed('vault_state', 'update_reserve_allocation', 'remove_allocation'),
    update_vault_config: configure,
    update_admin: giveControl('vault_state', (told) => told.account('pending_admin').value),
  },
  BGUMAp9Gq7iTEuizy4pqaxsTyUCBK68MDfK752saRPUY: {
    set_tree_delegate: giveControl('merkle_tree', (told) => told.account('new_tree_delegate').value),
    ...changed('tree_authority', 'set_decompressable_state', 'set_decompressible_state'),
    set_collection_v2: item,
    unverify_collection: item,
    unverify_creator: item,
    unverify_creator_v2: item,
    update_asset_data_v2: item,
  },
  CCTPiPYPc6AsJuwueEnWgSgucamXDZwBd53dQ11YiKX3: { replace_deposit_for_burn: redirect },
};
