import type { Value } from '../../review.ts';
import type { Sentence } from './actions.ts';
import { giveControl, proposal, propose } from './deeds.ts';
import { instructionsOf, keep } from './kept.ts';
import type { Layout } from './layout.ts';
import { collect, supply } from './money.ts';

/**
 * SPL Governance, the instance that Realms uses. Sources: solana-labs/solana-program-library,
 * governance/program/src/instruction.rs and state/proposal_transaction.rs; Mythic-Project/spl-governance-v3.1.2.
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
relinquish_vote#0f() realm governance proposal token_owner_record vote_record voting_mint
execute_transaction#10() governance proposal proposal_transaction
`,
};

const cast = {
  Approve: 'sol.proposal-approve',
  Deny: 'sol.proposal-reject',
  Abstain: 'sol.proposal-abstain',
  Veto: 'sol.proposal-veto',
} as const;

const textOf = (value: Value) => (value.type === 'text' ? value.text : '');
const nobody = '-';

export const votes: Readonly<Record<string, Sentence>> = {
  deposit_governing_tokens: supply('amount', 'governing_token_source', null),
  withdraw_governing_tokens: collect('governing_token_destination'),
  set_governance_delegate: (told, program) =>
    textOf(told.value('new_delegate')) === nobody
      ? null
      : giveControl('token_owner_record', () => told.value('new_delegate'))(told, program),
  create_proposal: propose('proposal'),
  insert_transaction: keep('proposal', instructionsOf),
  sign_off_proposal: proposal('sol.proposal-open'),
  relinquish_vote: proposal('sol.proposal-unvote'),
  cast_vote: (told, program) =>
    proposal(cast[textOf(told.value('vote')) as keyof typeof cast])(told, program),
  cancel_proposal: proposal('sol.proposal-cancel'),
  execute_transaction: proposal('sol.proposal-execute'),
};
