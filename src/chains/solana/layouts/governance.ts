import type { Layout } from './layout.ts';

/** SPL Governance, the instance that Realms uses. */
export const governance: Layout = {
  program: 'GovER5Lthms3bLBqWub97yVrMmEogzX7xNjdXpPPCVZw',
  name: 'SPL Governance',
  tagBytes: 1,
  types: `
VoteChoice = {rank: u8, weight_percentage: u8}
Vote = Approve{choices: [VoteChoice]} | Deny | Abstain | Veto
`,
  calls: `
deposit_governing_tokens#01(amount: u64) realm governing_token_holding governing_token_source token_owner source_authority token_owner_record payer system_program token_program realm_config*
withdraw_governing_tokens#02() realm governing_token_holding governing_token_destination token_owner token_owner_record token_program realm_config*
set_governance_delegate#03(new_delegate: key?) governance_authority token_owner_record
cancel_proposal#0b() realm governance proposal token_owner_record governance_authority
sign_off_proposal#0c() realm governance proposal signatory
cast_vote#0d(vote: Vote) realm governance proposal proposal_owner_record voter_record governance_authority vote_record voting_mint payer system_program realm_config*
finalize_vote#0e() realm governance proposal proposal_owner_record voting_mint realm_config*
relinquish_vote#0f() realm governance proposal token_owner_record vote_record voting_mint
execute_transaction#10() governance proposal proposal_transaction
`,
};
