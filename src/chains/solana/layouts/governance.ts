import { fact } from '../facts.ts';
import { amountOf, mayCost, type Sentence, sends } from './actions.ts';
import { giveControl, proposal } from './deeds.ts';
import { instructionsOf, keep } from './kept.ts';
import type { Layout } from './layout.ts';
import { now, rulesOf, textOf } from './multisig.ts';
import { about, closeRecord, setUp } from './records.ts';

/**
 * SPL Governance, the instance that Realms uses. Sources: solana-labs/solana-program-library,
 * governance/program/src/instruction.rs, state/*.rs and tools/structs.rs; Mythic-Project/spl-governance-v3.1.2.
 * Its versions order the accounts of `add_signatory` differently, so those have no names here.
 */
export const governance: Layout = {
  program: 'GovER5Lthms3bLBqWub97yVrMmEogzX7xNjdXpPPCVZw',
  name: 'SPL Governance',
  tagBytes: 1,
  types: `
VoteChoice = {rank: u8, weight_percentage: u8}
VoteType = SingleChoice | MultiChoice{choice_type: MultiChoiceType, min_voter_options: u8, max_voter_options: u8, max_winning_options: u8}
MultiChoiceType = FullWeight | Weighted
AccountMetaData = {pubkey: key, is_signer: bool, is_writable: bool}
InstructionData = {program_id: key, accounts: [AccountMetaData], data: bytes}
VoteThreshold = YesVotePercentage{percent: u8} | QuorumPercentage{percent: u8} | Disabled
VoteTipping = Strict | Early | Disabled
GovernanceConfig = {community_vote_threshold: VoteThreshold, min_community_weight_to_create_proposal: u64, transactions_hold_up_time: u32, voting_base_time: u32, community_vote_tipping: VoteTipping, council_vote_threshold: VoteThreshold, council_veto_vote_threshold: VoteThreshold, min_council_weight_to_create_proposal: u64, council_vote_tipping: VoteTipping, community_veto_vote_threshold: VoteThreshold, voting_cool_off_time: u32, deposit_exempt_proposal_count: u8}
SetRealmAuthorityAction = SetUnchecked | SetChecked | Remove
MaxVoterWeight = SupplyFraction{units: u64} | Absolute{units: u64}
GoverningTokenType = Liquid | Membership | Dormant
GoverningTokenConfig = {use_voter_weight_addin: bool, use_max_voter_weight_addin: bool, token_type: GoverningTokenType}
RealmConfig = {use_council_mint: bool, min_community_weight_to_create_governance: u64, community_mint_max_voter_weight_source: MaxVoterWeight, community_token_config: GoverningTokenConfig, council_token_config: GoverningTokenConfig}
ItemAction = Add | Remove
RealmConfigItem = | TokenOwnerRecordLockAuthority{action: ItemAction, governing_token_mint: key, authority: key}
Vote = Approve{choices: [VoteChoice]} | Deny | Abstain | Veto
`,
  calls: `
deposit_governing_tokens#01(amount: u64) realm governing_token_holding governing_token_source token_owner source_authority token_owner_record payer system_program token_program realm_config*
withdraw_governing_tokens#02() realm governing_token_holding governing_token_destination token_owner token_owner_record token_program realm_config*
set_governance_delegate#03(new_delegate: key?) governance_authority token_owner_record
create_proposal#06(name: text, description_link: text, vote_type: VoteType, options: [text], use_deny_option: bool, proposal_seed: key) realm proposal governance proposal_owner_record governing_token_mint governance_authority payer system_program realm_config*
add_signatory#07(signatory: key)
insert_transaction#09(option_index: u8, index: u16, hold_up_time: u32, instructions: [InstructionData]) governance proposal token_owner_record governance_authority proposal_transaction payer system_program rent*
remove_transaction#0a() proposal token_owner_record governance_authority proposal_transaction beneficiary
cancel_proposal#0b() realm governance proposal token_owner_record governance_authority
sign_off_proposal#0c() realm governance proposal signatory
cast_vote#0d(vote: Vote) realm governance proposal proposal_owner_record voter_record governance_authority vote_record voting_mint payer system_program realm_config*
finalize_vote#0e() realm governance proposal proposal_owner_record voting_mint realm_config*
relinquish_vote#0f() realm governance proposal token_owner_record vote_record voting_mint governance_authority* beneficiary*
execute_transaction#10() governance proposal proposal_transaction
create_governance#04(config: GovernanceConfig) realm governance governance_seed token_owner_record payer system_program governance_authority realm_config*
set_governance_config#13(config: GovernanceConfig) governance
set_realm_authority#15(action: SetRealmAuthorityAction) realm realm_authority new_realm_authority*
set_realm_config#16(config: RealmConfig) realm realm_authority
create_token_owner_record#17() realm governing_token_owner token_owner_record governing_token_mint payer system_program
create_native_treasury#19() governance native_treasury payer system_program
revoke_governing_tokens#1a(amount: u64) realm governing_token_holding token_owner_record governing_token_mint revoke_authority realm_config token_program
refund_proposal_deposit#1b() proposal proposal_deposit proposal_deposit_payer
complete_proposal#1c() proposal token_owner_record complete_proposal_authority
add_required_signatory#1d(signatory: key) governance required_signatory payer system_program
remove_required_signatory#1e() governance required_signatory beneficiary
set_token_owner_record_lock#1f(lock_id: u8, expiry: i64?) realm realm_config token_owner_record lock_authority payer system_program
relinquish_token_owner_record_locks#20(lock_ids: bytes?) realm realm_config token_owner_record lock_authority*
set_realm_config_item#21(args: RealmConfigItem) realm realm_config realm_authority payer system_program
`,
};

const cast = {
  Approve: 'sol.proposal-approve',
  Deny: 'sol.proposal-reject',
  Abstain: 'sol.proposal-abstain',
  Veto: 'sol.proposal-veto',
} as const;

const nobody = '-';

/**
 * Whoever owns the record may take it out again, and need not sign once the record exists. The tokens come from an account,
 * or are made if the source is the mint itself (process_deposit_governing_tokens.rs).
 */
const deposit: Sentence = (told, program) => {
  const [units, from] = [told.units('amount'), told.account('governing_token_source')];
  const values = {
    amount: amountOf(told, units, null, from),
    from: from.value,
    account: told.account('token_owner').value,
    program,
  };
  return { action: fact('sol.supply-or-mint', 'notice', values), effects: [sends(told, units, from, null)] };
};

/** Everything that was deposited (process_withdraw_governing_tokens.rs). */
const withdraw: Sentence = (told, program) => ({
  action: fact('sol.take-all', 'notice', { to: told.account('governing_token_destination').value, program }),
  effects: [],
});

/** Only a call that names an account for it can take a deposit (process_create_proposal.rs). */
const create: Sentence = (told, program) => {
  const draft = proposal('sol.proposal-draft');
  return (told.call.accounts.length > 9 ? mayCost(draft) : draft)(told, program);
};

/** The tokens of a vote that is over stay out of it; anybody may ask for that (process_relinquish_vote.rs). */
const unvote: Sentence = (told, program) => {
  const [of, from] = ['proposal', 'token_owner_record'].map((role) => told.account(role).value);
  return {
    action: fact('sol.proposal-unvote', 'notice', { proposal: of!, from: from!, program }),
    effects: [],
  };
};

const makeRules: Sentence = (told, program) => {
  const values = { account: told.account('governance').value, program };
  return { action: fact('sol.rules-make', 'notice', values), effects: [] };
};

/** Its tokens are destroyed, and its say with them; its owner may do so too (process_revoke_governing_tokens.rs). */
const revoke: Sentence = (told, program) => {
  const units = told.units('amount');
  const said = now(() =>
    fact('sol.take-votes', 'warning', {
      amount: amountOf(told, units, 'governing_token_mint'),
      from: told.account('token_owner_record').value,
      program,
    }),
  )(told, program)!;
  const burnt = sends(told, units, told.account('token_owner_record'), 'governing_token_mint');
  return { ...said, effects: [...said.effects, { ...burnt, to: '' }] };
};

/** Without one, nobody decides about the realm any more, whatever account follows (process_set_realm_authority.rs). */
const realmAuthority: Sentence = (told, program) =>
  (textOf(told.look('action')) === 'Remove'
    ? rulesOf('realm')
    : giveControl('realm', (of) => of.account('new_realm_authority').value))(told, program);

/** Whoever had to agree to a proposal need not any more. */
const unrequired = now((told, program) =>
  fact('sol.take-control', 'warning', {
    account: told.account('governance').value,
    from: told.account('required_signatory').value,
    program,
  }),
);

/** Without an end, the lock has no time to state. */
const lockRecord: Sentence = (told, program) =>
  textOf(told.look('expiry')) === nobody ? null : about('sol.lock', 'token_owner_record')(told, program);

export const votes: Readonly<Record<string, Sentence>> = {
  deposit_governing_tokens: deposit,
  withdraw_governing_tokens: withdraw,
  set_governance_delegate: (told, program) =>
    textOf(told.value('new_delegate')) === nobody
      ? null
      : giveControl('token_owner_record', () => told.value('new_delegate'))(told, program),
  create_proposal: create,
  insert_transaction: keep('proposal', instructionsOf),
  // The last of those who must sign opens the vote (process_sign_off_proposal.rs).
  sign_off_proposal: proposal('sol.proposal-sign'),
  finalize_vote: proposal('sol.proposal-count'),
  relinquish_vote: unvote,
  cast_vote: (told, program) =>
    proposal(cast[textOf(told.value('vote')) as keyof typeof cast])(told, program),
  cancel_proposal: proposal('sol.proposal-cancel'),
  execute_transaction: proposal('sol.proposal-execute'),
  create_governance: makeRules,
  set_governance_config: rulesOf('governance'),
  set_realm_authority: realmAuthority,
  set_realm_config: rulesOf('realm'),
  create_token_owner_record: setUp('token_owner_record', 'governing_token_owner'),
  create_native_treasury: setUp('native_treasury', 'governance'),
  revoke_governing_tokens: revoke,
  refund_proposal_deposit: closeRecord('proposal_deposit', 'proposal_deposit_payer'),
  complete_proposal: proposal('sol.proposal-done'),
  add_required_signatory: giveControl('governance', (told) => told.value('signatory')),
  remove_required_signatory: unrequired,
  set_token_owner_record_lock: lockRecord,
  relinquish_token_owner_record_locks: about('sol.change-record', 'token_owner_record'),
  set_realm_config_item: rulesOf('realm'),
};
