import { fact } from '../facts.ts';
import { amountOf, mayCost, paidInto, type Sentence } from './actions.ts';
import { giveControl } from './deeds.ts';
import type { Layout } from './layout.ts';
import { collect } from './money.ts';
import { about, closeRecord, setUp } from './records.ts';

/**
 * Airdrops: a program holds the tokens, and whoever stands in its list claims a share of them; what is unlocked is paid
 * at once (jito-foundation/distributor, programs/merkle-distributor/src/instructions/new_claim.rs). Sources of the
 * layouts: the IDL there; npm @meteora-ag/merkle-distributor-sdk 1.0.1 and jup-ag/merkle-distributor-sdk, which name
 * the same program; npm @streamflow/distributor 10.0.3, whose program takes fees in SOL.
 */
const plan =
  'version: u64, root: [u8; 32], max_total_claim: u64, max_num_nodes: u64, start_vesting_ts: i64, end_vesting_ts: i64, clawback_start_ts: i64';
const share = 'amount_unlocked: u64, amount_locked: u64, proof: [[u8; 32]]';
const claimed = 'distributor claim_status from to claimant';
const making =
  'clawback_receiver mint token_vault admin system_program associated_token_program token_program';

const owned = `
new_claim(${share}) ${claimed} token_program system_program
claim_locked() ${claimed} token_program
clawback() distributor from to claimant system_program token_program
set_admin() distributor admin new_admin
set_clawback_receiver() distributor new_clawback_account admin
`;

export const jitoDistributor: Layout = {
  program: 'mERKcfxMC5SqJn4Ld4BUris3WKZZ1ojjWJ3A3J5CKxv',
  name: 'Jito Distributor',
  tagBytes: 8,
  types: '',
  calls: `${owned}
new_distributor(${plan}) distributor ${making}
`,
};

const activated = 'activation_point: u64, activation_type: u8, closable: bool';

export const jupiterDistributor: Layout = {
  program: 'DiSLRwcSFvtwvMWSs7ubBMvYRaYNYupa76ZSuYLe6D7j',
  name: 'Jupiter Distributor',
  tagBytes: 8,
  types: '',
  calls: `${owned}
close_claim_status() claim_status claimant admin
close_distributor() distributor token_vault admin destination_token_account token_program
new_distributor(${plan}, ${activated}) distributor base ${making}
new_distributor2(${plan.replace('max_total', 'total')}, ${activated}, total_bonus: u64, bonus_vesting_duration: u64) distributor base ${making}
set_activation_point(activation_point: u64) distributor admin
`,
};

export const streamflowDistributor: Layout = {
  program: 'MErKy6nZVoVAkryxAejJz2juifQ4ArgLgHmaJCQkU7N',
  name: 'Streamflow Distributor',
  tagBytes: 8,
  types: '',
  calls: `
new_claim(${share}) ${claimed} mint token_program system_program event_authority program
claim_locked() ${claimed} mint token_program event_authority program
claim_locked_v2() ${claimed} mint token_program system_program event_authority program
clawback() distributor from to admin mint system_program token_program
close_claim(amount_unlocked: u64?, amount_locked: u64?, proof: [[u8; 32]]?) distributor admin_or_claimant payer claimant claim_status system_program event_authority program
compress_claim() distributor claim_status signer claimant system_program
new_distributor(version: u64, root: [u8; 32], max_total_claim: u64, max_num_nodes: u64, unlock_period: u64, start_vesting_ts: u64, end_vesting_ts: u64, clawback_start_ts: u64, claims_closable_by_admin: bool, can_update_duration: bool?, total_amount_unlocked: u64?, total_amount_locked: u64?, claims_closable_by_claimant: bool?, claims_limit: u16?) distributor ${making} partner_oracle_config* partner_oracle*
refund_claim() distributor claim_status signer claimant streamflow_treasury system_program
set_admin() distributor admin new_admin
set_clawback_receiver() distributor new_clawback_account admin
update(end_ts: u64?) distributor admin system_program
`,
};

/** What is unlocked comes at once; the rest needs more claims, as time goes by. */
const claim =
  (mint: string | null): Sentence =>
  (told, program) => {
    const to = told.account('to');
    const amount = amountOf(told, told.units('amount_unlocked'), mint, to);
    const locked = told.units('amount_locked');
    const values = { amount, to: to.value, program };
    const action =
      locked === 0n
        ? fact('sol.claim', 'notice', values)
        : fact('sol.claim-part', 'notice', { ...values, later: amountOf(told, locked, mint, to) });
    return { action, effects: [], ...paidInto(told, to, mint) };
  };

/** Whatever nobody claims goes to that account from then on, so whose it is gets told as if it were paid now. */
const handOver: Sentence = (told, program) => {
  const said = about('sol.change-record', 'distributor')(told, program);
  return said && { ...said, ...paidInto(told, told.account('new_clawback_account'), null) };
};

/** Said of accounts, and warned of. */
const warned =
  (code: 'sol.claim-end' | 'sol.close-all', roles: Readonly<Record<string, string>>): Sentence =>
  (told, program) => {
    const named = Object.entries(roles).map(([name, role]) => [name, told.account(role).value] as const);
    const action = { code, level: 'warning', values: { ...Object.fromEntries(named), program } } as const;
    return { action, effects: [], risks: [action] };
  };

const moves = (mint: string | null): Readonly<Record<string, Sentence>> => ({
  new_claim: claim(mint),
  claim_locked: collect('to'),
  clawback: collect('to'),
  new_distributor: setUp('distributor', 'admin'),
  set_admin: giveControl('distributor', (told) => told.account('new_admin').value),
  set_clawback_receiver: handOver,
});

export const claims: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  [jitoDistributor.program]: moves(null),
  [jupiterDistributor.program]: {
    ...moves(null),
    close_claim_status: closeRecord('claim_status', 'claimant'),
    // Those who have not claimed yet get nothing from it any more.
    close_distributor: warned('sol.close-all', { account: 'distributor', to: 'destination_token_account' }),
    new_distributor2: setUp('distributor', 'admin'),
    set_activation_point: about('sol.change-record', 'distributor'),
  },
  [streamflowDistributor.program]: {
    ...moves('mint'),
    new_claim: mayCost(claim('mint')),
    claim_locked_v2: mayCost(collect('to')),
    new_distributor: mayCost(setUp('distributor', 'admin')),
    close_claim: warned('sol.claim-end', { from: 'claimant', account: 'distributor' }),
    update: about('sol.change-record', 'distributor'),
  },
};
