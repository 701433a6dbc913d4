import { fact } from '../facts.ts';
import { amountOf, type Sentence, sends, sendsSol } from './actions.ts';
import { giveControl } from './deeds.ts';
import type { Layout } from './layout.ts';
import { take } from './money.ts';
import type { Told } from './told.ts';

/**
 * Relay takes tokens in here, and pays out on another network as was agreed with it. Source:
 * relayprotocol/relay-depository, packages/solana-vm/programs/relay-depository/src/lib.rs.
 */
export const relay: Layout = {
  program: '99vQwtBwYtrqqD9YSXbdum3KBdxPAVxYTaQ3cfnJSrN2',
  name: 'Relay',
  tagBytes: 8,
  types: `
TransferRequest = {domain: [u8; 32], recipient: key, token: key?, amount: u64, nonce: u64, expiration: i64, vault_address: key}
`,
  calls: `
deposit_native(amount: u64, id: [u8; 32]) relay_depository sender depositor vault system_program
deposit_token(amount: u64, id: [u8; 32]) relay_depository sender depositor vault mint sender_token_account vault_token_account token_program associated_token_program system_program
execute_transfer(request: TransferRequest) relay_depository executor recipient vault mint? recipient_token_account? vault_token_account? used_request ix_sysvar token_program associated_token_program system_program
set_allocator(new_allocator: key) relay_depository owner
set_owner(new_owner: key) relay_depository owner
`,
};

/** SOL, unless the request names a token: accounts for one may be named all the same. */
const payOut: Sentence = (told, program) =>
  (told.look('request.token').type === 'address'
    ? take('sol.take', 'request.amount', 'recipient_token_account', 'mint')
    : take('sol.take', 'request.amount', 'recipient', 'SOL'))(told, program);

/** Who is named is only noted: nothing here belongs to them. */
const give =
  (from: string, mint: string): Sentence =>
  (told, program) => {
    const units = told.units('amount');
    const amount = amountOf(told, units, mint);
    return {
      action: fact('sol.give-for', 'notice', { amount, account: told.account('depositor').value, program }),
      effects: [mint === 'SOL' ? sendsSol(told, units) : sends(told, units, told.account(from), mint)],
    };
  };

const of = (name: string) => (told: Told) => told.value(name);

export const relayMoves: Readonly<Record<string, Sentence>> = {
  deposit_native: give('sender', 'SOL'),
  deposit_token: give('sender_token_account', 'mint'),
  execute_transfer: payOut,
  set_allocator: giveControl('relay_depository', of('new_allocator')),
  set_owner: giveControl('relay_depository', of('new_owner')),
};
