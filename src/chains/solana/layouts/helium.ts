import { fact } from '../facts.ts';
import { paidInto, type Sentence, sends } from './actions.ts';
import type { Layout } from './layout.ts';
import { collect } from './money.ts';
import { about } from './records.ts';
import { send } from './routers.ts';

const rewards =
  'payer lazy_distributor recipient rewards_mint rewards_escrow circuit_breaker owner destination_account associated_token_program circuit_breaker_program system_program token_program';

/** Rewards of hotspots. Source: helium/helium-program-library, programs/lazy-distributor/src. */
export const lazyDistributor: Layout = {
  program: '1azyuavdMyvsivtNxPoz6SucD18eDHeXzFCUPq5XU7w',
  name: 'Helium Rewards',
  tagBytes: 8,
  types: '',
  calls: `
distribute_rewards_v0() ${rewards} recipient_mint_account
distribute_compression_rewards_v0(data_hash: [u8; 32], creator_hash: [u8; 32], root: [u8; 32], index: u32) ${rewards} merkle_tree compression_program
distribute_custom_destination_v0() ${rewards}
initialize_recipient_v0() payer lazy_distributor recipient mint target_metadata system_program
set_current_rewards_v0(oracle_index: u16, current_rewards: u64) payer lazy_distributor recipient oracle system_program
update_destination_v0() recipient owner destination recipient_mint_account
`,
};

/** What hotspots are paid with. Source: the same, programs/data-credits/src. */
export const dataCredits: Layout = {
  program: 'credMBJhYFzfn7NxBMdU4aUqFggAjgztaCcv2Fo6fPT',
  name: 'Helium Data Credits',
  tagBytes: 8,
  types: '',
  calls: `
mint_data_credits_v0(hnt_amount: u64?, dc_amount: u64?) data_credits hnt_price_oracle burner recipient_token_account recipient owner hnt_mint dc_mint circuit_breaker circuit_breaker_program token_program system_program associated_token_program
delegate_data_credits_v0(amount: u64, router_key: text) delegated_data_credits data_credits dc_mint dao sub_dao owner from_account escrow_account payer associated_token_program token_program system_program
`,
};

/** For a certain number of credits, how much HNT it takes isn't stated. */
const mint: Sentence = (told, program) => {
  if (told.look('hnt_amount').type !== 'number') return null;
  const units = told.units('hnt_amount');
  const into = told.account('recipient_token_account');
  const values = {
    spent: told.amount(units, 'hnt_mint'),
    token: told.account('dc_mint').value,
    to: into.value,
    program,
  };
  return {
    action: fact('sol.swap-any', 'notice', values),
    effects: [sends(told, units, told.account('burner'), 'hnt_mint')],
    ...paidInto(told, into, 'dc_mint'),
  };
};

const paid = collect('destination_account');

export const heliumMoves: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  // No sentence for `update_destination_v0`: it says who gets all later rewards.
  [lazyDistributor.program]: {
    distribute_rewards_v0: paid,
    distribute_compression_rewards_v0: paid,
    distribute_custom_destination_v0: paid,
    initialize_recipient_v0: about('sol.make-record', 'recipient'),
    set_current_rewards_v0: about('sol.change-record', 'recipient'),
  },
  [dataCredits.program]: {
    mint_data_credits_v0: mint,
    // They go to the escrow of whoever has that key as a router: nobody can take them back.
    delegate_data_credits_v0: send('amount', 'from_account', 'escrow_account', 'dc_mint'),
  },
};
