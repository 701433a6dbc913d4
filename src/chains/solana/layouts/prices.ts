import { fact } from '../facts.ts';
import { mayCost, type Sentence } from './actions.ts';
import type { Layout } from './layout.ts';
import { closeRecord } from './records.ts';

const proof = '{message: bytes, proof: [[u8; 20]]}';

/** Prices that steps after this one look up. Source: npm @pythnetwork/pyth-solana-receiver 0.12.0, idl. */
export const pyth: Layout = {
  program: 'rec5EKMGg6MxZYaMdyBfgwp4d5rB9T1VQH5pJv5LtFJ',
  name: 'Pyth',
  tagBytes: 8,
  types: `
Proof = ${proof}
`,
  calls: `
post_update_atomic(vaa: bytes, update: Proof, treasury_id: u8) payer guardian_set config treasury price_update_account system_program write_authority
post_update(update: Proof, treasury_id: u8) payer encoded_vaa config treasury price_update_account system_program write_authority
reclaim_rent() payer price_update_account
`,
};

const post: Sentence = mayCost((told, program) => ({
  action: fact('sol.post-price', 'info', { account: told.account('price_update_account').value, program }),
  effects: [],
  minor: true,
}));

export const pythMoves: Readonly<Record<string, Sentence>> = {
  post_update_atomic: post,
  post_update: post,
  reclaim_rent: closeRecord('price_update_account', 'payer'),
};
