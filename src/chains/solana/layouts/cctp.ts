import type { Layout } from './layout.ts';

/** Circle's Cross-Chain Transfer Protocol: tokens are destroyed here and made anew on another network. */

const types1 = `
DepositForBurnParams = {amount: u64, destination_domain: u32, mint_recipient: [u8; 32]}
DepositForBurnWithCallerParams = {amount: u64, destination_domain: u32, mint_recipient: [u8; 32], destination_caller: [u8; 32]}
ReplaceDepositForBurnParams = {original_message: bytes, original_attestation: bytes, new_destination_caller: [u8; 32], new_mint_recipient: [u8; 32]}
`;

const types2 = `
DepositForBurnParams = {amount: u64, destination_domain: u32, mint_recipient: [u8; 32], destination_caller: [u8; 32], max_fee: u64, min_finality_threshold: u32}
DepositForBurnWithHookParams = {amount: u64, destination_domain: u32, mint_recipient: [u8; 32], destination_caller: [u8; 32], max_fee: u64, min_finality_threshold: u32, hook_data: bytes}
`;

const burning1 =
  'owner event_rent_payer sender_authority_pda burn_token_account message_transmitter token_messenger remote_token_messenger token_minter local_token burn_token_mint message_sent_event_data message_transmitter_program token_messenger_minter_program token_program system_program event_authority program';
const burning2 = burning1.replace('burn_token_account', 'burn_token_account denylist_account');

export const cctp1: Layout = {
  program: 'CCTPiPYPc6AsJuwueEnWgSgucamXDZwBd53dQ11YiKX3',
  name: 'Circle CCTP',
  tagBytes: 8,
  types: types1,
  calls: `
deposit_for_burn(params: DepositForBurnParams) ${burning1}
deposit_for_burn_with_caller(params: DepositForBurnWithCallerParams) ${burning1}
replace_deposit_for_burn(params: ReplaceDepositForBurnParams) owner event_rent_payer sender_authority_pda message_transmitter token_messenger message_sent_event_data message_transmitter_program token_messenger_minter_program system_program event_authority program
`,
};

export const cctp2: Layout = {
  program: 'CCTPV2vPZJS2u2BBsUoscuikbYjnpFmbFsvVuJdgUMQe',
  name: 'Circle CCTP',
  tagBytes: 8,
  types: types2,
  calls: `
deposit_for_burn(params: DepositForBurnParams) ${burning2}
deposit_for_burn_with_hook(params: DepositForBurnWithHookParams) ${burning2}
`,
};

const messages =
  'payer caller authority_pda message_transmitter used_nonces receiver system_program event_authority program';

export const cctpMessages1: Layout = {
  program: 'CCTPmbSD7gX1bxKPAmg77w8oFzNFpaQiQUWD43TKaecd',
  name: 'Circle CCTP messages',
  tagBytes: 8,
  types: `
ReceiveMessageParams = {message: bytes, attestation: bytes}
ReclaimEventAccountParams = {attestation: bytes}
`,
  calls: `
receive_message(params: ReceiveMessageParams) ${messages}
reclaim_event_account(params: ReclaimEventAccountParams) payee message_transmitter message_sent_event_data
`,
};

export const cctpMessages2: Layout = {
  ...cctpMessages1,
  program: 'CCTPV2Sm4AdWt5296sk4P66VBZ7bEhcARwFaaS9YPbeC',
  types: `
ReceiveMessageParams = {message: bytes, attestation: bytes}
ReclaimEventAccountParams = {attestation: bytes, destination_message: bytes}
`,
};
