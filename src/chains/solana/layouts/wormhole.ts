import type { Layout } from './layout.ts';

const transfer = 'nonce: u32, amount: u64, fee: u64, target_address: [u8; 32], target_chain: u16';
const more =
  'nonce: u32, amount: u64, target_address: [u8; 32], target_chain: u16, payload: bytes, cpi_program_id: key?';
const native = 'payer config from mint custody authority_signer custody_signer';
const wrapped = 'payer config from from_owner mint wrapped_meta authority_signer';
const posted = 'bridge message emitter sequence fee_collector clock';

/** Sends tokens to another network. Its accounts after those named are programs and sysvars in any order. */
export const wormhole: Layout = {
  program: 'wormDTUJ6AWPNvk59vGQbDvGJmqbDTdgWgAqcLBCgUb',
  name: 'Wormhole',
  tagBytes: 1,
  types: `
`,
  calls: `
complete_native#02() payer config message claim endpoint to fee_recipient custody mint custody_signer
complete_wrapped#03() payer config message claim endpoint to fee_recipient mint wrapped_meta mint_authority
transfer_wrapped#04(${transfer}) ${wrapped} ${posted}
transfer_native#05(${transfer}) ${native} ${posted}
transfer_wrapped_with_payload#0b(${more}) ${wrapped} ${posted} sender
transfer_native_with_payload#0c(${more}) ${native} ${posted} sender
`,
};
