import { fact } from '../facts.ts';
import { programs } from '../programs.ts';
import { amountOf, paidInto, type Sentence, sends } from './actions.ts';
import { giveOver } from './deeds.ts';
import type { Layout } from './layout.ts';
import { collect, supplyMost } from './money.ts';
import { closeRecord, makeRecord, setUp } from './records.ts';
import type { Told } from './told.ts';

const terms =
  'vesting_start_time: u64, cliff_time: u64, frequency: u64, cliff_unlock_amount: u64, amount_per_period: u64, number_of_period: u64, update_recipient_mode: Who, cancel_mode: Who';
const more = 'remaining_accounts_info: Remaining?';
const events = 'event_authority program';

/** Vesting. Source: jup-ag/jup-lock, programs/locker/src (lib.rs, instructions and state). */
export const jupiterLock: Layout = {
  program: 'LocpQgucEQHbqNABEYvBvwoxCPsSbG91A1QaQhQQqjn',
  name: 'Jupiter Lock',
  tagBytes: 8,
  types: `
Remaining = {slices: [Slice]}
Slice = {accounts_type: u8, length: u8}
Who = NeitherCreatorOrRecipient | OnlyCreator | OnlyRecipient | EitherCreatorAndRecipient
`,
  calls: `
create_vesting_escrow(${terms}) base escrow escrow_token sender sender_token recipient token_program system_program ${events}
create_vesting_escrow_v2(${terms}, ${more}) base escrow token_mint escrow_token sender sender_token recipient token_program system_program ${events}
create_vesting_escrow_metadata(name: text, description: text, creator_email: text, recipient_email: text) escrow creator escrow_metadata payer system_program
update_vesting_escrow_recipient(new_recipient: key, new_recipient_email: text?) escrow escrow_metadata? signer system_program ${events}
claim(max_amount: u64) escrow escrow_token recipient recipient_token token_program ${events}
claim_v2(max_amount: u64, ${more}) escrow token_mint escrow_token recipient recipient_token memo_program token_program ${events}
cancel_vesting_escrow(${more}) escrow token_mint escrow_token creator_token recipient_token rent_receiver signer memo_program token_program ${events}
close_vesting_escrow(${more}) escrow escrow_metadata token_mint escrow_token creator_token creator token_program memo_program ${events}
create_root_escrow(max_claim_amount: u64, max_escrow: u64, version: u64, root: [u8; 32]) base root_escrow token_mint payer creator system_program ${events}
fund_root_escrow(max_amount: u64, ${more}) root_escrow token_mint root_escrow_token payer payer_token token_program system_program associated_token_program ${events}
create_vesting_escrow_from_root(${terms}, proof: [[u8; 32]], ${more}) root_escrow base escrow escrow_token root_escrow_token token_mint payer recipient system_program token_program associated_token_program ${events}
`,
};

/** Token-2022: a token's own fee comes on top of what is set aside (`calculate_transfer_fee_included_amount`). */
const mayCharge = (told: Told) => told.account('token_program').address !== programs.token;

/** Everything that is ever paid out is set aside at once (`get_total_deposit_amount`). */
const vest =
  (mint: string | null): Sentence =>
  (told, program) => {
    const units =
      told.unsaid('cliff_unlock_amount') + told.unsaid('amount_per_period') * told.unsaid('number_of_period');
    const from = told.account('sender_token');
    const to = told.account('recipient');
    const values = { amount: amountOf(told, units, mint, from), to: to.value, program };
    const effect = { ...sends(told, mayCharge(told) ? null : units, from, mint), to: to.address ?? '?' };
    return { action: fact('sol.vest', 'notice', values), effects: [effect] };
  };

/** More than is stated leaves if the token takes a fee. */
const fund: Sentence = (told, program) => {
  if (mayCharge(told)) return null;
  return supplyMost('max_amount', 'payer_token', 'token_mint')(told, program);
};

const cancel: Sentence = (told, program) => ({
  action: fact('sol.stream-cancel', 'notice', {
    to: told.account('recipient_token').value,
    from: told.account('creator_token').value,
    program,
  }),
  effects: [],
});

/** Tokens left in it go to `creator_token`, and the program does not ask whose that is (close_vesting_escrow.rs). */
const close: Sentence = (told, program) => {
  const said = closeRecord('escrow', 'creator')(told, program);
  return said && { ...said, ...paidInto(told, told.account('creator_token'), 'token_mint') };
};

export const lockMoves: Readonly<Record<string, Sentence>> = {
  create_vesting_escrow: vest(null),
  create_vesting_escrow_v2: vest('token_mint'),
  create_vesting_escrow_metadata: makeRecord('escrow_metadata'),
  // Everything that is still claimed goes to the new one.
  update_vesting_escrow_recipient: giveOver('sol.give-payouts', 'escrow', (told) =>
    told.value('new_recipient'),
  ),
  claim: collect('recipient_token'),
  claim_v2: collect('recipient_token'),
  cancel_vesting_escrow: cancel,
  close_vesting_escrow: close,
  create_root_escrow: setUp('root_escrow', 'creator'),
  fund_root_escrow: fund,
  create_vesting_escrow_from_root: setUp('escrow', 'recipient'),
};
