import type { Layout } from './layout.ts';

/**
 * Tokens that LayerZero carries to other networks. Each issuer has a program of its own with the same call
 * and arguments; two of them list other accounts. After those named come LayerZero's own, in any number.
 *
 * Sources: LayerZero-Labs/devtools, examples/oft-solana/programs/oft/src/instructions/send.rs. The programs of
 * USDT0 and USD.AI have no published source: their accounts are those that public clients pass, two clients that
 * agree for USDT0 and one for USD.AI.
 */
const send = (program: string, name: string, accounts: string): Layout => ({
  program,
  name,
  tagBytes: 8,
  types: `
SendParams = {dst_eid: u32, to: [u8; 32], amount_ld: u64, min_amount_ld: u64, options: bytes, compose_msg: bytes?, native_fee: u64, lz_token_fee: u64}
`,
  calls: `
send(params: SendParams) ${accounts} token_program event_authority program
`,
});

export const oft = send(
  'CATLZdvDfQcK99YntCaeDs8o342HcXRP1R5t4yTT5dUw',
  'LayerZero',
  'signer peer oft_store token_source token_escrow token_mint',
);

export const usdt0 = send(
  'Fuww9mfc8ntAwxPUzFia7VJFAdvLppyZwhPJoXySZXf7',
  'USDT0',
  'signer peer oft_store credits token_source token_escrow token_mint',
);

export const usdAi = send(
  'BQ7nDFGKN4cYqmBkMXFCEzk3zPJhR6bNK9Maf8sQXrQm',
  'USD.AI',
  'signer oft_store peer enforced_options pause_config fee_config default_rate_limit rate_limit rate_limit_exemption token_source token_escrow fee_deposit token_mint',
);
