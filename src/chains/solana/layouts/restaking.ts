import { fact } from '../facts.ts';
import { amountOf, paidInto, place, type Sentence, sends } from './actions.ts';
import { giveControl, giveOver } from './deeds.ts';
import type { Layout } from './layout.ts';
import { collect, redeemLater } from './money.ts';
import { about, closeRecord, refresh, setUp } from './records.ts';

/**
 * Jito's vaults for restaking and the networks that they back. Accounts that may be left out stand last. Sources:
 * jito-foundation/restaking, idl/jito_vault.json, idl/jito_restaking.json and vault_program/src/mint_to.rs.
 */
export const jitoVault: Layout = {
  program: 'Vau1t6sLNxnzB7ZDsef8TLbPLfyZMYXH8WTNqUdm9g8',
  name: 'Jito Vaults',
  tagBytes: 1,
  types: `
VaultAdminRole = DelegationAdmin | OperatorAdmin | NcnAdmin | SlasherAdmin | CapacityAdmin | FeeWallet | MintBurnAdmin | DelegateAssetAdmin | FeeAdmin | MetadataAdmin
WithdrawalAllocationMethod = | Greedy
`,
  calls: `
initialize_vault#01(deposit_fee_bps: u16, withdrawal_fee_bps: u16, reward_fee_bps: u16, decimals: u8, initialize_token_amount: u64) config vault vrt_mint st_mint admin_st_token_account vault_st_token_account burn_vault burn_vault_vrt_token_account admin base system_program token_program associated_token_program
initialize_vault_operator_delegation#03() config vault operator operator_vault_ticket vault_operator_delegation admin payer system_program
initialize_vault_ncn_ticket#04() config vault ncn ncn_vault_ticket vault_ncn_ticket admin payer system_program
warmup_vault_ncn_ticket#07() config vault ncn vault_ncn_ticket admin
cooldown_vault_ncn_ticket#08() config vault ncn vault_ncn_ticket admin
mint_to#0b(amount_in: u64, min_amount_out: u64) config vault vrt_mint depositor depositor_token_account vault_token_account depositor_vrt_token_account vault_fee_token_account token_program mint_signer*
enqueue_withdrawal#0c(amount: u64) config vault vault_staker_withdrawal_ticket vault_staker_withdrawal_ticket_token_account staker staker_vrt_token_account base token_program system_program burn_signer*
change_withdrawal_ticket_owner#0d() config vault vault_staker_withdrawal_ticket old_owner new_owner
burn_withdrawal_ticket#0e() config vault vault_token_account vrt_mint staker staker_token_account vault_staker_withdrawal_ticket vault_staker_withdrawal_ticket_token_account vault_fee_token_account program_fee_token_account token_program system_program burn_signer*
set_deposit_capacity#0f(amount: u64) config vault admin
set_fees#10(deposit_fee_bps: u16?, withdrawal_fee_bps: u16?, reward_fee_bps: u16?) config vault admin
set_is_paused#13(is_paused: bool) config vault admin
delegate_token_account#14() config vault delegate_asset_admin token_mint token_account delegate token_program
revoke_delegate_token_account#15() config vault delegate_asset_admin token_mint token_account token_program
set_admin#16() config vault old_admin new_admin
set_secondary_admin#17(vault_admin_role: VaultAdminRole) config vault admin new_admin
add_delegation#18(amount: u64) config vault operator vault_operator_delegation admin
cooldown_delegation#19(amount: u64) config vault operator vault_operator_delegation admin
update_vault_balance#1a() config vault vault_token_account vrt_mint vault_fee_token_account token_program
initialize_vault_update_state_tracker#1b(withdrawal_allocation_method: WithdrawalAllocationMethod) config vault vault_update_state_tracker payer system_program
crank_vault_update_state_tracker#1c() config vault operator vault_operator_delegation vault_update_state_tracker
close_vault_update_state_tracker#1d(ncn_epoch: u64) config vault vault_update_state_tracker payer
`,
};

export const jitoRestaking: Layout = {
  program: 'RestkWeAVL8fRGgzhfeoqFhsqKRchg6aa1XrcH96z4Q',
  name: 'Jito Restaking',
  tagBytes: 1,
  types: `
NcnAdminRole = OperatorAdmin | VaultAdmin | SlasherAdmin | DelegateAdmin | MetadataAdmin | WeightTableAdmin | NcnProgramAdmin
OperatorAdminRole = NcnAdmin | VaultAdmin | VoterAdmin | DelegateAdmin | MetadataAdmin
`,
  calls: `
initialize_ncn#01() config ncn admin base system_program
initialize_operator#02(operator_fee_bps: u16) config operator admin base system_program
initialize_ncn_vault_ticket#04() config ncn vault ncn_vault_ticket admin payer system_program
initialize_operator_vault_ticket#05() config operator vault operator_vault_ticket admin payer system_program
initialize_ncn_operator_state#06() config ncn operator ncn_operator_state admin payer system_program
warmup_ncn_vault_ticket#07() config ncn vault ncn_vault_ticket admin
cooldown_ncn_vault_ticket#08() config ncn vault ncn_vault_ticket admin
ncn_warmup_operator#09() config ncn operator ncn_operator_state admin
ncn_cooldown_operator#0a() config ncn operator ncn_operator_state admin
operator_warmup_ncn#0b() config ncn operator ncn_operator_state admin
operator_cooldown_ncn#0c() config ncn operator ncn_operator_state admin
warmup_operator_vault_ticket#0f() config operator vault operator_vault_ticket admin
cooldown_operator_vault_ticket#10() config operator vault operator_vault_ticket admin
ncn_set_admin#11() ncn old_admin new_admin
ncn_set_secondary_admin#12(ncn_admin_role: NcnAdminRole) ncn admin new_admin
operator_set_admin#13() operator old_admin new_admin
operator_set_secondary_admin#14(operator_admin_role: OperatorAdminRole) operator admin new_admin
operator_set_fee#15(new_fee_bps: u16) config operator admin
ncn_delegate_token_account#16() ncn delegate_admin token_mint token_account delegate token_program
operator_delegate_token_account#17() operator delegate_admin token_mint token_account delegate token_program
`,
};

/** A deposit for tokens that stand for it. */
export const supplyFor =
  (
    [amount, from, mint]: readonly [string, string, string | null],
    [least, to, shares]: readonly [string, string, string | null],
  ): Sentence =>
  (told, program) => {
    const [units, source, into] = [told.units(amount), told.account(from), told.account(to)];
    const values = {
      amount: amountOf(told, units, mint, source),
      received: amountOf(told, told.units(least), shares, into),
      to: into.value,
      program,
    };
    return {
      action: fact('sol.supply-for', 'notice', values),
      effects: [sends(told, units, source, mint)],
      ...paidInto(told, into, shares),
    };
  };

const changed = (account: string, ...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, about('sol.change-record', account)]));
const controls = (account: string, ...names: string[]) =>
  Object.fromEntries(
    names.map((name) => [name, giveControl(account, (told) => told.account('new_admin').value)]),
  );
/** Whoever is paid by a vault has no say over it: no sentence (set_secondary_admin.rs). */
const secondary: Sentence = (told, program) => {
  const role = told.look('vault_admin_role');
  return role.type === 'text' && role.text === 'FeeWallet'
    ? null
    : giveControl('vault', (of) => of.account('new_admin').value)(told, program);
};

/** The program approves the largest number there is (delegate_token_account.rs of each). */
const delegated: Sentence = (told) => {
  const to = told.account('delegate');
  const values = { delegate: to.value, account: told.account('token_account').value };
  const asset = { ...place, id: told.account('token_mint').address ?? '?' };
  return {
    action: fact('sol.risk-approve-unlimited', 'warning', values),
    effects: [{ kind: 'allow', asset, amount: null, spender: to.address ?? '?' }],
    risks: [fact('sol.risk-approve-unlimited', 'danger', values)],
  };
};

const revoked =
  (owner: string): Sentence =>
  (told) => {
    const values = { account: told.account('token_account').value, authority: told.account(owner).value };
    return { action: fact('sol.token-revoke', 'notice', values), effects: [] };
  };

/** No sentence for a new vault: its maker puts tokens in. */
export const restaking: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  [jitoVault.program]: {
    mint_to: supplyFor(
      ['amount_in', 'depositor_token_account', null],
      ['min_amount_out', 'depositor_vrt_token_account', 'vrt_mint'],
    ),
    enqueue_withdrawal: redeemLater(
      'amount',
      'staker_vrt_token_account',
      null,
      'vault_staker_withdrawal_ticket',
    ),
    burn_withdrawal_ticket: collect('staker_token_account'),
    change_withdrawal_ticket_owner: giveOver(
      'sol.give-payouts',
      'vault_staker_withdrawal_ticket',
      (told) => told.account('new_owner').value,
    ),
    initialize_vault_operator_delegation: about('sol.make-record', 'vault_operator_delegation'),
    initialize_vault_ncn_ticket: about('sol.make-record', 'vault_ncn_ticket'),
    initialize_vault_update_state_tracker: about('sol.make-record', 'vault_update_state_tracker'),
    ...changed('vault_ncn_ticket', 'warmup_vault_ncn_ticket', 'cooldown_vault_ncn_ticket'),
    ...changed('vault', 'set_deposit_capacity', 'set_fees', 'set_is_paused'),
    revoke_delegate_token_account: revoked('vault'),
    ...changed('vault_operator_delegation', 'add_delegation', 'cooldown_delegation'),
    ...controls('vault', 'set_admin'),
    set_secondary_admin: secondary,
    delegate_token_account: delegated,
    update_vault_balance: refresh,
    crank_vault_update_state_tracker: refresh,
    close_vault_update_state_tracker: closeRecord('vault_update_state_tracker', 'payer'),
  },
  [jitoRestaking.program]: {
    initialize_ncn: setUp('ncn', 'admin'),
    initialize_operator: setUp('operator', 'admin'),
    initialize_ncn_vault_ticket: about('sol.make-record', 'ncn_vault_ticket'),
    initialize_operator_vault_ticket: about('sol.make-record', 'operator_vault_ticket'),
    initialize_ncn_operator_state: about('sol.make-record', 'ncn_operator_state'),
    ...changed('ncn_vault_ticket', 'warmup_ncn_vault_ticket', 'cooldown_ncn_vault_ticket'),
    ...changed('ncn_operator_state', 'ncn_warmup_operator', 'ncn_cooldown_operator'),
    ...changed('ncn_operator_state', 'operator_warmup_ncn', 'operator_cooldown_ncn'),
    ...changed('operator_vault_ticket', 'warmup_operator_vault_ticket', 'cooldown_operator_vault_ticket'),
    ...changed('operator', 'operator_set_fee'),
    ...controls('ncn', 'ncn_set_admin', 'ncn_set_secondary_admin'),
    ...controls('operator', 'operator_set_admin', 'operator_set_secondary_admin'),
    ncn_delegate_token_account: delegated,
    operator_delegate_token_account: delegated,
  },
};
